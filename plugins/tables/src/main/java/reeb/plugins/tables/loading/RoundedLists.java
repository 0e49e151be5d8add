package reeb.plugins.tables.loading;

import java.util.List;
import java.util.Locale;
import reeb.api.Run;
import reeb.api.data.Points;

/**
 * Tells of whole numbers within lists that features do not hold digit for digit.
 *
 * @param choice whose lists are the features
 * @param tables they are read from
 * @param precision in which they are kept
 */
record RoundedLists(Choice choice, List<Surveyed> tables, Points.Precision precision) {
    private static final long MOST_SINGLE = 1L << 24;
    private static final long MOST_DOUBLE = 1L << 53;

    void tell(String name, Run run) {
        choice.vector().ifPresent(vector -> {
            double largest = tables.stream()
                    .mapToDouble(table -> table.lengths(vector).largest())
                    .max()
                    .orElse(0);
            boolean single = precision == Points.Precision.SINGLE;
            if (largest > (single ? MOST_SINGLE : MOST_DOUBLE)) {
                run.warn(String.format(
                        Locale.ROOT,
                        "%s: whole numbers in the lists of column %s are rounded, up to one of %.0f: %s precision holds all up"
                                + " to %,d%s",
                        name,
                        vector,
                        largest,
                        single ? "single" : "double",
                        single ? MOST_SINGLE : MOST_DOUBLE,
                        single
                                ? String.format(
                                        Locale.ROOT,
                                        "; set 'precision' to double, which holds all up to %,d",
                                        MOST_DOUBLE)
                                : ", and no feature has more; take them for texts in columns of their own"));
            }
        });
    }
}
