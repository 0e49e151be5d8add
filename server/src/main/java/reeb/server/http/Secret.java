package reeb.server.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** A text that nobody can guess. It shows only where it is asked for, and never in a log. */
final class Secret {
    private static final int BYTES = 32;

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /** Draws one of 256 bits: letters, digits, dashes and underscores. */
    static Secret draw() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Keeps one that somebody else has drawn. */
    static Secret of(String text) {
        return new Secret(text);
    }

    /** Gives the text to whom it is meant for. */
    String reveal() {
        return text;
    }

    /** Compares, in a time that does not tell how much of a guess is right. */
    boolean is(String guess) {
        return MessageDigest.isEqual(text.getBytes(StandardCharsets.UTF_8), guess.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
