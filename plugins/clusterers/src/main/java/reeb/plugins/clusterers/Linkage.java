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
import reeb.kernels.base.SquareRange;
import reeb.kernels.ward.WardTree;

/**
 * Joins the nearest clusters, measured by all their rows, until the rest is too far apart or few enough.
 *
 * <p>Clusters are numbered by their lowest row; there is no noise. With {@code threshold}, equal rows are together; with
 * {@code clusters}, they are split where there are fewer distinct rows than clusters. Takes O(n^2 d) time and 4 n^2 bytes
 * for the distances; Ward's method needs none from a thousand rows on, but O(n d) bytes for the means of clusters. Which of several pairs that are equally far is joined first depends on the order of the rows, and
 * with such ties so do the clusters.
 *
 * <p>See Murtagh, <i>A Survey of Recent Advances in Hierarchical Clustering Algorithms</i>, The Computer Journal 26, 1983,
 * for the chain of nearest neighbours, and Müllner, <i>Modern hierarchical, agglomerative clustering algorithms</i>,
 * arXiv:1109.2378, 2011.
 *
 * @param method how far clusters are from each other
 * @param threshold distance from which on clusters stay apart, in the method's measure
 * @param clusters how many clusters to stop at
 * @param metric distance between rows
 */
@Named("linkage")
@About("Joins the nearest clusters, by their farthest rows, their average or Ward's criterion, up to a distance or down"
        + " to a number of clusters.")
public record Linkage(
        @About("How far clusters are from each other; for the nearest rows there is single-linkage.") @Default("ward")
        LinkageMethod method,

        @About("Clusters nearer than this are joined; give either this or 'clusters'.") @Range(min = 0, aboveMin = true)
        Optional<Double> threshold,

        @About("How many clusters to make, fewer where there are fewer rows; give either this or 'threshold'.")
        @Range(min = 1)
        Optional<Integer> clusters,

        @About("Distance between rows; the method ward wants euclidean.") @Default("euclidean")
        Metric metric)
        implements Clusterer {
    /** From so many rows on means are faster than a matrix of distances. */
    private static final int MANY_ROWS = 1000;

    /** Checks that one thing tells when to stop, and that Ward's method has the distances it is defined for. */
    public Linkage {
        TrueDistances.require("linkage", metric);
        if (threshold.isPresent() == clusters.isPresent()) {
            throw new InputException("linkage: "
                    + (threshold.isPresent() ? "has both 'threshold' and 'clusters'" : "has no 'threshold'")
                    + "; give either 'threshold', a distance, or 'clusters', a number");
        }
        String name = nameOf(metric);
        if (method == LinkageMethod.WARD && !name.equals("euclidean") && !name.endsWith("/euclidean")) {
            throw new InputException(
                    "linkage: the method ward is defined for the metric euclidean only but the metric is " + name
                            + "; leave 'metric' out, or take the method average or complete");
        }
    }

    private static String nameOf(Metric metric) {
        Named named = metric.getClass().getAnnotation(Named.class);
        return named == null ? metric.getClass().getSimpleName() : named.value();
    }

    @Override
    public Labels cluster(Points points, Run run) {
        Joins joins = joins(points, run);
        return threshold.map(joins::componentsNearerThan).orElseGet(() -> joins.components(clusters.orElseThrow()));
    }

    private Joins joins(Points points, Run run) {
        if (method == LinkageMethod.WARD && points.rows() > 0) {
            SquareRange.require(points, "linkage");
        }
        if (method == LinkageMethod.WARD && points.rows() >= MANY_ROWS && WardTree.fits(points)) {
            Joins joins = new Joins(points.rows());
            WardTree.join(points, run, joins::add);
            return joins;
        }
        return NeighborChain.join(DistanceTriangle.of(points, metric, run), method, points.rows(), run);
    }

    @Override
    public Clusterer fitted(Points points, Run run) {
        return new Linkage(method, threshold, clusters, metric.fitted(points, run));
    }

    /** {@inheritDoc} With {@code clusters}, as many rows; else two, as joining takes. */
    @Override
    public int minimumRows() {
        return clusters.orElse(2);
    }
}
