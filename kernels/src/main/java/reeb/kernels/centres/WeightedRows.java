package reeb.kernels.centres;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import reeb.kernels.loops.Tiles;

/**
 * Rows that are drawn with chances in proportion to their weights, which are added up row by row within groups of a fixed size, so
 * that threads change nothing.
 */
final class WeightedRows {
    private static final int PANELS_OF_A_GROUP = 32;

    /** Rows that are added up together. */
    static final int GROUP = PANELS_OF_A_GROUP * Tiles.FLOATS;

    private final double[] weights;
    private final double[] sums;

    /**
     * Keeps weights.
     *
     * @param weights of the rows, at least 0; not copied: may change before a group is added up
     */
    WeightedRows(double[] weights) {
        this.weights = weights;
        this.sums = new double[Math.ceilDiv(weights.length, GROUP)];
    }

    /** Counts the groups. */
    int groups() {
        return sums.length;
    }

    /** Adds up a group's weights; groups may be added up by several threads. */
    void addUp(int group) {
        double sum = 0;
        for (int row = group * GROUP; row < Math.min((group + 1) * GROUP, weights.length); row++) {
            sum += weights[row];
        }
        sums[group] = sum;
    }

    /** Gives the sum of all weights, as they were when their groups were added up. */
    double total() {
        return Arrays.stream(sums).sum();
    }

    /** Draws the number of a row whose weight is above 0; there must be one. O(n / 1024). */
    int draw(RandomGenerator random) {
        return rowAt(random.nextDouble() * total());
    }

    /** Finds the row at which the weights, added up row by row within groups, exceed a value. */
    private int rowAt(double value) {
        double sum = 0;
        int group = 0;
        while (group < sums.length - 1 && sum + sums[group] <= value) {
            sum += sums[group++];
        }
        int last = 0;
        for (int row = group * GROUP; row < weights.length; row++) {
            sum += weights[row];
            last = weights[row] > 0 ? row : last;
            if (sum > value && weights[row] > 0) {
                return row;
            }
        }
        return weights[last] > 0 ? last : lastAboveZero();
    }

    /** Finds the last row of all with a weight: where roundings have brought a drawn value to the very end. */
    private int lastAboveZero() {
        int row = weights.length - 1;
        while (!(weights[row] > 0)) {
            row--;
        }
        return row;
    }
}
