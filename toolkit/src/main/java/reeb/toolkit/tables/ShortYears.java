package reeb.toolkit.tables;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows the texts of a column to find out whether all may be dates whose years have two digits, which are not read as such unasked. */
public final class ShortYears {
    /** Two numbers of days and months, and a year. */
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2\\d{2}");

    private static final int LONGEST = 8;
    private static final int MOST_MONTHS = 12;

    private boolean all = true;
    private boolean daysFirst = true;
    private boolean monthsFirst = true;
    private String sign = "";

    /** Begins without a text. */
    public ShortYears() {}

    /**
     * Takes a text that is no missing value.
     *
     * @param text of a cell
     */
    public void add(String text) {
        if (!all) {
            return;
        }
        String cell = text.strip();
        Matcher date = DATE.matcher(cell);
        all = cell.length() <= LONGEST && date.matches() && (sign.isEmpty() || sign.equals(date.group(2)));
        if (all) {
            sign = date.group(2);
            int first = Integer.parseInt(date.group(1));
            int second = Integer.parseInt(date.group(3));
            daysFirst &= day(first) && month(second);
            monthsFirst &= day(second) && month(first);
            all = daysFirst || monthsFirst;
        }
    }

    private static boolean day(int number) {
        return number >= 1 && number <= 31;
    }

    private static boolean month(int number) {
        return number >= 1 && number <= MOST_MONTHS;
    }

    /**
     * Says what reads the texts as dates.
     *
     * @return such as {@code 'dates' to dd.MM.yy}, with the years that this stands for; empty where not all may be dates, or there is none
     */
    public Optional<String> remedy() {
        if (!all || sign.isEmpty()) {
            return Optional.empty();
        }
        String days = pattern("d", "M");
        String months = pattern("M", "d");
        String patterns = daysFirst && monthsFirst ? days + " or " + months : daysFirst ? days : months;
        return Optional.of("'dates' to " + patterns + ", which reads the years as 2000 to 2099");
    }

    private String pattern(String first, String second) {
        return first + sign + second + sign + "yy";
    }
}
