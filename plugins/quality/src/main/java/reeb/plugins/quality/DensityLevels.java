package reeb.plugins.quality;

import java.util.Arrays;
import reeb.api.data.Labels;
import reeb.api.data.Neighborhoods;

/**
 * Density-based clusters of one radius for falling numbers of points: rows once core stay so, and clusters only grow
 * together. All levels together look at each pair of neighbours a few times.
 */
final class DensityLevels {
    private final Neighborhoods neighborhoods;
    private final boolean[] core;
    private final int[] parent;

    DensityLevels(Neighborhoods neighborhoods) {
        this.neighborhoods = neighborhoods;
        core = new boolean[neighborhoods.rows()];
        parent = new int[core.length];
        Arrays.setAll(parent, row -> row);
    }

    /**
     * Clusters as the part {@code dbscan} does.
     *
     * @param minPoints rows within the radius of a core row, not more than at the call before
     * @return for each row the lowest core row of its cluster, or {@link Labels#NOISE}
     */
    int[] clusters(int minPoints) {
        for (int row = 0; row < core.length; row++) {
            if (!core[row] && neighborhoods.degree(row) >= minPoints) {
                core[row] = true;
                joinCoreNeighbors(row);
            }
        }
        int[] clusters = new int[core.length];
        Arrays.setAll(clusters, row -> core[row] ? root(row) : lowestCluster(row));
        return clusters;
    }

    private void joinCoreNeighbors(int row) {
        for (int index = 0; index < neighborhoods.degree(row); index++) {
            int neighbor = neighborhoods.neighbor(row, index);
            if (core[neighbor]) {
                int one = root(row);
                int other = root(neighbor);
                parent[Math.max(one, other)] = Math.min(one, other);
            }
        }
    }

    /** Finds the lowest row of a set, and halves the way to it. */
    private int root(int row) {
        int at = row;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private int lowestCluster(int row) {
        int lowest = Integer.MAX_VALUE;
        for (int index = 0; index < neighborhoods.degree(row); index++) {
            int neighbor = neighborhoods.neighbor(row, index);
            if (core[neighbor]) {
                lowest = Math.min(lowest, root(neighbor));
            }
        }
        return lowest == Integer.MAX_VALUE ? Labels.NOISE : lowest;
    }
}
