package reeb.plugins.tables.arrow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reeb.plugins.tables.loading.Kind;
import reeb.plugins.tables.loading.Survey;
import reeb.plugins.tables.loading.TableColumn;
import reeb.plugins.tables.loading.Wanted;

/** What the batches of a file hold, counted one after another; and a check that they hold as much as they announce. */
final class ArrowSurvey {
    private final List<TableColumn> columns;
    private final Set<TableColumn> vectors;
    private final Map<String, Survey.Lengths> lengths = new HashMap<>();
    private final Set<String> wide = new HashSet<>();
    private long rows;

    ArrowSurvey(List<TableColumn> columns, Wanted wanted) {
        this.columns = columns;
        this.vectors = Set.copyOf(Survey.vectors(columns, wanted));
    }

    void take(List<ArrowArray> arrays, int count) {
        rows += count;
        for (int i = 0; i < arrays.size(); i++) {
            TableColumn column = columns.get(i);
            if (column.kind() == Kind.OTHER) {
                continue;
            }
            ArrowArray array = arrays.get(i);
            if (array.length() < count) {
                throw new IllegalArgumentException("column " + column + " has fewer rows than its batch");
            }
            array.requireWhole();
            if (vectors.contains(column)) {
                Survey.Lengths own = lengths(array, count, column.bytes());
                lengths.merge(
                        column.name(),
                        column.longLists() ? with(largest(array, count), own) : own,
                        ArrowSurvey::joined);
            }
            if (column.longNumbers() && array.field().dictionary().isEmpty() && isWide(array, count, column.rounds())) {
                wide.add(column.name());
            }
        }
    }

    private static Survey.Lengths lengths(ArrowArray lists, int count, boolean bytes) {
        ArrowArray values = lists.values();
        if (lists.field().layout() == ArrowField.Layout.FIXED_LIST
                && lists.complete()
                && (!bytes || values.complete())) {
            return new Survey.Lengths(
                    count, lists.field().width(), lists.field().width(), 0, 0);
        }
        long present = 0;
        long least = Long.MAX_VALUE;
        long most = 0;
        long gaps = 0;
        for (int row = 0; row < count; row++) {
            if (!lists.missing(row)) {
                long start = lists.start(row);
                long end = lists.start(row + 1L);
                if (start < 0 || end < start || end > values.length()) {
                    throw new IllegalArgumentException("the list of row " + row + " of a batch lies beyond its values");
                }
                present++;
                least = Math.min(least, end - start);
                most = Math.max(most, end - start);
                gaps += bytes && !values.complete() ? gaps(values, start, end) : 0;
            }
        }
        return new Survey.Lengths(present, present == 0 ? 0 : least, most, gaps, 0);
    }

    private static Survey.Lengths with(double largest, Survey.Lengths own) {
        return new Survey.Lengths(own.lists(), own.least(), own.most(), own.gaps(), largest);
    }

    private static double largest(ArrowArray lists, int count) {
        ArrowArray values = lists.values();
        double largest = 0;
        for (int row = 0; row < count; row++) {
            long end = lists.missing(row) ? 0 : lists.start(row + 1L);
            for (long i = lists.start(row); i < end; i++) {
                double size = Math.abs(values.number(i));
                largest = size > largest ? size : largest;
            }
        }
        return largest;
    }

    private static long gaps(ArrowArray values, long start, long end) {
        long gaps = 0;
        for (long i = start; i < end; i++) {
            gaps += values.missing(i) ? 1 : 0;
        }
        return gaps;
    }

    private static Survey.Lengths joined(Survey.Lengths one, Survey.Lengths other) {
        if (one.lists() == 0 || other.lists() == 0) {
            return one.lists() == 0 ? other : one;
        }
        return new Survey.Lengths(
                one.lists() + other.lists(),
                Math.min(one.least(), other.least()),
                Math.max(one.most(), other.most()),
                one.gaps() + other.gaps(),
                Math.max(one.largest(), other.largest()));
    }

    private static boolean isWide(ArrowArray numbers, int count, double rounds) {
        for (int row = 0; row < count; row++) {
            if (Math.abs(numbers.number(row)) >= rounds) {
                return true;
            }
        }
        return false;
    }

    long rows() {
        return rows;
    }

    Survey survey() {
        return new Survey(columns, rows, lengths, wide, Set.of());
    }
}
