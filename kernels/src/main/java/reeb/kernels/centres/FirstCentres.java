package reeb.kernels.centres;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import reeb.api.Run;
import reeb.kernels.base.Vectors;
import reeb.kernels.loops.Tiles;
import reeb.kernels.machine.Machine;
import reeb.kernels.rows.PackedRows;

/**
 * Draws rows far from each other as first centres: several each time, with chances in proportion to their squared distances from
 * those before, of which the one stays that leaves the least sum of squared distances.
 *
 * <p>Arthur and Vassilvitskii, <i>k-means++: The Advantages of Careful Seeding</i>, SODA 2007, sections 2.2 and 5 (greedy). Squared
 * distances are those of single precision, the same bits on all machines; small ones are measured in double precision, so that
 * rows equal to a centre are never drawn.
 */
public final class FirstCentres {
    private static final int PANELS_AT_A_TIME = 32;

    /** Rows that are added up together: those of the panels that one thread takes at a time. */
    private static final int GROUP = PANELS_AT_A_TIME * Tiles.FLOATS;

    /** Distances of less than so many errors are measured in double precision. */
    private static final double NEAR = 16;

    private final CentreRows rows;
    private final Run run;
    private final double[] squares;
    private final double[] sums;

    private FirstCentres(CentreRows rows, Run run) {
        this.rows = rows;
        this.run = run;
        this.squares = new double[rows.count()];
        this.sums = new double[Math.ceilDiv(rows.count(), GROUP)];
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
            double total = drawing.total();
            if (!(total > 0)) {
                return Arrays.copyOf(places, centre);
            }
            double[][] candidates = new double[trials][];
            for (int trial = 0; trial < trials; trial++) {
                candidates[trial] = rows.place(drawing.rowAt(random.nextDouble() * total));
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
        SquaresTo squaresTo = squaresTo(candidates);
        double[][] left = new double[sums.length][candidates.length];
        run.parallel(sums.length, group -> addUp(squaresTo, group, left[group]));
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
        run.parallel(sums.length, group -> sums[group] = take(squaresTo, group, chosen));
        return best;
    }

    /** Adds up for each candidate the squared distances that it would leave to a group's rows. */
    private void addUp(SquaresTo squaresTo, int group, double[] left) {
        squaresTo.prepare(group);
        for (int candidate = 0; candidate < left.length; candidate++) {
            for (int row = group * GROUP; row < end(group); row++) {
                left[candidate] += Math.min(squares[row], squaresTo.square(row, candidate));
            }
        }
    }

    /** Makes a candidate a centre of a group's rows, and gives the sum of the squared distances that are left. */
    private double take(SquaresTo squaresTo, int group, int candidate) {
        double sum = 0;
        for (int row = group * GROUP; row < end(group); row++) {
            squares[row] = Math.min(squares[row], squaresTo.square(row, candidate));
            sum += squares[row];
        }
        return sum;
    }

    private SquaresTo squaresTo(double[][] candidates) {
        return rows.pack(candidates, run)
                .<SquaresTo>map(packed -> new Estimated(new CentreQueries(rows, candidates, packed)))
                .orElse((row, candidate) -> Vectors.squaredDistance(rows.place(row), candidates[candidate]));
    }

    private double total() {
        return Arrays.stream(sums).sum();
    }

    /** Finds the row at which the squared distances, added up row by row within groups, exceed a value. */
    private int rowAt(double value) {
        double sum = 0;
        int group = 0;
        while (group < sums.length - 1 && sum + sums[group] <= value) {
            sum += sums[group++];
        }
        int last = 0;
        for (int row = group * GROUP; row < squares.length; row++) {
            sum += squares[row];
            last = squares[row] > 0 ? row : last;
            if (sum > value && squares[row] > 0) {
                return row;
            }
        }
        return squares[last] > 0 ? last : lastApart();
    }

    /** Finds the last row that is no centre: where roundings have brought a drawn value to the very end. */
    private int lastApart() {
        int row = squares.length - 1;
        while (!(squares[row] > 0)) {
            row--;
        }
        return row;
    }

    /** Squared distances from rows to candidates. */
    private interface SquaresTo {
        /** Makes a group's rows ready to be asked for. */
        default void prepare(int group) {}

        double square(int row, int candidate);
    }

    /** By tiles, and in double precision where these leave too little. */
    private final class Estimated implements SquaresTo {
        private final Tiles tiles = Machine.tiles();
        private final CentreQueries queries;
        private final PackedRows packed = rows.packed().orElseThrow();
        private final float[][] products;

        Estimated(CentreQueries queries) {
            this.queries = queries;
            this.products = new float[queries.places().length][squares.length];
        }

        @Override
        public void prepare(int group) {
            float[] tile = new float[Tiles.QUERIES * Tiles.FLOATS];
            for (int first = group * GROUP; first < end(group); first += Tiles.FLOATS) {
                queries.multiply(tiles, 0, packed.panel(first / Tiles.FLOATS), tile);
                int count = Math.min(Tiles.FLOATS, squares.length - first);
                for (int candidate = 0; candidate < products.length; candidate++) {
                    System.arraycopy(tile, candidate * Tiles.FLOATS, products[candidate], first, count);
                }
            }
        }

        @Override
        public double square(int row, int candidate) {
            double norm = packed.squaredNorm(row);
            double ofCandidate = queries.packed().squaredNorm(candidate);
            double square = norm + ofCandidate - 2 * (double) products[candidate][row];
            return square < NEAR * queries.error(norm, ofCandidate)
                    ? Vectors.squaredDistance(rows.place(row), queries.places()[candidate])
                    : square;
        }
    }

    private int end(int group) {
        return Math.min((group + 1) * GROUP, squares.length);
    }
}
