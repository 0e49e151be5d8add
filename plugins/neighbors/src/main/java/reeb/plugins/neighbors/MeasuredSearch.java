package reeb.plugins.neighbors;

import java.util.function.DoubleUnaryOperator;
import reeb.api.Metric;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.kernels.approximate.Recall;

/** Measures and reports how many of the true neighbours a graph holds, and passes it on. */
final class SampledRecall {
    private static final String FIGURE = "recall";

    private SampledRecall() {}

    static NeighborGraph ofEuclidean(Points euclidean, NeighborGraph graph, int rows, Run run) {
        if (rows > 0) {
            run.figure(FIGURE, Recall.euclidean(euclidean, graph, rows, DoubleUnaryOperator.identity(), run));
        }
        return graph;
    }

    static NeighborGraph ofPairs(Points points, NeighborGraph graph, Metric metric, int rows, Run run) {
        if (rows > 0) {
            run.figure(FIGURE, Recall.byPairs(points, graph, rows, metric, run));
        }
        return graph;
    }
}
