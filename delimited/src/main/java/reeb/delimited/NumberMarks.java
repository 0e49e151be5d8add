package reeb.delimited;

import java.util.Set;
import reeb.delimited.values.NumberForm;

/**
 * What stands before decimals and between groups of digits in a table.
 *
 * @param decimalComma whether a comma stands before decimals
 * @param thousands what stands between groups of three digits
 */
record NumberMarks(boolean decimalComma, Thousands thousands) {
    /**
     * Finds out what nobody says; where numbers of two notations contradict each other, what programs write.
     *
     * @param seen forms of all numbers of a table
     * @param decimal what somebody says of decimals
     * @param thousands what somebody says of groups
     */
    static NumberMarks of(Set<NumberForm> seen, DecimalMark decimal, Thousands thousands) {
        boolean comma = comma(seen, thousands);
        boolean point = point(seen, thousands);
        boolean decimalComma = decimal == DecimalMark.COMMA || (decimal == DecimalMark.AUTO && comma && !point);
        if (thousands != Thousands.AUTO) {
            return new NumberMarks(decimalComma, thousands);
        }
        boolean points = seen.contains(NumberForm.POINT_GROUPS) || seen.contains(NumberForm.POINT_OR_GROUP);
        if (decimalComma && points && !point) {
            return new NumberMarks(true, Thousands.POINT);
        }
        boolean commas = seen.contains(NumberForm.COMMA_GROUPS)
                || (decimal == DecimalMark.POINT && seen.contains(NumberForm.COMMA_OR_GROUP));
        if (!decimalComma && commas && !comma) {
            return new NumberMarks(false, Thousands.COMMA);
        }
        boolean apostrophes = seen.contains(NumberForm.APOSTROPHE_GROUPS)
                && !seen.contains(NumberForm.POINT_GROUPS)
                && !seen.contains(NumberForm.COMMA_GROUPS);
        return new NumberMarks(decimalComma, apostrophes ? Thousands.APOSTROPHE : Thousands.NONE);
    }

    /** Tells whether nothing tells what a point before three digits is, and nobody says it. */
    static boolean doubtful(Set<NumberForm> seen, DecimalMark decimal, Thousands thousands) {
        return decimal == DecimalMark.AUTO
                && thousands == Thousands.AUTO
                && seen.contains(NumberForm.POINT_OR_GROUP)
                && !comma(seen, thousands)
                && !point(seen, thousands);
    }

    /** Tells whether some number has a decimal comma, or points that are none before decimals. */
    private static boolean comma(Set<NumberForm> seen, Thousands said) {
        return seen.contains(NumberForm.COMMA)
                || seen.contains(NumberForm.POINT_GROUPS)
                || said == Thousands.POINT
                || (otherwise(said) && seen.contains(NumberForm.COMMA_OR_GROUP));
    }

    /** Tells whether some number has a decimal point, or commas that are none before decimals. */
    private static boolean point(Set<NumberForm> seen, Thousands said) {
        return seen.contains(NumberForm.POINT)
                || seen.contains(NumberForm.COMMA_GROUPS)
                || said == Thousands.COMMA
                || (otherwise(said) && seen.contains(NumberForm.POINT_OR_GROUP));
    }

    /** Tells whether somebody says that neither commas nor points stand between groups. */
    private static boolean otherwise(Thousands said) {
        return said == Thousands.NONE || said == Thousands.BLANK || said == Thousands.APOSTROPHE;
    }
}
