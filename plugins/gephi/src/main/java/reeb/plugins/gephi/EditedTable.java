package reeb.plugins.gephi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reeb.api.InputException;
import reeb.api.data.Column;
import reeb.api.data.Table;
import reeb.api.graph.Attribute;
import reeb.api.graph.NodeAttributes;

/** What a file tells of nodes that the graph does not: names, places, new columns. */
final class EditedTable {
    /** What exporters write beside the attributes, and what every column of Gephi's is made of. */
    private static final List<String> WRITTEN =
            List.of("rows", "members", "timeset", "interval", "name", "x", "y", NodeAttributes.NUMBER);

    private final GraphFile file;
    private final List<Edits.Kept> nodes;
    private final NodeAttributes attributes;

    EditedTable(GraphFile file, List<Edits.Kept> nodes, NodeAttributes attributes) {
        this.file = file;
        this.nodes = nodes;
        this.attributes = attributes;
    }

    Table table() {
        List<Column> columns = new ArrayList<>();
        List<Attribute> all = attributes.all();
        List<String> names = nodes.stream().map(node -> name(node, all)).toList();
        if (names.stream().anyMatch(name -> !name.isEmpty())) {
            columns.add(new Column.Texts("name", names));
        }
        if (nodes.stream().anyMatch(node -> node.told().x() != 0 || node.told().y() != 0)) {
            columns.add(place("x", GraphFile.FileNode::x));
            columns.add(place("y", GraphFile.FileNode::y));
        }
        Set<String> known = new HashSet<>(WRITTEN);
        // The graph and its rows decide all attributes but its own; GraphML has their names without blanks.
        Stream.of(attributes.basic(), attributes.lens(), attributes.columns())
                .flatMap(List::stream)
                .map(Attribute::title)
                .forEach(title -> known.addAll(List.of(title, title.replaceAll("[^\\p{L}\\p{N}]", "_"))));
        file.titles().stream()
                .filter(title -> !title.isBlank() && known.add(title))
                .forEach(title -> columns.add(column(title)));
        return new Table(columns);
    }

    /** Gives a node's label where it says what no attribute of the node does: that is a name somebody gave. */
    private static String name(Edits.Kept kept, List<Attribute> attributes) {
        String label = kept.told().label();
        boolean written = kept.numbers().stream()
                .anyMatch(number -> label.equals(Integer.toString(number))
                        || attributes.stream()
                                .filter(attribute -> !attribute.title().equals("name"))
                                .anyMatch(attribute -> attribute.of(number).equals(label)));
        return written ? "" : label;
    }

    private Column place(String name, ToDoubleFunction<GraphFile.FileNode> axis) {
        return new Column.Numbers(
                name,
                nodes.stream().mapToDouble(node -> finite(node.told(), axis)).toArray());
    }

    private double finite(GraphFile.FileNode node, ToDoubleFunction<GraphFile.FileNode> axis) {
        double place = axis.applyAsDouble(node);
        if (!Double.isFinite(place)) {
            throw new InputException(file.path() + ": node " + node.id() + " has no finite place");
        }
        return place;
    }

    /** Makes a column of numbers where all values are, else of categories. */
    private Column column(String title) {
        List<Object> values = nodes.stream()
                .map(node -> node.told().values().getOrDefault(title, ""))
                .toList();
        if (values.stream().allMatch(value -> value instanceof Number || value.equals(""))) {
            return new Column.Numbers(
                    title,
                    values.stream()
                            .mapToDouble(value -> value instanceof Number number ? number.doubleValue() : Double.NaN)
                            .toArray());
        }
        return Column.Categories.of(
                title, values.stream().map(EditedTable::text).toList());
    }

    private static String text(Object value) {
        if (value instanceof Object[] several) {
            return IntStream.range(0, several.length)
                    .mapToObj(i -> String.valueOf(several[i]))
                    .collect(Collectors.joining(", "));
        }
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : value.toString();
    }
}
