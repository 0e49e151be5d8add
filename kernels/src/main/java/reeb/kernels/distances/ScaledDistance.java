package reeb.kernels.distances;

import java.util.Arrays;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.data.SpanningTree;
import reeb.kernels.base.Vectors;

/**
 * The Euclidean distance where a double does not hold the squares: below 1e-145 or so they lose their digits, beyond 1e150 they
 * overflow. Divided by a power of two before, which changes no digit, all distances a double can hold are had.
 */
public final class ScaledDistance {
    private static final double LEAST = 0x1p-480;
    private static final double MOST = 0x1p500;

    private ScaledDistance() {}

    /**
     * Tells whether a distance may be far from the truth because its square was taken.
     *
     * @param distance the root of a sum of squares
     * @return true also for 0 and for not-a-number
     */
    public static boolean doubtful(double distance) {
        return !(distance >= LEAST && distance <= MOST);
    }

    /**
     * Measures a pair of finite or other values. O(d).
     *
     * @param a d values
     * @param b d values
     * @return the distance; 0 for equal rows alone, infinite beyond the largest double and for infinite values
     */
    public static double of(double[] a, double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        if (largest == Double.POSITIVE_INFINITY) {
            return finite(a) && finite(b) ? 2 * of(halved(a), halved(b)) : largest;
        }
        if (largest == 0 || Double.isNaN(largest)) {
            return largest;
        }
        int exponent = Math.getExponent(largest);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double share = Math.scalb(a[i] - b[i], -exponent);
            sum += share * share;
        }
        return Math.scalb(Math.sqrt(sum), exponent);
    }

    private static boolean finite(double[] values) {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }

    private static double[] halved(double[] values) {
        double[] halves = values.clone();
        Vectors.scale(0.5, halves);
        return halves;
    }

    /** Tells whether neighbours of rows in double precision may have been ordered by squares that were none. */
    public static boolean doubtful(NeighborGraph graph, Points points) {
        if (points.precision() != Points.Precision.DOUBLE) {
            return false;
        }
        Rows rows = new Rows(points);
        for (int row = 0; row < graph.rows(); row++) {
            for (int rank = 0; rank < graph.k(); rank++) {
                if (doubtful(graph.distance(row, rank)) && rows.differ(row, graph.neighbor(row, rank))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Tells whether edges between rows in double precision may have been ordered by squares that were none. */
    public static boolean doubtful(SpanningTree tree, Points points) {
        if (points.precision() != Points.Precision.DOUBLE) {
            return false;
        }
        Rows rows = new Rows(points);
        for (int edge = 0; edge < tree.edges(); edge++) {
            if (doubtful(tree.length(edge)) && rows.differ(tree.lower(edge), tree.higher(edge))) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether some squared distances of a row, of rows in double precision, are none. */
    static boolean doubtfulSquares(Points points, int row, double[] squares) {
        if (points.precision() != Points.Precision.DOUBLE) {
            return false;
        }
        Rows rows = new Rows(points);
        for (int other = 0; other < points.rows(); other++) {
            if (other != row
                    && !(squares[other] >= LEAST * LEAST && squares[other] <= MOST * MOST)
                    && rows.differ(row, other)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Measures again what is doubtful among the distances of a row, of rows in double precision. O(d) for each such.
     *
     * @param points n x d features
     * @param row which row
     * @param distances n of them, or those to the first rows, changed in place
     */
    public static void mend(Points points, int row, double[] distances) {
        if (points.precision() != Points.Precision.DOUBLE) {
            return;
        }
        Rows rows = new Rows(points);
        for (int other = 0; other < distances.length; other++) {
            if (other != row && doubtful(distances[other])) {
                distances[other] = rows.distance(row, other);
            }
        }
    }

    /** Two rows at a time; for one thread. */
    private static final class Rows {
        private final Points points;
        private final double[] a;
        private final double[] b;

        Rows(Points points) {
            this.points = points;
            this.a = new double[points.columns()];
            this.b = new double[points.columns()];
        }

        boolean differ(int row, int other) {
            read(row, other);
            for (int i = 0; i < a.length; i++) {
                if (a[i] != b[i]) {
                    return true;
                }
            }
            return false;
        }

        double distance(int row, int other) {
            read(row, other);
            return of(a, b);
        }

        private void read(int row, int other) {
            points.copyRow(row, a);
            points.copyRow(other, b);
        }
    }
}
