package reeb.plugins.figures.rows;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Output;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.Visualizer;
import reeb.api.data.Images;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.View;
import reeb.plugins.figures.canvas.Format;
import reeb.plugins.figures.drawing.Area;
import reeb.plugins.figures.drawing.Clear;
import reeb.plugins.figures.drawing.Drawing;
import reeb.plugins.figures.drawing.Mark;
import reeb.plugins.figures.drawing.Page;
import reeb.plugins.figures.drawing.Sheet;
import reeb.plugins.figures.drawing.Theme;
import reeb.plugins.figures.drawing.Thumbnails;
import reeb.plugins.figures.page.Frame;
import reeb.plugins.figures.page.RowColour;
import reeb.plugins.figures.page.RowPage;
import reeb.toolkit.colour.Painting;

/**
 * A picture of rows as their own pictures: the first two features of a row are the place of its picture's middle.
 *
 * <p>Pictures are drawn in the order of the rows; one that would be too near to one before it is left out, so that all are drawn that
 * fit. Rows whose place is not finite are left out, with a warning.
 */
@Named("image-scatter")
@About("Draws rows as small pictures at their first two features, as PNG, SVG and PDF.")
public record ImageScatter(
        @About("The files to write.") @Default("[\"png\"]") List<Format> formats,

        @About("What the colours of grey pictures show; others keep their own.") @Default("{}")
        RowColour colour,

        @About("Which pixels let through what is below; default: dark ones of grey pictures, none of coloured ones.")
        Optional<Clear> clear,

        @About(
                "The longer side of a picture in pixels; default: as long as half of the pictures still find room, within limits"
                        + " that grow with the page.")
        @Range(min = 2, max = 1000)
        Optional<Integer> size,

        @About("How far apart pictures are at least, from middle to middle, in their widths or heights; 1 for none over"
                + " another, 0 to draw all.")
        @Default("1")
        @Range(min = 0, max = 10)
        double apart,

        @About("Size and resolution.") @Default("{}") Page page,

        @About("The title; default: what the rows are.") Optional<String> title,

        @About("Colours of paper and ink.") @Default("light")
        Theme theme)
        implements Visualizer {
    /** Checks the formats. */
    public ImageScatter {
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
        Images images = Thumbnails.of(view.data(), "image-scatter");
        Points points = view.data().points();
        Rows finite = FinitePlaces.of(points, "image-scatter", run);
        Optional<Painting> painting = colour.paint(view, run).filter(_ -> images.channels() == 1);
        Sheet sheet = new Sheet(page, theme);
        Area room = new RowPage(view, title, "", painting, new Sheet(page, theme)).plot();
        Tiling tiling = size.map(side -> Tiling.of(points.select(finite), images, room, side, apart))
                .orElseGet(() -> Tiling.fitting(points.select(finite), images, room, apart, sheet));
        Rows drawn = finite.pick(tiling.kept().toArray());
        String shown = Frame.rows(points.rows())
                + (drawn.size() < points.rows() ? String.format(Locale.ROOT, ", %,d of them drawn", drawn.size()) : "");
        RowPage page = new RowPage(view, title, shown, painting, sheet);
        Clear through = clear.orElse(images.channels() == 1 ? Clear.DARK : Clear.NONE);
        sheet.add(new Mark.Pictures(
                tiling.corners(),
                new Thumbnails(images, drawn, inks(through, painting, drawn), through),
                tiling.side()));
        return page.drawing();
    }

    private Optional<List<Integer>> inks(Clear through, Optional<Painting> painting, Rows drawn) {
        if (through == Clear.NONE) {
            return Optional.empty();
        }
        return Optional.of(drawn.stream()
                .mapToObj(row -> painting.map(given -> given.colours().get(row)).orElse(theme.ink()))
                .toList());
    }
}
