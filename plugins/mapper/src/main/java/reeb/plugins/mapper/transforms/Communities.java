package reeb.plugins.mapper.transforms;

import java.nio.file.Path;
import java.util.ArrayList;
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
import reeb.api.data.Table;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;

/**
 * Finds communities: groups of nodes with more edges among them than to others, by the rows that nodes share.
 *
 * <p>They become a column of the nodes, for colours, queries and {@code node-purity}; figures tell their number and their
 * modularity.
 *
 * @param column what the column is called
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
        if (network.graph().table().column(column).isPresent()) {
            throw new InputException(
                    "column: the nodes have a column '" + column + "' already; give this one another name");
        }
        WeightedGraph graph = WeightedGraph.of(network.graph());
        int[] communities;
        try (Progress progress = run.progress("finding communities", 1)) {
            communities = new Leiden(resolution, run.random("order"), progress).communities(graph);
            progress.advance(1);
        }
        int count = Arrays.stream(communities).max().orElse(-1) + 1;
        run.figure("communities", count);
        run.figure("modularity", graph.modularity(communities, 1));
        List<String> names =
                IntStream.range(0, count).mapToObj(Integer::toString).toList();
        List<Column> columns = new ArrayList<>(network.graph().table().columns());
        columns.add(new Column.Categories(column, communities, names));
        return network.graph().with(new Table(columns));
    }
}
