package reeb.toolkit.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import reeb.api.problem.InputException;

/** Reads an object of JSON that stands on a line of a file, strictly as RFC 8259 says; a name may stand in an object once. */
public final class JsonLine {
    private static final int MOST_DEPTH = 32;
    private static final int LONGEST_WHOLE = 18;
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*+)((?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?)");
    private static final String ESCAPED = "\"\\/bfnrt";
    private static final String MEANT = "\"\\/\b\f\n\r\t";

    private final String text;
    private final Matcher numbers;
    private int at;

    private JsonLine(String text) {
        this.text = text;
        this.numbers = NUMBER.matcher(text);
    }

    /**
     * Reads a line. O(length).
     *
     * @param bytes of a file in UTF-8
     * @param start of the line
     * @param end of the line, behind its last byte
     * @return the members: texts, {@link Long} for whole numbers of up to 18 digits, {@link Double} for others, {@link Boolean},
     *     null, {@link List} and {@link Map}
     * @throws InputException where it is no object of JSON, or one of more than 32 levels, with one sentence
     */
    public static Map<String, @Nullable Object> members(byte[] bytes, int start, int end) {
        JsonLine line = new JsonLine(decoded(ByteBuffer.wrap(bytes, start, end - start)));
        line.skipBlanks();
        if (!line.is('{')) {
            throw new InputException("must be an object of JSON");
        }
        Map<String, @Nullable Object> members = line.object(1);
        line.skipBlanks();
        if (line.at < line.text.length()) {
            throw new InputException("something follows the end of its object");
        }
        return members;
    }

    private static String decoded(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new InputException("is not UTF-8 text", e);
        }
    }

    private @Nullable Object value(int depth) {
        skipBlanks();
        char first = at < text.length() ? text.charAt(at) : ' ';
        return switch (first) {
            case '{' -> object(depth + 1);
            case '[' -> list(depth + 1);
            case '"' -> string();
            case 't' -> literal("true", true);
            case 'f' -> literal("false", false);
            case 'n' -> literal("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object(int depth) {
        open(depth);
        Map<String, @Nullable Object> members = new HashMap<>();
        for (boolean more = !closes('}'); more; more = continues('}')) {
            skipBlanks();
            String name = string();
            if (members.containsKey(name)) {
                throw wrong("a name stands twice in an object");
            }
            skipBlanks();
            take(':');
            members.put(name, value(depth));
        }
        return members;
    }

    private List<@Nullable Object> list(int depth) {
        open(depth);
        List<@Nullable Object> elements = new ArrayList<>();
        for (boolean more = !closes(']'); more; more = continues(']')) {
            elements.add(value(depth));
        }
        return elements;
    }

    private void open(int depth) {
        if (depth > MOST_DEPTH) {
            throw new InputException("is nested more than " + MOST_DEPTH + " levels deep");
        }
        at++;
    }

    /** Tells whether an object or a list ends here, and goes behind its end. */
    private boolean closes(char bracket) {
        skipBlanks();
        if (is(bracket)) {
            at++;
            return true;
        }
        return false;
    }

    /** Goes behind a comma or an end. */
    private boolean continues(char bracket) {
        if (closes(bracket)) {
            return false;
        }
        take(',');
        return true;
    }

    private String string() {
        take('"');
        StringBuilder found = new StringBuilder();
        while (!is('"')) {
            if (at == text.length() || text.charAt(at) < ' ') {
                throw wrong(at == text.length() ? "a text is not closed" : "a text holds a control character");
            }
            found.append(is('\\') ? escaped() : text.charAt(at));
            at++;
        }
        at++;
        return found.toString();
    }

    /** Reads an escape, and stays at its last character. */
    private char escaped() {
        at++;
        int place = at < text.length() ? ESCAPED.indexOf(text.charAt(at)) : -1;
        if (place >= 0) {
            return MEANT.charAt(place);
        }
        int code = 0;
        boolean unicode = is('u') && at + 4 < text.length();
        for (int digit = 1; unicode && digit <= 4; digit++) {
            int value = Character.digit(text.charAt(at + digit), 16);
            unicode = value >= 0 && text.charAt(at + digit) < 128;
            code = 16 * code + value;
        }
        if (!unicode) {
            throw wrong("a text holds an unknown escape");
        }
        at += 4;
        return (char) code;
    }

    private Number number() {
        if (!numbers.region(at, text.length()).lookingAt()) {
            throw wrong(at == text.length() ? "it ends too early" : "there is no value");
        }
        String digits = numbers.group();
        at = numbers.end();
        boolean whole = numbers.group(1).isEmpty() && digits.length() <= LONGEST_WHOLE;
        // Not in one expression, which would make a double of both.
        if (whole) {
            return Long.parseLong(digits);
        }
        return Double.parseDouble(digits);
    }

    private @Nullable Object literal(String word, @Nullable Object meant) {
        if (!text.startsWith(word, at)) {
            throw wrong("there is no value");
        }
        at += word.length();
        return meant;
    }

    private void take(char sign) {
        if (!is(sign)) {
            throw wrong(at == text.length() ? "it ends too early" : "there is no '" + sign + "'");
        }
        at++;
    }

    private boolean is(char sign) {
        return at < text.length() && text.charAt(at) == sign;
    }

    private void skipBlanks() {
        while (is(' ') || is('\t') || is('\r') || is('\n')) {
            at++;
        }
    }

    private InputException wrong(String what) {
        return new InputException(String.format(Locale.ROOT, "is not JSON: %s at character %,d", what, at + 1));
    }
}
