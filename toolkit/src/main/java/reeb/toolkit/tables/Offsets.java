package reeb.toolkit.tables;

import java.util.regex.Pattern;
import reeb.api.data.Scale;

/** Times of columns that are written with an offset from UTC, as {@code +02:00}, in which they are neither kept nor shown. */
public final class Offsets {
    private static final int SHORTEST = "2024-03-01T12:30+02".length();
    private static final Pattern TIME = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?[+-](?!00(?::?00)?$)\\d\\d(?::?\\d\\d)?");

    private Offsets() {}

    /**
     * Tells whether a text is a time with an offset other than none.
     *
     * @param text of a cell; blanks around it do not count
     * @return whether it is
     */
    public static boolean has(String text) {
        return text.length() >= SHORTEST && TIME.matcher(text.strip()).matches();
    }

    /**
     * Says what becomes of such a time.
     *
     * @param text of a cell
     * @return such as {@code has an offset: ... here 2024-03-01T10:30:00}
     */
    public static String told(String text) {
        return "has an offset: times are kept and shown in UTC, here as " + Scale.TIME.text(DateForm.ISO.seconds(text))
                + "; those without an offset are taken as they are";
    }
}
