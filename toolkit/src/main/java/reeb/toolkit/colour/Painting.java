package reeb.toolkit.colour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.Run;
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

    /**
     * Warns where several categories have one colour.
     *
     * @param run this execution
     * @return this painting
     */
    public Painting warned(Run run) {
        shortage().ifPresent(run::warn);
        return this;
    }

    /**
     * Says how many categories have one colour.
     *
     * @return a sentence for people; nothing where each has its own
     */
    public Optional<String> shortage() {
        return legend instanceof Swatches swatches && swatches.others() > 0
                ? Optional.of("'" + title + "' has more categories than the palette has colours: the "
                        + (swatches.names().size() - 1) + " most frequent have their own, " + swatches.others()
                        + " others share one. Choose a column of fewer categories, or a palette of more.")
                : Optional.empty();
    }

    /**
     * Tells whether some of what is painted has no value, and so the colour {@link #MISSING}.
     *
     * @return whether a legend must explain that colour
     */
    public boolean hasMissing() {
        return values.contains("");
    }

    /** What the colours mean. */
    public sealed interface Legend {}

    /**
     * A colour for each category.
     *
     * @param names the categories that occur
     * @param colours their colours, as {@code 0xRRGGBB}
     * @param others how many categories the last name and colour stand for, since the palette has no colours for them; else 0
     */
    public record Swatches(List<String> names, List<Integer> colours, int others) implements Legend {
        /** Copies the lists. */
        public Swatches {
            names = List.copyOf(names);
            colours = List.copyOf(colours);
        }

        /**
         * Explains colours that each stand for one category.
         *
         * @param names the categories that occur
         * @param colours their colours, as {@code 0xRRGGBB}
         */
        public Swatches(List<String> names, List<Integer> colours) {
            this(names, colours, 0);
        }

        /**
         * Explains the colours of categories, those that share one last.
         *
         * @param occurring numbers of the categories that are shown, ascending
         * @param names of all categories
         * @param colours of all categories
         * @return the explanation
         */
        public static Swatches of(int[] occurring, List<String> names, CategoryColours colours) {
            List<String> shown = new ArrayList<>();
            List<Integer> swatches = new ArrayList<>();
            Arrays.stream(occurring).filter(code -> !colours.isOther(code)).forEach(code -> {
                shown.add(names.get(code));
                swatches.add(colours.of(code));
            });
            if (colours.others() > 0) {
                shown.add("other (" + colours.others() + ")");
                swatches.add(CategoryColours.OTHER);
            }
            return new Swatches(shown, swatches, colours.others());
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
        int[] counts = new int[names.size()];
        Arrays.stream(codes).filter(code -> code >= 0).forEach(code -> counts[code]++);
        CategoryColours chosen = CategoryColours.of(counts, palette);
        return new Painting(
                title,
                Arrays.stream(codes)
                        .mapToObj(code -> code < 0 ? MISSING : chosen.of(code))
                        .toList(),
                Arrays.stream(codes)
                        .mapToObj(code -> code < 0 ? "" : names.get(code))
                        .toList(),
                Swatches.of(
                        IntStream.range(0, counts.length)
                                .filter(code -> counts[code] > 0)
                                .toArray(),
                        names,
                        chosen));
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
