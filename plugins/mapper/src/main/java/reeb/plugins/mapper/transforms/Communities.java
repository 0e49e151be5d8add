package reeb.plugins.mapper.transforms;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.GraphTransform;
import reeb.api.Named;
import reeb.api.Progress;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.kernels.communities.Leiden;
import reeb.kernels.communities.WeightedGraph;
import reeb.toolkit.nodes.AddedColumns;

/**
 * Finds communities: groups of nodes with more edges among them than to others, by the rows that nodes share.
 *
 * <p>They become a column of the nodes, for colours, queries and {@code node-purity}; figures tell their number and their
 * modularity.
 *
 * @param column what the column is called; no column of the nodes may be called so already
 * @param resolution above 1 for smaller communities, below for larger ones
 * @see Leiden
 */
@Named("communities")
@About("Finds groups of nodes that share more rows among them than with others (Leiden), as a column of the nodes.")
public record Communities(
        @About("What the column is called.") @Default("community")
        String column,

        @About("Above 1 for smaller communities, below for larger ones.") @Default("1") @Range(min = 0)
        double resolution)
        implements GraphTransform {
    @Override
    public MapperGraph transform(Network network, List<Path> inputs, Run run) {
        WeightedGraph graph = weighted(network.graph());
        int[] communities;
        try (Progress progress = run.progress("finding communities", 1)) {
            communities = new Leiden(resolution, Integer.MAX_VALUE, run.random("order"), progress).communities(graph);
            progress.advance(1);
        }
        int count = Arrays.stream(communities).max().orElse(-1) + 1;
        run.figure("communities", count);
        run.figure("modularity", graph.modularity(communities, 1));
        List<String> names =
                IntStream.range(0, count).mapToObj(Integer::toString).toList();
        return AddedColumns.to(network.graph(), "column", new Column.Categories(column, communities, names));
    }

    private static WeightedGraph weighted(MapperGraph graph) {
        return WeightedGraph.of(
                graph.nodes().size(),
                IntStream.range(0, graph.edges()).map(graph::from).toArray(),
                IntStream.range(0, graph.edges()).map(graph::to).toArray(),
                IntStream.range(0, graph.edges()).mapToDouble(graph::strength).toArray());
    }
}
