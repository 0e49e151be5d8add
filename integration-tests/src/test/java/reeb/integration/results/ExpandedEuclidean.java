package reeb.integration.results;

import reeb.api.About;
import reeb.api.Metric;
import reeb.api.Named;

/**
 * The Euclidean distance by way of {@code |a|^2 - 2 ab + |b|^2}.
 *
 * <p>That is how scikit-learn measures fewer than 12 rows, and with more rows it adds squared differences. The two round
 * differently, so that rows at exactly DBSCAN's radius may be neighbours in the one way and not in the other.
 */
@Named("test/expanded-euclidean")
@About("The Euclidean distance from inner products.")
record ExpandedEuclidean() implements Metric {
    @Override
    public double distance(double[] a, double[] b) {
        double square = product(a, a) - 2 * product(a, b) + product(b, b);
        return Math.sqrt(Math.max(0, square));
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
