package reeb.plugins.figures.charts;

import java.io.IOException;
import java.util.Comparator;
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
import reeb.api.data.Scale;
import reeb.plugins.figures.canvas.Format;
import reeb.plugins.figures.drawing.Area;
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
 * A barcode of persistent homology: a bar from birth to death for each interval, by dimension, then by birth.
 *
 * <p>Bars without a death reach the end of the plot. Where there are more bars than lines of the plot, the longest are drawn,
 * and the caption says so. See Ghrist, <i>Barcodes: The Persistent Topology of Data</i>, Bulletin of the American
 * Mathematical Society 45, 2008.
 */
@Named("barcode")
@About("Draws intervals of persistent homology as bars from birth to death.")
public record Barcode(
        @About("The files to write.") @Default("[\"png\", \"svg\"]")
        List<Format> formats,

        @About("The column of births.") @Default("birth") String birth,

        @About("The column of deaths; infinite for what never dies.") @Default("death")
        String death,

        @About("The column that gives the colours; default: 'dimension', if there is one.")
        Optional<String> dimension,

        @About("The colours.") @Default("auto") Palette palette,

        @About("Size and resolution.") @Default("{}") Page page,

        @About("The title; default: the name of the step.") Optional<String> title,

        @About("Colours of paper and ink.") @Default("light")
        Theme theme)
        implements Reporter, Interval.Columns {
    private static final double AIR = 0.02;
    private static final double THICKEST = 16;
    private static final double LEAST_PITCH = 4;

    /** Checks the formats. */
    public Barcode {
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
        Sheet sheet = new Sheet(page, theme);
        List<Interval> all = Interval.of(evaluations, this);
        List<Interval> intervals = longest(all, (int) (page.height() / LEAST_PITCH));
        Column.Categories dimensions = Interval.dimensions(intervals, this);
        Painting painting = Painting.of(dimensions, palette);
        String caption = Interval.summary(all)
                + (intervals.size() < all.size() ? " \u00b7 the " + intervals.size() + " longest are drawn" : "");
        Frame frame = new Frame(sheet, title.orElse(evaluations.getFirst().name()), caption);
        Area area = frame.draw(dimensions.names().size() > 1 ? Optional.of(painting) : Optional.empty());
        double[] range = Interval.range(intervals);
        double air = AIR * (range[1] - range[0]);
        Axes axes = new Axes(Axes.above(area, sheet), range[0] - air, range[1] + air, 0, Math.max(1, intervals.size()))
                .of(Interval.scale(evaluations, this), Scale.NUMBER);
        axes.across(sheet);
        axes.below(birth + " to " + death, sheet);
        bars(intervals, dimensions, painting, axes, sheet);
        return frame.drawing("");
    }

    private static void bars(
            List<Interval> intervals, Column.Categories dimensions, Painting painting, Axes axes, Sheet sheet) {
        int[] order = IntStream.range(0, intervals.size())
                .boxed()
                .sorted(Comparator.comparingInt(dimensions::code).thenComparing(intervals::get, Interval.byBirth()))
                .mapToInt(i -> i)
                .toArray();
        for (int line = 0; line < order.length; line++) {
            bar(intervals.get(order[line]), painting.colours().get(order[line]), line, axes, sheet);
        }
    }

    private static List<Interval> longest(List<Interval> intervals, int most) {
        return intervals.stream()
                .sorted(Comparator.comparingDouble(Interval::length).reversed().thenComparing(Interval.byBirth()))
                .limit(most)
                .toList();
    }

    private static void bar(Interval interval, int colour, int line, Axes axes, Sheet sheet) {
        double pitch = axes.area().height() / axes.top();
        double thick = Math.min(0.7 * pitch, sheet.scaled(THICKEST));
        double from = axes.x(interval.birth());
        double to = Math.clamp(
                axes.x(interval.death()), axes.area().left(), axes.area().right());
        // Intervals of no length can still be seen.
        double width = Math.max(Math.abs(to - from), 1);
        double top = axes.area().top() + (line + 0.5) * pitch - thick / 2;
        sheet.add(new Mark.Box(Math.min(from, to), top, width, thick, colour));
    }
}
