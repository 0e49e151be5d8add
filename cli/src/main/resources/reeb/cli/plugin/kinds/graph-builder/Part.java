package {{package}};

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.GraphBuilder;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Node;

@Named("{{name}}")
@About("A path of nodes along the first feature, each of which shares a row with the next.")
public record {{Class}}(@About("How many rows a node has.") @Default("2") @Range(min = 2) int size) implements {{Kind}} {
    @Override
    public MapperGraph build(Dataset data, Run run) {
        Points points = data.points();
        int rows = points.rows();
        int[] order = IntStream.range(0, rows)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> points.columns() == 0 ? 0 : points.at(row, 0)))
                .mapToInt(row -> row)
                .toArray();
        List<Node> nodes = new ArrayList<>();
        List<Integer> edges = new ArrayList<>();
        for (int first = 0; first < rows; first += size - 1) {
            int[] held = IntStream.range(first, Math.min(rows, first + size))
                    .map(place -> order[place])
                    .sorted()
                    .toArray();
            if (!nodes.isEmpty()) {
                edges.addAll(List.of(nodes.size() - 1, nodes.size(), 1));
            }
            nodes.add(new Node(Rows.of(held), nodes.size(), 0));
        }
        return MapperGraph.of(
                nodes,
                edges.stream().mapToInt(Integer::intValue).toArray(),
                points,
                Ledger.of(Collections.nCopies(rows, Ledger.Fate.KEPT)));
    }
}
