package reeb.kernels.centres;

import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import reeb.api.Run;
import reeb.kernels.base.Vectors;
import reeb.kernels.loops.Tiles;

/**
 * Improves first centres before they move: in each step some rows are drawn with chances in proportion to their squared distances
 * from the centres, and one of them takes the place of one of the centres where that lessens the sum of squared distances most.
 * Where two centres share a group and two groups share a centre, moving to means never mends it, and this does.
 *
 * <p>Lattanzi and Sohler, <i>A Better k-means++ Algorithm via Local Search</i>, ICML 2019; that a share of k steps suffices: Choo,
 * Grunau, Portmann and Rozhon, <i>k-means++: few more steps yield constant approximation</i>, ICML 2020. Here each step tries
 * as many rows as a tile holds.
 */
public final class CentreSwaps {
    /** One step for so many centres: fewer centres than that are better begun anew. */
    private static final int CENTRES_OF_A_STEP = 4;

    /** More steps than that find little, and may each take as long as an iteration. */
    private static final int MOST_STEPS = 25;

    /** Pieces into which rows are divided, each with sums for all centres. */
    private static final int PIECES = 64;

    private final CentreRows rows;
    private final Run run;
    private final double[] own;
    private final double[] other;
    private final WeightedRows weighted;
    private NearestCentres nearest;

    private CentreSwaps(CentreRows rows, double[][] places, Run run) {
        this.rows = rows;
        this.run = run;
        this.own = new double[rows.count()];
        this.other = new double[rows.count()];
        this.weighted = new WeightedRows(own);
        this.nearest = measured(places);
    }

    /**
     * What a candidate may do.
     *
     * @param candidate its number
     * @param centre whose place it would take
     * @param cost the sum of squared distances after that
     */
    private record Swap(int candidate, int centre, double cost) {}

    /**
     * Swaps centres with rows where that helps. O(n k d) for each of k / 4 steps, 25 at most; 96 n bytes.
     *
     * @param rows n rows
     * @param places k x d, k at least 1, not changed
     * @param run this execution; draws as {@code swaps}
     * @return the nearest of the centres that are left; they have not moved yet
     * @throws reeb.api.problem.InputException where the memory is too small
     */
    public static NearestCentres improve(CentreRows rows, double[][] places, Run run) {
        int steps = Math.min(MOST_STEPS, places.length / CENTRES_OF_A_STEP);
        if (steps == 0) {
            return nearest(rows, places, run);
        }
        run.reserve(72L * rows.count(), "better centres of " + rows.count() + " rows; take a sample of them");
        CentreSwaps swaps = new CentreSwaps(rows, places, run);
        RandomGenerator random = run.random("swaps");
        for (int step = 0; step < steps && swaps.weighted.total() > 0; step++) {
            swaps.step(random);
        }
        return swaps.nearest;
    }

    private static NearestCentres nearest(CentreRows rows, double[][] places, Run run) {
        NearestCentres found = new NearestCentres(rows, run);
        found.assign(places, run);
        return found;
    }

    /** Finds the two nearest centres of all rows. */
    private NearestCentres measured(double[][] places) {
        NearestCentres found = nearest(rows, places, run);
        run.parallel(weighted.groups(), group -> {
            for (int row = group * WeightedRows.GROUP; row < rows.groupEnd(group); row++) {
                own[row] = found.upper(row) * found.upper(row);
                other[row] = found.lower(row) * found.lower(row);
            }
            weighted.addUp(group);
        });
        return found;
    }

    private void step(RandomGenerator random) {
        double[][] candidates = Stream.generate(() -> rows.place(weighted.draw(random)))
                .limit(Tiles.QUERIES)
                .toArray(double[][]::new);
        Swap best = best(new CandidateSquares(rows, candidates, run));
        if (best.cost() < weighted.total()) {
            double[][] places = nearest.centres().clone();
            places[best.centre()] = candidates[best.candidate()];
            nearest = measured(places);
        }
    }

    private Swap best(CandidateSquares squaresTo) {
        int centres = nearest.centres().length;
        int groups = weighted.groups();
        int pieces = Math.min(PIECES, groups);
        double[][][] sums = new double[pieces][squaresTo.candidates()][centres + 1];
        run.parallel(pieces, piece -> {
            int end = (int) ((piece + 1L) * groups / pieces);
            for (int group = (int) ((long) piece * groups / pieces); group < end; group++) {
                addUp(squaresTo, group, sums[piece]);
            }
        });
        Swap best = new Swap(-1, -1, Double.POSITIVE_INFINITY);
        for (int candidate = 0; candidate < squaresTo.candidates(); candidate++) {
            double[] sum = new double[centres + 1];
            for (double[][] ofPiece : sums) {
                Vectors.add(1, ofPiece[candidate], sum);
            }
            best = better(best, candidate, sum);
        }
        return best;
    }

    private static Swap better(Swap before, int candidate, double[] sum) {
        Swap best = before;
        double kept = sum[sum.length - 1];
        for (int centre = 0; centre < sum.length - 1; centre++) {
            double cost = kept + sum[centre];
            best = cost < best.cost() ? new Swap(candidate, centre, cost) : best;
        }
        return best;
    }

    /**
     * Adds up for each candidate what it would leave beside all centres, and for each centre how much more without that one.
     *
     * @param sums for each candidate k values for the centres, and one for all
     */
    private void addUp(CandidateSquares squaresTo, int group, double[][] sums) {
        squaresTo.prepare(group);
        int[] centres = nearest.nearest();
        for (int candidate = 0; candidate < sums.length; candidate++) {
            double[] sum = sums[candidate];
            for (int row = group * WeightedRows.GROUP; row < rows.groupEnd(group); row++) {
                double square = squaresTo.square(row, candidate);
                double kept = Math.min(own[row], square);
                sum[sum.length - 1] += kept;
                sum[centres[row]] += Math.min(other[row], square) - kept;
            }
        }
    }
}
