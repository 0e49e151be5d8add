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
import reeb.plugins.figures.page.RowPage;
import reeb.toolkit.colour.Painting;
import reeb.toolkit.colour.Palette;

/**
 * A picture of rows as their own pictures: the first two features of a row are the place of its picture's middle.
 *
 * <p>Pictures are drawn in the order of the rows; one that would be too near to one before it is left out. Rows whose place is not
 * finite are left out, with a warning.
 */
@Named("image-scatter")
@About("Draws rows as small pictures at their first two features, as PNG, SVG and PDF.")
public record ImageScatter(
        @About("The files to write.") @Default("[\"png\"]") List<Format> formats,

        @About(
                "The column that gives grey pictures their colours; default: the first column of categories, if there is one.")
        Optional<String> by,

        @About("The colours.") @Default("auto") Palette palette,

        @About("Which pixels let through what is below.") @Default("dark")
        Clear clear,

        @About("The longer side of a picture in pixels.") @Default("24") @Range(min = 2, max = 1000)
        int size,

        @About("The least distance between the middles of two pictures, in sides; 0 to draw all.")
        @Default("0.6")
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
        Optional<Painting> painting = RowPage.painting(view, by, palette, run).filter(_ -> images.channels() == 1);
        Sheet sheet = new Sheet(page, theme);
        Area room = new RowPage(view, title, "", painting, new Sheet(page, theme)).plot();
        Points places = Cloud.fit(points.select(finite), room.inset(size / 2.0));
        Rows kept = Thinning.of(places, apart * size);
        Rows drawn = finite.pick(kept.toArray());
        String shown = Frame.rows(points.rows())
                + (kept.size() < points.rows() ? String.format(Locale.ROOT, ", %,d of them drawn", kept.size()) : "");
        RowPage page = new RowPage(view, title, shown, painting, sheet);
        sheet.add(new Mark.Pictures(
                corners(places.select(kept), images),
                new Thumbnails(images, drawn, inks(painting, drawn), clear),
                size));
        return page.drawing();
    }

    private Optional<List<Integer>> inks(Optional<Painting> painting, Rows drawn) {
        if (clear == Clear.NONE) {
            return Optional.empty();
        }
        return Optional.of(drawn.stream()
                .mapToObj(row -> painting.map(given -> given.colours().get(row)).orElse(theme.ink()))
                .toList());
    }

    private Points corners(Points middles, Images images) {
        double aspect = (double) images.width() / images.height();
        double[] corners = new double[2 * middles.rows()];
        for (int i = 0; i < middles.rows(); i++) {
            corners[2 * i] = middles.at(i, 0) - size * Math.min(1, aspect) / 2;
            corners[2 * i + 1] = middles.at(i, 1) - size / Math.max(1, aspect) / 2;
        }
        return Points.of(middles.rows(), 2, corners);
    }
}
