package reeb.kernels.graphs;

import java.util.Arrays;

/** The connected components of a graph, numbered by their first rows. */
public final class Components {
    private final SparseGraph graph;
    private final int[] rows;
    private final int[] starts;

    private Components(SparseGraph graph, int[] rows, int[] starts) {
        this.graph = graph;
        this.rows = rows;
        this.starts = starts;
    }

    /**
     * Finds the components. O(n + edges).
     *
     * @param graph the graph
     * @return its components
     */
    public static Components of(SparseGraph graph) {
        int[] component = new int[graph.rows()];
        Arrays.fill(component, -1);
        int[] rows = new int[graph.rows()];
        int[] starts = new int[graph.rows() + 1];
        int count = 0;
        int found = 0;
        for (int first = 0; first < component.length; first++) {
            if (component[first] >= 0) {
                continue;
            }
            component[first] = count;
            rows[found++] = first;
            for (int next = starts[count]; next < found; next++) {
                for (int edge = graph.start(rows[next]); edge < graph.start(rows[next] + 1); edge++) {
                    if (component[graph.target(edge)] < 0) {
                        component[graph.target(edge)] = count;
                        rows[found++] = graph.target(edge);
                    }
                }
            }
            Arrays.sort(rows, starts[count], found);
            starts[++count] = found;
        }
        return new Components(graph, rows, Arrays.copyOf(starts, count + 1));
    }

    /**
     * Counts the components.
     *
     * @return at least 1 where there are rows
     */
    public int count() {
        return starts.length - 1;
    }

    /**
     * Lists the rows of a component.
     *
     * @param i from 0 to count - 1
     * @return row numbers, ascending
     */
    public int[] rows(int i) {
        return Arrays.copyOfRange(rows, starts[i], starts[i + 1]);
    }

    /**
     * Cuts a component out.
     *
     * @param i from 0 to count - 1
     * @return the graph of its rows alone, in the order of {@link #rows}
     */
    public SparseGraph graph(int i) {
        if (count() == 1) {
            return graph;
        }
        int[] own = rows(i);
        int[] ends = new int[own.length + 1];
        for (int row = 0; row < own.length; row++) {
            ends[row + 1] = ends[row] + graph.start(own[row] + 1) - graph.start(own[row]);
        }
        int[] targets = new int[ends[own.length]];
        float[] weights = new float[targets.length];
        int next = 0;
        for (int row : own) {
            for (int edge = graph.start(row); edge < graph.start(row + 1); edge++) {
                targets[next] = Arrays.binarySearch(own, graph.target(edge));
                weights[next++] = graph.weight(edge);
            }
        }
        return SparseGraph.of(ends, targets, weights);
    }
}
