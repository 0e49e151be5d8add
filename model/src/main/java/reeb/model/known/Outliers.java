package reeb.model.known;

import java.util.Arrays;
import reeb.api.data.Points;

/**
 * Tells how far a row lies from those that are known: the share of known rows that lie nearer to other known rows than it does. By the distance in the
 * features to the fifth nearest; a place on a map says nothing of it, since every row gets one.
 *
 * @param quantiles of the known rows' distances, ascending, at equal steps from the least to the greatest
 */
@SuppressWarnings("ArrayRecordComponent") // read only
public record Outliers(double[] quantiles) {
    /** The rank of the neighbour whose distance counts, from 1. */
    public static final int RANK = 5;

    private static final int STEPS = 1000;

    /** Measures distances of known rows, each to the others. O(n log n). */
    public static Outliers of(double... distances) {
        double[] sorted = distances.clone();
        Arrays.sort(sorted);
        double[] quantiles = new double[STEPS + 1];
        for (int step = 0; step <= STEPS; step++) {
            double at = (double) step / STEPS * (sorted.length - 1);
            int below = (int) at;
            int above = Math.min(below + 1, sorted.length - 1);
            quantiles[step] = sorted[below] + (at - below) * (sorted[above] - sorted[below]);
        }
        return new Outliers(quantiles);
    }

    /** Reads quantiles that were kept. */
    public static Outliers read(Points kept) {
        return new Outliers(kept.column(0));
    }

    /** Gives the quantiles to be kept, m x 1. */
    public Points kept() {
        return Points.of(quantiles.length, 1, quantiles.clone());
    }

    /** Tells whether there are as many quantiles as are kept, ascending. */
    public boolean sound() {
        boolean ascending = quantiles.length == STEPS + 1;
        for (int at = 1; at < quantiles.length; at++) {
            ascending &= quantiles[at] >= quantiles[at - 1];
        }
        return ascending;
    }

    /**
     * Tells what share of the known rows lies nearer to others.
     *
     * @param distance of a row to its fifth nearest known one
     * @return from 0 to 1; a distance beyond all of them gives 1
     */
    public double rank(double distance) {
        int found = Arrays.binarySearch(quantiles, distance);
        int last = quantiles.length - 1;
        if (found >= 0) {
            while (found < last && quantiles[found + 1] == distance) {
                found++;
            }
            return (double) found / last;
        }
        int above = -found - 1;
        if (above == 0) {
            return 0;
        }
        if (above > last) {
            return 1;
        }
        double length = quantiles[above] - quantiles[above - 1];
        return (above - 1 + (distance - quantiles[above - 1]) / length) / last;
    }
}
