package reeb.plugins.sources.arrays;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import reeb.api.data.Scale;

/**
 * What times of NumPy count.
 *
 * @param scale what they become: dates or times
 * @param number gives the number on that scale
 */
record NpyUnit(Scale scale, DoubleUnaryOperator number) {
    private static final int MONTHS = 12;
    private static final int FIRST_YEAR = 1970;
    private static final Map<String, NpyUnit> UNITS = Map.of(
            "Y", new NpyUnit(Scale.DATE, years -> day(MONTHS * years)),
            "M", new NpyUnit(Scale.DATE, NpyUnit::day),
            "W", new NpyUnit(Scale.DATE, weeks -> 7 * weeks),
            "D", new NpyUnit(Scale.DATE, days -> days),
            "h", new NpyUnit(Scale.TIME, hours -> 3600 * hours),
            "m", new NpyUnit(Scale.TIME, minutes -> 60 * minutes),
            "s", new NpyUnit(Scale.TIME, seconds -> seconds),
            "ms", new NpyUnit(Scale.TIME, milliseconds -> milliseconds / 1e3),
            "us", new NpyUnit(Scale.TIME, microseconds -> microseconds / 1e6),
            "ns", new NpyUnit(Scale.TIME, nanoseconds -> nanoseconds / 1e9));

    /** Finds a unit by the letters that NumPy writes it with. */
    static Optional<NpyUnit> of(String letters) {
        return Optional.ofNullable(UNITS.get(letters));
    }

    /** Gives the first day of a month, counted from January 1970; not-a-number beyond the years that dates have. */
    private static double day(double months) {
        double year = FIRST_YEAR + Math.floor(months / MONTHS);
        return Math.abs(year) > 999_999
                ? Double.NaN
                : LocalDate.of(FIRST_YEAR, 1, 1).plusMonths((long) months).toEpochDay();
    }
}
