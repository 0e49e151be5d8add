package reeb.plugins.features;

import java.util.Arrays;
import reeb.api.problem.InputException;

/** The least and the greatest value of each column. */
final class Extremes implements Statistics.Tally {
    private final double[] low;
    private final double[] high;

    /** Starts without values. */
    Extremes(int columns) {
        low = new double[columns];
        high = new double[columns];
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
    }

    /** Takes the same two ends for all columns. */
    static Extremes of(int columns, double low, double high) {
        Extremes all = new Extremes(columns);
        Arrays.fill(all.low, low);
        Arrays.fill(all.high, high);
        return all;
    }

    /** Takes ends for each column. */
    static Extremes of(double[] low, double[] high) {
        Extremes all = new Extremes(low.length);
        System.arraycopy(low, 0, all.low, 0, low.length);
        System.arraycopy(high, 0, all.high, 0, high.length);
        return all;
    }

    @Override
    public void add(double[] row) {
        for (int column = 0; column < row.length; column++) {
            low[column] = Math.min(low[column], row[column]);
            high[column] = Math.max(high[column], row[column]);
        }
    }

    void add(Extremes others) {
        add(others.low);
        add(others.high);
    }

    /** Takes all columns for one. */
    Extremes together() {
        return of(
                low.length,
                Arrays.stream(low).min().orElse(0),
                Arrays.stream(high).max().orElse(0));
    }

    /** Refuses values that are not finite, and those so far apart that their difference is not. */
    void requireFinite() {
        for (int column = 0; column < low.length; column++) {
            if (!Double.isFinite(length(column))) {
                throw new InputException("feature column " + column
                        + " has a value that is not finite or too large; leave such rows out where the data are read");
            }
        }
    }

    double low(int column) {
        return low[column];
    }

    double[] lows() {
        return low.clone();
    }

    double[] highs() {
        return high.clone();
    }

    double length(int column) {
        return high[column] - low[column];
    }

    boolean isConstant(int column) {
        return high[column] == low[column];
    }
}
