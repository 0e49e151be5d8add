package reeb.plugins.embedders.graph;

import java.util.Arrays;
import reeb.api.data.NeighborGraph;
import reeb.kernels.base.RowHeap;

/**
 * The lengths of shortest paths along the edges between neighbours, either way.
 *
 * <p>See Dijkstra, <i>A Note on Two Problems in Connexion with Graphs</i>, Numerische Mathematik, 1959.
 */
public final class ShortestPaths {
    private final int[] starts;
    private final int[] targets;
    private final double[] lengths;

    private ShortestPaths(int[] starts, int[] targets, double[] lengths) {
        this.starts = starts;
        this.targets = targets;
        this.lengths = lengths;
    }

    /**
     * Joins rows to their neighbours. O(n k).
     *
     * @param nearest k neighbours of n rows, at finite distances
     * @param bridges further edges
     * @return the paths along both
     */
    public static ShortestPaths of(NeighborGraph nearest, Bridges bridges) {
        int rows = nearest.rows();
        int[] from = Arrays.copyOf(bridges.from(), bridges.from().length + rows * nearest.k());
        int[] to = Arrays.copyOf(bridges.to(), from.length);
        double[] distances = Arrays.copyOf(bridges.lengths(), from.length);
        int next = bridges.from().length;
        for (int row = 0; row < rows; row++) {
            for (int rank = 0; rank < nearest.k(); rank++) {
                from[next] = row;
                to[next] = nearest.neighbor(row, rank);
                distances[next++] = nearest.distance(row, rank);
            }
        }
        return bothWays(rows, from, to, distances);
    }

    private static ShortestPaths bothWays(int rows, int[] from, int[] to, double[] distances) {
        int[] starts = new int[rows + 1];
        for (int edge = 0; edge < from.length; edge++) {
            starts[from[edge] + 1]++;
            starts[to[edge] + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = starts.clone();
        int[] targets = new int[2 * from.length];
        double[] lengths = new double[targets.length];
        for (int edge = 0; edge < from.length; edge++) {
            targets[next[from[edge]]] = to[edge];
            lengths[next[from[edge]]++] = distances[edge];
            targets[next[to[edge]]] = from[edge];
            lengths[next[to[edge]]++] = distances[edge];
        }
        return new ShortestPaths(starts, targets, lengths);
    }

    /**
     * Measures all paths from one row. O((n + edges) log n), memory for n values.
     *
     * @param source where they begin
     * @param distances n lengths, overwritten; infinite where no path leads
     */
    public void from(int source, double[] distances) {
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
        distances[source] = 0;
        RowHeap waiting = new RowHeap(distances.length, row -> distances[row]);
        waiting.put(source);
        while (!waiting.isEmpty()) {
            int row = waiting.remove();
            for (int edge = starts[row]; edge < starts[row + 1]; edge++) {
                double length = distances[row] + lengths[edge];
                if (length < distances[targets[edge]]) {
                    distances[targets[edge]] = length;
                    waiting.put(targets[edge]);
                }
            }
        }
    }
}
