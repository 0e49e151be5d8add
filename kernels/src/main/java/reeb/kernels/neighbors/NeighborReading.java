package reeb.kernels.neighbors;

import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;

/** Makes a new row's values of the known rows near it. */
public interface NeighborReading {
    /**
     * Tells how many known rows near a new one are to be found, where there are as many.
     *
     * @return at least 1; all where it is as large as can be
     */
    int neighbors();

    /**
     * Gives the values of a row that equals none of the known ones. May be asked by several threads at once.
     *
     * @param nearest the known rows near new ones, at finite distances
     * @param row which of the new rows
     * @param into its values, all to be overwritten
     */
    void read(NeighborGraph nearest, int row, double[] into);

    /** Knows what to make of neighbours once the known rows' values are there. */
    interface OfKnown {
        /**
         * Gives the reading.
         *
         * @param rows n x d features of the known rows
         * @param values n x k of them
         */
        NeighborReading of(Points rows, Points values);
    }
}
