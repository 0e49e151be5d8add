package reeb.plugins.figures.charts;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import reeb.api.data.Points;
import reeb.plugins.figures.drawing.Area;
import reeb.plugins.figures.drawing.Mark;
import reeb.plugins.figures.drawing.Sheet;
import reeb.plugins.figures.drawing.Typeface;
import reeb.plugins.figures.page.Axes;
import reeb.toolkit.measure.KeepingRadii;

/**
 * Radii over the share of rows that they keep, and that they make core rows, with marks at some shares and at the radius in use.
 *
 * @param radii to draw
 * @param eps the radius in use
 * @param sheet to draw on
 */
record RadiusCurves(KeepingRadii radii, double eps, Sheet sheet) {
    private static final double PERCENT = 100;
    private static final double LINE = 3;
    private static final double TEXT = 19;
    private static final double LEVEL = 1.8;

    /** How far above the radius for all but a hundredth of the rows the picture goes: single rows may be far off. */
    private static final double MOST = 2;

    /** Draws the curves, axes and marks into an area. */
    void draw(List<Integer> colours, Area area) {
        Axes axes = Axes.within(Axes.under(area, sheet), new double[] {0, PERCENT, 0, top()}, sheet);
        axes.draw("% of the rows", sheet);
        axes.over("radius", sheet);
        curve(radii::core, colours.get(1), axes);
        curve(radii::radius, colours.get(0), axes);
        level(axes);
        marks(colours.get(0), axes);
    }

    private double top() {
        double all = radii.radius(radii.keepable());
        double usual = radii.radius(KeepingRadii.SHARES.getLast() * radii.keepable());
        double top = 1.05 * Math.max(Math.min(eps, MOST * all), Math.min(all, MOST * usual));
        return top > 0 ? top : 1;
    }

    private void curve(DoubleUnaryOperator radius, int colour, Axes axes) {
        double[] places = IntStream.rangeClosed(1, radii.rows())
                .mapToDouble(count -> (double) count / radii.rows())
                .filter(share -> radius.applyAsDouble(share) <= axes.top())
                .flatMap(share -> DoubleStream.of(axes.x(PERCENT * share), axes.y(radius.applyAsDouble(share))))
                .toArray();
        if (places.length > 2) {
            sheet.add(new Mark.Path(Points.of(places.length / 2, 2, places), sheet.scaled(LINE), colour));
        }
    }

    /** Draws the radius in use, with the share of rows that it keeps. */
    private void level(Axes axes) {
        if (eps > axes.top()) {
            return;
        }
        double y = axes.y(eps);
        int ink = sheet.theme().ink();
        Area area = axes.area();
        sheet.add(new Mark.Line(area.left(), y, area.right(), y, sheet.scaled(LEVEL), ink, 1));
        String text =
                String.format(Locale.ROOT, "eps %s keeps %.1f %%", KeepingRadii.text(eps), PERCENT * radii.kept(eps));
        double size = sheet.scaled(TEXT);
        sheet.words(area.left() + 0.5 * size, y - 0.4 * size, size, ink, text);
    }

    /** Marks shares from the lowest upwards, each with its text to the left, where the curve leaves room. */
    private void marks(int colour, Axes axes) {
        double size = sheet.scaled(TEXT);
        double lowest = Double.POSITIVE_INFINITY;
        for (double share : KeepingRadii.SHARES) {
            double radius = radii.radius(share);
            if (radius <= axes.top()) {
                double x = axes.x(PERCENT * share);
                double y = axes.y(radius);
                sheet.add(new Mark.Disc(
                        x, y, sheet.scaled(2 * LINE), colour, sheet.theme().rim(), ""));
                String text = String.format(Locale.ROOT, "%.0f %%: %s", PERCENT * share, KeepingRadii.text(radius));
                double base = Math.min(y - 0.6 * size, lowest - 1.3 * size);
                double width = Typeface.sans().width(text, size);
                sheet.words(x - width - 0.8 * size, base, size, sheet.theme().ink(), text);
                lowest = base;
            }
        }
    }
}
