package reeb.model.export;

import reeb.api.Metric;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.data.Rows;

/** Finds the nearest known rows of some of them, each as if it was not known itself. */
final class LeftOut {
    private LeftOut() {}

    /**
     * Finds them.
     *
     * @param known n x d
     * @param asked positions of known rows
     * @param features of the rows that are asked for, as new rows have them: not rounded
     * @param k how many, at most n - 1
     */
    static NeighborGraph of(Points known, int[] asked, Points features, int k, Metric metric, Run run) {
        NeighborGraph found = metric.nearest(known, features, k + 1, run);
        int[] neighbors = new int[asked.length * k];
        double[] distances = new double[asked.length * k];
        for (int row = 0; row < asked.length; row++) {
            int into = 0;
            for (int rank = 0; rank <= k && into < k; rank++) {
                if (found.neighbor(row, rank) != asked[row]) {
                    neighbors[row * k + into] = found.neighbor(row, rank);
                    distances[row * k + into] = found.distance(row, rank);
                    into++;
                }
            }
        }
        return NeighborGraph.of(k, neighbors, distances);
    }

    /** Chooses rows at equal steps. */
    static Rows some(int rows, int wanted) {
        int count = Math.min(rows, wanted);
        int[] chosen = new int[count];
        for (int at = 0; at < count; at++) {
            chosen[at] = (int) ((long) at * rows / count);
        }
        return Rows.of(chosen);
    }
}
