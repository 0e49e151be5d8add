package reeb.plugins.lenses;

import reeb.api.data.NeighborGraph;
import reeb.kernels.neighbors.NeighborReading;

/**
 * Makes one value of a new row of the known rows near it.
 *
 * @param neighbors how many of these, at least 1
 * @param measure makes the value
 */
record OneValue(int neighbors, Measure measure) implements NeighborReading {
    /** Makes a value of a row's neighbours. */
    interface Measure {
        /** Gives the value of one of the rows of a graph. */
        double of(NeighborGraph nearest, int row);
    }

    @Override
    public void read(NeighborGraph nearest, int row, double[] into) {
        into[0] = measure.of(nearest, row);
    }

    /** Lists the distances of a row's neighbours, ascending. */
    static double[] distances(NeighborGraph nearest, int row) {
        double[] distances = new double[nearest.k()];
        for (int rank = 0; rank < distances.length; rank++) {
            distances[rank] = nearest.distance(row, rank);
        }
        return distances;
    }
}
