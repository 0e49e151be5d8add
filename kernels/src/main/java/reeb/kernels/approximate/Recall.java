package reeb.kernels.approximate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import reeb.api.Metric;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.kernels.distances.ExactDistances;
import reeb.kernels.machine.Machine;

/**
 * Measures what share of the true nearest neighbours a graph holds, on rows drawn at random.
 *
 * <p>A neighbour counts where it is as near as the true k-th nearest row, so that ties cost nothing; an exact graph has 1.
 */
public final class Recall {
    private Recall() {}

    /**
     * Measures graphs of a distance that is, or rises with, the sum of squared differences. O(m n d), at the speed of tiles.
     *
     * @param points n x d features
     * @param graph the neighbours found
     * @param rows m, the rows to draw, at least 1; all where there are fewer
     * @param ofSquares gives the distance from the sum of squares
     * @param run this execution; draws as {@code recall}
     * @return from 0 to 1
     * @throws reeb.api.problem.InputException where a value is not finite
     */
    public static double euclidean(
            Points points, NeighborGraph graph, int rows, DoubleUnaryOperator ofSquares, Run run) {
        check(points, graph);
        int[] drawn = draw(points.rows(), rows, run.random("recall"));
        ExactDistances exact = ExactDistances.euclidean(points, DoubleUnaryOperator.identity());
        double[][] found = new double[drawn.length][graph.k()];
        double[] radii = new double[drawn.length];
        for (int i = 0; i < drawn.length; i++) {
            exact.measure(drawn[i], neighbors(graph, drawn[i]), graph.k(), found[i]);
            radii[i] = Arrays.stream(found[i]).max().orElseThrow();
        }
        double[] bounds = new RecallSearch(Machine.tiles(), points, drawn, radii, graph.k()).search(run);
        long hits = 0;
        for (int i = 0; i < drawn.length; i++) {
            double bound = ofSquares.applyAsDouble(bounds[i]);
            for (double sum : found[i]) {
                hits += ofSquares.applyAsDouble(sum) <= bound ? 1 : 0;
            }
        }
        return (double) hits / ((long) drawn.length * graph.k());
    }

    /**
     * Measures graphs of any distance. O(m n) distances.
     *
     * @param points n x d features
     * @param graph the neighbours found
     * @param rows m, the rows to draw, at least 1; all where there are fewer
     * @param metric measures a pair
     * @param run this execution; draws as {@code recall}
     * @return from 0 to 1
     */
    public static double byPairs(Points points, NeighborGraph graph, int rows, Metric metric, Run run) {
        check(points, graph);
        int[] drawn = draw(points.rows(), rows, run.random("recall"));
        int[] hits = new int[drawn.length];
        run.parallel(drawn.length, i -> {
            double[] distances = new double[points.rows()];
            metric.distances(points, drawn[i], distances);
            double[] sorted = distances.clone();
            sorted[drawn[i]] = Double.NaN;
            Arrays.sort(sorted);
            for (int neighbor : neighbors(graph, drawn[i])) {
                hits[i] += Double.compare(distances[neighbor], sorted[graph.k() - 1]) <= 0 ? 1 : 0;
            }
        });
        return (double) Arrays.stream(hits).asLongStream().sum() / ((long) drawn.length * graph.k());
    }

    private static void check(Points points, NeighborGraph graph) {
        if (points.rows() != graph.rows()) {
            throw new IllegalArgumentException(graph.rows() + " rows have neighbours but there are " + points.rows());
        }
    }

    private static int[] neighbors(NeighborGraph graph, int row) {
        int[] neighbors = new int[graph.k()];
        Arrays.setAll(neighbors, rank -> graph.neighbor(row, rank));
        return neighbors;
    }

    /** Draws different rows, in ascending order: Floyd's way (Bentley and Floyd, CACM 30(9), 1987). */
    private static int[] draw(int rows, int count, RandomGenerator random) {
        if (count < 1) {
            throw new IllegalArgumentException("at least one row must be drawn but there are " + count);
        }
        BitSet drawn = new BitSet(rows);
        for (int row = Math.max(0, rows - count); row < rows; row++) {
            int candidate = random.nextInt(row + 1);
            drawn.set(drawn.get(candidate) ? row : candidate);
        }
        return drawn.stream().toArray();
    }
}
