package reeb.plugins.figures;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.InputException;
import reeb.api.Named;
import reeb.api.Output;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.Visualizer;
import reeb.api.data.Column;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.View;
import reeb.api.graph.Painting;
import reeb.api.graph.Palette;

/**
 * A picture of rows as dots: their first two features are their places, on axes of one scale, and a column gives their
 * colours.
 *
 * <p>Dots are drawn in the order of the rows. Rows whose place is not finite are left out, with a warning.
 */
@Named("scatter")
@About("Draws rows as dots at their first two features, coloured by a column, as PNG and SVG.")
public record Scatter(
        @About("The files to write; an SVG holds every dot as a shape.") @Default("[\"png\"]")
        List<Format> formats,

        @About("The column that gives the colours; default: the first column of categories, if there is one.")
        Optional<String> by,

        @About("The colours.") @Default("auto") Palette palette,

        @About("Radius of a dot in pixels; default: smaller the more rows there are.") @Range(min = 0.1, max = 100)
        Optional<Double> radius,

        @About("How much of a dot covers what is below it.") @Default("0.7") @Range(min = 0, max = 1, aboveMin = true)
        double opacity,

        @About("Width in pixels.") @Default("1600") @Range(min = 320, max = 10_000)
        int width,

        @About("Height in pixels.") @Default("1200") @Range(min = 240, max = 10_000)
        int height,

        @About("The title; default: what the rows are.") Optional<String> title,

        @About("Colours of paper and ink.") @Default("light")
        Theme theme)
        implements Visualizer {
    private static final double MARGIN = 48;
    private static final double TEXT = 19;

    /** Checks the formats and the size. */
    public Scatter {
        formats = Format.checked(formats);
        Sheet.check(width, height);
    }

    @Override
    public List<String> endings() {
        return formats.stream().map(Format::ending).toList();
    }

    @Override
    public void visualize(View view, Output output, Run run) throws IOException {
        Format.writeAll(formats, draw(view, run), output, run);
    }

    private Drawing draw(View view, Run run) {
        Points points = view.data().points();
        if (points.columns() < 2) {
            throw new InputException("scatter: rows need two features for their places but have " + points.columns());
        }
        Optional<Painting> painting = column(view).map(column -> Painting.of(column, palette));
        Sheet sheet = new Sheet(width, height, theme);
        Area page = new Area(0, 0, width, height).inset(sheet.scaled(MARGIN));
        String heading = title.orElse(view.title());
        double top = sheet.heading(heading, page);
        String caption = caption(view);
        double size = sheet.scaled(TEXT);
        sheet.words(
                page.left(),
                page.bottom(),
                size,
                theme.faintInk(),
                Typeface.sans().fit(caption, size, page.width()));
        Area middle = new Area(page.left(), top, page.width(), page.bottom() - 2 * size - top);
        Legend legend = new Legend(sheet);
        double beside = painting.map(legend::width).orElse(0.0);
        Area plot = new Area(middle.left(), top, middle.width() - beside - sheet.scaled(40), middle.height());
        dots(points, painting, plot, sheet, run);
        painting.ifPresent(
                shown -> legend.colours(shown, new Area(middle.right() - beside, top, beside, middle.height())));
        return sheet.drawing(heading, caption);
    }

    private Optional<Column> column(View view) {
        List<Column> columns = view.data().table().columns();
        if (by.isEmpty()) {
            return columns.stream().filter(Column.Categories.class::isInstance).findFirst();
        }
        String name = by.get();
        return Optional.of(view.data()
                .table()
                .column(name)
                .orElseThrow(() -> new InputException("by: there is no column '" + name + "'; "
                        + (columns.isEmpty()
                                ? "the rows have no columns"
                                : "there are "
                                        + columns.stream().map(Column::name).collect(Collectors.joining(", "))))));
    }

    private static String caption(View view) {
        String rows =
                String.format(Locale.ROOT, "%,d rows", view.data().points().rows());
        return rows
                + view.facts().entrySet().stream()
                        .filter(fact -> !fact.getValue().startsWith("{")
                                && !fact.getValue().equals(view.title()))
                        .map(fact -> " \u00b7 " + fact.getKey() + ": " + fact.getValue())
                        .collect(Collectors.joining());
    }

    private void dots(Points points, Optional<Painting> painting, Area area, Sheet sheet, Run run) {
        int[] shown = IntStream.range(0, points.rows())
                .filter(row -> Double.isFinite(points.at(row, 0)) && Double.isFinite(points.at(row, 1)))
                .toArray();
        if (shown.length < points.rows()) {
            run.warn(points.rows() - shown.length + " rows have no finite place and are not drawn");
        }
        if (shown.length == 0) {
            return;
        }
        double size = radius.orElseGet(() -> {
            double room = Math.sqrt(area.width() * area.height() / shown.length);
            return Math.clamp(0.35 * room, 0.7, sheet.scaled(7));
        });
        List<Integer> colours = painting.map(given ->
                        IntStream.of(shown).mapToObj(given.colours()::get).toList())
                .orElseGet(() -> Collections.nCopies(shown.length, Palette.TAB10.category(0, 1)));
        sheet.add(new Mark.Dots(places(points.select(Rows.of(shown)), area.inset(size)), colours, size, opacity));
    }

    /** Fits rows into an area, with the middle of their extent in its middle and one scale for both axes, y upwards. */
    private static Points places(Points points, Area area) {
        Extent across = Extent.of(points.column(0));
        Extent up = Extent.of(points.column(1));
        double scale = Math.min(area.width() / across.length(), area.height() / up.length());
        double[] places = new double[2 * points.rows()];
        for (int row = 0; row < points.rows(); row++) {
            places[2 * row] = area.left() + area.width() / 2 + across.fromMiddle(points.at(row, 0)) * scale;
            places[2 * row + 1] = area.top() + area.height() / 2 - up.fromMiddle(points.at(row, 1)) * scale;
        }
        return Points.of(points.rows(), 2, places);
    }

    /** From the least to the most of some numbers; halves keep huge ones finite. */
    private record Extent(double least, double most) {
        static Extent of(double... values) {
            return new Extent(
                    IntStream.range(0, values.length)
                            .mapToDouble(i -> values[i])
                            .min()
                            .orElse(0),
                    IntStream.range(0, values.length)
                            .mapToDouble(i -> values[i])
                            .max()
                            .orElse(0));
        }

        double length() {
            return most > least ? Math.min(Double.MAX_VALUE, most - least) : Double.MIN_NORMAL;
        }

        double fromMiddle(double value) {
            return value - (least / 2 + most / 2);
        }
    }
}
