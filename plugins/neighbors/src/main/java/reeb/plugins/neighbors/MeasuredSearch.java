package reeb.plugins.neighbors;

import java.util.function.DoubleUnaryOperator;
import reeb.api.Metric;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.kernels.approximate.ApproximateNeighbors;
import reeb.kernels.approximate.NeighborDescent;
import reeb.kernels.approximate.Recall;

/** Searches approximately, in the way that suits the metric, and reports how many of the true neighbours were found. */
final class MeasuredSearch {
    private static final String FIGURE = "recall";

    private MeasuredSearch() {}

    /** Finds k neighbours of each row, and measures how many of the true ones they are on some rows, unless none are asked for. */
    static NeighborGraph search(Points points, int k, Metric metric, NeighborDescent descent, int recallRows, Run run) {
        if (metric.euclideanMap().isEmpty() || points.sparse().isPresent()) {
            NeighborGraph graph = ApproximateNeighbors.byPairs(points, k, descent, metric, run);
            if (recallRows > 0) {
                run.figure(FIGURE, Recall.byPairs(points, graph, recallRows, metric, run));
            }
            return graph;
        }
        Points euclidean = metric.euclideanMap().get().toEuclidean(points, run);
        NeighborGraph graph = ApproximateNeighbors.mapped(euclidean, points, k, descent, metric, run);
        if (recallRows > 0) {
            run.figure(FIGURE, Recall.euclidean(euclidean, graph, recallRows, DoubleUnaryOperator.identity(), run));
        }
        return graph;
    }
}
