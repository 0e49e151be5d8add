package reeb.kernels.communities;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Parts of communities: nodes alone join one another where they, and what they join, are well connected to the rest. */
final class Refinement {
    private final WeightedGraph graph;
    private final int[] communities;
    private final double resolution;

    /** The mass of each community. */
    private final double[] whole;

    private final int[] parts;

    /** The mass of each part, and the weight of its edges to the rest of its community. */
    private final double[] masses;

    private final double[] outward;
    private final boolean[] alone;
    private final double[] linked;

    Refinement(WeightedGraph graph, int[] communities, double resolution) {
        int nodes = graph.nodes();
        this.graph = graph;
        this.communities = communities;
        this.resolution = resolution;
        this.whole = new double[nodes];
        this.parts = IntStream.range(0, nodes).toArray();
        this.masses = IntStream.range(0, nodes).mapToDouble(graph::mass).toArray();
        this.outward = new double[nodes];
        this.alone = new boolean[nodes];
        this.linked = new double[nodes];
        Arrays.fill(alone, true);
        for (int node = 0; node < nodes; node++) {
            whole[communities[node]] += masses[node];
            for (int edge = graph.begin(node); edge < graph.end(node); edge++) {
                outward[node] += inside(node, edge) ? graph.weight(edge) : 0;
            }
        }
    }

    /** Gives each node its part, numbered without gaps. */
    int[] parts(int[] order) {
        for (int node : order) {
            if (alone[node] && connected(node, communities[node])) {
                join(node);
            }
        }
        return Leiden.numbered(parts);
    }

    private void join(int node) {
        int begin = graph.begin(node);
        int end = graph.end(node);
        for (int edge = begin; edge < end; edge++) {
            linked[parts[graph.other(edge)]] += inside(node, edge) ? graph.weight(edge) : 0;
        }
        int best = node;
        double most = 0;
        for (int edge = begin; edge < end; edge++) {
            int part = parts[graph.other(edge)];
            double gain = linked[part] - resolution * graph.mass(node) * masses[part] / graph.scale();
            boolean better = gain > most || (gain == most && best != node && part < best);
            if (inside(node, edge) && better && connected(part, communities[node])) {
                best = part;
                most = gain;
            }
        }
        double joint = linked[best];
        for (int edge = begin; edge < end; edge++) {
            linked[parts[graph.other(edge)]] = 0;
        }
        if (best != node) {
            merge(node, best, joint);
        }
    }

    private void merge(int node, int part, double joint) {
        // A part is called after one of its nodes, which is then no longer alone either.
        alone[node] = false;
        alone[part] = false;
        parts[node] = part;
        masses[part] += graph.mass(node);
        outward[part] += outward[node] - 2 * joint;
    }

    private boolean inside(int node, int edge) {
        return communities[graph.other(edge)] == communities[node];
    }

    /** Tells whether a part is at least as much connected to the rest of its community as chance would have it. */
    private boolean connected(int part, int community) {
        return outward[part] >= resolution * masses[part] * (whole[community] - masses[part]) / graph.scale();
    }
}
