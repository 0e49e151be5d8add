package reeb.toolkit.colour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reeb.api.data.Column;
import reeb.api.data.Table;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;
import reeb.api.problem.Nearest;
import reeb.toolkit.nodes.Attribute;
import reeb.toolkit.nodes.NodeAttributes;
import reeb.toolkit.nodes.NodeFields;
import reeb.toolkit.tables.LabelColumn;

/**
 * What nodes are called in pictures and files: the parameter {@code label}.
 *
 * <p>By default the name that somebody gave a node, or else its number and its most frequent category, such as
 * {@code 12: setosa}: of the column that the colours show, or of the first one of few categories. Dates and texts that differ in
 * most rows say nothing of a node, and are none of these.
 */
public final class NodeLabels {
    /** Explains the parameter. */
    public static final String ABOUT =
            "What labels the nodes: a column, or what is known of nodes, such as 'node', 'size' or 'lens 1'; default: the"
                    + " node's number and its most frequent category.";

    private static final String NAME = "name";

    private NodeLabels() {}

    /**
     * Labels the nodes.
     *
     * @param network the graph and its rows
     * @param label what the user has chosen
     * @param colour whose column is preferred where the user has chosen none
     * @return a label for each node, none empty
     * @throws InputException where nothing is called as the user has chosen
     */
    public static List<String> of(Network network, Optional<String> label, Colour colour) {
        return label.map(chosen -> chosen(chosen, network)).orElseGet(() -> usual(network, colour));
    }

    private static List<String> chosen(String name, Network network) {
        Attribute attribute = NodeFields.ofRows(name, network)
                .map(column -> ofNodes(column, network))
                .or(() -> NodeFields.of(network).find(name))
                .orElseThrow(() -> new InputException("label: " + Nearest.noColumn(name, known(network))));
        return IntStream.range(0, network.graph().nodes().size())
                .mapToObj(node -> attribute.of(node).isEmpty() ? Integer.toString(node) : attribute.of(node))
                .toList();
    }

    /** Gives the mode of categories and texts, the mean of numbers. */
    private static Attribute ofNodes(Column column, Network network) {
        Column shown = column instanceof Column.Texts ? column.categories() : column;
        Table one = new Table(List.of(shown));
        return NodeAttributes.of(network.with(one)).columns().getFirst();
    }

    private static List<String> known(Network network) {
        List<String> known = new ArrayList<>(network.data().table().names());
        NodeFields.of(network).all().forEach(attribute -> known.add(attribute.title()));
        return known.stream().distinct().toList();
    }

    private static List<String> usual(Network network, Colour colour) {
        Optional<Attribute> modes = preferred(network, colour).map(column -> ofNodes(column, network));
        return IntStream.range(0, network.graph().nodes().size())
                .mapToObj(node -> given(network.graph(), node)
                        .orElseGet(() ->
                                numbered(node, modes.map(mode -> mode.of(node)).orElse(""))))
                .toList();
    }

    /**
     * Finds the name that somebody gave a node, as in an edited file.
     *
     * @param graph whose node it is
     * @param node from 0 to v - 1
     * @return its name, if it has one
     */
    public static Optional<String> given(MapperGraph graph, int node) {
        return graph.table().column(NAME).map(names -> names.text(node)).filter(name -> !name.isEmpty());
    }

    /**
     * Puts a node's number before what its label shows.
     *
     * @param node the number
     * @param shown empty where there is nothing to show
     * @return such as {@code 12: setosa}, or {@code 12}
     */
    public static String numbered(int node, String shown) {
        return shown.isEmpty() ? Integer.toString(node) : node + ": " + shown;
    }

    private static Optional<Column> preferred(Network network, Colour colour) {
        Table table = network.data().table();
        return Stream.of(
                        colour.by().flatMap(table::column).stream(),
                        LabelColumn.shown(table).stream(),
                        table.columns().stream())
                .flatMap(columns -> columns)
                .filter(Groupings::few)
                .findFirst();
    }
}
