package reeb.toolkit.text;

import java.util.Locale;

/** Numbers of things, for people. */
public final class Counts {
    private Counts() {}

    /**
     * Writes how many there are.
     *
     * @param number of the things
     * @param one what one of them is called, which with an s is what several are
     * @return such as {@code 1 group} or {@code 1,200 groups}
     */
    public static String of(long number, String one) {
        return String.format(Locale.ROOT, "%,d %s%s", number, one, number == 1 ? "" : "s");
    }
}
