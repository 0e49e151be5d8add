package reeb.api;

import reeb.api.data.NeighborGraph;

/**
 * Keeps for each row the nearest of all that have been measured, sorted; of those at equal distance the ones of lower number
 * come first.
 */
final class NearestSelection {
    private final int k;
    private final int[] neighbors;
    private final double[] distances;

    /** Where no row is left out. */
    static final int NONE = -1;

    private NearestSelection(int k, int[] neighbors, double[] distances) {
        this.k = k;
        this.neighbors = neighbors;
        this.distances = distances;
    }

    static NearestSelection of(int rows, int k) {
        return new NearestSelection(k, new int[rows * k], new double[rows * k]);
    }

    NeighborGraph graph() {
        return NeighborGraph.of(k, neighbors, distances);
    }

    /** Selects from all rows, as they come in the order of their numbers. */
    void select(int row, double[] measured, int leftOut) {
        int first = row * k;
        int count = 0;
        for (int other = 0; other < measured.length; other++) {
            if (other == leftOut || (count == k && Double.compare(measured[other], distances[first + k - 1]) >= 0)) {
                continue;
            }
            int place = place(first, first + count, measured[other]);
            count = Math.min(k, count + 1);
            int moved = first + count - 1 - place;
            System.arraycopy(distances, place, distances, place + 1, moved);
            System.arraycopy(neighbors, place, neighbors, place + 1, moved);
            distances[place] = measured[other];
            neighbors[place] = other;
        }
    }

    /** Finds the place behind all distances that are as near. */
    private int place(int first, int end, double distance) {
        int low = first;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Double.compare(distances[middle], distance) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
