package reeb.plugins.embedders.graph;

import java.util.Arrays;
import java.util.stream.IntStream;
import reeb.api.data.Points;
import reeb.kernels.communities.WeightedGraph;
import reeb.kernels.graphs.SparseGraph;

/** The weights of a graph of neighbours that another step has found. */
public final class GivenGraph {
    private GivenGraph() {}

    /**
     * Reads a graph. An edge weighs the mean of both directions, 0 for one that is missing. O(m log m) for m edges.
     *
     * @param points n x n sparse weights, or a selection of them
     * @return the edges of weights above 0
     * @throws reeb.api.problem.InputException where the points are no such graph
     */
    public static SparseGraph of(Points points) {
        WeightedGraph graph = WeightedGraph.of(points);
        int[] starts = new int[graph.nodes() + 1];
        int[] targets = new int[graph.ends()];
        float[] weights = new float[targets.length];
        int count = 0;
        for (int row = 0; row < graph.nodes(); row++) {
            long[] edges = IntStream.range(graph.begin(row), graph.end(row))
                    .mapToLong(edge -> (long) graph.other(edge) << 32 | edge)
                    .sorted()
                    .toArray();
            for (long edge : edges) {
                float weight = (float) graph.weight((int) edge);
                if (weight > 0) {
                    targets[count] = (int) (edge >> 32);
                    weights[count++] = weight;
                }
            }
            starts[row + 1] = count;
        }
        return SparseGraph.of(starts, Arrays.copyOf(targets, count), Arrays.copyOf(weights, count));
    }
}
