package reeb.plugins.embedders.map;

import reeb.api.Run;
import reeb.api.data.NeighborGraph;

/** Out-of-sample placement: puts new rows on a map whose rows are fixed, each independently of the other new ones. */
public interface Placement {
    /** Rows that one piece of work places. */
    int ROWS = 256;

    /** Tells how many known rows near each new one are to be found, where there are as many. */
    int neighbors();

    /**
     * Prepares for a map.
     *
     * @param map for each axis the positions of the known rows; kept, not changed
     * @param run this execution
     * @return places rows on it; may be asked by several threads at once
     */
    OnMap on(float[][] map, Run run);

    /** Places rows on a map. */
    interface OnMap {
        /**
         * Places rows.
         *
         * @param nearest for each new row the known rows near it, at finite distances
         * @param run this execution
         * @return for each axis the positions of the new rows
         */
        float[][] place(NeighborGraph nearest, Run run);
    }

    /** Copies what is known of the known rows near a new one. */
    static void read(NeighborGraph nearest, int row, int[] numbers, double[] distances) {
        for (int rank = 0; rank < numbers.length; rank++) {
            numbers[rank] = nearest.neighbor(row, rank);
            distances[rank] = nearest.distance(row, rank);
        }
    }
}
