package reeb.plugins.figures;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Output;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.Visualizer;
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
        Rows shown = FinitePlaces.of(points, "scatter", run);
        Optional<Painting> painting = RowPage.painting(view, by, palette);
        Sheet sheet = new Sheet(width, height, theme);
        RowPage page = new RowPage(view, title, RowPage.rows(points.rows()), painting, sheet);
        if (shown.size() > 0) {
            dots(points.select(shown), colours(painting, shown), page.plot(), sheet);
        }
        return page.drawing();
    }

    private static List<Integer> colours(Optional<Painting> painting, Rows shown) {
        return painting.map(
                        given -> shown.stream().mapToObj(given.colours()::get).toList())
                .orElseGet(() -> Collections.nCopies(shown.size(), Palette.TAB10.category(0, 1)));
    }

    private void dots(Points points, List<Integer> colours, Area area, Sheet sheet) {
        double size = radius.orElseGet(() -> {
            double room = Math.sqrt(area.width() * area.height() / points.rows());
            return Math.clamp(0.35 * room, 0.7, sheet.scaled(7));
        });
        sheet.add(new Mark.Dots(Extent.fit(points, area.inset(size)), colours, size, opacity));
    }
}
