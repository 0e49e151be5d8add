package reeb.toolkit.nodes;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Table;
import reeb.api.graph.Network;
import reeb.toolkit.tables.ColumnScale;

/**
 * What is known of nodes, by the names that queries, colours and labels use: {@code node} (the number), all attributes, and for
 * columns that serve for both what they are not, such as the mean of categories that are numbers.
 *
 * <p>Where the rows have a column or a feature of such a name, that is meant, and {@code node.size} is the node's own.
 */
public final class NodeFields {
    /** What stands before a name to mean the node's own. */
    public static final String OF_NODES = "node.";

    private static final Pattern FEATURE = Pattern.compile("feature ([1-9]\\d{0,8})");

    private static final Pattern NUMBERED = Pattern.compile("(feature|lens) \\d+");

    private final Map<String, Attribute> fields = new LinkedHashMap<>();

    private NodeFields() {}

    /**
     * Collects them.
     *
     * @param network the graph and its rows
     * @return all that is known of its nodes
     */
    public static NodeFields of(Network network) {
        NodeFields known = new NodeFields();
        known.add(new Attribute(NodeAttributes.NUMBER, Attribute.Type.INTEGER, Integer::toString));
        NodeAttributes.of(network).all().forEach(known::add);
        NodeAttributes.of(otherwise(network)).columns().forEach(known::add);
        return known;
    }

    /**
     * Finds a column of the rows.
     *
     * @param name a column's, a feature's, or {@code feature 1} ...
     * @param network the graph and its rows
     * @return the column, if there is one of that name
     */
    public static Optional<Column> ofRows(String name, Network network) {
        return network.data().table().column(name).or(() -> feature(name, network.data()));
    }

    private static Optional<Column> feature(String name, Dataset data) {
        Matcher numbered = FEATURE.matcher(name);
        int feature = numbered.matches()
                ? Integer.parseInt(numbered.group(1)) - 1
                : data.features().indexOf(name);
        return feature < 0 || feature >= data.points().columns()
                ? Optional.empty()
                : Optional.of(Column.Numbers.of(
                        name, ColumnScale.of(data.points(), feature, data.table()), data.points(), feature));
    }

    /**
     * Tells whether a name may be that of something known of nodes or rows whatever the columns are called.
     *
     * @param name such as {@code size}, {@code lens 1}, {@code feature 2}, {@code age mean} or {@code node.age}
     * @return whether it may
     */
    public static boolean reserved(String name) {
        return name.startsWith(OF_NODES)
                || name.equals(NodeAttributes.NUMBER)
                || NodeAttributes.BASIC.contains(name)
                || NUMBERED.matcher(name).matches()
                || NodeAttributes.OF_COLUMNS.stream().anyMatch(name::endsWith);
    }

    /**
     * Finds what is known of nodes by a name that no column of the rows has.
     *
     * @param name such as {@code size} or {@code node.size}
     * @return a value for each node, if there is anything of that name
     */
    public Optional<Attribute> find(String name) {
        return Optional.ofNullable(fields.get(name)).or(() -> Optional.ofNullable(fields.get(plain(name))));
    }

    /**
     * Takes away what says that the node's own is meant.
     *
     * @param name such as {@code node.size}
     * @return such as {@code size}
     */
    public static String plain(String name) {
        return name.startsWith(OF_NODES) ? name.substring(OF_NODES.length()) : name;
    }

    /**
     * Lists all.
     *
     * @return one for each name
     */
    public Collection<Attribute> all() {
        return List.copyOf(fields.values());
    }

    private void add(Attribute attribute) {
        fields.putIfAbsent(attribute.title(), attribute);
    }

    /** Gives the columns that serve for both as what they are not: categories as numbers, whole numbers as categories. */
    private static Network otherwise(Network network) {
        List<Column> columns = network.data().table().columns().stream()
                .flatMap(column -> otherwise(column).stream())
                .toList();
        return network.with(new Table(columns));
    }

    private static Optional<Column> otherwise(Column column) {
        Optional<double[]> numbers = column.numbers();
        return column instanceof Column.Numbers
                ? numbers.filter(values -> Arrays.stream(values)
                                .allMatch(value -> Double.isNaN(value) || value == Math.rint(value)))
                        .map(_ -> column.categories())
                : numbers.map(values -> new Column.Numbers(column.name(), values));
    }
}
