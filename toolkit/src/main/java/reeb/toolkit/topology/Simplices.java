package reeb.toolkit.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.graph.MapperGraph;
import reeb.api.problem.InputException;

/**
 * The nerve of a graph's nodes: sets of nodes that all share rows. Two are an edge, three a triangle, four a tetrahedron.
 *
 * <p>See Singh, Memoli and Carlsson, <i>Topological Methods for the Analysis of High Dimensional Data Sets and 3D Object
 * Recognition</i>, SPBG 2007, section 2.
 */
public final class Simplices {
    private static final long MOST_NODES = 50_000_000;

    /** Of a node in a simplex: its number, its share of the array's head and of the place in the list. */
    private static final long BYTES_OF_NODE = 24;

    private final MapperGraph graph;
    private final int minIntersection;
    private final int[][] higher;
    private final List<List<int[]>> byDimension = new ArrayList<>();
    private final Run run;
    private long room = MOST_NODES;
    private long reserved;

    private Simplices(MapperGraph graph, int minIntersection, int dimension, Run run) {
        this.graph = graph;
        this.run = run;
        this.minIntersection = minIntersection;
        this.higher = new int[graph.nodes().size()][];
        for (int edge = 0, start = 0; edge <= graph.edges(); edge++) {
            if (edge == graph.edges() || graph.from(edge) != graph.from(start)) {
                if (edge > start) {
                    higher[graph.from(start)] =
                            IntStream.range(start, edge).map(graph::to).toArray();
                }
                start = edge;
            }
        }
        for (int k = 0; k <= dimension; k++) {
            byDimension.add(new ArrayList<>());
        }
    }

    /**
     * Finds all simplices. Takes O(s c) time for s simplices and c rows in a node.
     *
     * @param graph the graph
     * @param dimension how many nodes more than one to take together at most, at least 0
     * @param minIntersection how many rows nodes must share, at least that of the graph's edges
     * @param run this execution
     * @return the simplices
     * @throws InputException where there are too many to hold
     */
    public static Simplices of(MapperGraph graph, int dimension, int minIntersection, Run run) {
        Simplices simplices = new Simplices(graph, minIntersection, dimension, run);
        try (Progress progress = run.progress("finding simplices", graph.nodes().size())) {
            for (int node = 0; node < graph.nodes().size(); node++) {
                int[] rows = graph.nodes().get(node).rows().toArray();
                int[] others = simplices.higher[node] == null ? new int[0] : simplices.higher[node];
                simplices.extend(new int[] {node}, rows, others, progress);
                progress.advance(1);
            }
        }
        return simplices;
    }

    /** Adds a simplex and all those that begin with its nodes. */
    private void extend(int[] simplex, int[] shared, int[] candidates, Progress progress) {
        room -= simplex.length;
        if (room < 0) {
            throw new InputException(String.format(
                    Locale.ROOT,
                    "the nerve would have simplices of more than %,d nodes in all;"
                            + " ask for a lower dimension, or use a smaller overlap",
                    MOST_NODES));
        }
        reserve();
        byDimension.get(simplex.length - 1).add(simplex);
        if (simplex.length == byDimension.size()) {
            return;
        }
        progress.advance(0);
        for (int index = 0; index < candidates.length; index++) {
            int[] rows =
                    common(shared, graph.nodes().get(candidates[index]).rows().toArray());
            if (rows.length >= minIntersection) {
                int[] longer = Arrays.copyOf(simplex, simplex.length + 1);
                longer[simplex.length] = candidates[index];
                extend(longer, rows, Arrays.copyOfRange(candidates, index + 1, candidates.length), progress);
            }
        }
    }

    /** Asks for memory for as many simplices again, whenever there are twice as many as the last time. */
    private void reserve() {
        long held = MOST_NODES - room;
        if (held > reserved) {
            reserved = Math.max(1 << 16, 2 * held);
            run.reserve(
                    BYTES_OF_NODE * (reserved - held),
                    "the simplices of the nerve; ask for a lower dimension, or use a smaller overlap");
        }
    }

    private static int[] common(int[] one, int[] other) {
        int[] common = new int[Math.min(one.length, other.length)];
        int count = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                common[count++] = one[i];
                j++;
                i++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return Arrays.copyOf(common, count);
    }

    /**
     * Tells up to which dimension there could be simplices.
     *
     * @return as asked for
     */
    public int dimension() {
        return byDimension.size() - 1;
    }

    /**
     * Counts the simplices of a dimension.
     *
     * @param dimension 0 for nodes, 1 for edges, 2 for triangles ...
     * @return how many
     */
    public int count(int dimension) {
        return byDimension.get(dimension).size();
    }

    /**
     * Lists the nodes of a simplex.
     *
     * @param dimension 0 for nodes, 1 for edges, 2 for triangles ...
     * @param index from 0, in lexicographic order
     * @return its nodes, ascending; a copy
     */
    public int[] nodes(int dimension, int index) {
        return byDimension.get(dimension).get(index).clone();
    }

    /**
     * Counts the independent holes of each dimension, over the field of two elements: components, loops, voids ...
     *
     * <p>Takes O(s^3) time for s simplices at worst, about O(s) as a rule.
     *
     * @param run this execution
     * @return the Betti numbers of dimensions 0 to one below {@link #dimension}
     */
    public int[] bettiNumbers(Run run) {
        int[] ranks = new int[byDimension.size()];
        for (int k = 1; k < ranks.length; k++) {
            ranks[k] = BoundaryRank.of(byDimension.get(k - 1), byDimension.get(k), run);
        }
        return IntStream.range(0, ranks.length - 1)
                .map(k -> count(k) - ranks[k] - ranks[k + 1])
                .toArray();
    }
}
