package reeb.toolkit.colour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Table;

/**
 * A colour for each node or row, and what the colours mean.
 *
 * @param title what is shown, such as a column's name
 * @param colours a colour for each node, as {@code 0xRRGGBB}
 * @param values for each node its value as text, empty where it has none
 * @param legend what the colours mean
 * @param instead columns that would be better shown where this one has too many categories, if any are known
 */
public record Painting(String title, List<Integer> colours, List<String> values, Legend legend, List<String> instead) {
    /** The colour of nodes without a value. */
    public static final int MISSING = 0xb0b0b0;

    /** Copies the lists. */
    public Painting {
        colours = List.copyOf(colours);
        values = List.copyOf(values);
        instead = List.copyOf(instead);
    }

    /**
     * Paints nodes or rows.
     *
     * @param title what is shown, such as a column's name
     * @param colours a colour for each node, as {@code 0xRRGGBB}
     * @param values for each node its value as text, empty where it has none
     * @param legend what the colours mean
     */
    public Painting(String title, List<Integer> colours, List<String> values, Legend legend) {
        this(title, colours, values, legend, List.of());
    }

    /**
     * Tells what to show instead.
     *
     * @param columns names of columns of few categories
     * @return the same painting, whose warning names them
     */
    public Painting with(List<String> columns) {
        return new Painting(title, colours, values, legend, columns);
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
        if (!(legend instanceof Swatches swatches) || swatches.others() == 0) {
            return Optional.empty();
        }
        int own = swatches.names().size() - 1;
        String such = instead.isEmpty() ? "" : ", such as '" + String.join("' or '", instead) + "'";
        return Optional.of(
                own == 0
                        ? "'" + title + "' tells rows apart rather than groups of them: its " + swatches.others()
                                + " values share one colour. Choose a column that groups rows" + such + "."
                        : "'" + title + "' has more categories than the palette has colours: the " + own
                                + " most frequent have their own, " + swatches.others()
                                + " others share one. Choose a column of fewer categories" + such
                                + ", or a palette of more.");
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
     * @param kind what the numbers stand for
     */
    public record Scale(double min, double max, Palette palette, reeb.api.data.Scale kind) implements Legend {
        /**
         * Explains colours of measurements.
         *
         * @param min value of the first colour
         * @param max value of the last colour
         * @param palette the colours between
         */
        public Scale(double min, double max, Palette palette) {
            this(min, max, palette, reeb.api.data.Scale.NUMBER);
        }
    }

    /**
     * Paints rows by a column: numbers along a scale, all else as categories.
     *
     * @param column one value for each row
     * @param palette the colours
     * @return the painting
     */
    public static Painting of(Column column, Palette palette) {
        return switch (column) {
            case Column.Categories categories ->
                categories(categories.name(), codes(categories), categories.names(), palette);
            case Column.Numbers numbers ->
                numbers(
                        numbers.name(),
                        numbers.all().stream().mapToDouble(value -> value).toArray(),
                        palette,
                        numbers.scale());
            case Column.Texts texts -> of(texts.categories(), palette);
        };
    }

    /**
     * Paints rows by a column of theirs, as {@link #of(Column, Palette)} does; where it tells rows apart and the palette has too few
     * colours, all share one.
     *
     * @param column one value for each row
     * @param table all columns of the rows, from which the warning names better ones
     * @param palette the colours
     * @return the painting
     */
    public static Painting of(Column column, Table table, Palette palette) {
        if (column instanceof Column.Numbers) {
            return of(column, palette);
        }
        Column.Categories categories = column.categories();
        return categories(categories, codes(categories), palette).with(Groupings.instead(column.name(), table));
    }

    private static int[] codes(Column.Categories column) {
        return IntStream.range(0, column.size()).map(column::code).toArray();
    }

    /** Paints nodes by categories, of which each shows one or -1, with the colours that go with the rows' column. */
    static Painting categories(Column.Categories column, int[] codes, Palette palette) {
        CategoryColours chosen = CategoryColours.of(column, counts(codes, column.names()), palette);
        return categories(column.name(), codes, column.names(), chosen);
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
        return categories(title, codes, names, CategoryColours.of(counts(codes, names), palette));
    }

    private static int[] counts(int[] codes, List<String> names) {
        int[] counts = new int[names.size()];
        Arrays.stream(codes).filter(code -> code >= 0).forEach(code -> counts[code]++);
        return counts;
    }

    private static Painting categories(String title, int[] codes, List<String> names, CategoryColours chosen) {
        int[] counts = counts(codes, names);
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
     * @param kind what they stand for
     * @return the painting
     */
    static Painting numbers(String title, double[] values, Palette palette, reeb.api.data.Scale kind) {
        Palette chosen = palette == Palette.AUTO ? Palette.VIRIDIS : palette;
        double min = Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
        double max = Arrays.stream(values).filter(Double::isFinite).max().orElse(1);
        Scale legend = new Scale(min, max, chosen, kind);
        return new Painting(
                title,
                Arrays.stream(values)
                        .mapToObj(value -> Double.isFinite(value)
                                ? chosen.at((value - min) / (max > min ? max - min : 1))
                                : MISSING)
                        .toList(),
                Arrays.stream(values).mapToObj(value -> text(value, kind)).toList(),
                legend);
    }

    /** Writes moments as people do, other numbers in full. */
    static String text(double value, reeb.api.data.Scale kind) {
        return kind.moment() ? kind.text(value) : Double.isNaN(value) ? "" : Double.toString(value);
    }
}
