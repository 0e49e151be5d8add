package reeb.plugins.embedders.graph;

import java.util.Arrays;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.kernels.graphs.SparseGraph;
import reeb.kernels.neighbors.NearestNeighbors;

/**
 * Reweighs a fuzzy graph by a known number of each row: edges between rows with far numbers lose weight.
 *
 * <p>How far is far, each row learns from the rows with the nearest numbers, as it does from its neighbours: a weight w of
 * the graph and a strength v of the numbers make w^((1 - t) / t) v for t from one half, and w v^(t / (1 - t)) below, which is
 * umap-learn's intersection with a numeric target. Other than there, v is computed for each edge whether or not the rows are
 * neighbours in their numbers too, so that many rows may have the same one, and there are no new edges.
 */
public final class MeasuredGraph {
    /** The least strength, so that an edge can still count for a row that has no better one. */
    private static final double LEAST = 1e-4;

    private final double[] numbers;
    private final int[] places;
    private final SmoothKnnDistances scales;

    private MeasuredGraph(double[] numbers, int[] places, SmoothKnnDistances scales) {
        this.numbers = numbers;
        this.places = places;
        this.scales = scales;
    }

    /**
     * Reweighs edges by numbers. O(n k log n + edges).
     *
     * @param graph weights from 0 to 1
     * @param numbers one for each row; unknown where it is not finite
     * @param neighbors rows from whose numbers a row learns what is near, at least 1
     * @param weight t, how much numbers count against positions, from 0 to 1
     * @param run this execution
     * @return a graph of edges with weights above 0; the same one where fewer than two numbers are known
     */
    public static SparseGraph of(SparseGraph graph, double[] numbers, int neighbors, double weight, Run run) {
        int[] places = new int[numbers.length];
        double[] known = known(numbers, places);
        if (known.length < 2) {
            return graph;
        }
        NeighborGraph nearest = NearestNeighbors.euclidean(
                Points.of(known.length, 1, known), Math.min(neighbors, known.length - 1), Math::sqrt, run);
        MeasuredGraph measured = new MeasuredGraph(numbers, places, SmoothKnnDistances.of(nearest, 1, run));
        return ReweighedGraph.of(graph, (row, other, before) -> mix(before, measured.strength(row, other), weight));
    }

    /** Collects the numbers that are known, and their places; -1 for the others. */
    private static double[] known(double[] numbers, int[] places) {
        double[] known = new double[numbers.length];
        int count = 0;
        for (int row = 0; row < numbers.length; row++) {
            places[row] = Double.isFinite(numbers[row]) ? count : -1;
            if (places[row] >= 0) {
                known[count++] = numbers[row];
            }
        }
        return Arrays.copyOf(known, count);
    }

    private double strength(int row, int other) {
        if (places[row] < 0 || places[other] < 0) {
            return LEAST;
        }
        double distance = Math.abs(numbers[row] - numbers[other]);
        double mine = membership(places[row], distance);
        double theirs = membership(places[other], distance);
        return Math.max(LEAST, mine + theirs - mine * theirs);
    }

    /** Tells how near a number is; where all near numbers are the same one, all others are far. */
    private double membership(int place, double distance) {
        return scales.sigma(place) == 0 && distance > scales.rho(place) ? 0 : scales.strength(place, distance);
    }

    private static double mix(double weight, double strength, double share) {
        return share < 0.5
                ? weight * Math.pow(strength, share / (1 - share))
                : Math.pow(weight, (1 - share) / share) * strength;
    }
}
