package reeb.toolkit.nodes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reeb.api.data.Column;
import reeb.api.data.Scale;
import reeb.api.data.Table;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.graph.Node;
import reeb.toolkit.tables.ColumnScale;

/**
 * What is known of each node, the same in every format.
 *
 * @param basic {@code size} (rows in the node), {@code patch} and {@code component}
 * @param lens the mean of each lens axis: {@code lens 1}, {@code lens 2} ..., a date where the axis is one
 * @param columns for each column {@code c} of categories {@code c mode} and {@code c purity} (the mode's share of the rows
 *     that have a value, from 0 to 1), for each of numbers {@code c mean}; as each title ends in one of these words, a
 *     column never hides another attribute, nor a name that a program gives a meaning of its own
 * @param own the graph's own columns of nodes but for their places, such as those from an edited file; one called like another attribute gets
 *     {@code (node)} after its name
 */
public record NodeAttributes(
        List<Attribute> basic, List<Attribute> lens, List<Attribute> columns, List<Attribute> own) {
    /** Columns of a graph's table that are where its nodes lie, and no attributes. */
    private static final Set<String> PLACES = Set.of("x", "y");

    private static final String SIZE = "size";
    private static final String PATCH = "patch";
    private static final String COMPONENT = "component";

    /** The attributes of every node but those of its lens. */
    static final List<String> BASIC = List.of(SIZE, PATCH, COMPONENT);

    /** What stands behind a column's name in the attributes that are made of it. */
    static final List<String> OF_COLUMNS = List.of(" mean", " mode", " purity");

    /** The attribute that numbers the nodes. */
    public static final String NUMBER = "node";

    /** Copies the lists. */
    public NodeAttributes {
        basic = List.copyOf(basic);
        lens = List.copyOf(lens);
        columns = List.copyOf(columns);
        own = List.copyOf(own);
    }

    /**
     * Computes the attributes of all nodes.
     *
     * @param network the graph and its rows
     * @return the attributes
     */
    public static NodeAttributes of(Network network) {
        MapperGraph graph = network.graph();
        List<Attribute> columns = network.data().table().columns().stream()
                .flatMap(column -> ofColumn(column, graph.nodes()))
                .toList();
        NodeAttributes ofRows = new NodeAttributes(basic(graph), lens(network), columns, List.of());
        return new NodeAttributes(ofRows.basic, ofRows.lens, ofRows.columns, own(graph.table(), titles(ofRows)));
    }

    /**
     * Lists all attributes.
     *
     * @return basic, lens, columns, own
     */
    public List<Attribute> all() {
        List<Attribute> all = new ArrayList<>(basic);
        all.addAll(lens);
        all.addAll(columns);
        all.addAll(own);
        return all;
    }

    /**
     * Lists all attributes, and last {@code node}: the node's number as text, by which a program that joins nodes can say
     * which they were.
     *
     * @return basic, lens, columns, own, {@code node}
     */
    public List<Attribute> numbered() {
        List<Attribute> numbered = new ArrayList<>(all());
        numbered.add(new Attribute(NUMBER, Attribute.Type.STRING, Integer::toString));
        return numbered;
    }

    private static Set<String> titles(NodeAttributes attributes) {
        Set<String> titles = new HashSet<>(Set.of(NUMBER));
        attributes.all().forEach(attribute -> titles.add(attribute.title()));
        return titles;
    }

    private static List<Attribute> own(Table table, Set<String> taken) {
        List<Attribute> own = new ArrayList<>();
        for (Column column : table.columns()) {
            if (PLACES.contains(column.name())) {
                continue;
            }
            own.add(own(Titles.free(column.name(), " (node)", taken), column));
        }
        return own;
    }

    private static Attribute own(String title, Column column) {
        if (!(column instanceof Column.Numbers numbers)) {
            return new Attribute(title, Attribute.Type.STRING, column::text);
        }
        double[] values =
                IntStream.range(0, numbers.size()).mapToDouble(numbers::at).toArray();
        // Whole numbers of a file come back as it wrote them.
        return !numbers.scale().moment() && Arrays.stream(values).allMatch(NodeAttributes::whole)
                ? new Attribute(title, Attribute.Type.DOUBLE, numbers::text)
                : Attribute.of(title, numbers.scale(), values);
    }

    private static boolean whole(double value) {
        return Double.isNaN(value) || (Double.isFinite(value) && value == Math.rint(value));
    }

    private static List<Attribute> basic(MapperGraph graph) {
        List<Node> nodes = graph.nodes();
        int[] components = graph.components();
        return List.of(
                new Attribute(
                        SIZE,
                        Attribute.Type.INTEGER,
                        node -> Integer.toString(nodes.get(node).size())),
                new Attribute(
                        PATCH,
                        Attribute.Type.INTEGER,
                        node -> Integer.toString(nodes.get(node).patch())),
                new Attribute(COMPONENT, Attribute.Type.INTEGER, node -> Integer.toString(components[node])));
    }

    private static List<Attribute> lens(Network network) {
        MapperGraph graph = network.graph();
        return IntStream.range(0, graph.lens().columns())
                .mapToObj(axis -> Attribute.of(
                        "lens " + (axis + 1),
                        ColumnScale.of(graph.lens(), axis, network.data().table()),
                        graph.lensMeans(axis)))
                .toList();
    }

    private static Stream<Attribute> ofColumn(Column column, List<Node> nodes) {
        return switch (column) {
            case Column.Categories categories -> categories(categories, nodes);
            case Column.Numbers numbers ->
                Stream.of(Attribute.of(numbers.name() + " mean", numbers.scale(), means(numbers, nodes)));
            case Column.Texts _ -> Stream.empty();
        };
    }

    private static Attribute numbers(String title, double[] values) {
        return Attribute.of(title, Scale.NUMBER, values);
    }

    private static double[] means(Column.Numbers column, List<Node> nodes) {
        return nodes.stream()
                .mapToDouble(node -> node.rows().stream()
                        .mapToDouble(column::at)
                        .filter(value -> !Double.isNaN(value))
                        .average()
                        .orElse(Double.NaN))
                .toArray();
    }

    private static Stream<Attribute> categories(Column.Categories column, List<Node> nodes) {
        Modes modes = new Modes(column);
        List<Modes.Mode> found =
                nodes.stream().map(node -> modes.of(node.rows())).toList();
        return Stream.of(
                new Attribute(
                        column.name() + " mode",
                        Attribute.Type.STRING,
                        node -> found.get(node).code() < 0
                                ? ""
                                : column.names().get(found.get(node).code())),
                numbers(
                        column.name() + " purity",
                        found.stream().mapToDouble(Modes.Mode::purity).toArray()));
    }
}
