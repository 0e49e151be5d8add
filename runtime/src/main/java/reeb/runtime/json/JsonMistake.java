package reeb.runtime.json;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** What is wrong with a text that is no JSON, in words for who wrote it: those of the library speak of its own parts and switches. */
public final class JsonMistake {
    private static final int LONGEST = 60;

    private static final List<Known> KNOWN = List.of(
            new Known(
                    "Unexpected end-of-input",
                    "is not JSON: it ends too early; a list, an object or a text is not closed"),
            new Known("Duplicate Object property \"(.*)\"", "is not JSON: an object has the name '%s' twice"),
            new Known("Unexpected character \\('(.+?)' \\(code", "is not JSON: '%s' is not expected here"),
            new Known("Unexpected close marker '(.)'", "is not JSON: '%s' closes what was not opened before"),
            new Known(
                    "(?:Unrecognized|Non-standard) token '(.*?)'",
                    "is not JSON: '%s' is no value; texts stand in double quotes"),
            new Known("Invalid UTF-8", "is not JSON: it is no UTF-8 here"),
            new Known(
                    "Illegal unquoted character",
                    "is not JSON: a text holds a line break or another control character; write it as \\n or \\u00.."),
            new Known(
                    "Unrecognized character escape",
                    "is not JSON: a backslash stands before what it cannot; a backslash itself is written \\\\"),
            new Known("Invalid numeric value", "is not JSON: a number is not written as in JSON, such as 0.5"),
            new Known(".*CTRL-CHAR", "is not JSON: a control character is not expected here"),
            new Known("Number value length", "has a number of too many digits"),
            new Known("Name length", "has a name that is too long"),
            new Known("", "is not JSON: something else is expected here"));

    /**
     * A mistake.
     *
     * @param message how what the library says of it begins
     * @param told what is said instead, with the group of that, where it has one
     */
    private record Known(Pattern message, String told) {
        Known(String message, String told) {
            this(Pattern.compile(message), told);
        }

        String of(Matcher found) {
            return found.groupCount() == 0 ? told : told.replace("%s", shortened(found.group(1)));
        }
    }

    private JsonMistake() {}

    /** Tells what is wrong, such as {@code is not JSON: '}' is not expected here}. */
    public static String of(JacksonException e) {
        String message = String.valueOf(e.getOriginalMessage());
        for (Known known : KNOWN) {
            Matcher found = known.message().matcher(message);
            if (found.lookingAt()) {
                return known.of(found);
            }
        }
        throw new IllegalStateException("the last one finds all");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
