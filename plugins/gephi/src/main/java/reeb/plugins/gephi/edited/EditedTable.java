package reeb.plugins.gephi.edited;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reeb.api.data.Column;
import reeb.api.data.Table;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;
import reeb.plugins.gephi.edited.GraphFile.FileColumn;
import reeb.plugins.gephi.edited.GraphFile.FileNode;
import reeb.plugins.gephi.edited.GraphFile.Kind;
import reeb.toolkit.nodes.NodeAttributes;
import reeb.toolkit.nodes.Titles;

/**
 * The graph's own columns after the edit: names, places, what it had before as far as it was not edited, and new columns.
 *
 * <p>A value that the file tells as it was written is the graph's own again, with what the file could not hold of it.
 */
final class EditedTable {
    private static final String NAME = "name";

    /** The column of the numbers that nodes had before any was removed or joined. */
    private static final String ORIGINAL = "original node";

    /** By what exporters round places: to six digits. */
    private static final double ROUNDED = 1e-5;

    private final GraphFile file;
    private final Network network;
    private final NodeAttributes attributes;
    private final WrittenColumns written;
    private final List<Edits.Kept> nodes;
    private final List<Column> columns = new ArrayList<>();

    /** Titles that columns of the graph's own must not have. */
    private final Set<String> used = new HashSet<>(Set.of(NAME, "x", "y", NodeAttributes.NUMBER));

    EditedTable(
            GraphFile file,
            Network network,
            NodeAttributes attributes,
            WrittenColumns written,
            List<Edits.Kept> nodes) {
        this.file = file;
        this.network = network;
        this.attributes = attributes;
        this.written = written;
        this.nodes = nodes;
    }

    Table table() {
        Table before = network.graph().table();
        name(before);
        place("x", FileNode::x, before);
        place("y", FileNode::y, before);
        own(before);
        numbers(before);
        Stream.of(attributes.basic(), attributes.lens(), attributes.columns())
                .flatMap(List::stream)
                .forEach(attribute -> used.add(attribute.title()));
        Optional<FileColumn> members = MemberLists.column(file, written, nodes, network);
        file.columns().stream()
                .filter(column -> !written.has(column))
                .filter(column -> members.filter(column::equals).isEmpty())
                .forEach(this::added);
        return new Table(columns);
    }

    private void name(Table before) {
        List<String> names = new NodeNames(network, attributes, nodes).all();
        if (before.column(NAME).isPresent() || names.stream().anyMatch(name -> !name.isEmpty())) {
            columns.add(new Column.Texts(NAME, names));
        }
    }

    /** Takes a coordinate from the file where it has any, else leaves it as it was. */
    private void place(String axis, ToDoubleFunction<FileNode> told, Table before) {
        Optional<Column.Numbers> known =
                before.column(axis).filter(Column.Numbers.class::isInstance).map(Column.Numbers.class::cast);
        boolean placed = nodes.stream().map(Edits.Kept::told).anyMatch(EditedTable::placed);
        if (placed || known.isPresent()) {
            double[] places = nodes.stream()
                    .mapToDouble(node -> {
                        double old = known.map(
                                        column -> column.at(node.numbers().getFirst()))
                                .orElse(Double.NaN);
                        return placed ? place(node.told(), told, old) : old;
                    })
                    .toArray();
            columns.add(new Column.Numbers(axis, places));
        }
    }

    /** Tells whether a node lies anywhere but at the origin, where files put nodes that have no place. */
    static boolean placed(FileNode node) {
        return placed(node.x()) || placed(node.y());
    }

    private static boolean placed(double place) {
        return !Double.isNaN(place) && place != 0;
    }

    /** Gives a coordinate; the old one where the file's is that, rounded, or none; 0 where there is no old one. */
    private double place(FileNode node, ToDoubleFunction<FileNode> axis, double old) {
        double place = axis.applyAsDouble(node);
        if (Double.isInfinite(place)) {
            throw new InputException(file.path() + ": node " + node.id() + " has no finite place");
        }
        if (Double.isNaN(place)) {
            return Double.isNaN(old) ? 0 : old;
        }
        return Math.abs(place - old) <= ROUNDED * Math.abs(old) ? old : place;
    }

    /** Takes over the graph's columns; one that is not in the file has been deleted. */
    private void own(Table before) {
        int first = attributes.all().size() - attributes.own().size();
        List<Column> own = before.columns().stream()
                .filter(column -> !column.name().equals("x") && !column.name().equals("y"))
                .toList();
        for (int i = 0; i < own.size(); i++) {
            Column column = own.get(i);
            int at = first + i;
            if (!column.name().equals(NAME) && written.of(at).isPresent()) {
                used.add(column.name());
                used.add(attributes.all().get(at).title());
                columns.add(column(column, at, written.of(at).get()));
            }
        }
    }

    private Column column(Column column, int at, FileColumn told) {
        List<String> values = new ArrayList<>();
        boolean same = true;
        for (Edits.Kept node : nodes) {
            int number = node.numbers().getFirst();
            String value = node.told().value(told);
            boolean kept = Alike.values(value, attributes.all().get(at).of(number));
            values.add(kept ? column.text(number) : value);
            same &= kept;
        }
        return switch (column) {
            case Column.Numbers numbers ->
                same
                        ? kept(numbers)
                        : Columns.of(column.name(), values, told.kind() == Kind.EXACT ? Kind.EXACT : Kind.FLOATING);
            case Column.Categories categories -> Columns.categories(categories, values);
            case Column.Texts _ -> new Column.Texts(column.name(), values);
        };
    }

    private Column kept(Column.Numbers column) {
        return new Column.Numbers(
                column.name(),
                nodes.stream()
                        .mapToDouble(node -> column.at(node.numbers().getFirst()))
                        .toArray());
    }

    /** Keeps the numbers that nodes had, where they have others now; of graphs edited several times, the first ones. */
    private void numbers(Table before) {
        boolean same = IntStream.range(0, nodes.size())
                .allMatch(node -> nodes.get(node).numbers().equals(List.of(node)));
        if (same || before.column(ORIGINAL).isPresent()) {
            return;
        }
        boolean single = nodes.stream().allMatch(node -> node.numbers().size() == 1);
        used.add(ORIGINAL);
        columns.add(
                single
                        ? new Column.Numbers(
                                ORIGINAL,
                                nodes.stream()
                                        .mapToDouble(node -> node.numbers().getFirst())
                                        .toArray())
                        : new Column.Texts(
                                ORIGINAL,
                                nodes.stream().map(EditedTable::joined).toList()));
    }

    private static String joined(Edits.Kept node) {
        return node.numbers().stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private void added(FileColumn column) {
        String title = Titles.free(column.title().isBlank() ? "column" : column.title(), " (node)", used);
        columns.add(Columns.of(
                title, nodes.stream().map(node -> node.told().value(column)).toList(), column.kind()));
    }
}
