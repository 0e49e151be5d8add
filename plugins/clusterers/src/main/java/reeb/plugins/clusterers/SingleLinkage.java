package reeb.plugins.clusterers;

import java.util.Optional;
import reeb.api.About;
import reeb.api.Clusterer;
import reeb.api.Default;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Labels;
import reeb.api.data.Points;
import reeb.api.problem.InputException;

/**
 * Joins the nearest clusters, as near as their nearest rows, until the rest is too far apart or few enough.
 *
 * <p>Clusters are numbered by their lowest row; there is no noise. Where several joins are as near and only some of them
 * happen, those of lower rows do. Takes O(n^2 d) time at worst and O(n d) memory, by way of the minimum spanning tree.
 *
 * <p>See Gower and Ross, <i>Minimum Spanning Trees and Single Linkage Cluster Analysis</i>, Applied Statistics 18, 1969.
 *
 * @param threshold distance from which on clusters stay apart
 * @param clusters how many clusters to stop at
 * @param metric distance between rows
 */
@Named("single-linkage")
@About("Joins nearest neighbours into clusters, up to a distance or down to a number of clusters.")
public record SingleLinkage(
        @About("Rows nearer than this are together; give either this or 'clusters'.") @Range(min = 0, aboveMin = true)
        Optional<Double> threshold,

        @About("How many clusters to make, fewer where there are fewer rows; give either this or 'threshold'.")
        @Range(min = 1)
        Optional<Integer> clusters,

        @About("Distance between rows.") @Default("euclidean")
        Metric metric)
        implements Clusterer {
    /** Checks that one thing tells when to stop. */
    public SingleLinkage {
        TrueDistances.require("single-linkage", metric);
        if (threshold.isPresent() == clusters.isPresent()) {
            throw new InputException("single-linkage: "
                    + (threshold.isPresent() ? "has both 'threshold' and 'clusters'" : "has no 'threshold'")
                    + "; give either 'threshold', a distance, or 'clusters', a number");
        }
    }

    @Override
    public Labels cluster(Points points, Run run) {
        if (points.rows() == 0) {
            return Labels.of();
        }
        Joins joins = Joins.of(metric.fitted(points, run).spanningTree(points, 1, run));
        return threshold.map(joins::componentsNearerThan).orElseGet(() -> joins.components(clusters.orElseThrow()));
    }

    @Override
    public Clusterer fitted(Points points, Run run) {
        return new SingleLinkage(threshold, clusters, metric.fitted(points, run));
    }

    @Override
    public int minimumRows() {
        return 2;
    }
}
