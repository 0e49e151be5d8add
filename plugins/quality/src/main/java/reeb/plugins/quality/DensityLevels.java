package reeb.plugins.quality;

import java.util.Arrays;
import reeb.api.data.Labels;
import reeb.api.data.Neighborhoods;
import reeb.api.graph.UnionFind;

/**
 * Density-based clusters of one radius for falling numbers of points: rows once core stay so, and clusters only grow
 * together. All levels together look at each pair of neighbours a few times.
 */
final class DensityLevels {
    private final Neighborhoods neighborhoods;
    private final boolean[] core;
    private final UnionFind joined;

    DensityLevels(Neighborhoods neighborhoods) {
        this.neighborhoods = neighborhoods;
        core = new boolean[neighborhoods.rows()];
        joined = new UnionFind(core.length);
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
        Arrays.setAll(clusters, row -> core[row] ? joined.root(row) : lowestCluster(row));
        return clusters;
    }

    private void joinCoreNeighbors(int row) {
        for (int index = 0; index < neighborhoods.degree(row); index++) {
            int neighbor = neighborhoods.neighbor(row, index);
            if (core[neighbor]) {
                joined.join(row, neighbor);
            }
        }
    }

    private int lowestCluster(int row) {
        int lowest = Integer.MAX_VALUE;
        for (int index = 0; index < neighborhoods.degree(row); index++) {
            int neighbor = neighborhoods.neighbor(row, index);
            if (core[neighbor]) {
                lowest = Math.min(lowest, joined.root(neighbor));
            }
        }
        return lowest == Integer.MAX_VALUE ? Labels.NOISE : lowest;
    }
}
