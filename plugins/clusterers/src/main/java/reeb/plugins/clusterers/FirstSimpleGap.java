package reeb.plugins.clusterers;

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
 * Single linkage that stops by itself: before the first join that is much longer than the one before.
 *
 * <p>Clusters are numbered by their lowest row; there is no noise, and rows that are all equal are one cluster. The labels
 * are those of giotto-tda's clusterer of this name, with its way of padding: before the first join there is one of length 0.
 * Takes O(n^2 d) time at worst.
 *
 * @param relativeGap share of the longest join by which a join must be longer than the one before
 * @param metric distance between rows
 */
@Named("first-simple-gap")
@About("Joins nearest neighbours into clusters, until a join would be much longer than the one before.")
public record FirstSimpleGap(
        @About("How much longer a join must be than the one before, as a share of the longest join.")
        @Default("0.3")
        @Range(min = 0, aboveMin = true, max = 1)
        double relativeGap,

        @About("Distance between rows.") @Default("euclidean")
        Metric metric)
        implements Clusterer {
    /** Checks that the metric's distances are true ones. */
    public FirstSimpleGap {
        TrueDistances.require("first-simple-gap", metric);
    }

    @Override
    public Labels cluster(Points points, Run run) {
        if (points.rows() == 0) {
            return Labels.of();
        }
        Joins joins = Joins.of(metric.fitted(points, run).spanningTree(points, 1, run));
        return joins.components(clusters(joins));
    }

    private int clusters(Joins joins) {
        double longest = joins.count() == 0 ? 0 : joins.length(joins.count() - 1);
        double before = 0;
        for (int join = 0; join < joins.count() && longest > 0; join++) {
            if (joins.length(join) - before >= relativeGap * longest) {
                return joins.rows() - join;
            }
            before = joins.length(join);
        }
        return 1;
    }

    @Override
    public Clusterer fitted(Points points, Run run) {
        return new FirstSimpleGap(relativeGap, metric.fitted(points, run));
    }
}
