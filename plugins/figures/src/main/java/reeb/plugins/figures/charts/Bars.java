package reeb.plugins.figures.charts;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Output;
import reeb.api.Reporter;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Evaluation;
import reeb.api.data.Table;
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
 * A plot of one figure of one or several evaluations as bars from zero, a group for each row, such as adjusted Rand indices
 * over the settings of a sweep; evaluations of one row each stand side by side under their names.
 *
 * <p>Steps that {@code average} joins, such as those of several seeds, make one bar: their mean, with a line of one standard
 * deviation of a sample to either side.
 */
@Named("bars")
@About(
        "Draws a figure of one or several evaluations as bars, a group for each row; steps of several seeds as mean and deviation.")
public record Bars(
        @About("The files to write.") @Default("[\"png\", \"svg\"]")
        List<Format> formats,

        @About("The column to draw; default: the last one of the first evaluation.")
        Optional<String> figure,

        @About(
                "The columns whose values stand below the bars, such as the settings of a sweep; default: the first one.")
        @Default("[]")
        List<String> by,

        @About("Which steps to show as their mean: what their names have before a number, such as 'umap-' for umap-1,"
                + " umap-2 and umap-3; all other steps stand for themselves.")
        @Default("[]")
        List<String> average,

        @About("The colours of the bars.") @Default("auto") Palette palette,

        @About("Size and resolution.") @Default("{}") Page page,

        @About("The title; default: the name of the figure.")
        Optional<String> title,

        @About("Colours of paper and ink.") @Default("light")
        Theme theme)
        implements Reporter {
    /** Checks the formats. */
    public Bars {
        formats = Format.checked(formats);
        average = List.copyOf(average);
        by = List.copyOf(by);
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
        Table first = evaluations.getFirst().figures();
        String shown = figure.orElseGet(() -> first.columns().getLast().name());
        List<Curve> series = Curve.byRow(new Averages(average).groups(evaluations), shown);
        boolean single = evaluations.stream().allMatch(evaluation -> rows(evaluation.figures()) == 1);
        List<String> names = series.stream().map(Curve::name).toList();
        Painting painting = Painting.of(
                new Column.Categories(shown, IntStream.range(0, series.size()).toArray(), names), palette);
        Frame frame = new Frame(new Sheet(page, theme), title.orElse(shown), "");
        Area area = frame.draw(single ? Optional.empty() : Optional.of(painting));
        BarPlot plot = new BarPlot(painting.colours(), frame.sheet());
        if (single) {
            plot.draw(
                    IntStream.range(0, series.size())
                            .mapToObj(i -> alone(series, i))
                            .toList(),
                    names,
                    area);
        } else {
            plot.draw(series, labels(evaluations), area).below(String.join(" \u00b7 ", labelled(first)), frame.sheet());
        }
        return frame.drawing(shown + " of " + String.join(", ", names));
    }

    /** Moves the one bar of a step to a group of its own. */
    private static Curve alone(List<Curve> series, int i) {
        Curve curve = series.get(i);
        return new Curve(
                curve.name(),
                curve.steps(),
                curve.places().stream()
                        .map(place -> new Curve.Place(i, place.mean(), place.deviation()))
                        .toList());
    }

    /** The texts below the groups, from the evaluation of the most rows. */
    private List<String> labels(List<Evaluation> evaluations) {
        Table longest = evaluations.stream()
                .map(Evaluation::figures)
                .reduce((a, b) -> rows(b) > rows(a) ? b : a)
                .orElseThrow();
        List<Column> columns = labelled(longest).stream()
                .map(name -> longest.column("by", name))
                .toList();
        return IntStream.range(0, rows(longest))
                .mapToObj(
                        row -> columns.stream().map(column -> column.text(row)).collect(Collectors.joining(" \u00b7 ")))
                .toList();
    }

    private List<String> labelled(Table table) {
        return by.isEmpty() ? List.of(table.columns().getFirst().name()) : by;
    }

    private static int rows(Table table) {
        return table.columns().getFirst().size();
    }
}
