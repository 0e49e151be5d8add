package reeb.plugins.quality;

import reeb.api.About;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.Points;

/** Takes the points for a matrix of distances, by the rows' numbers in the whole of it. */
@Named("given")
@About("Distances of a matrix.")
record GivenDistances() implements Metric {
    @Override
    public Metric fitted(Points points, Run run) {
        if (points.whole().rows() != points.columns()) {
            throw new IllegalArgumentException(points + " are no rows of a whole matrix");
        }
        return this;
    }

    @Override
    public double distance(double[] a, double[] b) {
        throw new UnsupportedOperationException("a pair does not tell its numbers");
    }

    @Override
    public void distances(Points points, int row, double[] distances) {
        for (int other = 0; other < points.rows(); other++) {
            distances[other] = points.at(row, points.origin(other));
        }
    }
}
