package reeb.plugins.mapper.covers;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import reeb.api.Run;

/** For each row the intervals of one axis that hold it: from the first to the last, none where the last is lower. */
final class Axis {
    private static final int ROWS_AT_A_TIME = 1 << 16;

    private final MemorySegment firsts;
    private final MemorySegment lasts;
    private final IntUnaryOperator cores;

    private Axis(MemorySegment firsts, MemorySegment lasts, IntUnaryOperator cores) {
        this.firsts = firsts;
        this.lasts = lasts;
        this.cores = cores;
    }

    /**
     * Divides an axis by the range that {@code axis} gives; where its ends are equal there is one interval.
     *
     * @param rows n
     * @param values of each row
     */
    static Axis of(int rows, IntToDoubleFunction values, Division axis, Convention convention, Run run) {
        if (axis.from() == axis.to()) {
            return locate(rows, values, new Everything(), run);
        }
        return switch (convention) {
            case KEPLER -> locate(rows, values, Ends.kepler(axis), run);
            case TDAMAPPER_STANDARD, TDAMAPPER_PROXIMITY -> locate(rows, values, new CentredIntervals(axis), run);
            case GIOTTO_UNIFORM -> locate(rows, values, Ends.giotto(axis), run);
            case GIOTTO_BALANCED -> balanced(rows, values, axis, run);
            case GUDHI -> locate(rows, values, Ends.gudhi(axis), run);
            case RENOM -> locate(rows, scaled(values, axis), Ends.renom(axis), run);
            case R_MAPPER_1D -> locate(rows, values, Ends.mapperOfR(axis), run);
        };
    }

    private static Axis balanced(int rows, IntToDoubleFunction values, Division axis, Run run) {
        run.reserve(2L * Double.BYTES * rows, "the ranks of " + rows + " rows on an axis; take a sample of the rows");
        double[] distinct = IntStream.range(0, rows)
                .mapToDouble(row -> positiveZero(values.applyAsDouble(row)))
                .sorted()
                .distinct()
                .toArray();
        IntToDoubleFunction ranks = row -> Arrays.binarySearch(distinct, positiveZero(values.applyAsDouble(row)));
        return locate(rows, ranks, Ends.giotto(axis.between(-0.5, distinct.length - 0.5)), run);
    }

    /** Makes the two zeros one value. */
    private static double positiveZero(double value) {
        return value + 0.0;
    }

    /** Multiplies and shifts, rather than shifts and divides, since that is how the convention rounds. */
    private static IntToDoubleFunction scaled(IntToDoubleFunction values, Division axis) {
        double scale = 1 / axis.length();
        double shift = 0 - axis.from() * scale;
        return row -> values.applyAsDouble(row) * scale + shift;
    }

    private static Axis locate(int rows, IntToDoubleFunction values, Intervals intervals, Run run) {
        String purpose = "the intervals of " + rows + " rows on an axis; take a sample of the rows";
        MemorySegment firsts = run.memory((long) Integer.BYTES * rows, purpose);
        MemorySegment lasts = run.memory((long) Integer.BYTES * rows, purpose);
        run.chunks(rows, ROWS_AT_A_TIME, (first, end) -> {
            for (int row = first; row < end; row++) {
                double value = values.applyAsDouble(row);
                firsts.setAtIndex(JAVA_INT, row, intervals.first(value));
                lasts.setAtIndex(JAVA_INT, row, intervals.last(value));
            }
        });
        return new Axis(
                firsts,
                lasts,
                intervals instanceof CentredIntervals reach ? row -> reach.core(values.applyAsDouble(row)) : _ -> 0);
    }

    int first(int row) {
        return firsts.getAtIndex(JAVA_INT, row);
    }

    int last(int row) {
        return lasts.getAtIndex(JAVA_INT, row);
    }

    /** Counts the intervals that hold a row. */
    int count(int row) {
        return Math.max(0, last(row) - first(row) + 1);
    }

    /** Gives the interval in whose core a row lies; 0 for conventions without cores. */
    int core(int row) {
        return cores.applyAsInt(row);
    }
}
