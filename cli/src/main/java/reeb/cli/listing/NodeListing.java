package reeb.cli.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reeb.api.data.Column;
import reeb.api.data.Rows;
import reeb.api.graph.Network;
import reeb.toolkit.nodes.Attribute;
import reeb.toolkit.nodes.NodeAttributes;
import reeb.toolkit.nodes.Titles;
import reeb.toolkit.query.Selection;
import reeb.toolkit.tables.LabelColumn;

/** Lists nodes and rows of a graph. */
public final class NodeListing {
    private static final String PURITY = " purity";

    private NodeListing() {}

    /** Lists nodes with their numbers, how many rows were found in each, and their attributes. */
    public static Listing nodes(Network network, Selection selection, boolean all) {
        List<Attribute> attributes = attributes(network, all);
        List<String> heads = new ArrayList<>(List.of("node", "found"));
        heads.addAll(
                Titles.beside(heads, attributes.stream().map(Attribute::title).toList(), " (node)"));
        return new Listing(
                heads,
                selection.nodes().stream()
                        .map(found -> {
                            List<Object> line = new ArrayList<>(
                                    List.of(found.node(), found.rows().size()));
                            attributes.forEach(attribute -> line.add(value(attribute, found.node())));
                            return line;
                        })
                        .toList());
    }

    /**
     * All attributes for programs; for people name, size, component, and mode and purity of the column that is taken for
     * the labels. Behind a purity stands of how many rows it is, where rows lack a value.
     */
    private static List<Attribute> attributes(Network network, boolean all) {
        NodeAttributes known = NodeAttributes.of(network);
        List<Column> columns = network.data().table().columns();
        String labels =
                LabelColumn.shown(network.data().table()).map(Column::name).orElse("");
        List<String> shown = List.of("name", "size", "component", labels + " mode", labels + PURITY);
        return known.all().stream()
                .filter(attribute -> all || shown.contains(attribute.title()))
                .flatMap(attribute -> Stream.concat(
                        Stream.of(attribute),
                        columns.stream()
                                .filter(column -> attribute.title().equals(column.name() + PURITY))
                                .flatMap(column -> present(column, network).stream())))
                .toList();
    }

    /** Counts the rows of each node that have a value in a column of categories; empty where all have. */
    private static Optional<Attribute> present(Column column, Network network) {
        boolean complete = !(column instanceof Column.Categories categories)
                || IntStream.range(0, categories.size()).allMatch(row -> categories.code(row) >= 0);
        return complete
                ? Optional.empty()
                : Optional.of(new Attribute(
                        "rows with " + column.name(),
                        Attribute.Type.INTEGER,
                        node -> Long.toString(network.graph().nodes().get(node).rows().stream()
                                .filter(row -> !column.text(row).isEmpty())
                                .count())));
    }

    private static Object value(Attribute attribute, int node) {
        String text = attribute.of(node);
        return switch (attribute.type()) {
            case INTEGER -> Integer.valueOf(text);
            case DOUBLE -> text.isEmpty() ? Double.NaN : Double.valueOf(text);
            case STRING, DATE, TIME -> text;
        };
    }

    /** Lists rows of nodes with all their columns; a row found in several nodes has several lines. */
    public static Listing rows(Network network, Selection selection) {
        List<Column> columns = network.data().table().columns();
        List<String> heads = new ArrayList<>(List.of("node", "row"));
        heads.addAll(Titles.beside(heads, columns.stream().map(Column::name).toList(), " (data)"));
        return new Listing(
                heads,
                selection.nodes().stream()
                        .flatMap(found -> found.rows().stream()
                                .mapToObj(
                                        row -> line(found.node(), network.data().number(row), row, columns)))
                        .toList());
    }

    private static List<Object> line(int node, int number, int row, List<Column> columns) {
        List<Object> line = new ArrayList<>(List.of(node, number));
        columns.forEach(column -> line.add(value(column, row)));
        return line;
    }

    /** Gives numbers as numbers, and dates as they are written. */
    private static Object value(Column column, int row) {
        return column instanceof Column.Numbers numbers && !numbers.scale().moment()
                ? numbers.at(row)
                : column.text(row);
    }

    /** Gives the nodes that hold a row, as if they had been asked for. */
    public static Selection holding(Network network, int row) {
        return new Selection(IntStream.range(0, network.graph().nodes().size())
                .filter(node ->
                        network.graph().nodes().get(node).rows().stream().anyMatch(member -> member == row))
                .mapToObj(node -> new Selection.Found(node, Rows.of(row)))
                .toList());
    }
}
