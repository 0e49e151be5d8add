package reeb.plugins.clusterers;

import reeb.api.About;
import reeb.api.Clusterer;
import reeb.api.Default;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.Progress;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Labels;
import reeb.api.data.Points;
import reeb.api.problem.InputException;

/**
 * Single linkage that stops by itself: at the first empty bin of a histogram of the lengths of its joins.
 *
 * <p>The histogram gets more and more bins until one is empty; joins in bins before it happen. Clusters are numbered by
 * their lowest row; there is no noise. Rows that are all equal are one cluster, and where all joins are as long every row is
 * one. The labels are those of giotto-tda's clusterer of this name. Takes O(n^2 d) time at worst.
 *
 * <p>See Singh, Memoli and Carlsson, <i>Topological Methods for the Analysis of High Dimensional Data Sets and 3D Object
 * Recognition</i>, SPBG 2007, section 3.1.
 *
 * @param bins how many bins to begin with
 * @param metric distance between rows
 */
@Named("first-histogram-gap")
@About("Joins nearest neighbours into clusters, until the first empty bin of a histogram of the joins' lengths.")
public record FirstHistogramGap(
        @About("Bins to begin with; there will be more until one is empty.")
        @Default("5")
        @Range(min = 1, max = 1_000_000)
        int bins,

        @About("Distance between rows.") @Default("euclidean")
        Metric metric)
        implements Clusterer {
    /** Checks that the metric's distances are true ones. */
    public FirstHistogramGap {
        TrueDistances.require("first-histogram-gap", metric);
    }

    @Override
    public Labels cluster(Points points, Run run) {
        if (points.rows() == 0) {
            return Labels.of();
        }
        Joins joins = Joins.of(metric.fitted(points, run).spanningTree(points, 1, run));
        return joins.components(clusters(joins, run));
    }

    private int clusters(Joins joins, Run run) {
        if (joins.count() < 2 || joins.length(joins.count() - 1) == 0) {
            return 1;
        }
        if (Double.isInfinite(joins.length(joins.count() - 1))) {
            throw new InputException("first-histogram-gap: some rows are not at a finite distance from the others;"
                    + " leave out rows whose features are no numbers");
        }
        if (joins.length(0) == joins.length(joins.count() - 1)) {
            return joins.rows();
        }
        try (Progress progress = run.progress("looking for a gap", joins.count())) {
            for (int count = bins; ; count++) {
                int kept = joinsBeforeGap(joins, count);
                if (kept > 0) {
                    return joins.rows() - kept;
                }
                progress.advance(1);
            }
        }
    }

    /** Counts the joins, shortest first, in bins before the first empty one; 0 where no bin is empty. */
    private static int joinsBeforeGap(Joins joins, int count) {
        double shortest = joins.length(0);
        double width = (joins.length(joins.count() - 1) - shortest) / count;
        int join = 0;
        for (int bin = 0; bin < count - 1; bin++) {
            int first = join;
            while (join < joins.count() && joins.length(join) < (bin + 1) * width + shortest) {
                join++;
            }
            if (join == first) {
                return join;
            }
        }
        return 0;
    }

    @Override
    public Clusterer fitted(Points points, Run run) {
        return new FirstHistogramGap(bins, metric.fitted(points, run));
    }
}
