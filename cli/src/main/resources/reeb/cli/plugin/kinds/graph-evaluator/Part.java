package {{package}};

import java.util.List;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.GraphEvaluator;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Table;
import reeb.api.graph.Network;

@Named("{{name}}")
@About("How many nodes have many rows.")
public record {{Class}}(@About("As many rows, or more, are many.") @Default("2") @Range(min = 1) int rows) implements {{Kind}} {
    @Override
    public Table evaluate(Network network, Run run) {
        double count = network.graph().nodes().stream()
                .filter(node -> node.size() >= rows)
                .count();
        return new Table(List.of(new Column.Numbers("nodes of many rows", count)));
    }
}
