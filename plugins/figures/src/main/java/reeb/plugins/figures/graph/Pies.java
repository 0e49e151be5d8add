package reeb.plugins.figures.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import reeb.api.data.Column;
import reeb.api.data.Rows;
import reeb.api.data.Table;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;
import reeb.api.problem.Nearest;
import reeb.plugins.figures.drawing.Mark;
import reeb.plugins.figures.drawing.Sheet;
import reeb.toolkit.colour.CategoryColours;
import reeb.toolkit.colour.Colour;
import reeb.toolkit.colour.Groupings;
import reeb.toolkit.colour.Painting;
import reeb.toolkit.colour.Palette;
import reeb.toolkit.tables.LabelColumn;

/**
 * Nodes as pies: how many of their rows are of each category, or how many have dates or numbers in the same {@linkplain Spans span}.
 * Of a node's categories the rarest share a slice where there are many.
 *
 * @param graph whose nodes they are
 * @param column a category for each row
 * @param colours those of the categories
 * @param shared tells categories that have no colour of their own
 * @param painting what they mean
 */
record Pies(
        MapperGraph graph, Column.Categories column, IntUnaryOperator colours, IntPredicate shared, Painting painting)
        implements NodeShape {
    private static final int MOST_SLICES = 10;
    private static final int TOLD = 3;
    private static final int MISSING = -1;
    private static final int OTHERS = Integer.MAX_VALUE;

    /** Whole numbers of no more different values than this are counted each on its own, as the labels of digits. */
    private static final int MOST_CLASSES = 12;

    /** Takes the column that colours show. */
    static Pies of(Network network, Colour colour) {
        Column column = column(network.data().table(), colour.by());
        return column instanceof Column.Numbers numbers && !classes(numbers)
                ? ofNumbers(network.graph(), Spans.of(numbers, colour.palette()))
                : ofCategories(network, column.categories(), colour.palette());
    }

    private static Pies ofNumbers(MapperGraph graph, Spans spans) {
        Column.Categories column = spans.categories();
        boolean missing = graph.nodes().stream()
                .flatMapToInt(node -> node.rows().stream())
                .anyMatch(row -> column.code(row) < 0);
        return new Pies(graph, column, spans::colour, _ -> false, spans.painting(missing));
    }

    private static Pies ofCategories(Network network, Column.Categories column, Palette palette) {
        CategoryColours colours = CategoryColours.of(column, counts(network.graph(), column), palette);
        Painting nothing =
                new Painting(column.name(), List.of(), List.of(), new Painting.Swatches(List.of(), List.of()));
        Pies pies = new Pies(network.graph(), column, colours::of, colours::isOther, nothing);
        Painting explained = pies.explained(colours.others())
                .with(Groupings.instead(column.name(), network.data().table()));
        return new Pies(network.graph(), column, colours::of, colours::isOther, explained);
    }

    private static int[] counts(MapperGraph graph, Column.Categories column) {
        int[] counts = new int[column.names().size()];
        graph.nodes().stream()
                .flatMapToInt(node -> node.rows().stream())
                .map(column::code)
                .filter(code -> code >= 0)
                .forEach(code -> counts[code]++);
        return counts;
    }

    /** Finds the column that is named, or else that which is taken for the labels. */
    private static Column column(Table table, Optional<String> by) {
        String needed = "nodes: 'pies' needs colour.by to name a column";
        if (by.isPresent()) {
            return table.column(by.get())
                    .orElseThrow(() -> new InputException(
                            needed + " of the rows but " + Nearest.noColumn(by.get(), table.names())));
        }
        return LabelColumn.shown(table)
                .orElseThrow(() -> new InputException(needed + ", as the rows have none of categories; there "
                        + (table.names().isEmpty() ? "are no others" : "is " + String.join(", ", table.names()))));
    }

    /** Tells whether numbers are few whole ones, which can stand for classes. */
    private static boolean classes(Column.Numbers column) {
        return !column.scale().moment()
                && column.all().stream().allMatch(value -> value.isNaN() || value == Math.rint(value))
                && column.all().stream()
                                .filter(value -> !value.isNaN())
                                .distinct()
                                .limit(MOST_CLASSES + 1)
                                .count()
                        <= MOST_CLASSES;
    }

    @Override
    public double growth() {
        return 1.3;
    }

    @Override
    public void draw(int node, double x, double y, double radius, Sheet sheet) {
        Rows rows = graph.nodes().get(node).rows();
        Map<Integer, Integer> counts = counts(rows);
        List<Mark.Slice> slices = shown(counts).entrySet().stream()
                .map(slice -> new Mark.Slice((double) slice.getValue() / rows.size(), colour(slice.getKey())))
                .toList();
        sheet.add(new Mark.Pie(x, y, radius, slices, sheet.theme().rim(), note(node, rows, counts)));
    }

    /** Counts the rows of each category, in the order of categories. */
    private Map<Integer, Integer> counts(Rows rows) {
        Map<Integer, Integer> counts = new TreeMap<>();
        rows.stream().map(column::code).forEach(code -> counts.merge(code, 1, Integer::sum));
        return counts;
    }

    /** Puts the categories without a colour of their own together, and the rarest where there are many. */
    private Map<Integer, Integer> shown(Map<Integer, Integer> all) {
        Map<Integer, Integer> counts = new TreeMap<>();
        all.forEach((code, rows) -> counts.merge(code >= 0 && shared.test(code) ? OTHERS : code, rows, Integer::sum));
        if (counts.size() <= MOST_SLICES) {
            return counts;
        }
        Map<Integer, Integer> shown = new TreeMap<>();
        frequent(counts).forEach(entry -> {
            int code = shown.size() < MOST_SLICES - 1 ? entry.getKey() : OTHERS;
            shown.merge(code, entry.getValue(), Integer::sum);
        });
        return shown;
    }

    /** Orders categories by their rows, most first. */
    private static List<Map.Entry<Integer, Integer>> frequent(Map<Integer, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue()))
                .toList();
    }

    private int colour(int code) {
        return switch (code) {
            case MISSING -> Painting.MISSING;
            case OTHERS -> CategoryColours.OTHER;
            default -> colours.applyAsInt(code);
        };
    }

    private String name(int code) {
        return switch (code) {
            case MISSING -> "no value";
            case OTHERS -> "others";
            default -> column.names().get(code);
        };
    }

    private String note(int node, Rows rows, Map<Integer, Integer> counts) {
        String parts = frequent(counts).stream()
                .limit(TOLD)
                .map(part -> share(part.getKey(), part.getValue(), rows.size()))
                .collect(Collectors.joining(", "));
        return NodeShape.head(node, graph) + ", " + column.name() + " " + parts;
    }

    private String share(int code, int count, int of) {
        return String.format(Locale.ROOT, "%s %.1f %%", name(code), 100.0 * count / of);
    }

    /** Tells the colours of all slices that occur: categories in their order, then the rare ones, then those without one. */
    private Painting explained(int others) {
        TreeMap<Integer, Integer> all = new TreeMap<>();
        graph.nodes()
                .forEach(node ->
                        shown(counts(node.rows())).forEach((code, rows) -> all.merge(code, rows, Integer::sum)));
        List<Integer> codes = List.copyOf(all.tailMap(0).keySet());
        Painting.Swatches swatches = new Painting.Swatches(
                codes.stream().map(this::name).toList(),
                codes.stream().map(this::colour).toList(),
                others);
        return new Painting(column.name(), List.of(), all.containsKey(MISSING) ? List.of("") : List.of(), swatches);
    }
}
