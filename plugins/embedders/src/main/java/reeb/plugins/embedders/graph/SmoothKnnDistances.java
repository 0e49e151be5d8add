package reeb.plugins.embedders.graph;

import java.util.List;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;

/**
 * The smooth nearest-neighbour distances of UMAP: for each row the distance rho within which neighbours belong in full, and
 * the unit sigma in which memberships fade beyond.
 *
 * <p>Row i belongs with strength exp(-max(0, d - rho) / sigma) to a neighbour at distance d: rho is the distance to its
 * nearest distinct neighbour, or to a further one under a higher local connectivity, and sigma makes the strengths of its k -
 * 1 neighbours sum to log2 k. See McInnes, Healy and Melville, <i>UMAP: Uniform Manifold Approximation and Projection for
 * Dimension Reduction</i>, arXiv:1802.03426, section 3.1.
 */
public final class SmoothKnnDistances {
    private static final int ROWS_AT_A_TIME = 1024;
    private static final int STEPS = 100;
    private static final double PRECISION = 1e-12;

    /** Least sigma, as a share of the mean distance. */
    private static final double LEAST_SHARE = 1e-3;

    private final double[] rho;
    private final double[] sigma;

    private SmoothKnnDistances(int rows) {
        this.rho = new double[rows];
        this.sigma = new double[rows];
    }

    /**
     * Computes the scales. O(n k).
     *
     * @param graph k - 1 others for each row, since the row itself counts as the first of k
     * @param localConnectivity how many distinct neighbours belong in full, at least 0; between whole numbers the distance
     *     is interpolated
     * @param run this execution
     * @return n scales
     */
    public static SmoothKnnDistances of(NeighborGraph graph, double localConnectivity, Run run) {
        SmoothKnnDistances scales = new SmoothKnnDistances(graph.rows());
        List<Double> sums = run.collectChunks(graph.rows(), ROWS_AT_A_TIME, (first, end) -> {
            double[] distances = new double[graph.k()];
            double sum = 0;
            for (int row = first; row < end; row++) {
                scales.measure(graph, row, localConnectivity, distances);
                sum += sum(distances);
            }
            return sum;
        });
        double sum = sums.stream().reduce(0.0, Double::sum);
        scales.bound(graph, sum / ((double) graph.rows() * (graph.k() + 1)));
        return scales;
    }

    private void measure(NeighborGraph graph, int row, double localConnectivity, double[] distances) {
        for (int rank = 0; rank < distances.length; rank++) {
            distances[rank] = graph.distance(row, rank);
        }
        rho[row] = nearest(distances, localConnectivity);
        sigma[row] = fading(distances, rho[row], Math.log(distances.length + 1.0) / Math.log(2));
    }

    /** Gives the distance of the neighbour so many steps away among those not at the same place. */
    private static double nearest(double[] distances, double steps) {
        int same = 0;
        while (same < distances.length && distances[same] == 0) {
            same++;
        }
        int distinct = distances.length - same;
        int whole = (int) steps;
        if (distinct == 0) {
            return 0;
        }
        if (distinct < steps) {
            return distances[distances.length - 1];
        }
        double below = whole == 0 ? 0 : distances[same + whole - 1];
        double part = steps - whole;
        return part == 0 ? below : below + part * (distances[same + whole] - below);
    }

    /**
     * Solves for sigma by Newton's method in 1 / sigma, which a sum of falling exponentials lets rise without going too
     * far.
     *
     * @return 0 where so many neighbours belong in full that no sigma is small enough
     */
    private static double fading(double[] distances, double rho, double target) {
        double inverse = 0;
        for (int step = 0; step < STEPS; step++) {
            double sum = -target;
            double slope = 0;
            for (double distance : distances) {
                double beyond = Math.max(0, distance - rho);
                double strength = Math.exp(-beyond * inverse);
                sum += strength;
                slope += beyond * strength;
            }
            if (sum <= PRECISION * target) {
                break;
            }
            if (slope == 0 || (inverse > 0 && slope * inverse <= PRECISION * sum)) {
                return 0;
            }
            inverse += sum / slope;
        }
        return 1 / inverse;
    }

    private void bound(NeighborGraph graph, double meanOfAll) {
        for (int row = 0; row < sigma.length; row++) {
            double mean = meanOfAll;
            if (rho[row] > 0) {
                mean = 0;
                for (int rank = 0; rank < graph.k(); rank++) {
                    mean += graph.distance(row, rank) / (graph.k() + 1);
                }
            }
            sigma[row] = Math.max(sigma[row], LEAST_SHARE * mean);
        }
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /**
     * Gives the distance within which neighbours belong in full.
     *
     * @param row from 0 to n - 1
     * @return rho, at least 0
     */
    public double rho(int row) {
        return rho[row];
    }

    /**
     * Gives the unit in which strengths fade beyond.
     *
     * @param row from 0 to n - 1
     * @return sigma, at least 0
     */
    public double sigma(int row) {
        return sigma[row];
    }

    /**
     * Tells how strongly a row belongs to what is so far from it.
     *
     * @param row from 0 to n - 1
     * @param distance at least 0
     * @return from 0 to 1
     */
    public double strength(int row, double distance) {
        double beyond = distance - rho[row];
        return beyond <= 0 || sigma[row] == 0 ? 1 : Math.exp(-beyond / sigma[row]);
    }
}
