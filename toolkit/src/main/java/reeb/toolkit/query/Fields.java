package reeb.toolkit.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Scale;
import reeb.api.data.Table;
import reeb.api.graph.Network;
import reeb.api.problem.Nearest;
import reeb.toolkit.nodes.Attribute;
import reeb.toolkit.nodes.NodeFields;
import reeb.toolkit.tables.ColumnScale;
import reeb.toolkit.tables.FilledValues;

/**
 * All that a query may ask for: the columns and features ({@code feature 1} ...) of the rows, {@code row} and {@code node}
 * (their numbers, that of a row being the one in its source), and the attributes of nodes, such as {@code size}, {@code component}, {@code lens 1}, {@code label mode} and {@code label purity}.
 *
 * <p>Where a column has the name of one of the others, the column is meant; {@code node.size} then is the other.
 */
final class Fields implements Asked {
    private static final Pattern FEATURE = Pattern.compile("feature \\d+");

    private final Set<String> columns;
    private final int features;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Field> qualified = new LinkedHashMap<>();

    /** Knows what there is of rows alone, without nodes. */
    Fields(Dataset data) {
        columns = Set.copyOf(data.table().names());
        data.table()
                .columns()
                .forEach(column ->
                        fields.put(column.name(), filled(data, column.name(), field(column, (_, row) -> row))));
        Points points = data.points();
        features = points.columns();
        for (int feature = 0; feature < points.columns(); feature++) {
            add("feature " + (feature + 1), filled(data, FilledValues.name(data, feature), field(data, feature)));
        }
        for (int feature = 0; feature < data.features().size(); feature++) {
            String name = data.features().get(feature);
            fields.putIfAbsent(name, filled(data, name, field(data, feature)));
        }
        add("row", new Field.Numbers((_, row) -> data.number(row), (_, row) -> Integer.toString(data.number(row))));
    }

    /** Knows what there is of rows and nodes. */
    Fields(Network network) {
        this(network.data());
        int nodes = network.graph().nodes().size();
        NodeFields.of(network).all().forEach(attribute -> add(attribute.title(), field(attribute, nodes)));
    }

    /** Lets rows be found whose value was missing and has been filled. */
    private static Field filled(Dataset data, String name, Field field) {
        Table table = data.table();
        return table.column(FilledValues.COLUMN).isEmpty() || name.equals(FilledValues.COLUMN)
                ? field
                : new Field.Filled(field, (_, row) -> FilledValues.is(table, row, name));
    }

    private void add(String name, Field field) {
        fields.putIfAbsent(name, field);
        qualified.put(NodeFields.OF_NODES + name, field);
    }

    @Override
    public boolean knows(String name) {
        return find(name).isPresent();
    }

    @Override
    public Condition condition(Comparison comparison) {
        return comparison.with(find(comparison.name().text()).orElseThrow());
    }

    /** Finds a field; names are as they are written in the data. */
    Optional<Field> find(String name) {
        return Optional.ofNullable(fields.get(name)).or(() -> Optional.ofNullable(qualified.get(name)));
    }

    /** Lists all names but those of the features, which may be many. */
    List<String> names() {
        return fields.keySet().stream()
                .filter(name -> !FEATURE.matcher(name).matches() || columns.contains(name))
                .toList();
    }

    /** Says that nothing has a name: what was meant, where it is near, else the names there are. */
    @Override
    public String unknown(String name) {
        List<String> known = names();
        String more = features == 0 ? "" : " and feature 1" + (features == 1 ? "" : " to feature " + features);
        return Nearest.noColumn(name, known) + (Nearest.meant(name, known).isEmpty() ? more : "");
    }

    private static Field field(Dataset data, int feature) {
        Points points = data.points();
        Scale scale = ColumnScale.of(points, feature, data.table());
        return new Field.Numbers(
                (_, row) -> points.at(row, feature),
                (_, row) ->
                        scale.moment() ? scale.text(points.at(row, feature)) : Double.toString(points.at(row, feature)),
                scale);
    }

    /** The position of a value in its column. */
    private interface Index {
        int of(int node, int row);
    }

    /** Gives names that are all numbers an order; where two of them are one number, as 1.1 and 1.10 are, they stay names. */
    private static Field field(Column column, Index at) {
        Field.Text text = (node, row) -> column.text(at.of(node, row));
        Optional<Field.Numbers.Value> order = column.numbers().map(numbers -> (node, row) -> numbers[at.of(node, row)]);
        List<String> names = column instanceof Column.Categories categories ? categories.names() : List.of();
        return order.isPresent() && (column instanceof Column.Numbers || distinct(names))
                ? new Field.Numbers(order.get(), text, scale(column))
                : new Field.Names(text, names, order, value -> alike(column, value));
    }

    /** Finds the text that is the same number as one that does not occur: 00125 for 125. */
    private static Optional<String> alike(Column column, String value) {
        OptionalDouble number = Scale.NUMBER.parse(value);
        return number.isEmpty() || texts(column).anyMatch(value::equals)
                ? Optional.empty()
                : texts(column)
                        .filter(text -> Scale.NUMBER.parse(text).equals(number))
                        .findFirst();
    }

    private static Stream<String> texts(Column column) {
        return column instanceof Column.Categories categories
                ? categories.names().stream()
                : IntStream.range(0, column.size()).mapToObj(column::text);
    }

    private static Scale scale(Column column) {
        return column instanceof Column.Numbers numbers ? numbers.scale() : Scale.NUMBER;
    }

    private static boolean distinct(List<String> names) {
        return !names.isEmpty()
                && names.stream().map(Double::valueOf).distinct().count() == names.size();
    }

    private static Field field(Attribute attribute, int nodes) {
        List<String> texts = IntStream.range(0, nodes).mapToObj(attribute::of).toList();
        if (attribute.type() == Attribute.Type.STRING) {
            return field(Column.Categories.of(attribute.title(), texts), (node, _) -> node);
        }
        Column values = attribute.column(nodes);
        double[] numbers = values.numbers().orElseThrow();
        return new Field.Numbers((node, _) -> numbers[node], (node, _) -> texts.get(node), scale(values));
    }
}
