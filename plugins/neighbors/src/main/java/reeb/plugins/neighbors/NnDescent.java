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
 * Finds most of the nearest rows: leaves of random-projection trees (Dasgupta and Freund, STOC 2008), then rounds of
 * neighbour descent (Dong, Charikar and Li, WWW 2011). About O(n d log n).
 *
 * <p>Fast for metrics for which rows can be mapped so that Euclidean distances order them, such as euclidean, cosine, correlation and hellinger; others are measured
 * pair by pair. Reports the share of true neighbours found on a sample of rows, as {@code recall}.
 *
 * @param trees most trees
 * @param rounds most rounds of descent
 * @param candidates most rows through which a row looks for others in a round
 * @param enough share of new neighbours below which the search ends
 * @param recallRows rows whose true neighbours are found to measure the recall
 */
@Named("nn-descent")
@About("Finds most of the nearest rows, in a time that hardly grows faster than their number; reports the recall.")
public record NnDescent(
        @About("Most random-projection trees.") @Default("24") @Range(min = 1, max = 1000)
        int trees,

        @About("Most rounds of descent after the trees.") @Default("3") @Range(min = 0, max = 100)
        int rounds,

        @About("Most rows through which a row looks for others in a round.") @Default("15") @Range(min = 1, max = 120)
        int candidates,

        @About("The search ends with the tree or round that finds a smaller share of new neighbours.")
        @Default("0.003")
        @Range(min = 0, max = 1)
        double enough,

        @About("Rows whose true neighbours are found to measure the recall; 0 measures none.")
        @Default("1000")
        @Range(min = 0)
        int recallRows)
        implements NeighborSearch {
    @Override
    public NeighborGraph search(Points points, int k, Metric metric, Run run) {
        NeighborDescent descent = new NeighborDescent(trees, 0, rounds, candidates, enough);
        return MeasuredSearch.search(points, k, metric, descent, recallRows, run);
    }

    @Override
    public boolean exact(Points points, Metric metric) {
        return false;
    }
}
