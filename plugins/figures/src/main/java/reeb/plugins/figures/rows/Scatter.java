package reeb.plugins.figures.rows;

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
import reeb.plugins.figures.canvas.Format;
import reeb.plugins.figures.drawing.Area;
import reeb.plugins.figures.drawing.Drawing;
import reeb.plugins.figures.drawing.Mark;
import reeb.plugins.figures.drawing.Page;
import reeb.plugins.figures.drawing.Sheet;
import reeb.plugins.figures.drawing.Theme;
import reeb.plugins.figures.page.Axes;
import reeb.plugins.figures.page.AxisNames;
import reeb.plugins.figures.page.Frame;
import reeb.plugins.figures.page.RowColour;
import reeb.toolkit.colour.Painting;
import reeb.toolkit.colour.Palette;

/**
 * A picture of rows as dots: their first two features are their places, on axes of one scale, and a column gives their
 * colours.
 *
 * <p>Dots are drawn in the order of the rows. Rows whose place is not finite are left out, with a warning.
 */
@Named("scatter")
@About("Draws rows as dots at their first two features, coloured by a column, as PNG, SVG and PDF.")
public record Scatter(
        @About("The files to write; an SVG or PDF holds every dot as a shape.") @Default("[\"png\"]")
        List<Format> formats,

        @About("What the colours of rows show.") @Default("{}")
        RowColour colour,

        @About("Radius of a dot in pixels; default: smaller the more rows there are.") @Range(min = 0.1, max = 100)
        Optional<Double> radius,

        @About("How rows are drawn.") @Default("dots") ScatterStyle style,

        @About("Draw axes with the names and values of the two features.") @Default("false")
        boolean axes,

        @About("Write the names of categories at the middles of their rows.") @Default("false")
        boolean names,

        @About("How much of a dot covers what is below it.") @Default("0.7") @Range(min = 0, max = 1, aboveMin = true)
        double opacity,

        @About("Size and resolution.") @Default("{}") Page page,

        @About("The title; default: what the rows are.") Optional<String> title,

        @About("Colours of paper and ink.") @Default("light")
        Theme theme)
        implements Visualizer {
    /** Checks the formats. */
    public Scatter {
        formats = Format.checked(formats);
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
        Rows shown = FinitePlaces.of(view.data().points(), "scatter", run);
        Optional<Painting> painting = colour.paint(view, run);
        Frame frame = new Frame(new Sheet(page, theme), title.orElse(view.title()), Frame.caption(view));
        Cloud cloud = style == ScatterStyle.DENSITY
                ? density(view, shown, painting, frame)
                : dots(view, shown, painting, frame);
        if (axes) {
            Axes around = cloud.axes().of(AxisNames.scale(view, 0), AxisNames.scale(view, 1));
            around.draw(AxisNames.of(view, 0), frame.sheet());
            around.over(AxisNames.of(view, 1), frame.sheet());
        }
        if (names && painting.isPresent() && painting.get().legend() instanceof Painting.Swatches) {
            List<String> categories = picked(painting.get().values(), shown);
            new CategoryNames(frame.sheet(), cloud.axes().area()).draw(cloud.places(), categories);
        }
        return frame.drawing("");
    }

    private Cloud dots(View view, Rows shown, Optional<Painting> painting, Frame frame) {
        Points points = view.data().points();
        Sheet sheet = frame.sheet();
        Area area = framed(frame.draw(painting), view, shown, sheet);
        double room = Math.sqrt(area.width() * area.height() / Math.max(1, shown.size()));
        double size = radius.orElseGet(() -> Math.clamp(0.35 * room, 0.7, sheet.scaled(7)));
        Cloud cloud = Cloud.of(points, shown, area.inset(size));
        List<Integer> colours = painting.map(given -> picked(given.colours(), shown))
                .orElseGet(() -> Collections.nCopies(shown.size(), Palette.TAB10.category(0, 1)));
        sheet.add(new Mark.Dots(cloud.places(), colours, size, opacity));
        return cloud;
    }

    private Cloud density(View view, Rows shown, Optional<Painting> painting, Frame frame) {
        Points points = view.data().points();
        Sheet sheet = frame.sheet();
        Painting legend = painting.orElseGet(() -> Density.NOTHING.scale(colour.palette()));
        Area area = framed(frame.inside(Optional.of(legend)), view, shown, sheet);
        Cloud cloud = Cloud.of(points, shown, area);
        Density density = Density.of(cloud.places(), area, sheet);
        frame.draw(Optional.of(painting.orElseGet(() -> density.scale(colour.palette()))));
        Optional<List<Integer>> colours = painting.map(given -> picked(given.colours(), shown));
        sheet.add(density.raster(cloud.places(), colours, colour.palette(), theme.paper()));
        return cloud;
    }

    /** Leaves room for axes where they are wanted. */
    private Area framed(Area area, View view, Rows shown, Sheet sheet) {
        if (!axes) {
            return area;
        }
        Axes around = Cloud.of(view.data().points(), shown, area).axes();
        double[] ends = {around.left(), around.right(), around.bottom(), around.top()};
        return Axes.within(Axes.under(area, sheet), ends, AxisNames.scale(view, 0), AxisNames.scale(view, 1), sheet)
                .area();
    }

    private static <T> List<T> picked(List<T> values, Rows rows) {
        return rows.stream().mapToObj(values::get).toList();
    }
}
