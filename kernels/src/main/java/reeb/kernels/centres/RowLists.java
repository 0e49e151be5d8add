package reeb.kernels.centres;

import reeb.api.data.Points;
import reeb.kernels.base.Vectors;

/** The rows of each centre that had another one, or will have, ascending. */
final class RowLists {
    private final int[] starts;
    private final int[] rows;

    /** Lists rows by one of two centres, where these differ; -1 is none. O(n + k). */
    RowLists(int[] centres, int[] others, int count) {
        starts = new int[count + 1];
        for (int row = 0; row < centres.length; row++) {
            if (centres[row] != others[row] && centres[row] >= 0) {
                starts[centres[row] + 1]++;
            }
        }
        for (int centre = 0; centre < count; centre++) {
            starts[centre + 1] += starts[centre];
        }
        int[] next = starts.clone();
        rows = new int[starts[count]];
        for (int row = 0; row < centres.length; row++) {
            if (centres[row] != others[row] && centres[row] >= 0) {
                rows[next[centres[row]]++] = row;
            }
        }
    }

    int count(int centre) {
        return starts[centre + 1] - starts[centre];
    }

    /** Adds a multiple of each row of a centre to a sum. */
    void addUp(Points points, int centre, double factor, double[] sum) {
        double[] row = new double[sum.length];
        for (int index = starts[centre]; index < starts[centre + 1]; index++) {
            points.copyRow(rows[index], row);
            Vectors.add(factor, row, sum);
        }
    }
}
