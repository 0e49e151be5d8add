package reeb.runtime.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One clause of an OSGi header such as {@code Import-Package: a;b;version="[1,2)", c}.
 *
 * @param paths the packages it speaks of
 * @param attributes attributes and directives, the latter with a colon at the end of the name
 */
record Clause(List<String> paths, Map<String, String> attributes) {
    Clause {
        paths = List.copyOf(paths);
        attributes = Map.copyOf(attributes);
    }

    /** Reads a header; quoted commas and semicolons are text. */
    static List<Clause> parse(String header) {
        return split(header, ',').stream().map(Clause::one).toList();
    }

    private static Clause one(String text) {
        List<String> paths = new ArrayList<>();
        Map<String, String> attributes = new HashMap<>();
        for (String piece : split(text, ';')) {
            int equals = piece.indexOf('=');
            if (equals < 0) {
                paths.add(piece);
            } else {
                String value = piece.substring(equals + 1).replace("\"", "").strip();
                attributes.put(piece.substring(0, equals).strip(), value);
            }
        }
        return new Clause(paths, attributes);
    }

    private static List<String> split(String text, char separator) {
        List<String> pieces = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || (text.charAt(at) == separator && !quoted)) {
                pieces.add(text.substring(start, at).strip());
                start = at + 1;
            } else if (text.charAt(at) == '"') {
                quoted = !quoted;
            }
        }
        return pieces.stream().filter(piece -> !piece.isEmpty()).toList();
    }
}
