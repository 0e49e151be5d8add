package reeb.plugins.quality;

import reeb.api.Metric;
import reeb.testkit.PlainEuclidean;

/** The Euclidean distance as parts may measure it in their own way. */
record KnownEuclidean() implements Metric {
    @Override
    public double distance(double[] a, double[] b) {
        return new PlainEuclidean().distance(a, b);
    }

    @Override
    public boolean isEuclidean() {
        return true;
    }
}
