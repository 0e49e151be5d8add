package reeb.toolkit.colour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.data.Column;
import reeb.api.data.ColumnNames;
import reeb.api.data.Scale;
import reeb.api.graph.Network;
import reeb.api.graph.Node;
import reeb.api.problem.InputException;
import reeb.api.problem.Nearest;
import reeb.toolkit.nodes.Modes;
import reeb.toolkit.nodes.NodeAttributes;
import reeb.toolkit.nodes.NodeFields;
import reeb.toolkit.tables.ColumnScale;
import reeb.toolkit.tables.LabelColumn;

/**
 * How nodes are coloured: a parameter of exporters and pictures.
 *
 * @param by a column or a feature of the data ({@code feature 1} ...) or what {@link NodeFields} knows, such as {@code size},
 *     {@code lens 1} or a column of the graph's nodes, named as in queries; by default what {@link LabelColumn#shown} finds, or else the size
 * @param how a node's value from those of its rows
 * @param palette colours for categories or numbers
 * @param spread how values are spread over the palette
 */
public record Colour(
        @About(
                "A column of the data or of the nodes, 'size', or 'lens 1', 'lens 2' ... ('node.size' where a column is called so); default: "
                        + LabelColumn.SHOWN
                        + ", or else 'size'.")
        @ColumnNames(nodes = true)
        Optional<String> by,

        @About("How a node's value comes from its rows'.") @Default("auto")
        How how,

        @About("The colours.") @Default("auto") Palette palette,

        @About("How values are spread over the palette.") @Default("even")
        Spread spread) {

    /** How values are spread over the palette. */
    public enum Spread {
        /** Numbers in proportion, categories each on their own. */
        @About("Numbers in proportion, categories each on their own.")
        EVEN,
        /** Each quarter of the nodes takes a quarter of the palette; categories count by their order. */
        @About("Each quarter of the nodes takes a quarter of the palette, as in ReNom TDA.")
        QUARTILES
    }

    /** How a node's value comes from those of its rows. */
    public enum How {
        /** The mode of categories, the mean of numbers. */
        @About("The mode of categories, the mean of numbers.")
        AUTO,
        /** The most frequent value; the first of them where several are. */
        @About("The most frequent value, the first of them on ties.")
        MODE,
        /** The arithmetic mean. */
        @About("The arithmetic mean.")
        MEAN,
        /** The middle value. */
        @About("The middle value.")
        MEDIAN,
        /** The smallest value. */
        @About("The smallest value.")
        MIN,
        /** The largest value. */
        @About("The largest value.")
        MAX
    }

    private static final String SIZE = "size";

    /** Colours by the usual choice. */
    public static final Colour AUTO = new Colour(Optional.empty(), How.AUTO, Palette.AUTO, Spread.EVEN);

    /**
     * Paints the nodes.
     *
     * @param network the graph and its rows
     * @return a colour for each node, and what the colours mean
     * @throws InputException where there is no such column, or its values don't go with {@code how}
     */
    public Painting paint(Network network) {
        String name = by.orElseGet(() ->
                LabelColumn.shown(network.data().table()).map(Column::name).orElse(NodeFields.OF_NODES + SIZE));
        Optional<Column> ofRows = NodeFields.ofRows(name, network);
        if (ofRows.isEmpty()) {
            int nodes = network.graph().nodes().size();
            return attribute(NodeFields.plain(name), network)
                    .or(() -> network.graph()
                            .table()
                            .column(NodeFields.plain(name))
                            .map(this::paint))
                    .or(() -> NodeFields.of(network).find(name).map(more -> paint(more.column(nodes))))
                    .orElseThrow(() -> new InputException(missing(name, network)));
        }
        Column column = ofRows.get();
        boolean modes = how == How.MODE || (how == How.AUTO && !(column instanceof Column.Numbers));
        if (!modes) {
            return numbers(name, statistics(column, network), scale(column));
        }
        Column.Categories categories = column.categories();
        return column instanceof Column.Numbers
                        && (scale(column).moment() || categories.names().size() > CategoryColours.most(palette))
                ? numbers(name, numbers(categories, scale(column), network), scale(column))
                : modes(categories, network);
    }

    /** Gives the mode of each node as the number that it is: of dates and of many numbers, which have a scale and no swatches. */
    private static double[] numbers(Column.Categories column, Scale scale, Network network) {
        return Arrays.stream(codes(column, network))
                .mapToDouble(code -> code < 0
                        ? Double.NaN
                        : scale.parse(column.names().get(code)).orElse(Double.NaN))
                .toArray();
    }

    private static Scale scale(Column column) {
        return column instanceof Column.Numbers numbers ? numbers.scale() : Scale.NUMBER;
    }

    /** Paints the nodes by what is known of them without any column. */
    private Optional<Painting> attribute(String name, Network network) {
        if (name.equals(SIZE)) {
            double[] sizes =
                    network.graph().nodes().stream().mapToDouble(Node::size).toArray();
            return Optional.of(numbers("rows in the node", sizes, Scale.WHOLE));
        }
        if (name.matches("lens \\d{1,3}")) {
            int axis = Integer.parseInt(name.substring(5));
            double[] means = lens(network, axis);
            Scale scale = ColumnScale.of(
                    network.graph().lens(), axis - 1, network.data().table());
            return Optional.of(numbers(name, means, scale));
        }
        int nodes = network.graph().nodes().size();
        NodeAttributes attributes = NodeAttributes.of(network);
        return Stream.concat(attributes.basic().stream(), attributes.columns().stream())
                .filter(attribute -> attribute.title().equals(name))
                .findFirst()
                .map(attribute -> paint(attribute.column(nodes)));
    }

    /** Paints the nodes by a column of their own. */
    private Painting paint(Column column) {
        if (spread == Spread.EVEN) {
            return Painting.of(column, palette);
        }
        return switch (column) {
            case Column.Numbers numbers ->
                QuartilePainting.numbers(
                        column.name(),
                        numbers.all().stream().mapToDouble(value -> value).toArray(),
                        palette,
                        numbers.scale());
            case Column.Categories _, Column.Texts _ -> {
                Column.Categories categories = column.categories();
                int[] codes = IntStream.range(0, categories.size())
                        .map(categories::code)
                        .toArray();
                yield QuartilePainting.categories(column.name(), codes, categories.names(), palette);
            }
        };
    }

    private static String missing(String name, Network network) {
        List<String> columns = new ArrayList<>(network.data().table().names());
        columns.addAll(network.graph().table().names());
        List<String> known = new ArrayList<>(List.of(SIZE));
        IntStream.rangeClosed(1, network.graph().lens().columns()).forEach(axis -> known.add("lens " + axis));
        known.addAll(Math.min(2, known.size()), columns);
        return "colour.by: " + Nearest.noColumn(name, known)
                + (columns.isEmpty()
                        ? "; the rows have no columns beside their features, which sources keep where 'labels' names them"
                        : "");
    }

    private static double[] lens(Network network, int axis) {
        if (axis < 1 || axis > network.graph().lens().columns()) {
            throw new InputException("colour.by: the lens has "
                    + network.graph().lens().columns() + " axes but 'lens " + axis + "' was asked for");
        }
        return network.graph().lensMeans(axis - 1);
    }

    private Painting modes(Column.Categories column, Network network) {
        int[] modes = codes(column, network);
        return spread == Spread.QUARTILES
                ? QuartilePainting.categories(column.name(), modes, column.names(), palette)
                : Painting.categories(column, modes, palette)
                        .with(Groupings.instead(column.name(), network.data().table()));
    }

    /** Gives each node the most frequent category of its rows, or -1. */
    private static int[] codes(Column.Categories column, Network network) {
        Modes modes = new Modes(column);
        return network.graph().nodes().stream()
                .mapToInt(node -> modes.of(node.rows()).code())
                .toArray();
    }

    private double[] statistics(Column column, Network network) {
        double[] numbers = column.numbers()
                .orElseThrow(() -> new InputException("colour.how: '"
                        + how.name().toLowerCase(java.util.Locale.ROOT) + "' needs numbers but column '" + column.name()
                        + "' holds categories; 'mode' would do"));
        ToDoubleFunction<double[]> statistic = switch (how) {
            case AUTO, MEAN, MODE -> values -> Arrays.stream(values).average().orElse(Double.NaN);
            case MEDIAN -> Colour::median;
            case MIN -> values -> Arrays.stream(values).min().orElse(Double.NaN);
            case MAX -> values -> Arrays.stream(values).max().orElse(Double.NaN);
        };
        return network.graph().nodes().stream()
                .map(node -> node.rows().stream()
                        .mapToDouble(row -> numbers[row])
                        .filter(value -> !Double.isNaN(value))
                        .toArray())
                .mapToDouble(statistic)
                .toArray();
    }

    private static double median(double[] values) {
        double[] sorted = Arrays.stream(values)
                .boxed()
                .sorted(Comparator.naturalOrder())
                .mapToDouble(x -> x)
                .toArray();
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private Painting numbers(String title, double[] values, Scale kind) {
        return spread == Spread.QUARTILES
                ? QuartilePainting.numbers(title, values, palette, kind)
                : Painting.numbers(title, values, palette, kind);
    }
}
