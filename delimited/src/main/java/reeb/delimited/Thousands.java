package reeb.delimited;

import java.util.Locale;
import java.util.regex.Pattern;
import reeb.api.About;

/** What stands between groups of three digits. */
public enum Thousands {
    /** Found out. */
    @About("A comma, a point or an apostrophe where the first lines have numbers that can't be read otherwise, such as"
            + " 1,226.00, 1.226,00 and 1'226; else nothing.")
    AUTO("(?!)"),
    /** Nothing. */
    @About("Nothing: 1200000.")
    NONE("(?!)"),
    /** A comma. */
    @About("1,200,000.")
    COMMA(","),
    /** A point. */
    @About("1.200.000.")
    POINT("\\."),
    /** A blank. */
    @About("1 200 000, with blanks of any width.")
    BLANK("[ \u00a0\u2009\u202f]"),
    /** An apostrophe. */
    @About("1'200'000.")
    APOSTROPHE("['’]");

    private final Pattern separator;
    private final Pattern grouped;

    Thousands(String separator) {
        this.separator = Pattern.compile(separator);
        this.grouped =
                Pattern.compile("[-+\u2212]?[1-9]\\d{0,2}(?:" + separator + "\\d{3})+(?:[.,]\\d*)?(?:[eE][+-]?\\d+)?");
    }

    /** Tells whether anything stands between the groups. */
    boolean separate() {
        return this != NONE && this != AUTO;
    }

    /** Names it as a workflow does. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Joins the groups of a number; another text stays as it is. */
    String joined(String text) {
        return separate() && grouped.matcher(text).matches()
                ? separator.matcher(text).replaceAll("")
                : text;
    }
}
