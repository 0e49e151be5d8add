package reeb.plugins.gephi.edited;

import java.util.regex.Pattern;

/** Whether two texts tell the same, though files can't hold every character and programs write numbers their own ways. */
final class Alike {
    /** What a file may replace: blanks, line ends, controls, halves of surrogate pairs, what XML does not allow. */
    private static final Pattern REPLACED = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cs}\\uFFFD\\uFFFE\\uFFFF]+");

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");

    private Alike() {}

    /** Compares what is left when all that a file may replace is one blank. */
    static boolean texts(String a, String b) {
        return a.equals(b) || plain(a).equals(plain(b));
    }

    /** Compares texts, and as numbers in single precision where both are numbers: some programs hold no more. */
    static boolean values(String a, String b) {
        return texts(a, b)
                || (NUMBER.matcher(a).matches()
                        && NUMBER.matcher(b).matches()
                        && (float) Double.parseDouble(a) == (float) Double.parseDouble(b));
    }

    private static String plain(String text) {
        // Gephi takes the word for nothing.
        if (text.equals("null")) {
            return "";
        }
        boolean plain = text.chars().allMatch(c -> c > ' ' && c <= '~');
        return plain ? text : REPLACED.matcher(text).replaceAll(" ").strip();
    }
}
