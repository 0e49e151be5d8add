package reeb.toolkit.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import reeb.api.Progress;
import reeb.api.graph.MapperGraph;

/**
 * Pairs the edges that close loops as a function rises with those that close them as it falls.
 *
 * <p>Edges are added as the function falls, and whenever one closes a loop, the loop's highest edge is taken out, so that a
 * forest remains: that is the reduction of the boundary matrix, done on the graph. See Agarwal, Edelsbrunner, Harer and Wang,
 * <i>Extreme Elevation on a 2-Manifold</i>, Discrete and Computational Geometry 36, 2006, section 4.
 */
final class LoopPairs {
    private static final int NONE = -1;

    private final MapperGraph graph;
    private final int[] ranks;
    private final int[] parents;
    private final int[] parentEdges;
    private final int[] visits;
    private int visit;

    /**
     * Begins with no edges.
     *
     * @param graph the graph
     * @param upwards its edges in the order in which they come as the function rises
     */
    LoopPairs(MapperGraph graph, int[] upwards) {
        this.graph = graph;
        this.ranks = new int[upwards.length];
        for (int rank = 0; rank < upwards.length; rank++) {
            ranks[upwards[rank]] = rank;
        }
        this.parents = new int[graph.nodes().size()];
        this.parentEdges = new int[parents.length];
        this.visits = new int[parents.length];
        Arrays.fill(parents, NONE);
    }

    /**
     * A loop.
     *
     * @param first the edge that closes it as the function rises
     * @param last the edge that closes it as the function falls
     */
    record Loop(int first, int last) {}

    List<Loop> sweep(int[] downwards, Progress progress) {
        List<Loop> loops = new ArrayList<>();
        for (int edge : downwards) {
            progress.advance(1);
            int meeting = meeting(graph.from(edge), graph.to(edge));
            if (meeting == NONE) {
                link(edge);
            } else {
                loops.add(new Loop(replaceHighest(edge, meeting), edge));
            }
        }
        return loops;
    }

    /** Finds the node at which the ways of two nodes to the root meet. */
    private int meeting(int one, int other) {
        visit++;
        for (int node = one; node != NONE; node = parents[node]) {
            visits[node] = visit;
        }
        int node = other;
        while (node != NONE && visits[node] != visit) {
            node = parents[node];
        }
        return node;
    }

    /** Takes the highest edge of a loop out, and puts the one that closes it in, unless they are the same. */
    private int replaceHighest(int edge, int meeting) {
        int one = highest(graph.from(edge), meeting);
        int other = highest(graph.to(edge), meeting);
        int child = one == NONE || (other != NONE && ranks[parentEdges[other]] > ranks[parentEdges[one]]) ? other : one;
        if (ranks[parentEdges[child]] < ranks[edge]) {
            return edge;
        }
        int removed = parentEdges[child];
        parents[child] = NONE;
        link(edge);
        return removed;
    }

    /** Finds the node below the highest edge on the way up to another node. */
    private int highest(int from, int to) {
        int highest = NONE;
        for (int node = from; node != to; node = parents[node]) {
            if (highest == NONE || ranks[parentEdges[node]] > ranks[parentEdges[highest]]) {
                highest = node;
            }
        }
        return highest;
    }

    /** Hangs one end of an edge, by then the root of its tree, below the other. */
    private void link(int edge) {
        int node = graph.from(edge);
        int above = graph.to(edge);
        int aboveEdge = edge;
        while (node != NONE) {
            int next = parents[node];
            int nextEdge = parentEdges[node];
            parents[node] = above;
            parentEdges[node] = aboveEdge;
            above = node;
            aboveEdge = nextEdge;
            node = next;
        }
    }
}
