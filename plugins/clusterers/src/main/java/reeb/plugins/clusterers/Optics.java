package reeb.plugins.clusterers;

import java.util.Arrays;
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
import reeb.api.problem.InputException;

/**
 * Orders rows such that dense groups are valleys of a plot, and takes the valleys with steep sides, or all below a level.
 *
 * <p>Gives the clusters of scikit-learn, the smallest valleys where they are nested, numbered by their lowest row. Without
 * {@code maxEps} takes O(n^2 d) time, on one thread; with it, the neighbourhoods' time and memory. Of rows that are reached
 * equally soon, the lower row comes next, so that with such ties the valleys depend on the order of the rows.
 *
 * <p>See Ankerst, Breunig, Kriegel and Sander, <i>OPTICS: Ordering Points To Identify the Clustering Structure</i>, SIGMOD
 * 1999; for the correction by predecessors, Schubert and Gertz, <i>Improving the Cluster Structure Extracted from OPTICS
 * Plots</i>, LWDA 2018.
 *
 * @param minPoints rows within the core distance
 * @param maxEps distance beyond which rows do not reach each other, without limit where absent
 * @param eps level below which valleys are taken; steep sides tell where absent
 * @param xi how steep sides are: by what share the reachability falls or rises from row to row
 * @param minClusterSize rows of a valley with steep sides, as many as {@code minPoints} where absent
 * @param predecessorCorrection whether the end of a valley must have been reached from within
 * @param metric distance between rows
 */
@Named("optics")
@About("Groups rows into the valleys of the reachability plot, however dense each is, and leaves the others as noise.")
public record Optics(
        @About("Rows within the core distance, itself included.") @Default("5") @Range(min = 2)
        int minPoints,

        @About(
                "Rows farther apart do not reach each other, in the metric's unit; saves time, has no limit where absent.")
        @Range(min = 0, aboveMin = true)
        Optional<Double> maxEps,

        @About("Takes the clusters that dbscan finds with about this radius; where absent, 'xi' decides.")
        @Range(min = 0, aboveMin = true)
        Optional<Double> eps,

        @About("Share by which the reachability falls or rises at the sides of a cluster.")
        @Default("0.05")
        @Range(min = 0, max = 1, aboveMin = true, belowMax = true)
        double xi,

        @About("Rows that make a cluster by 'xi'. As many as minPoints where absent.") @Range(min = 2)
        Optional<Integer> minClusterSize,

        @About("Whether the last rows of a cluster by 'xi' must have been reached from within.") @Default("true")
        boolean predecessorCorrection,

        @About("Distance between rows.") @Default("euclidean")
        Metric metric)
        implements Clusterer {
    /** Checks that the level is one that rows can reach. */
    public Optics {
        if (eps.isPresent() && maxEps.isPresent() && eps.get() > maxEps.get()) {
            throw new InputException("optics: 'eps' is " + eps.get() + " but must be at most 'maxEps', which is "
                    + maxEps.get() + "; rows farther apart are not looked at");
        }
    }

    @Override
    public Labels cluster(Points points, Run run) {
        int[] owners = new int[points.rows()];
        Arrays.fill(owners, Labels.NOISE);
        if (points.rows() >= minPoints) {
            ReachabilityPlot plot = new Reachability(metric.fitted(points, run), minPoints, maxEps).plot(points, run);
            owners = eps.map(plot::below).orElseGet(() -> byXi(plot));
        }
        return Numbering.byLowestRow(owners);
    }

    @Override
    public Clusterer fitted(Points points, Run run) {
        return new Optics(
                minPoints, maxEps, eps, xi, minClusterSize, predecessorCorrection, metric.fitted(points, run));
    }

    @Override
    public Optional<String> lessNoise(Points points, List<Rows> selections, Run run) {
        String reach = eps.isPresent()
                ? "a larger 'eps' than " + eps.get()
                : "a smaller 'xi' than " + xi
                        + maxEps.map(most -> ", a larger 'maxEps' than " + most).orElse("");
        return Optional.of(
                "Let the clusterer take more rows: " + reach + ", or a smaller 'minPoints' than " + minPoints + ".");
    }

    private int[] byXi(ReachabilityPlot plot) {
        int enough = minClusterSize.orElse(minPoints);
        return new Valleys(plot, xi, minPoints).owners(enough, predecessorCorrection);
    }

    /** {@inheritDoc} As many as are within a core distance. */
    @Override
    public int minimumRows() {
        return minPoints;
    }
}
