package reeb.runtime.bench;

import java.util.Arrays;
import reeb.api.Metric;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;

/** How many of the true nearest rows a search found, by a sample of rows. */
final class Recall {
    private static final int SAMPLE = 200;

    private Recall() {}

    /**
     * Measures it. O(200 n d).
     *
     * @param found the neighbours to judge
     * @return from 0 to 1; rows as near as the k-th nearest count as true
     */
    static double of(NeighborGraph found, Points points, Metric metric) {
        int count = Math.min(SAMPLE, points.rows());
        double[] distances = new double[points.rows()];
        long hits = 0;
        for (int i = 0; i < count; i++) {
            int row = (int) ((long) i * points.rows() / count);
            metric.distances(points, row, distances);
            distances[row] = Double.POSITIVE_INFINITY;
            Arrays.sort(distances);
            hits += within(found, row, distances[found.k() - 1]);
        }
        return (double) hits / count / found.k();
    }

    private static int within(NeighborGraph found, int row, double radius) {
        int hits = 0;
        while (hits < found.k() && found.distance(row, hits) <= radius) {
            hits++;
        }
        return hits;
    }
}
