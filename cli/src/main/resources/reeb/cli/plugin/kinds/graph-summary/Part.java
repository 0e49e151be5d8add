package {{package}};

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Section;
import reeb.api.data.Table;
import reeb.api.graph.Network;
import reeb.api.graph.Node;
import reeb.api.summary.GraphSummary;

@Named("{{name}}")
@About("Tells of the nodes with many rows.")
public record {{Class}}(@About("As many rows, or more, are many.") @Default("2") @Range(min = 1) int rows) implements {{Kind}} {
    /** So many nodes are listed: a section is for people. */
    private static final int MOST = 20;

    @Override
    public Section section(Network network, Run run) {
        List<Node> nodes = network.graph().nodes();
        int[] large = IntStream.range(0, nodes.size())
                .filter(node -> nodes.get(node).size() >= rows)
                .toArray();
        double[] shown = Arrays.stream(large).limit(MOST).asDoubleStream().toArray();
        double[] sizes = Arrays.stream(large).limit(MOST).mapToDouble(node -> nodes.get(node).size()).toArray();
        return new Section(
                "Nodes with many rows",
                List.of(large.length + " of " + nodes.size() + " nodes have " + rows + " rows or more."),
                new Table(List.of(new Column.Numbers("node", shown), new Column.Numbers("rows", sizes))),
                Optional.empty());
    }
}
