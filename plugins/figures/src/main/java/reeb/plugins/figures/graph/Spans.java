package reeb.plugins.figures.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import reeb.api.data.Column;
import reeb.toolkit.colour.Painting;
import reeb.toolkit.colour.Palette;

/**
 * Numbers or dates cut into spans of equal length, so that rows can be counted that have much the same.
 *
 * @param column to cut
 * @param min the least value
 * @param max the largest value
 * @param palette from the first span to the last
 */
record Spans(Column.Numbers column, double min, double max, Palette palette) {
    /** One fewer than a pie has slices, as rows without a value have one too. */
    private static final int COUNT = 9;

    static Spans of(Column.Numbers column, Palette palette) {
        double[] finite = column.all().stream()
                .mapToDouble(value -> value)
                .filter(Double::isFinite)
                .toArray();
        return new Spans(
                column,
                Arrays.stream(finite).min().orElse(0),
                Arrays.stream(finite).max().orElse(0),
                palette == Palette.AUTO ? Palette.VIRIDIS : palette);
    }

    /** Gives each row its span; none where its value is missing or infinite. */
    Column.Categories categories() {
        int[] codes = column.all().stream()
                .mapToInt(value -> Double.isFinite(value) ? span(value) : -1)
                .toArray();
        return new Column.Categories(
                column.name(),
                codes,
                IntStream.range(0, COUNT)
                        .mapToObj(span -> text(end(span)) + " to " + text(end(span + 1)))
                        .toList());
    }

    private int span(double value) {
        return max > min ? Math.clamp((long) (COUNT * ((value - min) / (max - min))), 0, COUNT - 1) : 0;
    }

    private double end(int span) {
        return min + (max - min) * span / COUNT;
    }

    private String text(double value) {
        return column.scale().moment() ? column.scale().text(value) : String.format(Locale.ROOT, "%.4g", value);
    }

    /** Gives the colour at the middle of a span. */
    int colour(int span) {
        return palette.at((span + 0.5) / COUNT);
    }

    /** Explains the colours as a scale. */
    Painting painting(boolean missing) {
        return new Painting(
                column.name(),
                List.of(),
                missing ? List.of("") : List.of(),
                new Painting.Scale(min, max, palette, column.scale()));
    }
}
