package reeb.plugins.metrics;

import reeb.api.About;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;
import reeb.kernels.distances.SparseForm;
import reeb.kernels.distances.SparsePairs;
import reeb.kernels.neighbors.InnerProducts;
import reeb.kernels.neighbors.SparseSearch;

/**
 * One minus the inner product of rows, which finds the rows of largest product; no metric in the strict sense.
 *
 * <p>For rows of length 1 this is the cosine's distance. For others it may be negative, and a row may be nearer to others
 * than to itself: {@link #mayBeNegative}. A radius r keeps pairs whose product is 1 - r or more, and each row itself.
 */
@Named("inner-product")
@About("One minus the inner product, to find rows of largest product; may be negative, so it makes no trees.")
public record InnerProduct() implements Metric {
    @Override
    public double distance(double[] a, double[] b) {
        double product = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
        }
        return 1 - product;
    }

    @Override
    public boolean mayBeNegative() {
        return true;
    }

    @Override
    public Neighborhoods within(Points points, double radius, Run run) {
        if (points.sparse().isPresent()) {
            return SparseSearch.within(points, SparseForm.INNER_PRODUCT, radius, this::distance, run);
        }
        return InnerProducts.within(points, radius, this, run);
    }

    @Override
    public void pairs(Points points, double radius, Pairs pairs, Run run) {
        if (points.sparse().isPresent()) {
            SparseSearch.pairs(points, SparseForm.INNER_PRODUCT, radius, this::distance, pairs, run);
        } else {
            InnerProducts.pairs(points, radius, this, pairs, run);
        }
    }

    @Override
    public NeighborGraph nearest(Points points, int k, Run run) {
        if (points.sparse().isPresent()) {
            return SparseSearch.nearest(points, SparseForm.INNER_PRODUCT, k, this::distance, run);
        }
        return InnerProducts.nearest(points, k, this, run);
    }

    @Override
    public void distances(Points points, int row, double[] distances) {
        if (!SparsePairs.from(points, row, this::distance, distances)) {
            Metric.super.distances(points, row, distances);
        }
    }
}
