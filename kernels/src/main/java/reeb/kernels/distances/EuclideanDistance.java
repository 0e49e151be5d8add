package reeb.kernels.distances;

import java.util.function.DoubleUnaryOperator;
import reeb.api.About;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.data.Points;

/** A distance that rises with the sum of squared differences, in plain loops. */
@Named("euclidean")
@About("The Euclidean distance or what rises with it.")
public record EuclideanDistance(DoubleUnaryOperator ofSquares) implements Metric {
    @Override
    public double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return ofSquares.applyAsDouble(sum);
    }

    @Override
    public void distances(Points points, int row, double[] distances) {
        SquaredDistances.from(points, row, distances);
        for (int other = 0; other < points.rows(); other++) {
            distances[other] = ofSquares.applyAsDouble(distances[other]);
        }
    }
}
