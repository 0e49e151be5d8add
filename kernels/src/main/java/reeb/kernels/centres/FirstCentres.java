package reeb.kernels.centres;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import reeb.api.Run;
import reeb.kernels.loops.Tiles;

/**
 * Draws rows far from each other as first centres: several each time, with chances in proportion to their squared distances from
 * those before, of which the one stays that leaves the least sum of squared distances.
 *
 * <p>Arthur and Vassilvitskii, <i>k-means++: The Advantages of Careful Seeding</i>, SODA 2007, sections 2.2 and 5 (greedy). Squared
 * distances are those of single precision, the same bits on all machines; small ones are measured in double precision, so that
 * rows equal to a centre are never drawn.
 */
public final class FirstCentres {
    private final CentreRows rows;
    private final Run run;
    private final double[] squares;
    private final WeightedRows weighted;

    private FirstCentres(CentreRows rows, Run run) {
        this.rows = rows;
        this.run = run;
        this.squares = new double[rows.count()];
        this.weighted = new WeightedRows(squares);
        Arrays.fill(squares, Double.POSITIVE_INFINITY);
    }

    /**
     * Draws centres. O(n k d log k), 12 n + 4 n log k bytes.
     *
     * @param rows n rows
     * @param most k, at least 1
     * @param run this execution
     * @return k x d, or as many as there are distinct rows
     * @throws reeb.api.problem.InputException where the memory is too small
     */
    public static double[][] draw(CentreRows rows, int most, Run run) {
        int count = Math.min(most, rows.count());
        int trials = Math.min(Tiles.QUERIES, 2 + (int) Math.log(count));
        run.reserve(
                (12L + 4L * trials) * rows.count(),
                "first centres of " + rows.count() + " rows; take a sample of them");
        FirstCentres drawing = new FirstCentres(rows, run);
        RandomGenerator random = run.random("centres");
        double[][] places = new double[count][];
        places[0] = rows.place(random.nextInt(rows.count()));
        drawing.take(places[0]);
        for (int centre = 1; centre < count; centre++) {
            if (!(drawing.weighted.total() > 0)) {
                return Arrays.copyOf(places, centre);
            }
            double[][] candidates = new double[trials][];
            for (int trial = 0; trial < trials; trial++) {
                candidates[trial] = rows.place(drawing.weighted.draw(random));
            }
            places[centre] = candidates[drawing.takeBest(candidates)];
        }
        return places;
    }

    private void take(double[] place) {
        takeBest(new double[][] {place});
    }

    /** Makes the best of some candidates a centre, the first where several are, and gives its number. */
    private int takeBest(double[][] candidates) {
        CandidateSquares squaresTo = new CandidateSquares(rows, candidates, run);
        double[][] left = new double[weighted.groups()][candidates.length];
        run.parallel(left.length, group -> addUp(squaresTo, group, left[group]));
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int candidate = 0; candidate < candidates.length; candidate++) {
            double sum = 0;
            for (double[] ofGroup : left) {
                sum += ofGroup[candidate];
            }
            if (sum < least) {
                least = sum;
                best = candidate;
            }
        }
        int chosen = best;
        run.parallel(left.length, group -> take(squaresTo, group, chosen));
        return best;
    }

    /** Adds up for each candidate the squared distances that it would leave to a group's rows. */
    private void addUp(CandidateSquares squaresTo, int group, double[] left) {
        squaresTo.prepare(group);
        for (int candidate = 0; candidate < left.length; candidate++) {
            for (int row = group * WeightedRows.GROUP; row < rows.groupEnd(group); row++) {
                left[candidate] += Math.min(squares[row], squaresTo.square(row, candidate));
            }
        }
    }

    /** Makes a candidate a centre of a group's rows. */
    private void take(CandidateSquares squaresTo, int group, int candidate) {
        for (int row = group * WeightedRows.GROUP; row < rows.groupEnd(group); row++) {
            squares[row] = Math.min(squares[row], squaresTo.square(row, candidate));
        }
        weighted.addUp(group);
    }
}
