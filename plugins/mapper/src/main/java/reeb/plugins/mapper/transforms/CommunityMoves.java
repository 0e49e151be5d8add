package reeb.plugins.mapper.transforms;

import java.util.ArrayDeque;
import reeb.api.Progress;

/** Moves nodes one by one to the community where modularity gains most, until none gains. */
final class CommunityMoves {
    private static final int LOOK_UP = 1024;

    private final WeightedGraph graph;
    private final int[] communities;
    private final double resolution;
    private final Progress progress;
    private final double[] strengths;
    private final double[] linked;

    /**
     * Begins.
     *
     * @param communities for each node its community, below the number of nodes; changed
     */
    CommunityMoves(WeightedGraph graph, int[] communities, double resolution, Progress progress) {
        this.graph = graph;
        this.communities = communities;
        this.resolution = resolution;
        this.progress = progress;
        this.strengths = new double[graph.nodes()];
        this.linked = new double[graph.nodes()];
        for (int node = 0; node < graph.nodes(); node++) {
            strengths[communities[node]] += graph.strength(node);
        }
    }

    /** Moves nodes; a node whose neighbour has moved away gets another turn. */
    void settle(int[] order) {
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        boolean[] waiting = new boolean[graph.nodes()];
        for (int node : order) {
            queue.add(node);
            waiting[node] = true;
        }
        for (long turn = 1; !queue.isEmpty(); turn++) {
            int node = queue.remove();
            waiting[node] = false;
            if (moved(node)) {
                for (int edge = graph.begin(node); edge < graph.end(node); edge++) {
                    int other = graph.other(edge);
                    if (!waiting[other] && communities[other] != communities[node]) {
                        waiting[other] = true;
                        queue.add(other);
                    }
                }
            }
            if (turn % LOOK_UP == 0) {
                progress.advance(0);
            }
        }
    }

    private boolean moved(int node) {
        int begin = graph.begin(node);
        int end = graph.end(node);
        for (int edge = begin; edge < end; edge++) {
            linked[communities[graph.other(edge)]] += graph.weight(edge);
        }
        int own = communities[node];
        double strength = graph.strength(node);
        strengths[own] -= strength;
        int best = own;
        double most = gain(own, strength);
        for (int edge = begin; edge < end; edge++) {
            int community = communities[graph.other(edge)];
            double gain = gain(community, strength);
            // Ties go to the lower number, so that the order of edges does not matter; staying wins against all.
            if (gain > most + 1e-12 * graph.total() || (best != own && gain == most && community < best)) {
                best = community;
                most = gain;
            }
        }
        for (int edge = begin; edge < end; edge++) {
            linked[communities[graph.other(edge)]] = 0;
        }
        strengths[best] += strength;
        communities[node] = best;
        return best != own;
    }

    private double gain(int community, double strength) {
        return linked[community] - resolution * strength * strengths[community] / graph.total();
    }
}
