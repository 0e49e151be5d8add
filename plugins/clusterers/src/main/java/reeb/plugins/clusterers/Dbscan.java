package reeb.plugins.clusterers;

import java.util.List;
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
import reeb.api.data.Rows;
import reeb.toolkit.measure.KeepingRadii;

/**
 * Density-based clustering: core rows have enough neighbours, and core rows within the radius of each other are together.
 *
 * <p>Clusters are numbered by their lowest core row; a row that is not core belongs to the lowest-numbered cluster with a
 * core row within the radius, and is noise without one. Takes O(n^2 d) for the pairs of near rows at worst, and O(n minPoints)
 * memory, or O(n) and a search three times as long where it does not suffice: {@link DensityLabels}.
 *
 * <p>See Ester, Kriegel, Sander and Xu, <i>A Density-Based Algorithm for Discovering Clusters in Large Spatial Databases with
 * Noise</i>, KDD 1996.
 *
 * @param eps radius of a neighbourhood, estimated where absent
 * @param minPoints rows in a core row's neighbourhood
 * @param metric distance between rows
 */
@Named("dbscan")
@About("Groups rows that lie closely together, and leaves sparse ones as noise.")
public record Dbscan(
        @About(
                "Radius of a neighbourhood, in the metric's unit; estimated from the rows where absent, one for all patches of a"
                        + " graph.")
        @Range(min = 0, aboveMin = true)
        Optional<Double> eps,

        @About("Rows within the radius, itself included, that make a core row.") @Default("5") @Range(min = 1)
        int minPoints,

        @About("Distance between rows.") @Default("euclidean")
        Metric metric)
        implements Clusterer {
    @Override
    public Labels cluster(Points points, Run run) {
        Metric fitted = metric.fitted(points, run);
        double radius = radius(points, everything(points), fitted, run);
        return DensityLabels.of(points.rows(), minPoints, pairs -> run.pairs(points, radius, fitted, pairs), run);
    }

    @Override
    public Clusterer fitted(Points points, Run run) {
        return fitted(points, everything(points), run);
    }

    @Override
    public Clusterer fitted(Points points, List<Rows> selections, Run run) {
        Metric fitted = metric.fitted(points, run);
        return new Dbscan(Optional.of(radius(points, selections, fitted, run)), minPoints, fitted);
    }

    @Override
    public Optional<String> lessNoise(Points points, List<Rows> selections, Run run) {
        KeepingRadii radii = KeepingRadii.of(points, selections, minPoints, metric.fitted(points, run), run);
        return Optional.of(new Eps(radii, minPoints).advice(eps));
    }

    private double radius(Points points, List<Rows> selections, Metric fitted, Run run) {
        return eps.orElseGet(
                () -> new Eps(KeepingRadii.of(points, selections, minPoints, fitted, run), minPoints).estimate(run));
    }

    private static List<Rows> everything(Points points) {
        return List.of(Rows.first(points.rows()));
    }

    @Override
    public int minimumRows() {
        return minPoints;
    }
}
