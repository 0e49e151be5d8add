package reeb.kernels.communities;

import java.util.Arrays;
import reeb.api.data.Points;
import reeb.api.data.SparseRows;
import reeb.api.problem.InputException;

/** Reads the edges of sparse square matrices. */
final class GraphReading {
    private int[] from = new int[1024];
    private int[] to = new int[1024];
    private double[] weights = new double[1024];
    private int count;

    private GraphReading() {}

    static WeightedGraph of(Points points) {
        Points whole = points.whole();
        SparseRows rows = whole.sparse()
                .filter(sparse -> sparse.rows() == sparse.columns())
                .orElseThrow(() -> new InputException("a graph has n x n sparse weights but there are " + whole
                        + "; take the result of neighbors, with weights"));
        int[] places = new int[rows.rows()];
        Arrays.fill(places, -1);
        for (int row = 0; row < points.rows(); row++) {
            places[points.origin(row)] = row;
        }
        GraphReading reading = new GraphReading();
        int[] columns = new int[rows.columns()];
        double[] values = new double[columns.length];
        int[] back = new int[columns.length];
        double[] returning = new double[columns.length];
        for (int row = 0; row < points.rows(); row++) {
            int origin = points.origin(row);
            int degree = rows.copy(origin, columns, values);
            for (int i = 0; i < degree; i++) {
                require(origin, columns[i], values[i]);
                int other = places[columns[i]];
                if (other >= 0 && other != row) {
                    double turned = weight(rows, columns[i], origin, back, returning);
                    // A pair with both directions is told by its lower row.
                    if (turned == 0 || row < other) {
                        reading.add(row, other, (values[i] + turned) / 2);
                    }
                }
            }
        }
        return WeightedGraph.of(
                points.rows(),
                Arrays.copyOf(reading.from, reading.count),
                Arrays.copyOf(reading.to, reading.count),
                Arrays.copyOf(reading.weights, reading.count));
    }

    private static void require(int row, int column, double value) {
        if (value < 0) {
            throw new InputException("row " + row + ", column " + column
                    + " (counted from 0): the weight of an edge must be at least 0 but is " + value);
        }
    }

    private static double weight(SparseRows rows, int row, int column, int[] columns, double[] values) {
        int place = Arrays.binarySearch(columns, 0, rows.copy(row, columns, values), column);
        return place < 0 ? 0 : values[place];
    }

    private void add(int row, int other, double weight) {
        if (count == from.length) {
            from = Arrays.copyOf(from, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
            weights = Arrays.copyOf(weights, 2 * count);
        }
        from[count] = row;
        to[count] = other;
        weights[count++] = weight;
    }
}
