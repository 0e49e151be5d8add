package reeb.plugins.mapper.covers;

import java.util.Arrays;

/** For each row the intervals of one axis that hold it: from the first to the last, none where the last is lower. */
final class Axis {
    private final int[] firsts;
    private final int[] lasts;
    private final int[] cores;

    private Axis(int[] firsts, int[] lasts, int[] cores) {
        this.firsts = firsts;
        this.lasts = lasts;
        this.cores = cores;
    }

    /** Divides an axis by the range that {@code axis} gives; where its ends are equal there is one interval. */
    static Axis of(double[] values, Division axis, Convention convention) {
        if (axis.from() == axis.to()) {
            return locate(values, new Everything());
        }
        return switch (convention) {
            case KEPLER -> locate(values, Ends.kepler(axis));
            case TDAMAPPER_STANDARD, TDAMAPPER_PROXIMITY -> locate(values, new CentredIntervals(axis));
            case GIOTTO_UNIFORM -> locate(values, Ends.giotto(axis));
            case GIOTTO_BALANCED -> balanced(values, axis);
            case GUDHI -> locate(values, Ends.gudhi(axis));
            case RENOM -> locate(scaled(values, axis), Ends.renom(axis));
            case R_MAPPER_1D -> locate(values, Ends.mapperOfR(axis));
        };
    }

    private static Axis balanced(double[] values, Division axis) {
        double[] distinct = Arrays.stream(values)
                .map(Axis::positiveZero)
                .sorted()
                .distinct()
                .toArray();
        double[] ranks = Arrays.stream(values)
                .map(value -> Arrays.binarySearch(distinct, positiveZero(value)))
                .toArray();
        return locate(ranks, Ends.giotto(axis.between(-0.5, distinct.length - 0.5)));
    }

    /** Makes the two zeros one value. */
    private static double positiveZero(double value) {
        return value + 0.0;
    }

    /** Multiplies and shifts, rather than shifts and divides, since that is how the convention rounds. */
    private static double[] scaled(double[] values, Division axis) {
        double scale = 1 / axis.length();
        double shift = 0 - axis.from() * scale;
        return Arrays.stream(values).map(value -> value * scale + shift).toArray();
    }

    private static Axis locate(double[] values, Intervals intervals) {
        int[] firsts = Arrays.stream(values).mapToInt(intervals::first).toArray();
        int[] lasts = Arrays.stream(values).mapToInt(intervals::last).toArray();
        int[] cores = intervals instanceof CentredIntervals reach
                ? Arrays.stream(values).mapToInt(reach::core).toArray()
                : new int[values.length];
        return new Axis(firsts, lasts, cores);
    }

    int first(int row) {
        return firsts[row];
    }

    int last(int row) {
        return lasts[row];
    }

    /** Counts the intervals that hold a row. */
    int count(int row) {
        return Math.max(0, lasts[row] - firsts[row] + 1);
    }

    /** Gives the interval in whose core a row lies; 0 for conventions without cores. */
    int core(int row) {
        return cores[row];
    }
}
