package reeb.kernels.neighbors;

import java.util.Arrays;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;

/**
 * The mean of the values of the nearest known rows, each weighed by one over its distance: Shepard's interpolation, <i>A
 * two-dimensional interpolation function for irregularly-spaced data</i>, ACM National Conference 1968, among neighbours alone.
 *
 * @param neighbors how many, at least 1
 * @param values n x k of the known rows
 */
record MeanOfNearest(int neighbors, Points values) implements NeighborReading {
    @Override
    public void read(NeighborGraph nearest, int row, double[] into) {
        double closest = nearest.distance(row, 0);
        Arrays.fill(into, 0);
        double total = 0;
        for (int rank = 0; rank < nearest.k(); rank++) {
            double weight = weight(closest, nearest.distance(row, rank));
            total += weight;
            for (int column = 0; column < into.length; column++) {
                into[column] += weight * values.at(nearest.neighbor(row, rank), column);
            }
        }
        for (int column = 0; column < into.length; column++) {
            into[column] /= total;
        }
    }

    /** Weighs a neighbour against the closest one, which keeps weights from 0 to 1 whatever the distances' unit. */
    private static double weight(double closest, double distance) {
        if (closest > 0) {
            return closest / distance;
        }
        return distance <= 0 ? 1 : 0;
    }
}
