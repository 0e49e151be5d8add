package reeb.kernels.trees;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import reeb.api.data.SpanningTree;
import reeb.api.graph.UnionFind;

/**
 * Rows as they come together: the component of each, known by its lowest row, and the shortest edge found so far that leaves
 * it. Several threads may offer edges; the order of offers does not matter.
 */
final class Forest {
    private static final TreeEdge NONE = new TreeEdge(Double.POSITIVE_INFINITY, Integer.MAX_VALUE, Integer.MAX_VALUE);

    private final UnionFind joined;

    /** The components when edges were sought last, for several threads to read. */
    private int[] components;

    private final AtomicReferenceArray<TreeEdge> shortest;
    private final int[] lower;
    private final int[] higher;
    private final double[] lengths;
    private int edges;

    /** Begins with each of n rows by itself. */
    Forest(int rows) {
        joined = new UnionFind(rows);
        components = joined.roots();
        shortest = new AtomicReferenceArray<>(rows);
        forget();
        lower = new int[rows - 1];
        higher = new int[rows - 1];
        lengths = new double[rows - 1];
    }

    private void forget() {
        for (int row = 0; row < components.length; row++) {
            shortest.setPlain(row, NONE);
        }
    }

    int rows() {
        return components.length;
    }

    boolean isWhole() {
        return edges == lengths.length;
    }

    int component(int row) {
        return components[row];
    }

    /** Gives the shortest edge found that leaves a component, endlessly long where there is none. */
    TreeEdge shortest(int component) {
        return shortest.get(component);
    }

    /** Offers an edge that leaves a component. */
    void offer(int component, TreeEdge edge) {
        TreeEdge best = shortest.get(component);
        while (edge.before(best) && !shortest.compareAndSet(component, best, edge)) {
            best = shortest.get(component);
        }
    }

    /** Finds the component of most rows, the lowest where several have as many. */
    int largest() {
        int[] sizes = new int[components.length];
        int largest = 0;
        for (int component : components) {
            sizes[component]++;
        }
        for (int component = 1; component < sizes.length; component++) {
            largest = sizes[component] > sizes[largest] ? component : largest;
        }
        return largest;
    }

    /** Joins each component but one with another by its shortest edge, and forgets what was offered. */
    void join(int except) {
        for (int component = 0; component < components.length; component++) {
            if (joined.root(component) == component && component != except) {
                take(shortest.get(component));
            }
        }
        components = joined.roots();
        forget();
    }

    private void take(TreeEdge edge) {
        if (!joined.join(edge.lower(), edge.higher())) {
            return;
        }
        lower[edges] = edge.lower();
        higher[edges] = edge.higher();
        lengths[edges++] = edge.length();
    }

    SpanningTree tree() {
        return SpanningTree.of(
                Arrays.copyOf(lower, edges), Arrays.copyOf(higher, edges), Arrays.copyOf(lengths, edges));
    }
}
