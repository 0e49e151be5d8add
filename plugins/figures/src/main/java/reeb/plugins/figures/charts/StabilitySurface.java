package reeb.plugins.figures.charts;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Output;
import reeb.api.Reporter;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Evaluation;
import reeb.plugins.figures.canvas.Format;
import reeb.plugins.figures.drawing.Area;
import reeb.plugins.figures.drawing.Drawing;
import reeb.plugins.figures.drawing.Page;
import reeb.plugins.figures.drawing.Sheet;
import reeb.plugins.figures.drawing.Theme;
import reeb.plugins.figures.page.Frame;
import reeb.toolkit.colour.Painting;
import reeb.toolkit.colour.Palette;

/**
 * A figure of a sweep over three parameters, such as {@code mapper-sweep}: a grid of coloured cells over two of them for each
 * value of the third, all in the same colours.
 *
 * <p>Several sweeps stand one after the other. Cells whose value is missing are grey.
 */
@Named("stability-surface")
@About("Draws a figure of a sweep, such as its stability, as grids of colours over its parameters.")
public record StabilitySurface(
        @About("The files to write.") @Default("[\"png\", \"svg\"]")
        List<Format> formats,

        @About("The column to draw.") @Default("stability") String figure,

        @About("The column whose values are the lines.") @Default("resolution")
        String down,

        @About("The column whose values stand side by side.") @Default("overlap")
        String across,

        @About("The column that has a grid for each of its values.") @Default("eps")
        String each,

        @About("The colours of the figure.") @Default("auto")
        Palette palette,

        @About("Size and resolution.") @Default("{}") Page page,

        @About("The title; default: the name of the figure.")
        Optional<String> title,

        @About("Colours of paper and ink.") @Default("light")
        Theme theme)
        implements Reporter {
    /** Checks the formats. */
    public StabilitySurface {
        formats = Format.checked(formats);
    }

    @Override
    public List<String> endings() {
        return formats.stream().map(Format::ending).toList();
    }

    @Override
    public void report(List<Evaluation> evaluations, Output output, Run run) throws IOException {
        Format.writeAll(formats, draw(evaluations), output, run);
    }

    private Drawing draw(List<Evaluation> evaluations) {
        Surface.Names names = new Surface.Names(down, across, each, figure);
        List<Surface> surfaces = evaluations.stream()
                .flatMap(evaluation -> Surface.of(evaluation, names, evaluations.size() > 1).stream())
                .toList();
        double[] values = surfaces.stream()
                .flatMap(surface -> surface.cells().stream())
                .mapToDouble(Surface.Cell::value)
                .toArray();
        Painting painting = Painting.of(new Column.Numbers(figure, values), palette);
        Frame frame = new Frame(new Sheet(page, theme), title.orElse(figure), "");
        Area area = frame.draw(Optional.of(painting));
        new SurfaceGrid(names, surfaces, painting.colours(), frame.sheet()).draw(area);
        return frame.drawing(figure + " over " + down + ", " + across + " and " + each);
    }
}
