package reeb.cli.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Table;
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.graph.Node;
import reeb.toolkit.query.Selection;

final class NodeListingTest {
    private static Network network(Column... columns) {
        List<Node> nodes = List.of(new Node(Rows.of(0, 1, 2), 0, 0), new Node(Rows.of(2, 3), 1, 0));
        Points lens = Points.of(4, 1, new double[4]);
        MapperGraph graph = MapperGraph.of(nodes, new int[] {0, 1, 1}, lens, Ledger.ofCodes(new byte[4]));
        return new Network(graph, new Dataset(lens, new Table(List.of(columns)), Optional.empty()), "", Map.of());
    }

    private static List<String> lines(Network network) {
        Selection all =
                new Selection(List.of(new Selection.Found(0, Rows.of(0, 1, 2)), new Selection.Found(1, Rows.of(2, 3))));
        return NodeListing.nodes(network, all, false).text().lines().toList();
    }

    @Test
    void saysOfHowManyRowsAPurityIsWhereSomeHaveNoValue() {
        Column gaps = new Column.Categories("kind", new int[] {0, 1, -1, -1}, List.of("a", "b"));
        assertThat(lines(network(gaps)))
                .containsExactly(
                        "node  found  size  component  kind mode  kind purity  rows with kind",
                        "   0      3     3          0  a                  0.5               2",
                        "   1      2     2          0                       -               0");
        Column whole = new Column.Categories("kind", new int[] {0, 1, 1, 1}, List.of("a", "b"));
        assertThat(lines(network(whole)).getFirst()).endsWith("kind purity");
    }
}
