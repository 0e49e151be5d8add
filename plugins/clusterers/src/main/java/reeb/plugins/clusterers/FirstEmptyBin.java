package reeb.plugins.clusterers;

import java.util.stream.DoubleStream;
import reeb.api.About;
import reeb.api.Clusterer;
import reeb.api.Default;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Labels;
import reeb.api.data.Points;

/**
 * Single linkage that stops by itself: in the first empty one of equal bins from its shortest join to the largest distance
 * of any two rows.
 *
 * <p>Where no bin is empty all rows are one cluster, and so are two rows, and rows of which all are as far from each other.
 * Clusters are numbered by their lowest row; there is no noise. The labels are those of TDAmapper for R, whose bins hold
 * their upper end, give or take a ten-millionth of their width. Takes O(n^2 d) time.
 *
 * <p>See Singh, Memoli and Carlsson, <i>Topological Methods for the Analysis of High Dimensional Data Sets and 3D Object
 * Recognition</i>, SPBG 2007, section 3.1.
 *
 * @param bins how many bins
 * @param metric distance between rows
 */
@Named("first-empty-bin")
@About("Joins nearest neighbours into clusters, until the first empty bin between the shortest join and the diameter.")
public record FirstEmptyBin(
        @About("Equal bins from the shortest join to the largest distance; more make more clusters.")
        @Default("10")
        @Range(min = 1, max = 1_000_000)
        int bins,

        @About("Distance between rows.") @Default("euclidean")
        Metric metric)
        implements Clusterer {
    private static final int CHUNK = 64;
    private static final double FUZZ = 1e-7;

    /** Checks that the metric's distances are true ones. */
    public FirstEmptyBin {
        TrueDistances.require("first-empty-bin", metric);
    }

    @Override
    public Labels cluster(Points points, Run run) {
        if (points.rows() == 0) {
            return Labels.of();
        }
        Metric fitted = metric.fitted(points, run);
        Joins joins = Joins.of(fitted.spanningTree(points, 1, run));
        if (joins.count() < 2) {
            return joins.components(1);
        }
        return joins.componentsNearerThan(cut(joins, diameter(points, fitted, run)));
    }

    private static double diameter(Points points, Metric metric, Run run) {
        return run
                .collectChunks(points.rows(), CHUNK, (first, end) -> {
                    double[] distances = new double[points.rows()];
                    double largest = 0;
                    for (int row = first; row < end; row++) {
                        metric.distances(points, row, distances);
                        largest = Math.max(
                                largest, DoubleStream.of(distances).max().orElseThrow());
                    }
                    return largest;
                })
                .stream()
                .mapToDouble(largest -> largest)
                .max()
                .orElseThrow();
    }

    /** Gives the middle of the first empty bin; the last bin holds the diameter, so it never is. */
    private double cut(Joins joins, double diameter) {
        double shortest = joins.length(0);
        double width = (diameter - shortest) / bins;
        int join = 0;
        for (int bin = 0; bin < bins - 1 && width > 0; bin++) {
            double low = shortest + bin * width;
            double high = shortest + (bin + 1) * width;
            int first = join;
            while (join < joins.count() && joins.length(join) <= high + FUZZ * width) {
                join++;
            }
            if (join == first) {
                return 0.5 * (low + high);
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public Clusterer fitted(Points points, Run run) {
        return new FirstEmptyBin(bins, metric.fitted(points, run));
    }
}
