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
    private static final double LEVEL = 1.8;

    /** How far above the radius for all but a hundredth of the rows the picture goes: single rows may be far off. */
    private static final double MOST = 2;

    /** Draws the curves, axes and marks into an area. */
    void draw(List<Integer> colours, Area area) {
        Axes axes = Axes.within(Axes.under(area, sheet), new double[] {0, PERCENT, 0, top()}, sheet);
        axes.draw("% of the rows", sheet);
        axes.over("radius", sheet);
        FreeText texts = new FreeText(sheet, axes.area());
        curve(radii::core, colours.get(1), axes, texts);
        curve(radii::radius, colours.get(0), axes, texts);
        level(axes, texts);
        marks(colours.get(0), axes, texts);
    }

    private double top() {
        double all = radii.radius(radii.keepable());
        double usual = radii.radius(KeepingRadii.SHARES.getLast() * radii.keepable());
        double top = 1.05 * Math.max(Math.min(eps, MOST * all), Math.min(all, MOST * usual));
        return top > 0 ? top : 1;
    }

    private void curve(DoubleUnaryOperator radius, int colour, Axes axes, FreeText texts) {
        double[] places = IntStream.rangeClosed(1, radii.rows())
                .mapToDouble(count -> (double) count / radii.rows())
                .filter(share -> radius.applyAsDouble(share) <= axes.top())
                .flatMap(share -> DoubleStream.of(axes.x(PERCENT * share), axes.y(radius.applyAsDouble(share))))
                .toArray();
        texts.avoid(places);
        if (places.length > 2) {
            sheet.add(new Mark.Path(Points.of(places.length / 2, 2, places), sheet.scaled(LINE), colour));
        }
    }

    /** Draws the radius in use, with the share of rows that it keeps. */
    private void level(Axes axes, FreeText texts) {
        if (eps > axes.top()) {
            return;
        }
        double y = axes.y(eps);
        Area area = axes.area();
        sheet.add(new Mark.Line(
                area.left(),
                y,
                area.right(),
                y,
                sheet.scaled(LEVEL),
                sheet.theme().ink(),
                1));
        texts.avoid(area.left(), y, area.right(), y);
        texts.along(
                y,
                String.format(Locale.ROOT, "eps %s keeps %.1f %%", KeepingRadii.text(eps), PERCENT * radii.kept(eps)));
    }

    /** Marks some shares on the curve of the rows that are kept. */
    private void marks(int colour, Axes axes, FreeText texts) {
        for (double share : KeepingRadii.SHARES) {
            double radius = radii.radius(share);
            if (radius <= axes.top()) {
                double x = axes.x(PERCENT * share);
                double y = axes.y(radius);
                sheet.add(new Mark.Disc(
                        x, y, sheet.scaled(2 * LINE), colour, sheet.theme().rim(), ""));
                texts.beside(
                        x, y, String.format(Locale.ROOT, "%.0f %%: %s", PERCENT * share, KeepingRadii.text(radius)));
            }
        }
    }
}
