package reeb.plugins.mapper.sweep;

import java.util.Arrays;
import reeb.api.Progress;
import reeb.api.data.Labels;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Rows;

/**
 * Clusters patches by density, given the neighbours of all rows: those outside a patch do not count. For one thread.
 *
 * <p>Gives what the part {@code dbscan} does for the rows of the patch alone: clusters are numbered by their lowest core row, and
 * a row that is not core belongs to the lowest-numbered cluster with a core row within the radius.
 *
 * <p>See Ester, Kriegel, Sander and Xu, <i>A Density-Based Algorithm for Discovering Clusters in Large Spatial Databases with
 * Noise</i>, KDD 1996.
 */
final class PatchDbscan {
    private static final int OUTSIDE = -2;

    /** Rows between two looks at whether the run is cancelled. */
    private static final int ROWS_AT_A_TIME = 1024;

    private final Neighborhoods neighborhoods;
    private final int minPoints;
    private final Progress progress;
    private final int[] labels;
    private int[] waiting = {};
    private int visited;

    /**
     * Prepares to cluster.
     *
     * @param neighborhoods of all rows
     * @param minPoints rows of the patch within the radius of a core row, itself included
     * @param progress is asked whether to go on
     */
    PatchDbscan(Neighborhoods neighborhoods, int minPoints, Progress progress) {
        this.neighborhoods = neighborhoods;
        this.minPoints = minPoints;
        this.progress = progress;
        this.labels = new int[neighborhoods.rows()];
        Arrays.fill(labels, OUTSIDE);
    }

    /** Clusters the rows of a patch. O(neighbours of its rows). */
    Labels cluster(Rows patch) {
        if (waiting.length < patch.size()) {
            waiting = new int[patch.size()];
        }
        patch.stream().forEach(row -> labels[row] = Labels.NOISE);
        int clusters = 0;
        for (int index = 0; index < patch.size(); index++) {
            int row = patch.at(index);
            if (labels[row] == Labels.NOISE && isCore(row)) {
                grow(clusters++, row);
            }
        }
        Labels found = Labels.of(patch.stream().map(row -> labels[row]).toArray());
        patch.stream().forEach(row -> labels[row] = OUTSIDE);
        return found;
    }

    /** Labels all that a core row reaches; only core rows are waiting, and each only once. */
    private void grow(int cluster, int core) {
        labels[core] = cluster;
        waiting[0] = core;
        int count = 1;
        while (count > 0) {
            int row = waiting[--count];
            breathe();
            for (int index = 0; index < neighborhoods.degree(row); index++) {
                int neighbor = neighborhoods.neighbor(row, index);
                if (labels[neighbor] == Labels.NOISE) {
                    labels[neighbor] = cluster;
                    if (isCore(neighbor)) {
                        waiting[count++] = neighbor;
                    }
                }
            }
        }
    }

    private void breathe() {
        if (++visited % ROWS_AT_A_TIME == 0) {
            progress.advance(0);
        }
    }

    private boolean isCore(int row) {
        int missing = minPoints;
        int degree = neighborhoods.degree(row);
        for (int index = 0; missing > 0 && missing <= degree - index; index++) {
            if (labels[neighborhoods.neighbor(row, index)] != OUTSIDE) {
                missing--;
            }
        }
        return missing == 0;
    }
}
