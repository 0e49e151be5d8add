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
import reeb.api.data.Points;
import reeb.api.data.Scale;
import reeb.plugins.figures.canvas.Format;
import reeb.plugins.figures.drawing.Area;
import reeb.plugins.figures.drawing.Drawing;
import reeb.plugins.figures.drawing.Mark;
import reeb.plugins.figures.drawing.Page;
import reeb.plugins.figures.drawing.Sheet;
import reeb.plugins.figures.drawing.Theme;
import reeb.plugins.figures.drawing.Typeface;
import reeb.plugins.figures.page.Axes;
import reeb.plugins.figures.page.Frame;
import reeb.toolkit.colour.Painting;
import reeb.toolkit.colour.Palette;

/**
 * A persistence diagram: a dot for each interval at its birth and its death, with the diagonal, on axes of one scale.
 *
 * <p>Dots on the lines of infinity never die. See Edelsbrunner, Letscher
 * and Zomorodian, <i>Topological Persistence and Simplification</i>, Discrete and Computational Geometry 28, 2002; for dots
 * below the diagonal Cohen-Steiner, Edelsbrunner and Harer, <i>Extending Persistence Using Poincare and Lefschetz
 * Duality</i>, Foundations of Computational Mathematics 9, 2009.
 */
@Named("persistence-diagram")
@About("Draws births and deaths of persistent homology as dots around the diagonal.")
public record PersistenceDiagram(
        @About("The files to write.") @Default("[\"png\", \"svg\"]")
        List<Format> formats,

        @About("The column of births.") @Default("birth") String birth,

        @About("The column of deaths; infinite for what never dies.") @Default("death")
        String death,

        @About("The column that gives the colours; default: 'dimension', if there is one.")
        Optional<String> dimension,

        @About("The colours.") @Default("auto") Palette palette,

        @About("Size and resolution.") @Default("{\"width\": 1300}")
        Page page,

        @About("The title; default: the name of the step.") Optional<String> title,

        @About("Colours of paper and ink.") @Default("light")
        Theme theme)
        implements Reporter, Interval.Columns {
    private static final double AIR = 0.04;
    private static final double BEYOND = 1.5;
    private static final double TEXT = 19;
    private static final double RADIUS = 7;
    private static final double OPACITY = 0.75;

    /** Checks the formats. */
    public PersistenceDiagram {
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
        List<Interval> intervals = Interval.of(evaluations, this);
        Column.Categories dimensions = Interval.dimensions(intervals, this);
        Painting painting = Painting.of(dimensions, palette);
        Frame frame = new Frame(
                new Sheet(page, theme), title.orElse(evaluations.getFirst().name()), Interval.summary(intervals));
        Sheet sheet = frame.sheet();
        Area area = frame.draw(dimensions.names().size() > 1 ? Optional.of(painting) : Optional.empty());
        Axes axes = axes(intervals, Interval.scale(evaluations, this), Axes.under(area, sheet), sheet);
        axes.draw(birth, sheet);
        axes.over(death, sheet);
        lines(intervals, axes, sheet);
        sheet.add(new Mark.Dots(places(intervals, axes), painting.colours(), sheet.scaled(RADIUS), OPACITY));
        return frame.drawing("");
    }

    /** Makes axes of one scale, with room above and below for deaths at infinity. */
    private static Axes axes(List<Interval> intervals, Scale kind, Area area, Sheet sheet) {
        double[] range = Interval.range(intervals);
        double air = AIR * (range[1] - range[0]);
        double left = range[0] - air;
        double right = range[1] + air;
        double bottom = has(intervals, Double.NEGATIVE_INFINITY) ? left - BEYOND * air : left;
        double top = has(intervals, Double.POSITIVE_INFINITY) ? right + BEYOND * air : right;
        Axes axes = Axes.within(area, new double[] {left, right, bottom, top}, kind, kind, sheet);
        double scale =
                Math.min(axes.area().width() / (right - left), axes.area().height() / (top - bottom));
        double width = scale * (right - left);
        double beside = (axes.area().width() - width) / 2;
        Area inner = new Area(axes.area().left() + beside, axes.area().top(), width, scale * (top - bottom));
        return new Axes(inner, left, right, bottom, top, kind, kind);
    }

    /** Draws the diagonal, and the lines of infinity where there are dots on them. */
    private static void lines(List<Interval> intervals, Axes axes, Sheet sheet) {
        double least = axes.left();
        double most = axes.right();
        int ink = sheet.theme().faintInk();
        sheet.add(new Mark.Line(axes.x(least), axes.y(least), axes.x(most), axes.y(most), sheet.scaled(2), ink, 1));
        if (has(intervals, Double.POSITIVE_INFINITY)) {
            infinity(axes.area().top(), "\u221e", axes, sheet);
        }
        if (has(intervals, Double.NEGATIVE_INFINITY)) {
            infinity(axes.area().bottom(), "-\u221e", axes, sheet);
        }
    }

    /** Draws the line of the dots that never die. */
    private static void infinity(double y, String name, Axes axes, Sheet sheet) {
        double size = sheet.scaled(TEXT);
        int ink = sheet.theme().faintInk();
        sheet.add(new Mark.Line(axes.area().left(), y, axes.area().right(), y, sheet.scaled(1.5), ink, 1));
        double x = axes.area().left() - Typeface.sans().width(name, size) - sheet.scaled(10);
        sheet.words(x, y + 0.36 * size, size, ink, name);
    }

    private static boolean has(List<Interval> intervals, double death) {
        return intervals.stream().anyMatch(interval -> interval.death() == death);
    }

    private static Points places(List<Interval> intervals, Axes axes) {
        double[] places = new double[2 * intervals.size()];
        for (int i = 0; i < intervals.size(); i++) {
            double death = intervals.get(i).death();
            places[2 * i] = axes.x(intervals.get(i).birth());
            places[2 * i + 1] = Double.isFinite(death)
                    ? axes.y(death)
                    : death > 0 ? axes.area().top() : axes.area().bottom();
        }
        return Points.of(intervals.size(), 2, places);
    }
}
