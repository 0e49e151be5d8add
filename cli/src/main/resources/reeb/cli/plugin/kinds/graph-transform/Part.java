package {{package}};

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.GraphTransform;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Table;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;

@Named("{{name}}")
@About("Tells of each node whether it has few rows.")
public record {{Class}}(@About("Fewer rows than these are few.") @Default("2") @Range(min = 1) int rows) implements {{Kind}} {
    @Override
    public MapperGraph transform(Network network, List<Path> inputs, Run run) {
        MapperGraph graph = network.graph();
        int[] few = IntStream.range(0, graph.nodes().size())
                .map(node -> graph.nodes().get(node).size() < rows ? 1 : 0)
                .toArray();
        List<Column> columns = new ArrayList<>(graph.table().columns());
        columns.removeIf(column -> column.name().equals("few rows"));
        columns.add(new Column.Categories("few rows", few, List.of("no", "yes")));
        return graph.with(new Table(columns));
    }
}
