package reeb.plugins.metrics;

import java.util.Arrays;
import reeb.api.data.NeighborGraph;
import reeb.api.data.SparseRows;
import reeb.api.problem.InputException;

/** The edges of a graph of distances at both of their ends, the shorter distance where the directions differ. */
final class EdgeLists {
    private final int[] starts;
    private final int[] others;
    private final double[] distances;

    private EdgeLists(int[] starts, int[] others, double[] distances) {
        this.starts = starts;
        this.others = others;
        this.distances = distances;
    }

    /** Reads a square matrix, whose diagonal is ignored. O(m). */
    static EdgeLists of(SparseRows rows) {
        int[] starts = new int[rows.rows() + 1];
        int[] columns = new int[rows.columns()];
        double[] values = new double[columns.length];
        for (int row = 0; row < rows.rows(); row++) {
            int count = rows.copy(row, columns, values);
            for (int i = 0; i < count; i++) {
                if (values[i] < 0) {
                    throw new InputException("precomputed: row " + row + ", value " + columns[i] + " is " + values[i]
                            + "; distances are not negative");
                }
                if (columns[i] != row) {
                    starts[row + 1] = Math.addExact(starts[row + 1], 1);
                    starts[columns[i] + 1] = Math.addExact(starts[columns[i] + 1], 1);
                }
            }
        }
        for (int row = 0; row < rows.rows(); row++) {
            starts[row + 1] = Math.addExact(starts[row + 1], starts[row]);
        }
        int[] others = new int[starts[rows.rows()]];
        double[] distances = new double[others.length];
        int[] next = starts.clone();
        for (int row = 0; row < rows.rows(); row++) {
            int count = rows.copy(row, columns, values);
            for (int i = 0; i < count; i++) {
                if (columns[i] != row) {
                    others[next[row]] = columns[i];
                    distances[next[row]++] = distance(values[i]);
                    others[next[columns[i]]] = row;
                    distances[next[columns[i]]++] = distance(values[i]);
                }
            }
        }
        return new EdgeLists(starts, others, distances).distinct();
    }

    /** Keeps one of two edges to the same row. */
    private EdgeLists distinct() {
        int[] fewer = new int[starts.length];
        int[] last = new int[starts.length - 1];
        Arrays.fill(last, -1);
        int kept = 0;
        for (int row = 0; row < last.length; row++) {
            fewer[row] = kept;
            for (int edge = starts[row]; edge < starts[row + 1]; edge++) {
                int before = last[others[edge]];
                if (before >= fewer[row]) {
                    distances[before] = Math.min(distances[before], distances[edge]);
                } else {
                    last[others[edge]] = kept;
                    others[kept] = others[edge];
                    distances[kept++] = distances[edge];
                }
            }
        }
        fewer[last.length] = kept;
        return new EdgeLists(fewer, Arrays.copyOf(others, kept), Arrays.copyOf(distances, kept));
    }

    /** Gives the distance that a stored number stands for. */
    static double distance(double stored) {
        return stored == NeighborGraph.COINCIDENT ? 0 : stored;
    }

    int begin(int row) {
        return starts[row];
    }

    int end(int row) {
        return starts[row + 1];
    }

    int other(int edge) {
        return others[edge];
    }

    double distance(int edge) {
        return distances[edge];
    }
}
