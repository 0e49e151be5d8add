package reeb.kernels.trees;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import reeb.api.data.SpanningTree;

/**
 * Rows as they come together: the component of each, known by its lowest row, and the shortest edge found so far that leaves
 * it. Several threads may offer edges; the order of offers does not matter.
 */
final class Forest {
    private static final TreeEdge NONE = new TreeEdge(Double.POSITIVE_INFINITY, Integer.MAX_VALUE, Integer.MAX_VALUE);

    private final int[] components;
    private final AtomicReferenceArray<TreeEdge> shortest;
    private final int[] lower;
    private final int[] higher;
    private final double[] lengths;
    private int edges;

    /** Begins with each of n rows by itself. */
    Forest(int rows) {
        components = IntStream.range(0, rows).toArray();
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
            if (components[component] == component && component != except) {
                take(shortest.get(component));
            }
        }
        for (int row = 0; row < components.length; row++) {
            components[row] = root(row);
        }
        forget();
    }

    private void take(TreeEdge edge) {
        int one = root(edge.lower());
        int other = root(edge.higher());
        if (one == other) {
            return;
        }
        components[Math.max(one, other)] = Math.min(one, other);
        lower[edges] = edge.lower();
        higher[edges] = edge.higher();
        lengths[edges++] = edge.length();
    }

    private int root(int row) {
        int root = row;
        while (components[root] != root) {
            components[root] = components[components[root]];
            root = components[root];
        }
        return root;
    }

    SpanningTree tree() {
        return SpanningTree.of(
                Arrays.copyOf(lower, edges), Arrays.copyOf(higher, edges), Arrays.copyOf(lengths, edges));
    }
}
