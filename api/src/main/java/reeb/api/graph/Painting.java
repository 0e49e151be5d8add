package reeb.api.graph;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import reeb.api.data.Column;

/**
 * A colour for each node or row, and what the colours mean.
 *
 * @param title what is shown, such as a column's name
 * @param colours a colour for each node, as {@code 0xRRGGBB}
 * @param values for each node its value as text, empty where it has none
 * @param legend what the colours mean
 */
public record Painting(String title, List<Integer> colours, List<String> values, Legend legend) {
    /** The colour of nodes without a value. */
    public static final int MISSING = 0xb0b0b0;

    /** Copies the lists. */
    public Painting {
        colours = List.copyOf(colours);
        values = List.copyOf(values);
    }

    /** What the colours mean. */
    public sealed interface Legend {}

    /**
     * A colour for each category.
     *
     * @param names the categories that occur
     * @param colours their colours, as {@code 0xRRGGBB}
     */
    public record Swatches(List<String> names, List<Integer> colours) implements Legend {
        /** Copies the lists. */
        public Swatches {
            names = List.copyOf(names);
            colours = List.copyOf(colours);
        }
    }

    /**
     * A scale of colours over numbers.
     *
     * @param min value of the first colour
     * @param max value of the last colour
     * @param palette the colours between
     */
    public record Scale(double min, double max, Palette palette) implements Legend {}

    /**
     * Paints rows by a column: numbers along a scale, all else as categories.
     *
     * @param column one value for each row
     * @param palette the colours
     * @return the painting
     */
    public static Painting of(Column column, Palette palette) {
        return switch (column) {
            case Column.Categories categories -> {
                int[] codes = IntStream.range(0, categories.size())
                        .map(categories::code)
                        .toArray();
                yield categories(categories.name(), codes, categories.names(), palette);
            }
            case Column.Numbers numbers ->
                numbers(
                        numbers.name(),
                        numbers.all().stream().mapToDouble(value -> value).toArray(),
                        palette);
            case Column.Texts texts -> {
                List<String> values =
                        IntStream.range(0, texts.size()).mapToObj(texts::text).toList();
                yield of(Column.Categories.of(texts.name(), values), palette);
            }
        };
    }

    /**
     * Paints categories.
     *
     * @param title the column's name
     * @param codes for each node an index into the names, or -1
     * @param names the categories
     * @param palette their colours
     * @return the painting
     */
    static Painting categories(String title, int[] codes, List<String> names, Palette palette) {
        Palette chosen = palette == Palette.AUTO ? Palette.TAB10 : palette;
        List<Integer> occurring = Arrays.stream(codes)
                .filter(code -> code >= 0)
                .distinct()
                .sorted()
                .boxed()
                .toList();
        return new Painting(
                title,
                Arrays.stream(codes)
                        .mapToObj(code -> code < 0 ? MISSING : chosen.category(code, names.size()))
                        .toList(),
                Arrays.stream(codes)
                        .mapToObj(code -> code < 0 ? "" : names.get(code))
                        .toList(),
                new Swatches(
                        occurring.stream().map(names::get).toList(),
                        occurring.stream()
                                .map(code -> chosen.category(code, names.size()))
                                .toList()));
    }

    /**
     * Paints numbers.
     *
     * @param title what they are
     * @param values one for each node, or not-a-number
     * @param palette their colours
     * @return the painting
     */
    static Painting numbers(String title, double[] values, Palette palette) {
        Palette chosen = palette == Palette.AUTO ? Palette.VIRIDIS : palette;
        double min = Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
        double max = Arrays.stream(values).filter(Double::isFinite).max().orElse(1);
        return new Painting(
                title,
                Arrays.stream(values)
                        .mapToObj(value -> Double.isFinite(value)
                                ? chosen.at((value - min) / (max > min ? max - min : 1))
                                : MISSING)
                        .toList(),
                Arrays.stream(values)
                        .mapToObj(value -> Double.isNaN(value) ? "" : Double.toString(value))
                        .toList(),
                new Scale(min, max, chosen));
    }

    /**
     * Paints numbers such that each quarter of the nodes takes a quarter of the palette.
     *
     * @param title what they are
     * @param values one for each node, or not-a-number
     * @param palette their colours
     * @return the painting, whose legend names the quartiles
     */
    static Painting numbersByQuartiles(String title, double[] values, Palette palette) {
        Palette chosen = palette == Palette.AUTO ? Palette.VIRIDIS : palette;
        Quartiles quartiles = Quartiles.of(values);
        double[] joints = quartiles.joints();
        return new Painting(
                title,
                colours(quartiles.places(values), chosen),
                Arrays.stream(values)
                        .mapToObj(value -> Double.isNaN(value) ? "" : Double.toString(value))
                        .toList(),
                new Swatches(
                        Arrays.stream(joints).mapToObj(Double::toString).toList(),
                        IntStream.range(0, joints.length)
                                .mapToObj(joint -> chosen.at(joint / (joints.length - 1.0)))
                                .toList()));
    }

    /**
     * Paints categories such that each quarter of the nodes, in the order of their categories, takes a quarter of the
     * palette.
     *
     * @param title the column's name
     * @param codes for each node an index into the names, or -1
     * @param names the categories
     * @param palette their colours
     * @return the painting
     */
    static Painting categoriesByQuartiles(String title, int[] codes, List<String> names, Palette palette) {
        Palette chosen = palette == Palette.AUTO ? Palette.VIRIDIS : palette;
        double[] values = Arrays.stream(codes)
                .mapToDouble(code -> code < 0 ? Double.NaN : code)
                .toArray();
        List<Integer> colours = colours(Quartiles.of(values).places(values), chosen);
        int[] first = IntStream.range(0, names.size())
                .map(code -> Arrays.stream(codes).boxed().toList().indexOf(code))
                .toArray();
        int[] occurring = IntStream.range(0, names.size())
                .filter(code -> first[code] >= 0)
                .toArray();
        return new Painting(
                title,
                colours,
                Arrays.stream(codes)
                        .mapToObj(code -> code < 0 ? "" : names.get(code))
                        .toList(),
                new Swatches(
                        Arrays.stream(occurring).mapToObj(names::get).toList(),
                        Arrays.stream(occurring)
                                .mapToObj(code -> colours.get(first[code]))
                                .toList()));
    }

    private static List<Integer> colours(double[] places, Palette palette) {
        return Arrays.stream(places)
                .mapToObj(place -> Double.isFinite(place) ? palette.at(place) : MISSING)
                .toList();
    }
}
