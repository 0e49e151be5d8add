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

/**
 * Density-based clustering at all densities at once: takes the clusters that persist longest as the density grows.
 *
 * <p>Two rows are as far from each other as their distance, but no nearer than either's core distance, at which so many rows
 * are within reach, itself included. Clusters are numbered by their lowest row; rows that leave before a cluster is taken are
 * noise. Rows that come together at the same distance do so at once, as in the definition, so that the order of rows does not
 * matter; other tools take them one by one and may put a row between two clusters into either. Takes O(n^2 d) time at worst and
 * memory for as many neighbours of each row as there are samples.
 *
 * <p>A row's strength is the density at which it leaves as a share of that at which its cluster ends, 0 for noise. Its outlier
 * score, GLOSH, is one minus its share of the greatest density within the last cluster that it is in; 0 for too few rows.
 *
 * <p>See Campello, Moulavi and Sander, <i>Density-Based Clustering Based on Hierarchical Density Estimates</i>, PAKDD 2013;
 * McInnes, Healy and Astels, <i>hdbscan: Hierarchical density based clustering</i>, JOSS 2017; for {@code epsilon}, Malzer and
 * Baum, <i>A Hybrid Approach To Hierarchical Density-based Cluster Selection</i>, MFI 2020; for outliers, Campello, Moulavi,
 * Zimek and Sander, <i>Hierarchical Density Estimates for Data Clustering, Visualization, and Outlier Detection</i>, TKDD 2015.
 *
 * @param minClusterSize rows that make a cluster
 * @param minSamples rows within the core distance, as many as {@code minClusterSize} where absent
 * @param selection which clusters to take
 * @param allowSingleCluster whether all rows together may be the only cluster
 * @param epsilon distance below which clusters are not split
 * @param metric distance between rows
 */
@Named("hdbscan")
@About("Groups rows that lie closely together, however dense each group is, and leaves sparse ones as noise.")
public record Hdbscan(
        @About("Rows that make a cluster; smaller groups are noise.") @Default("5") @Range(min = 2)
        int minClusterSize,

        @About("Rows within the core distance, itself included; more make more noise. As many as minClusterSize where"
                + " absent.")
        @Range(min = 1)
        Optional<Integer> minSamples,

        @About("Which clusters of the hierarchy to take.") @Default("excess-of-mass")
        ClusterSelection selection,

        @About("Whether all rows together may be the only cluster.") @Default("false")
        boolean allowSingleCluster,

        @About("Clusters are not split below this distance, in the metric's unit; 0 for no such limit.")
        @Default("0")
        @Range(min = 0)
        double epsilon,

        @About("Distance between rows.") @Default("euclidean")
        Metric metric)
        implements Clusterer {
    /** Checks that distances make a tree. */
    public Hdbscan {
        TrueDistances.require("hdbscan", metric);
    }

    @Override
    public Labels cluster(Points points, Run run) {
        if (points.rows() < minimumRows()) {
            int[] noise = new int[points.rows()];
            Arrays.fill(noise, Labels.NOISE);
            double[] scores = new double[points.rows()];
            return Labels.of(noise).withStrengths(scores).withOutliers(scores);
        }
        Joins joins = Joins.of(metric.fitted(points, run).spanningTree(points, minSamples.orElse(minClusterSize), run));
        CondensedTree tree = CondensedTree.of(Dendrogram.of(joins), minClusterSize);
        return new Selection(tree, allowSingleCluster, epsilon).labels(selection, points.rows());
    }

    @Override
    public Clusterer fitted(Points points, Run run) {
        return new Hdbscan(
                minClusterSize, minSamples, selection, allowSingleCluster, epsilon, metric.fitted(points, run));
    }

    @Override
    public Optional<String> lessNoise(Points points, List<Rows> selections, Run run) {
        return Optional.of("Let the clusterer take smaller groups: a smaller 'minClusterSize' than " + minClusterSize
                + (minSamples.orElse(minClusterSize) > 1
                        ? ", or a smaller 'minSamples' than " + minSamples.orElse(minClusterSize)
                        : "")
                + (allowSingleCluster ? "." : "; 'allowSingleCluster' keeps patches that are one group."));
    }

    /** {@inheritDoc} As many as make a cluster, and as many as are within a core distance. */
    @Override
    public int minimumRows() {
        return Math.max(minClusterSize, minSamples.orElse(minClusterSize));
    }
}
