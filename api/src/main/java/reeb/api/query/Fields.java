package reeb.api.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.data.Column;
import reeb.api.data.Points;
import reeb.api.graph.Attribute;
import reeb.api.graph.Network;
import reeb.api.graph.NodeAttributes;

/**
 * All that a query may ask for: the columns and features ({@code feature 1} ...) of the rows, {@code row} and {@code node}
 * (their numbers), and the attributes of nodes, such as {@code size}, {@code component}, {@code lens 1}, {@code label mode} and {@code label purity}.
 *
 * <p>Where a column has the name of one of the others, the column is meant; {@code node.size} then is the other.
 */
final class Fields {
    private static final String OF_NODES = "node.";
    private static final String WHOLE = "-?\\d{1,15}";

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Field> qualified = new LinkedHashMap<>();

    Fields(Network network) {
        network.data().table().columns().forEach(column -> fields.put(column.name(), field(column)));
        Points points = network.data().points();
        for (int feature = 0; feature < points.columns(); feature++) {
            add("feature " + (feature + 1), field(points, feature));
        }
        add("row", new Field.Numbers((_, row) -> row, (_, row) -> Integer.toString(row)));
        add("node", new Field.Numbers((node, _) -> node, (node, _) -> Integer.toString(node)));
        int nodes = network.graph().nodes().size();
        NodeAttributes.of(network).all().forEach(attribute -> add(attribute.title(), field(attribute, nodes)));
    }

    private void add(String name, Field field) {
        fields.putIfAbsent(name, field);
        qualified.put(OF_NODES + name, field);
    }

    /** Finds a field; names are as they are written in the data. */
    Optional<Field> find(String name) {
        return Optional.ofNullable(fields.get(name)).or(() -> Optional.ofNullable(qualified.get(name)));
    }

    /** Lists all names but those of the features, which may be many. */
    List<String> names() {
        return fields.keySet().stream()
                .filter(name -> !name.startsWith("feature "))
                .toList();
    }

    private static Field field(Points points, int feature) {
        return new Field.Numbers(
                (_, row) -> points.at(row, feature), (_, row) -> Double.toString(points.at(row, feature)));
    }

    private static Field field(Column column) {
        return switch (column) {
            case Column.Numbers numbers ->
                new Field.Numbers((_, row) -> numbers.at(row), (_, row) -> numbers.text(row));
            case Column.Categories categories
            when categories.names().stream().allMatch(name -> name.matches(WHOLE)) -> numbered(categories);
            case Column.Categories categories -> new Field.Names((_, row) -> categories.text(row), categories.names());
            case Column.Texts texts -> new Field.Names((_, row) -> texts.text(row), List.of());
        };
    }

    /** Gives names that are all whole numbers an order. */
    private static Field numbered(Column.Categories column) {
        double[] values = column.names().stream().mapToDouble(Fields::number).toArray();
        return new Field.Numbers(
                (_, row) -> column.code(row) < 0 ? Double.NaN : values[column.code(row)], (_, row) -> column.text(row));
    }

    private static Field field(Attribute attribute, int nodes) {
        List<String> texts = IntStream.range(0, nodes).mapToObj(attribute::of).toList();
        boolean whole = texts.stream().allMatch(text -> text.isEmpty() || text.matches(WHOLE));
        if (attribute.type() == Attribute.Type.STRING && !whole) {
            List<String> known =
                    texts.stream().filter(text -> !text.isEmpty()).distinct().toList();
            return new Field.Names((node, _) -> texts.get(node), known);
        }
        double[] values = texts.stream().mapToDouble(Fields::number).toArray();
        return new Field.Numbers((node, _) -> values[node], (node, _) -> texts.get(node));
    }

    private static double number(String text) {
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }
}
