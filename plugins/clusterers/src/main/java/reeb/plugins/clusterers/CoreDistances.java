package reeb.plugins.clusterers;

import java.util.Arrays;
import reeb.api.Metric;
import reeb.api.Run;
import reeb.api.data.Points;

/** How far each row must reach to have so many rows within, itself included. */
final class CoreDistances {
    private static final int ROWS_PER_PIECE = 32;

    private CoreDistances() {}

    /** Measures all rows. O(n^2 d) time and O(n) memory for each thread. */
    static double[] of(Points points, Metric metric, int count, Run run) {
        int rows = points.rows();
        double[] cores = new double[rows];
        run.parallel(Math.ceilDiv(rows, ROWS_PER_PIECE), piece -> {
            double[] distances = new double[rows];
            double[] least = new double[count];
            int end = Math.min(rows, (piece + 1) * ROWS_PER_PIECE);
            for (int row = piece * ROWS_PER_PIECE; row < end; row++) {
                metric.distances(points, row, distances);
                cores[row] = smallest(distances, least);
            }
        });
        return cores;
    }

    /** Finds the value that as many are smaller than or equal to as the heap holds; the heap's first value is its largest. */
    private static double smallest(double[] values, double[] heap) {
        Arrays.fill(heap, Double.POSITIVE_INFINITY);
        for (double value : values) {
            if (value < heap[0]) {
                sink(heap, value);
            }
        }
        return heap[0];
    }

    private static void sink(double[] heap, double value) {
        int place = 0;
        for (int child = 1; child < heap.length; child = 2 * place + 1) {
            if (child + 1 < heap.length && heap[child + 1] > heap[child]) {
                child++;
            }
            if (heap[child] <= value) {
                break;
            }
            heap[place] = heap[child];
            place = child;
        }
        heap[place] = value;
    }
}
