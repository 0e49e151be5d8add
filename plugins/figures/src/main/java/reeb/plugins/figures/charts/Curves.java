package reeb.plugins.figures.charts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Output;
import reeb.api.Reporter;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Evaluation;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.plugins.figures.canvas.Format;
import reeb.plugins.figures.drawing.Drawing;
import reeb.plugins.figures.drawing.Mark;
import reeb.plugins.figures.drawing.Page;
import reeb.plugins.figures.drawing.Sheet;
import reeb.plugins.figures.drawing.Theme;
import reeb.plugins.figures.page.Axes;
import reeb.plugins.figures.page.Frame;
import reeb.toolkit.colour.Painting;
import reeb.toolkit.colour.Palette;

/**
 * A plot of one figure of several evaluations over their first column, such as accuracies over the number of neighbours.
 *
 * <p>Steps that {@code average} joins, such as those of several seeds, make one line: their mean, in a band of one standard
 * deviation of a sample to either side.
 */
@Named("curves")
@About(
        "Draws a figure of one or several evaluations over their first column, as lines; steps of several seeds as their mean and a band.")
public record Curves(
        @About("The files to write.") @Default("[\"png\", \"svg\"]")
        List<Format> formats,

        @About("The column to draw; default: the second one of the first evaluation.")
        Optional<String> figure,

        @About("Which steps to show as their mean: what their names have before a number, such as 'umap-' for umap-1,"
                + " umap-2 and umap-3; all other steps stand for themselves.")
        @Default("[]")
        List<String> average,

        @About("The colours of the lines.") @Default("auto") Palette palette,

        @About("Size and resolution.") @Default("{}") Page page,

        @About("The title; default: the name of the figure.")
        Optional<String> title,

        @About("Colours of paper and ink.") @Default("light")
        Theme theme)
        implements Reporter {
    private static final double LINE = 3;
    private static final double BAND = 0.22;

    /** Checks the formats. */
    public Curves {
        formats = Format.checked(formats);
        average = List.copyOf(average);
    }

    @Override
    public List<String> endings() {
        return formats.stream().map(Format::ending).toList();
    }

    @Override
    public void checkSteps(List<String> steps) {
        new Averages(average).check(steps);
    }

    @Override
    public void report(List<Evaluation> evaluations, Output output, Run run) throws IOException {
        Format.writeAll(formats, draw(evaluations), output, run);
    }

    private Drawing draw(List<Evaluation> evaluations) {
        List<Column> columns = evaluations.getFirst().figures().columns();
        String shown = figure.orElseGet(() -> second(columns));
        List<Curve> curves = Curve.of(new Averages(average).groups(evaluations), shown);
        Painting painting = painting(curves, shown);
        Sheet sheet = new Sheet(page, theme);
        Frame frame = new Frame(sheet, title.orElse(shown), "");
        Axes axes = Curve.axes(curves, frame.draw(Optional.of(painting)), sheet);
        axes.draw(columns.getFirst().name(), sheet);
        lines(curves, painting.colours(), axes, sheet);
        return frame.drawing(shown + " over " + columns.getFirst().name());
    }

    private static String second(List<Column> columns) {
        if (columns.size() < 2) {
            throw new InputException("curves: a line needs two columns but the evaluation has "
                    + columns.stream().map(Column::name).toList() + "; figures-csv writes single figures");
        }
        return columns.get(1).name();
    }

    private Painting painting(List<Curve> curves, String shown) {
        List<String> names = curves.stream().map(Curve::name).toList();
        int[] codes = IntStream.range(0, names.size()).toArray();
        return Painting.of(new Column.Categories(shown, codes, names), palette);
    }

    private static void lines(List<Curve> curves, List<Integer> colours, Axes axes, Sheet sheet) {
        for (int i = 0; i < curves.size(); i++) {
            if (curves.get(i).steps() > 1) {
                sheet.add(new Mark.Polygon(band(curves.get(i), axes), colours.get(i), BAND));
            }
        }
        for (int i = 0; i < curves.size(); i++) {
            line(curves.get(i), colours.get(i), axes, sheet);
        }
    }

    private static void line(Curve curve, int colour, Axes axes, Sheet sheet) {
        List<double[]> places = curve.places().stream()
                .map(place -> new double[] {axes.x(place.x()), axes.y(place.mean())})
                .toList();
        if (places.size() == 1) {
            double[] place = places.getFirst();
            sheet.add(new Mark.Disc(place[0], place[1], sheet.scaled(2 * LINE), colour, colour, ""));
        } else {
            sheet.add(new Mark.Path(points(places), sheet.scaled(LINE), colour));
        }
    }

    /** Goes along the upper side of a band, and back along the lower one. */
    private static Points band(Curve curve, Axes axes) {
        List<double[]> corners = new ArrayList<>();
        for (Curve.Place place : curve.places()) {
            corners.add(new double[] {axes.x(place.x()), axes.y(place.high())});
        }
        for (Curve.Place place : curve.places().reversed()) {
            corners.add(new double[] {axes.x(place.x()), axes.y(place.low())});
        }
        return points(corners);
    }

    private static Points points(List<double[]> places) {
        double[] values =
                places.stream().flatMapToDouble(java.util.Arrays::stream).toArray();
        return Points.of(places.size(), 2, values);
    }
}
