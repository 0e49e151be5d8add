package reeb.plugins.figures.rows;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Lens;
import reeb.api.Named;
import reeb.api.Output;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.Visualizer;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.View;
import reeb.api.problem.InputException;
import reeb.plugins.figures.canvas.Format;
import reeb.plugins.figures.drawing.Drawing;
import reeb.plugins.figures.drawing.Mark;
import reeb.plugins.figures.drawing.Page;
import reeb.plugins.figures.drawing.Sheet;
import reeb.plugins.figures.drawing.Theme;
import reeb.plugins.figures.page.Frame;
import reeb.plugins.figures.page.RowColour;
import reeb.plugins.figures.page.RowPage;
import reeb.toolkit.colour.Painting;

/**
 * How rows move from one place to another, such as from a map to the cells of a grid: an arrow for each.
 *
 * <p>Both places are the first two features. Where rows come from is stretched along each axis so that it reaches as far as where they
 * go to, as the lens {@code grid} does it. Rows whose places are not finite are left out, with a warning.
 */
@Named("assignment-arrows")
@About("Draws an arrow for each row from its place on a map to its cell of a grid, as PNG, SVG and PDF.")
public record AssignmentArrows(
        @About("Where the rows come from: the name of an earlier step.")
        Lens from,

        @About("The files to write.") @Default("[\"png\"]") List<Format> formats,

        @About("What the colours of arrows show.") @Default("{}")
        RowColour colour,

        @About("How much of an arrow covers what is below it.")
        @Default("0.7")
        @Range(min = 0, max = 1, aboveMin = true)
        double opacity,

        @About("Size and resolution.") @Default("{}") Page page,

        @About("The title; default: what the rows are.") Optional<String> title,

        @About("Colours of paper and ink.") @Default("light")
        Theme theme)
        implements Visualizer {
    private static final double LINE = 1.6;
    private static final double HEAD = 8;

    /** Checks the formats. */
    public AssignmentArrows {
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
        Points ends = view.data().points();
        Points starts = from.view(Dataset.of(ends), run.in("from"));
        if (starts.rows() != ends.rows()) {
            throw new InputException("from: has " + starts.rows() + " rows but there are " + ends.rows());
        }
        Rows shown = finite(starts, ends, run);
        Optional<Painting> painting = colour.paint(view, run);
        Sheet sheet = new Sheet(page, theme);
        RowPage page = new RowPage(view, title, Frame.rows(ends.rows()), painting, sheet);
        Points cells = Cloud.fit(ends.select(shown), page.plot().inset(sheet.scaled(HEAD)));
        Points places = stretched(starts.select(shown), cells);
        for (int i = 0; i < shown.size(); i++) {
            int row = shown.at(i);
            arrow(
                    places,
                    cells,
                    i,
                    painting.map(given -> given.colours().get(row)).orElse(theme.edge()),
                    sheet);
        }
        return page.drawing();
    }

    private static Rows finite(Points starts, Points ends, Run run) {
        Rows finite = FinitePlaces.of(ends, "assignment-arrows", run);
        return finite.pick(
                FinitePlaces.of(starts.select(finite), "assignment-arrows", run).toArray());
    }

    /** Stretches places along each axis to the extent of others, with the second axis turned downwards. */
    private static Points stretched(Points points, Points onto) {
        double[] places = new double[2 * points.rows()];
        for (int axis = 0; axis < 2; axis++) {
            Extent own = Extent.of(points.column(axis));
            Extent other = Extent.of(onto.column(axis));
            for (int row = 0; row < points.rows(); row++) {
                double share = own.share(points.at(row, axis));
                double along = axis == 0 ? share : 1 - share;
                places[2 * row + axis] = other.least() + along * (other.most() - other.least());
            }
        }
        return Points.of(points.rows(), 2, places);
    }

    /** Draws a line with a head at its end, which is smaller where the line is short. */
    private void arrow(Points starts, Points ends, int row, int colour, Sheet sheet) {
        double x = ends.at(row, 0);
        double y = ends.at(row, 1);
        double across = x - starts.at(row, 0);
        double down = y - starts.at(row, 1);
        double length = Math.hypot(across, down);
        double head = Math.min(sheet.scaled(HEAD), length / 2);
        if (head > 0) {
            double stepX = across / length * head;
            double stepY = down / length * head;
            sheet.add(new Mark.Line(
                    starts.at(row, 0), starts.at(row, 1), x - stepX, y - stepY, sheet.scaled(LINE), colour, opacity));
            double[] corners = {
                x, y, x - stepX - 0.4 * stepY, y - stepY + 0.4 * stepX, x - stepX + 0.4 * stepY, y - stepY - 0.4 * stepX
            };
            sheet.add(new Mark.Polygon(Points.of(3, 2, corners), colour, opacity));
        }
    }
}
