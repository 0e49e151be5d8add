package reeb.plugins.neighbors;

import reeb.api.About;
import reeb.api.Default;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.NeighborSearch;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.kernels.approximate.NeighborDescent;

/**
 * Finds most of the nearest rows: all pairs within the leaves of partitions that overlap (Rubel and others, PiPNN,
 * arXiv:2602.21247), then rounds of neighbour descent (Dong, Charikar and Li, WWW 2011). About O(n d (L + log n)) for leaves of L
 * rows.
 *
 * <p>Fast for metrics for which rows can be mapped so that Euclidean distances order them, such as euclidean, cosine, correlation and hellinger; others are measured
 * pair by pair. Reports the share of true neighbours found on a sample of rows, as {@code recall}.
 *
 * @param passes most partitions
 * @param overlap into how many leaves of a partition each row goes
 * @param rounds most rounds of descent
 * @param enough share of new neighbours below which the search ends
 * @param recallRows rows whose true neighbours are found to measure the recall
 */
@Named("partitions")
@About(
        "Finds most of the nearest rows by comparing all within groups that overlap: fastest for many columns; reports the recall.")
public record Partitions(
        @About("Most partitions; each finds about half of what those before have missed.")
        @Default("3")
        @Range(min = 1, max = 1000)
        int passes,

        @About("Into how many groups of a partition each row goes.") @Default("3") @Range(min = 1, max = 10)
        int overlap,

        @About("Most rounds of descent after the partitions.") @Default("1") @Range(min = 0, max = 100)
        int rounds,

        @About("The search ends with the partition or round that finds a smaller share of new neighbours.")
        @Default("0.001")
        @Range(min = 0, max = 1)
        double enough,

        @About("Rows whose true neighbours are found to measure the recall; 0 measures none.")
        @Default("1000")
        @Range(min = 0)
        int recallRows)
        implements NeighborSearch {
    @Override
    public NeighborGraph search(Points points, int k, Metric metric, Run run) {
        NeighborDescent descent = NeighborDescent.partitions(k, passes, overlap, rounds, enough);
        return MeasuredSearch.search(points, k, metric, descent, recallRows, run);
    }

    @Override
    public boolean exact(Points points, Metric metric) {
        return false;
    }
}
