package reeb.kernels.centres;

import java.util.Arrays;
import java.util.Optional;
import reeb.api.Run;
import reeb.kernels.base.Vectors;
import reeb.kernels.loops.Tiles;
import reeb.kernels.rows.PackedRows;

/**
 * The nearest centre of each row, kept while the centres move: by squared Euclidean distances in double precision, the first
 * centre where several are equally near.
 *
 * <p>Each row has an upper bound on the distance to its centre and a lower bound on those to all others, which grow and shrink by
 * what centres move; only rows whose bounds meet are measured again (Hamerly, <i>Making k-means even faster</i>, SDM 2010). They
 * are measured 32 at a time in single precision; where its error leaves open which centre is nearest, double precision decides.
 */
public final class NearestCentres {
    /** Panels that one thread takes at a time; those of the rows to be measured again are filled from as many. */
    private static final int PANELS_AT_A_TIME = 32;

    private static final int ROWS_AT_A_TIME = PANELS_AT_A_TIME * Tiles.FLOATS;

    private final CentreRows rows;
    private final int[] nearest;
    private final int[] before;
    private final double[] upper;
    private final double[] lower;
    private double[][] centres = new double[0][];

    /**
     * Begins without centres. 24 n bytes.
     *
     * @param rows n rows
     * @param run this execution
     * @throws reeb.api.problem.InputException where the memory is too small
     */
    public NearestCentres(CentreRows rows, Run run) {
        run.reserve(24L * rows.count(), "bounds on the distances of " + rows.count() + " rows; take a sample of them");
        this.rows = rows;
        this.nearest = new int[rows.count()];
        this.before = new int[rows.count()];
        this.upper = new double[rows.count()];
        this.lower = new double[rows.count()];
        Arrays.fill(nearest, -1);
    }

    /**
     * Finds the nearest centre of each row. O(n k d), and far less once centres hardly move.
     *
     * @param places k x d, k at least 1 and the same at every call; kept
     * @param run this execution
     */
    public void assign(double[][] places, Run run) {
        System.arraycopy(nearest, 0, before, 0, nearest.length);
        Optional<PackedRows> packed = rows.pack(places, run);
        if (packed.isPresent()) {
            CentreMoves moves = new CentreMoves(centres, places);
            CentreQueries queries = new CentreQueries(rows, places, packed.get());
            run.chunks(rows.packed().orElseThrow().panels(), PANELS_AT_A_TIME, (first, end) -> {
                RowChoice choice = new RowChoice(queries, nearest, upper, lower);
                choice.work(first, end, moves);
            });
        } else {
            run.chunks(nearest.length, ROWS_AT_A_TIME, (first, end) -> measure(places, first, end));
        }
        centres = places;
    }

    private void measure(double[][] places, int first, int end) {
        double[] row = new double[rows.points().columns()];
        for (int i = first; i < end; i++) {
            rows.points().copyRow(i, row);
            double least = Double.POSITIVE_INFINITY;
            double second = Double.POSITIVE_INFINITY;
            nearest[i] = 0;
            for (int centre = 0; centre < places.length; centre++) {
                double square = Vectors.squaredDistance(row, places[centre]);
                if (square < least) {
                    second = least;
                    least = square;
                    nearest[i] = centre;
                } else {
                    second = Math.min(second, square);
                }
            }
            upper[i] = Math.sqrt(least) * CentreMoves.ROUNDED_UP + Double.MIN_NORMAL;
            lower[i] = Math.sqrt(second) / CentreMoves.ROUNDED_UP;
        }
    }

    /**
     * Gives the nearest centres.
     *
     * @return n numbers, -1 where there are no centres yet; not a copy
     */
    public int[] nearest() {
        return nearest;
    }

    /**
     * Gives the centres of the last call.
     *
     * @return k x d, none before the first call; not a copy
     */
    public double[][] centres() {
        return centres;
    }

    /** Gives a bound on a row's distance to its centre: right after the first call, the distance but for its roundings. */
    double upper(int row) {
        return upper[row];
    }

    /** Gives what all other centres of a row are at least away: right after the first call, the second distance but for roundings. */
    double lower(int row) {
        return lower[row];
    }

    /**
     * Gives the nearest centres before the last call.
     *
     * @return n numbers, -1 where there were no centres yet; not a copy
     */
    int[] before() {
        return before;
    }

    /**
     * Measures each row's squared distance to its centre in double precision. O(n d).
     *
     * @param run this execution
     * @return n values
     */
    double[] squares(Run run) {
        double[] squares = new double[nearest.length];
        run.chunks(nearest.length, ROWS_AT_A_TIME, (first, end) -> {
            double[] row = new double[rows.points().columns()];
            for (int i = first; i < end; i++) {
                rows.points().copyRow(i, row);
                squares[i] = Vectors.squaredDistance(row, centres[nearest[i]]);
            }
        });
        return squares;
    }

    /**
     * Adds up the squared distances of all rows to their centres. O(n d).
     *
     * @param run this execution
     * @return the sum, row after row
     */
    public double cost(Run run) {
        double sum = 0;
        for (double square : squares(run)) {
            sum += square;
        }
        return sum;
    }
}
