package reeb.plugins.figures.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reeb.api.data.Column;
import reeb.api.data.Rows;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;
import reeb.api.problem.Nearest;
import reeb.plugins.figures.drawing.Mark;
import reeb.plugins.figures.drawing.Sheet;
import reeb.toolkit.colour.CategoryColours;
import reeb.toolkit.colour.Colour;
import reeb.toolkit.colour.Painting;

/**
 * Nodes as pies: how many of their rows are of each category. Of a node's categories the rarest share a slice where there are
 * many.
 *
 * @param graph whose nodes they are
 * @param column a category for each row
 * @param colours those of the categories
 * @param painting what they mean
 */
record Pies(MapperGraph graph, Column.Categories column, CategoryColours colours, Painting painting)
        implements NodeShape {
    private static final int MOST_SLICES = 10;
    private static final int TOLD = 3;
    private static final int MISSING = -1;
    private static final int OTHERS = Integer.MAX_VALUE;

    /** Takes the column that colours show, which must hold categories. */
    static Pies of(Network network, Colour colour) {
        Column.Categories column = column(network, colour.by());
        CategoryColours colours = CategoryColours.of(counts(network.graph(), column), colour.palette());
        Painting nothing =
                new Painting(column.name(), List.of(), List.of(), new Painting.Swatches(List.of(), List.of()));
        Pies pies = new Pies(network.graph(), column, colours, nothing);
        return new Pies(network.graph(), column, colours, pies.explained());
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

    private static Column.Categories column(Network network, Optional<String> by) {
        List<Column> columns = network.data().table().columns();
        by.filter(name -> !network.data().table().names().contains(name)).ifPresent(name -> {
            List<String> known =
                    columns.stream().filter(Pies::countable).map(Column::name).toList();
            throw new InputException("nodes: 'pies' needs colour.by to name a column of categories but "
                    + Nearest.noColumn(name, known));
        });
        Optional<Column> chosen = by.isPresent()
                ? network.data().table().column(by.get())
                : columns.stream().filter(Column.Categories.class::isInstance).findFirst();
        return chosen.filter(Pies::countable)
                .map(Column::categories)
                .orElseThrow(() -> new InputException(refusal(
                        chosen.map(column -> " but '" + column.name() + "' holds numbers that are not whole")
                                .orElse(""),
                        columns)));
    }

    /** Tells whether values can be counted: all but numbers that are not whole. */
    private static boolean countable(Column column) {
        return !(column instanceof Column.Numbers numbers)
                || numbers.all().stream().allMatch(value -> value.isNaN() || value == Math.rint(value));
    }

    private static String refusal(String reason, List<Column> columns) {
        String known =
                columns.stream().filter(Pies::countable).map(Column::name).collect(Collectors.joining(", "));
        return "nodes: 'pies' needs colour.by to name a column of categories" + reason + "; there "
                + (known.isEmpty() ? "are none" : "is " + known);
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
        all.forEach(
                (code, rows) -> counts.merge(code >= 0 && colours.isOther(code) ? OTHERS : code, rows, Integer::sum));
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
            default -> colours.of(code);
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
        return "node " + node + ": " + rows.size() + (rows.size() == 1 ? " row" : " rows") + ", " + column.name() + " "
                + parts;
    }

    private String share(int code, int count, int of) {
        return String.format(Locale.ROOT, "%s %.1f %%", name(code), 100.0 * count / of);
    }

    /** Tells the colours of all slices that occur: categories in their order, then those without one, then the rare ones. */
    private Painting explained() {
        TreeMap<Integer, Integer> all = new TreeMap<>();
        graph.nodes()
                .forEach(node ->
                        shown(counts(node.rows())).forEach((code, rows) -> all.merge(code, rows, Integer::sum)));
        List<Integer> codes = new ArrayList<>(all.headMap(OTHERS).tailMap(0).keySet());
        Stream.of(MISSING, OTHERS).filter(all::containsKey).forEach(codes::add);
        Painting.Swatches swatches = new Painting.Swatches(
                codes.stream().map(this::name).toList(),
                codes.stream().map(this::colour).toList(),
                colours.others());
        return new Painting(column.name(), List.of(), List.of(), swatches);
    }
}
