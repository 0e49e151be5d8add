package reeb.plugins.figures.charts;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import reeb.api.About;
import reeb.api.Cover;
import reeb.api.Default;
import reeb.api.Lens;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.Output;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.Visualizer;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.View;
import reeb.api.problem.InputException;
import reeb.plugins.figures.canvas.Format;
import reeb.plugins.figures.drawing.Drawing;
import reeb.plugins.figures.drawing.Page;
import reeb.plugins.figures.drawing.Sheet;
import reeb.plugins.figures.drawing.Theme;
import reeb.plugins.figures.page.Frame;
import reeb.toolkit.colour.Painting;
import reeb.toolkit.colour.Palette;
import reeb.toolkit.measure.KeepingRadii;

/**
 * How far rows have their {@code minPoints}-th row, themselves included, in ascending order: the sorted k-distance graph, from
 * which the radius of {@code dbscan} is chosen.
 *
 * <p>A second curve shows from which radius on each row is in a cluster, be it as a core row or beside one; it has marks where
 * half, 90 and 99 % of the rows are. A level line is the radius in use. With a lens, neighbours are those within the patches of
 * its cover, and the nearest ones of all patches count: as in {@code mapper} of the same lens and cover.
 *
 * <p>See Ester, Kriegel, Sander and Xu, <i>A Density-Based Algorithm for Discovering Clusters in Large Spatial Databases with
 * Noise</i>, KDD 1996, section 4.2.
 *
 * @see KeepingRadii
 */
@Named("k-distance")
@About(
        "Draws how far rows have their neighbours, and which radii of dbscan keep 50, 90 and 99 % of them: helps to choose 'eps'.")
public record KDistance(
        @About("The files to write.") @Default("[\"png\", \"svg\"]")
        List<Format> formats,

        @About("The lens of a graph, for neighbours within the patches of its cover; default: among all rows.")
        Optional<Lens> lens,

        @About("How to cover the filter values, where there is a lens.") @Default("cubes")
        Cover cover,

        @About("Rows within the radius, itself included, that make a core row.") @Default("5") @Range(min = 1)
        int minPoints,

        @About("Distance between rows.") @Default("euclidean")
        Metric metric,

        @About("The radius in use; default: the one that dbscan estimates.") @Range(min = 0, aboveMin = true)
        Optional<Double> eps,

        @About("The colours of the curves.") @Default("auto")
        Palette palette,

        @About("Size and resolution.") @Default("{}") Page page,

        @About("The title; default: what the rows are.") Optional<String> title,

        @About("Colours of paper and ink.") @Default("light")
        Theme theme)
        implements Visualizer {
    /** Checks the formats. */
    public KDistance {
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
        Points points = view.data().points();
        List<Rows> selections =
                lens.map(through -> patches(through, view.data(), run)).orElse(List.of(Rows.first(points.rows())));
        KeepingRadii radii = KeepingRadii.of(points, selections, minPoints, metric.fitted(points, run), run);
        if (radii.keepable() == 0) {
            throw new InputException("k-distance: there are no " + minPoints + " rows together, of " + points.rows()
                    + (lens.isPresent() ? " in " + selections.size() + " patches" : "")
                    + "; take a smaller 'minPoints'" + (lens.isPresent() ? ", or " + cover.larger() : ""));
        }
        Painting curves = Painting.of(
                new Column.Categories("rows that are", new int[] {0, 1}, List.of("in a cluster", "core rows")),
                palette);
        Frame frame = new Frame(new Sheet(page, theme), title.orElse(view.title()), caption(view, radii, selections));
        new RadiusCurves(radii, eps.orElseGet(radii::estimate), frame.sheet())
                .draw(curves.colours(), frame.draw(Optional.of(curves)));
        return frame.drawing("");
    }

    private List<Rows> patches(Lens through, Dataset data, Run run) {
        Points values = through.view(data, run.in("lens"));
        for (int row = 0; row < values.rows(); row++) {
            for (int axis = 0; axis < values.columns(); axis++) {
                if (!Double.isFinite(values.at(row, axis))) {
                    throw new InputException("lens: row " + row + " has the value " + values.at(row, axis) + " on axis "
                            + (axis + 1) + ", which no patch can hold; leave the row out before");
                }
            }
        }
        return cover.fitted(data.points(), values, run).cover(values, run.in("cover"));
    }

    private String caption(View view, KeepingRadii radii, List<Rows> selections) {
        int rows = view.data().points().rows();
        return Frame.caption(view)
                + String.format(Locale.ROOT, " \u00b7 minPoints: %,d", minPoints)
                + (lens.isPresent() ? String.format(Locale.ROOT, " \u00b7 %,d patches", selections.size()) : "")
                + (radii.rows() < rows ? String.format(Locale.ROOT, " \u00b7 %,d rows measured", radii.rows()) : "");
    }
}
