package reeb.plugins.mapper.measures;

import java.util.List;
import java.util.stream.IntStream;
import reeb.api.data.Column;
import reeb.api.data.Rows;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Node;
import reeb.api.problem.InputException;
import reeb.toolkit.measure.Contingency;

/** How well a graph goes with labels where only some of its rows are looked at. */
final class KeptRows {
    private final Column.Categories classes;
    private final int[] components;
    private final int[] covered;
    private final int labelled;

    /** The places of rows in nodes: the node of each, and the row. */
    private final int[] nodes;

    private final int[] members;

    /**
     * Figures of some rows.
     *
     * @param coverage their share of the rows with a label
     * @param purity the share of their places in nodes that hold a row of the node's most frequent label
     * @param ari of components and labels
     */
    record Figures(double coverage, double purity, double ari) {}

    /**
     * Collects the rows. O(n + m).
     *
     * @throws InputException where no node holds a row with a label
     */
    KeptRows(MapperGraph graph, Column.Categories classes) {
        this.classes = classes;
        this.components = components(graph, classes.size());
        this.covered = IntStream.range(0, classes.size())
                .filter(row -> components[row] >= 0 && classes.code(row) >= 0)
                .toArray();
        this.labelled = (int) IntStream.range(0, classes.size())
                .filter(row -> classes.code(row) >= 0)
                .count();
        if (covered.length == 0) {
            throw new InputException(
                    "labels: no node holds a row with a value in column '" + classes.name()
                            + "', so that there is nothing to compare; choose another column, or look in the ledger of the graph where its rows are");
        }
        List<Rows> rows = graph.nodes().stream().map(Node::rows).toList();
        this.nodes = IntStream.range(0, rows.size())
                .flatMap(node ->
                        IntStream.generate(() -> node).limit(rows.get(node).size()))
                .toArray();
        this.members = rows.stream().flatMapToInt(Rows::stream).toArray();
    }

    private static int[] components(MapperGraph graph, int rows) {
        int[] ofNodes = graph.components();
        MemberComponents members = new MemberComponents(rows);
        for (int node = 0; node < ofNodes.length; node++) {
            int component = ofNodes[node];
            graph.nodes().get(node).rows().stream().forEach(row -> members.add(row, component));
        }
        return members.majority();
    }

    /** Gives the rows with a label that are in some node, ascending; not a copy. */
    int[] covered() {
        return covered;
    }

    /** Counts the rows with a label. */
    int labelled() {
        return labelled;
    }

    /** Measures the first of some rows with labels in nodes. O(m log m). */
    Figures figures(int[] rows, int count) {
        boolean[] kept = new boolean[classes.size()];
        IntStream.range(0, count).forEach(i -> kept[rows[i]] = true);
        int[] places = IntStream.range(0, members.length)
                .filter(place -> kept[members[place]])
                .toArray();
        Contingency inNodes = Contingency.of(
                IntStream.of(places).map(place -> classes.code(members[place])).toArray(),
                IntStream.of(places).map(place -> nodes[place]).toArray());
        Contingency inComponents = Contingency.of(
                IntStream.of(rows).limit(count).map(classes::code).toArray(),
                IntStream.of(rows).limit(count).map(row -> components[row]).toArray());
        return new Figures((double) count / labelled, inNodes.purity(), inComponents.adjustedRandIndex());
    }
}
