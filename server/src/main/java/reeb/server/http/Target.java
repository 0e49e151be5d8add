package reeb.server.http;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import reeb.api.problem.Nearest;

/**
 * What a request names.
 *
 * @param path as it was sent, begins with a slash
 * @param query as it was sent; empty where there is none
 * @param elsewhere whether a server is named too, as clients do of proxies
 */
public record Target(String path, String query, boolean elsewhere) {
    static Target of(URI uri) {
        return new Target(
                Objects.requireNonNullElse(uri.getRawPath(), ""),
                Objects.requireNonNullElse(uri.getRawQuery(), ""),
                uri.isAbsolute() || uri.getRawAuthority() != null);
    }

    /** Gives the value of a parameter of the query, as it was sent. */
    public Optional<String> parameter(String name) {
        return Stream.of(query.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst();
    }

    /**
     * Refuses parameters of the query that nobody looks at, as those that are misspelt.
     *
     * @param known names of all that the path takes
     * @throws Refusal where there is another
     */
    public void requireKnown(String... known) {
        List<String> names = List.of(known);
        Stream.of(query.split("&"))
                .map(pair -> pair.split("=", 2)[0])
                .filter(name -> !name.isEmpty() && !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new Refusal(
                            400,
                            "the query: there is no parameter '" + name + "'"
                                    + Nearest.hint(name, names, "parameters"));
                });
    }

    /**
     * Gives the names that the path is made of, as they are meant: {@code a b} for {@code a%20b}.
     *
     * @return none for the root; none of them is empty, but the last may be, where the path ends with a slash
     * @throws Refusal where one would be read as more than a name: {@code ..}, a slash, a control character, no UTF-8
     */
    List<String> names() {
        if (path.equals("/")) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        String[] raw = path.split("/", -1);
        for (int at = 1; at < raw.length; at++) {
            String name = decoded(raw[at]);
            if ((name.isEmpty() && at < raw.length - 1) || !plain(name)) {
                throw Refusal.notFound();
            }
            names.add(name);
        }
        return names;
    }

    private static boolean plain(String name) {
        return !name.equals(".")
                && !name.equals("..")
                && name.chars().noneMatch(sign -> sign == '/' || sign == '\\' || Character.isISOControl(sign));
    }

    /** Reads an escape of two digits as a byte; that all escapes have two is what made it a {@link URI}. */
    private static String decoded(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 0; at < raw.length(); at++) {
            if (raw.charAt(at) == '%') {
                bytes.write(HexFormat.fromHexDigits(raw, at + 1, at + 3));
                at += 2;
            } else {
                bytes.writeBytes(raw.substring(at, at + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException _) {
            throw Refusal.notFound();
        }
    }
}
