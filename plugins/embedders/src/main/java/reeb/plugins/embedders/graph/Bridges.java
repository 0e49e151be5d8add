package reeb.plugins.embedders.graph;

import java.util.Arrays;
import java.util.function.Supplier;
import reeb.api.data.NeighborGraph;
import reeb.api.data.SpanningTree;
import reeb.api.graph.UnionFind;

/** The shortest edges that join the components of a graph of neighbours: edges of the minimum spanning tree between components. */
public final class Bridges {
    private final int[] from;
    private final int[] to;
    private final double[] lengths;

    private Bridges(int[] from, int[] to, double[] lengths) {
        this.from = from;
        this.to = to;
        this.lengths = lengths;
    }

    /**
     * Finds the bridges. O(n k), and the tree where there are parts.
     *
     * @param nearest neighbours, which are joined either way
     * @param tree gives the minimum spanning tree of the rows, when it is needed
     * @return one bridge less than there are parts
     */
    public static Bridges between(NeighborGraph nearest, Supplier<SpanningTree> tree) {
        UnionFind parts = new UnionFind(nearest.rows());
        int count = join(parts, nearest);
        int[] crossing = count == 1 ? new int[0] : new int[count - 1];
        return crossing.length == 0 ? new Bridges(crossing, crossing, new double[0]) : of(tree.get(), parts, crossing);
    }

    /**
     * Counts the parts. O(n k).
     *
     * @param nearest neighbours, which are joined either way
     * @return at least 1 where there are rows
     */
    public static int parts(NeighborGraph nearest) {
        return join(new UnionFind(nearest.rows()), nearest);
    }

    private static int join(UnionFind parts, NeighborGraph nearest) {
        int count = nearest.rows();
        for (int row = 0; row < nearest.rows(); row++) {
            for (int rank = 0; rank < nearest.k(); rank++) {
                count -= parts.join(row, nearest.neighbor(row, rank)) ? 1 : 0;
            }
        }
        return count;
    }

    private static Bridges of(SpanningTree tree, UnionFind parts, int[] crossing) {
        int found = 0;
        for (int edge = 0; edge < tree.edges() && found < crossing.length; edge++) {
            if (parts.join(tree.lower(edge), tree.higher(edge))) {
                crossing[found++] = edge;
            }
        }
        return new Bridges(
                Arrays.stream(crossing).map(tree::lower).toArray(),
                Arrays.stream(crossing).map(tree::higher).toArray(),
                Arrays.stream(crossing).mapToDouble(tree::length).toArray());
    }

    /**
     * Counts the bridges.
     *
     * @return the parts less one
     */
    public int count() {
        return lengths.length;
    }

    int[] from() {
        return from;
    }

    int[] to() {
        return to;
    }

    double[] lengths() {
        return lengths;
    }
}
