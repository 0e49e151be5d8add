package reeb.api.data;

/**
 * Keeps for each row the nearest of all that have been measured, sorted; of those at equal distance the ones of lower number
 * come first. Several threads may select at a time, each for rows of its own.
 */
public final class NearestSelection {
    /** Where no row is left out. */
    public static final int NONE = -1;

    private final int k;
    private final int[] neighbors;
    private final double[] distances;

    private NearestSelection(int k, int[] neighbors, double[] distances) {
        this.k = k;
        this.neighbors = neighbors;
        this.distances = distances;
    }

    /**
     * Begins with none.
     *
     * @param rows n, each of which selects once
     * @param k how many each keeps, at most as many as are measured
     * @return a selection of 12 n k bytes
     */
    public static NearestSelection of(int rows, int k) {
        return new NearestSelection(k, new int[rows * k], new double[rows * k]);
    }

    /**
     * Gives what has been selected.
     *
     * @return for each row its k nearest, nearest first
     */
    public NeighborGraph graph() {
        return NeighborGraph.of(k, neighbors, distances);
    }

    /**
     * Selects for one row from all that were measured.
     *
     * @param row from 0 to n - 1
     * @param measured its distances to rows 0, 1 and so on
     * @param leftOut a row that is not to be selected, such as the row itself, or {@link #NONE}
     */
    public void select(int row, double[] measured, int leftOut) {
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
