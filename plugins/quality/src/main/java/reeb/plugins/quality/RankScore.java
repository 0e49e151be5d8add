package reeb.plugins.quality;

import java.util.Arrays;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.problem.InputException;
import reeb.kernels.distances.RowDistances;

/**
 * Tells how near the rows that are nearest in one space are in another (Venna and Kaski, <i>Neighborhood Preservation in
 * Nonlinear Projection Methods: An Experimental Study</i>, ICANN 2001).
 *
 * <p>With r(i, j) the rank of row j by its distance from row i in the other space, 1 for the nearest, the score is 1 - 2 / (n k
 * (2 n - 3 k - 1)) times the sum of r(i, j) - k over all rows i and those of their k nearest j for which it is positive.
 *
 * <p>Rows that are equally far share their places, so that the order of the rows does not matter: of m rows that share the
 * places from a + 1 to a + m, each belongs to the t nearest by w(t) = (t - a) / m, from 0 to 1. What is added up for a pair is
 * how much more j belongs to the k nearest than to the t nearest of the other space, max(0, w(k) - w'(t)), over all t from k on.
 * Without ties that is r(i, j) - k. Where only the other space has ties, it is the mean over the places that are shared, and
 * where both spaces are the same, the score is 1 with ties too.
 */
final class RankScore {
    private static final int CHUNK = 16;

    private final int k;
    private final NearestPlaces near;
    private final RowDistances distances;

    private RankScore(int k, NearestPlaces near, RowDistances distances) {
        this.k = k;
        this.near = near;
        this.distances = distances;
    }

    /**
     * Scores. O(n^2 (d + k)).
     *
     * @param near tells which rows are nearest
     * @param other ranks them
     * @param k how many are nearest, less than half of the rows
     * @param run this execution
     * @return from 0 to 1, which is best
     * @throws InputException where there are too few rows
     */
    static double of(Space near, Space other, int k, Run run) {
        long rows = near.points().rows();
        if (2L * k >= rows) {
            throw new InputException("k: " + k + " nearest rows must be less than half of the " + rows
                    + " rows that are compared; choose a smaller k or more rows");
        }
        NearestPlaces places = NearestPlaces.of(near, k, run.in("nearest"));
        RankScore score = new RankScore(k, places, RowDistances.of(other.points(), other.metric(), run.in("ranks")));
        return 1 - score.penalty(run) * (2.0 / (rows * (double) k * (2 * rows - 3L * k - 1)));
    }

    private double penalty(Run run) {
        double[] penalties = new double[near.rows()];
        try (Progress progress = run.progress("ranking neighbours", Math.ceilDiv(penalties.length, CHUNK))) {
            run.chunks(penalties.length, CHUNK, (first, end) -> {
                measure(first, end, penalties);
                progress.advance(1);
            });
        }
        return sum(penalties, penalties.length);
    }

    /** Adds from the least on, so that the order of the rows does not matter for what is rounded. */
    private static double sum(double[] values, int count) {
        Arrays.sort(values, 0, count);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[i];
        }
        return sum;
    }

    private void measure(int first, int end, double[] penalties) {
        double[][] measured = new double[end - first][penalties.length];
        distances.order(first, measured);
        NearestPlaces.Cursor nearest = near.cursor();
        RankedDistances ranked = new RankedDistances(penalties.length);
        for (int row = first; row < end; row++) {
            nearest.look(row);
            int last = nearest.groups() - 1;
            ranked.take(measured[row - first], row, nearest.end(last));
            double[] terms = new double[nearest.end(last)];
            for (int place = 0; place < terms.length; place++) {
                double distance = measured[row - first][nearest.member(place)];
                boolean shared = place >= nearest.start(last);
                int tied = shared ? nearest.end(last) - nearest.start(last) : 1;
                int places = shared ? Math.min(tied, k - nearest.start(last)) : 1;
                terms[place] = excess(places, tied, ranked.nearer(distance), ranked.within(distance));
            }
            penalties[row] = sum(terms, terms.length);
        }
    }

    /**
     * Adds up, for all sizes t from k on, by how much more a row belongs to the k nearest than to the t nearest of the other space.
     *
     * @param places how many of the k places it shares
     * @param tied with how many rows, itself included
     * @param nearer rows that are nearer in the other space
     * @param within rows that are not farther there, itself included
     * @return at least 0; the rank there less k, or 0, where nothing is tied
     */
    private double excess(long places, long tied, long nearer, long within) {
        long others = within - nearer;
        long outside = Math.max(0, nearer - k);
        long first = Math.max(0, k - nearer);
        long last = Math.ceilDiv(places * others, tied) - 1;
        long partly = Math.max(0, last - first + 1);
        return (double) ((outside + partly) * places) / tied - (double) ((first + last) * partly) / (2 * others);
    }
}
