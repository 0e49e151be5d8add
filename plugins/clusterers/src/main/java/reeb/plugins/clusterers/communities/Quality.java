package reeb.plugins.clusterers.communities;

import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.kernels.communities.Leiden;
import reeb.kernels.communities.WeightedGraph;

/** What good communities are. */
public enum Quality {
    /** Much weight within them, against a random graph of the same strengths. */
    @About(
            "Modularity: more weight within communities than a random graph has whose rows have as much weight; resolutions around 1.")
    MODULARITY,
    /** Much weight within them, against the number of pairs. */
    @About(
            "The constant Potts model: pairs within a community weigh more than the resolution on average, pairs of different ones less.")
    CPM;

    /** Reads this quality into a graph. */
    WeightedGraph of(WeightedGraph graph) {
        return this == CPM ? graph.counting() : graph;
    }

    /** Finds communities of a graph that has this quality; one of several beginnings that is the best by modularity or the model. */
    static int[] best(WeightedGraph graph, double resolution, int iterations, int restarts, Run run) {
        int[] best = IntStream.range(0, graph.nodes()).toArray();
        double most = Double.NEGATIVE_INFINITY;
        try (Progress progress = run.progress("finding communities", restarts)) {
            for (int restart = 0; restart < restarts; restart++) {
                int[] found =
                        new Leiden(resolution, iterations, run.random("order " + restart), progress).communities(graph);
                double reached = graph.quality(found, resolution);
                if (reached > most) {
                    most = reached;
                    best = found;
                }
                progress.advance(1);
            }
        }
        return best;
    }
}
