package reeb.kernels.distances;

import java.util.function.DoubleUnaryOperator;
import reeb.api.Metric;
import reeb.api.data.Points;
import reeb.kernels.rows.RowReader;

/** Measures distances of one row to some others in double precision; for one thread. */
public interface ExactDistances {
    /**
     * Measures.
     *
     * @param row from 0 to n - 1
     * @param others row numbers
     * @param count how many of them
     * @param distances takes as many values
     */
    void measure(int row, int[] others, int count, double[] distances);

    /** Measures pair by pair. */
    static ExactDistances byPairs(Points points, Metric metric) {
        RowReader reader = new RowReader(points);
        double[] from = new double[points.columns()];
        double[] to = new double[points.columns()];
        return (row, others, count, distances) -> {
            reader.read(row, from);
            for (int i = 0; i < count; i++) {
                reader.read(others[i], to);
                distances[i] = metric.distance(from, to);
            }
        };
    }

    /** Measures fresh rows, which are numbered behind the known ones, against these, pair by pair. */
    static ExactDistances between(Points known, Points fresh, Metric metric) {
        RowReader knownReader = new RowReader(known);
        RowReader freshReader = new RowReader(fresh);
        double[] from = new double[fresh.columns()];
        double[] to = new double[known.columns()];
        return (row, others, count, distances) -> {
            freshReader.read(row - known.rows(), from);
            for (int i = 0; i < count; i++) {
                knownReader.read(others[i], to);
                distances[i] = metric.distance(from, to);
            }
        };
    }

    /** Sums squares, four rows at a time. */
    static ExactDistances euclidean(Points points, DoubleUnaryOperator ofSquares) {
        RowReader reader = new RowReader(points);
        double[] from = new double[points.columns()];
        double[][] rows = new double[SquaredDistances.ROWS][points.columns()];
        double[] sums = new double[SquaredDistances.ROWS];
        return (row, others, count, distances) -> {
            reader.read(row, from);
            for (int first = 0; first < count; first += sums.length) {
                int width = Math.min(sums.length, count - first);
                for (int i = 0; i < width; i++) {
                    reader.read(others[first + i], rows[i]);
                }
                SquaredDistances.measure(from, rows, sums);
                for (int i = 0; i < width; i++) {
                    distances[first + i] = ofSquares.applyAsDouble(sums[i]);
                }
            }
        };
    }
}
