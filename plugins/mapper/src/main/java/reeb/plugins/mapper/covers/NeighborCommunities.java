package reeb.plugins.mapper.covers;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reeb.api.About;
import reeb.api.Cover;
import reeb.api.Default;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.NeighborSearch;
import reeb.api.Progress;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.kernels.communities.Leiden;
import reeb.kernels.communities.WeightedGraph;

/**
 * Communities of the graph of nearest neighbours, and the rows beside them: a row is in its own community's patch, and in that of
 * every community that enough of its neighbours belong to. So patches follow the groups of the data, and overlap where groups
 * touch.
 *
 * <p>An edge counts 1 for each of its ends that finds the other. See Traag, Waltman and van Eck, <i>From Louvain to Leiden:
 * guaranteeing well-connected communities</i>, Scientific Reports 9, 2019. Takes the neighbours' time, and O(m log n) for m edges by
 * one thread.
 *
 * @param k nearest other rows of each row
 * @param resolution above 1 for smaller communities, below for larger ones
 * @param share of its neighbours that bring a row into a patch
 * @param metric distance between lens values
 * @param search how neighbours are found
 * @see Leiden
 */
@Named("neighbour-communities")
@About(
        "Covers the lens values with the communities of their graph of neighbours (Leiden), each with the rows beside it.")
public record NeighborCommunities(
        @About("Nearest other rows of each row; all where there are fewer.") @Default("15") @Range(min = 1)
        int k,

        @About("Above 1 for smaller communities, below for larger ones.") @Default("1") @Range(min = 0)
        double resolution,

        @About(
                "The share of a row's neighbours in another community that brings it into that patch, too; above 1 patches do"
                        + " not overlap.")
        @Default("0.2")
        @Range(min = 0, aboveMin = true)
        double share,

        @About("Distance between lens values.") @Default("euclidean")
        Metric metric,

        @About("How neighbours are found.") @Default("automatic")
        NeighborSearch search)
        implements Cover {
    /** So that a share that is a whole number of neighbours but for its rounding asks for no more. */
    private static final double ROUNDING = 1e-9;

    @Override
    public String larger() {
        return "a smaller 'resolution' of the cover";
    }

    @Override
    public List<Rows> cover(Points values, Run run) {
        FiniteValues.require(values);
        ConstantAxes.warnOfAll(values, run);
        if (values.rows() < 2) {
            return values.rows() == 0 ? List.of() : List.of(Rows.first(1));
        }
        NeighborGraph graph = search.search(values, Math.min(k, values.rows() - 1), metric.fitted(values, run), run);
        int[] communities = communities(graph, run);
        run.figure("communities", Arrays.stream(communities).max().orElse(-1) + 1);
        return patches(graph, communities);
    }

    private int[] communities(NeighborGraph graph, Run run) {
        int edges = graph.rows() * graph.k();
        int[] from = IntStream.range(0, edges).map(edge -> edge / graph.k()).toArray();
        double[] ones = new double[edges];
        Arrays.fill(ones, 1);
        WeightedGraph weighted = WeightedGraph.of(graph.rows(), from, graph.neighbors(), ones);
        try (Progress progress = run.progress("finding communities", 1)) {
            int[] communities =
                    new Leiden(resolution, Integer.MAX_VALUE, run.random("order"), progress).communities(weighted);
            progress.advance(1);
            return communities;
        }
    }

    private List<Rows> patches(NeighborGraph graph, int[] communities) {
        int count = Arrays.stream(communities).max().orElse(-1) + 1;
        List<IntStream.Builder> patches =
                Stream.generate(IntStream::builder).limit(count).toList();
        int least = (int) Math.max(1, Math.ceil(Math.min(share, 2) * graph.k() - ROUNDING));
        int[] found = new int[count];
        for (int row = 0; row < graph.rows(); row++) {
            for (int rank = 0; rank < graph.k(); rank++) {
                int community = communities[graph.neighbor(row, rank)];
                // Counted on for as long as it is one too few, so that each patch takes the row once.
                if (++found[community] == least && community != communities[row]) {
                    patches.get(community).add(row);
                }
            }
            for (int rank = 0; rank < graph.k(); rank++) {
                found[communities[graph.neighbor(row, rank)]] = 0;
            }
            patches.get(communities[row]).add(row);
        }
        return patches.stream().map(rows -> Rows.of(rows.build().toArray())).toList();
    }
}
