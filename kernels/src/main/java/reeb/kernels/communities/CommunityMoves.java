package reeb.kernels.communities;

import java.util.Arrays;
import reeb.api.Progress;

/** Moves nodes one by one to the community where the quality gains most, until none gains. */
final class CommunityMoves {
    private static final int LOOK_UP = 1024;

    private final WeightedGraph graph;
    private final int[] communities;
    private final double resolution;
    private final Progress progress;
    private final double[] masses;
    private final double[] linked;

    /** How many nodes each community has, and those that have none. */
    private final int[] sizes;

    private final int[] empty;
    private int empties;

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
        this.masses = new double[graph.nodes()];
        this.linked = new double[graph.nodes()];
        this.sizes = new int[graph.nodes()];
        this.empty = new int[graph.nodes()];
        for (int node = 0; node < graph.nodes(); node++) {
            masses[communities[node]] += graph.mass(node);
            sizes[communities[node]]++;
        }
        for (int community = sizes.length - 1; community >= 0; community--) {
            if (sizes[community] == 0) {
                empty[empties++] = community;
            }
        }
    }

    /** Moves nodes; a node whose neighbour has moved away gets another turn. */
    void settle(int[] order) {
        int[] queue = order.clone();
        boolean[] waiting = new boolean[graph.nodes()];
        Arrays.fill(waiting, true);
        int first = 0;
        for (long turn = 1, left = queue.length; left > 0; turn++) {
            int node = queue[first];
            first = first + 1 == queue.length ? 0 : first + 1;
            waiting[node] = false;
            left--;
            if (moved(node)) {
                for (int edge = graph.begin(node); edge < graph.end(node); edge++) {
                    int other = graph.other(edge);
                    if (!waiting[other] && communities[other] != communities[node]) {
                        waiting[other] = true;
                        queue[(int) ((first + left++) % queue.length)] = other;
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
        double mass = graph.mass(node);
        masses[own] -= mass;
        int best = own;
        double most = gain(own, mass);
        for (int edge = begin; edge < end; edge++) {
            int community = communities[graph.other(edge)];
            double gain = gain(community, mass);
            // Ties go to the lower number, so that the order of edges does not matter; staying wins against all.
            if (gain > most + 1e-12 * graph.total() || (best != own && gain == most && community < best)) {
                best = community;
                most = gain;
            }
        }
        for (int edge = begin; edge < end; edge++) {
            linked[communities[graph.other(edge)]] = 0;
        }
        // A node that costs more than it gives, wherever it has an edge to, is better alone.
        if (most < -1e-12 * graph.total() && sizes[own] > 1) {
            best = empty[empties - 1];
        }
        masses[best] += mass;
        communities[node] = best;
        if (best != own) {
            count(own, best);
        }
        return best != own;
    }

    private void count(int left, int entered) {
        if (sizes[entered]++ == 0) {
            empties--;
        }
        if (--sizes[left] == 0) {
            empty[empties++] = left;
        }
    }

    private double gain(int community, double mass) {
        return linked[community] - resolution * mass * masses[community] / graph.scale();
    }
}
