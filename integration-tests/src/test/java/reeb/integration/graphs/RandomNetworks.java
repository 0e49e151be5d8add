package reeb.integration.graphs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Table;
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.graph.Node;

/** Graphs of columns and values of every kind. */
final class RandomNetworks {
    /** Names that formats and programs give a meaning, and such as they can't hold. */
    private static final List<String> NAMES = List.of(
            "size",
            "Size",
            "label",
            "Label",
            "rows",
            "members",
            "node",
            "id",
            "Id",
            "weight",
            "r",
            "X",
            "z",
            "a0",
            "a1",
            "a7",
            "timeset",
            "interval",
            "patch",
            "lens 1",
            "kind mode",
            "a b",
            "a_b",
            "a-b",
            "a_b_2",
            "\u0001",
            "\u0002",
            "&<>\"'",
            "\u540d\u524d",
            "\uD83D\uDE00",
            "x<5",
            "rows_2",
            "colour",
            "fixed",
            "1st",
            " pad ");

    private static final List<String> VALUES = List.of(
            "",
            "a",
            "b",
            "7",
            "07",
            "1.50",
            "true",
            "a,b;c\td",
            "q\"uote's",
            "<&>]]>",
            "line\nbreak",
            "  pad  ",
            "ctl\u0001\u001f",
            "\u202ertl",
            "\u4e2d\u6587",
            "\uD83D\uDE00",
            "[x]",
            "a|b",
            "NaN",
            "null",
            "0x1F",
            "nul\u0000l",
            "\uFFFE",
            "\u2028sep",
            "=1+1",
            "12",
            "-1");

    private RandomNetworks() {}

    /** Makes a graph of overlapping runs of rows. */
    static Network network(RandomGenerator random) {
        int rows = 3 + random.nextInt(30);
        Table columns = table(rows, random.nextInt(5), random);
        List<Node> nodes = new ArrayList<>();
        for (int begin = 0; begin < rows; begin += 1 + random.nextInt(4)) {
            int[] members = IntStream.range(begin, Math.min(rows, begin + 1 + random.nextInt(5)))
                    .toArray();
            nodes.add(new Node(Rows.of(members), nodes.size(), random.nextInt(2)));
        }
        List<Integer> edges = new ArrayList<>();
        for (int a = 0; a < nodes.size(); a++) {
            for (int b = a + 1; b < nodes.size(); b++) {
                int shared = nodes.get(a).rows().shared(nodes.get(b).rows());
                if (shared > 0) {
                    edges.addAll(List.of(a, b, shared));
                }
            }
        }
        Points lens = Points.of(rows, 1, random.doubles(rows).toArray());
        List<Ledger.Fate> fates = new ArrayList<>(Collections.nCopies(rows, Ledger.Fate.NOISE));
        nodes.forEach(node -> node.rows().stream().forEach(row -> fates.set(row, Ledger.Fate.KEPT)));
        MapperGraph graph =
                MapperGraph.of(nodes, edges.stream().mapToInt(Integer::intValue).toArray(), lens, Ledger.of(fates));
        Table own = table(nodes.size(), random.nextInt(6), random);
        return new Network(
                graph.with(random.nextInt(3) == 0 ? named(own, nodes.size(), random) : own),
                numbered(new Dataset(Points.of(rows, 1, new float[rows]), columns, Optional.empty()), random),
                "Round trip",
                Map.of());
    }

    /** Numbers rows as they are, or as a source does that has left some out. */
    private static Dataset numbered(Dataset data, RandomGenerator random) {
        if (random.nextBoolean()) {
            return data;
        }
        int[] numbers = IntStream.range(0, data.points().rows())
                .map(row -> 3 * row + 1 + random.nextInt(3))
                .toArray();
        return data.numbered(Rows.of(numbers));
    }

    private static Table table(int rows, int columns, RandomGenerator random) {
        List<String> names = new ArrayList<>(NAMES);
        List<Column> list = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            String name = names.remove(random.nextInt(names.size()));
            list.add(
                    switch (random.nextInt(3)) {
                        case 0 -> Column.Categories.of(name, texts(rows, random));
                        case 1 -> new Column.Texts(name, texts(rows, random));
                        default ->
                            new Column.Numbers(
                                    name,
                                    IntStream.range(0, rows)
                                            .mapToDouble(_ -> switch (random.nextInt(4)) {
                                                case 0 -> Double.NaN;
                                                case 1 -> random.nextInt(3);
                                                default ->
                                                    random.nextGaussian() * Math.pow(10, random.nextInt(-20, 20));
                                            })
                                            .toArray());
                    });
        }
        return new Table(list);
    }

    private static Table named(Table table, int rows, RandomGenerator random) {
        List<Column> columns = new ArrayList<>(List.of(new Column.Texts("name", texts(rows, random))));
        columns.addAll(table.columns());
        return new Table(columns);
    }

    private static List<String> texts(int rows, RandomGenerator random) {
        int kinds = 1 + random.nextInt(VALUES.size());
        return IntStream.range(0, rows)
                .mapToObj(_ -> VALUES.get((int) (random.nextInt(kinds) * 7L % VALUES.size())))
                .toList();
    }
}
