package reeb.plugins.mapper.measures;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.GraphEvaluator;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.ColumnNames;
import reeb.api.data.Table;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.graph.Node;
import reeb.api.problem.InputException;
import reeb.toolkit.measure.Contingency;
import reeb.toolkit.tables.LabelColumn;

/**
 * Tells how well nodes and components go with labels. Rows without a label are left out.
 *
 * <p>The figures: {@code node purity}, the share of all places in nodes that hold a row of the node's most frequent label;
 * {@code mean node purity}, each node counting once; {@code coverage}, the share of rows in some node; {@code ari} and
 * {@code nmi} of components and labels, over the rows in some node. O(m log m) for m places in nodes.
 *
 * @param labels the column of labels
 * @param membership which component a row is in whose nodes are in several
 * @param groups a column of the nodes whose categories take the place of components
 */
@Named("node-purity")
@About(
        "Tells how well a graph goes with labels: purity of its nodes, share of rows in some node, ARI and NMI of components.")
public record NodePurity(
        @About(LabelColumn.ABOUT) @ColumnNames Optional<String> labels,

        @About(
                "Which component a row is in whose nodes are in several, as they may be where 'minIntersection' is above 1.")
        @Default("majority")
        Membership membership,

        @About(
                "A column of categories of the nodes, such as 'community', to compare with labels in place of components.")
        Optional<String> groups)
        implements GraphEvaluator {
    /** Which component a row is in whose nodes are in several. */
    public enum Membership {
        /** That of most of its nodes. */
        @About("That of most of its nodes, the first of them on ties.")
        MAJORITY,
        /** That of its first node. */
        @About("That of its first node.")
        FIRST
    }

    @Override
    public Table evaluate(Network network, Run run) {
        List<Node> nodes = network.graph().nodes();
        Column labelled = network.data().table().column("labels", LabelColumn.name(labels, network.data(), run));
        int[] classes = classes(labelled);
        Contingency places = places(nodes, classes, labelled.name());
        int[] components = components(network);
        int[] rows = labelled(classes);
        int[] covered = Arrays.stream(rows).filter(row -> components[row] >= 0).toArray();
        Contingency parts = Contingency.of(
                Arrays.stream(covered).map(row -> classes[row]).toArray(),
                Arrays.stream(covered).map(row -> components[row]).toArray());
        return new Table(List.of(
                new Column.Numbers("node purity", places.purity()),
                new Column.Numbers("mean node purity", meanPurity(nodes, classes)),
                new Column.Numbers("coverage", (double) covered.length / rows.length),
                new Column.Numbers("ari", parts.adjustedRandIndex()),
                new Column.Numbers("nmi", parts.normalizedMutualInformation())));
    }

    private static int[] classes(Column column) {
        Column.Categories found = column.categories();
        return IntStream.range(0, found.size()).map(found::code).toArray();
    }

    private static int[] groups(MapperGraph graph, String name) {
        if (graph.table().column(name).orElse(null) instanceof Column.Categories column) {
            return IntStream.range(0, column.size()).map(column::code).toArray();
        }
        throw new InputException("groups: the nodes have no column of categories '" + name
                + "'; 'communities' makes one," + " and 'edited-graph' reads those of a file");
    }

    private static int[] labelled(int[] classes) {
        return IntStream.range(0, classes.length)
                .filter(row -> classes[row] >= 0)
                .toArray();
    }

    /** Counts each row once for each node that holds it. */
    private static Contingency places(List<Node> nodes, int[] classes, String labels) {
        int[][] pairs = IntStream.range(0, nodes.size())
                .boxed()
                .flatMap(node -> nodes.get(node).rows().stream()
                        .filter(row -> classes[row] >= 0)
                        .mapToObj(row -> new int[] {classes[row], node}))
                .toArray(int[][]::new);
        if (pairs.length == 0) {
            throw new InputException(
                    "labels: no node holds a row with a value in column '" + labels
                            + "', so that there is nothing to compare; choose another column, or look in the ledger of the graph where its rows are");
        }
        return Contingency.of(
                Arrays.stream(pairs).mapToInt(pair -> pair[0]).toArray(),
                Arrays.stream(pairs).mapToInt(pair -> pair[1]).toArray());
    }

    private static double meanPurity(List<Node> nodes, int[] classes) {
        return nodes.stream()
                .map(node -> node.rows().stream()
                        .map(row -> classes[row])
                        .filter(code -> code >= 0)
                        .toArray())
                .filter(codes -> codes.length > 0)
                .mapToDouble(
                        codes -> Contingency.of(codes, new int[codes.length]).purity())
                .average()
                .orElse(Double.NaN);
    }

    /** Gives each row its component, or -1. */
    private int[] components(Network network) {
        int[] ofNodes = groups.isEmpty() ? network.graph().components() : groups(network.graph(), groups.get());
        MemberComponents members = new MemberComponents(network.data().points().rows());
        for (int node = 0; node < ofNodes.length; node++) {
            int component = ofNodes[node];
            if (component >= 0) {
                network.graph().nodes().get(node).rows().stream().forEach(row -> members.add(row, component));
            }
        }
        return membership == Membership.FIRST ? members.first() : members.majority();
    }
}
