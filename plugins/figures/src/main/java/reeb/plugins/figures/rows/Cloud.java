package reeb.plugins.figures.rows;

import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.plugins.figures.drawing.Area;
import reeb.plugins.figures.page.Axes;

/**
 * Rows at their places in a picture, on axes of one scale.
 *
 * @param rows those that are drawn
 * @param places n x 2 pixels, one for each of these rows
 * @param axes around them
 */
public record Cloud(Rows rows, Points places, Axes axes) {
    /** Fits rows into an area by their first two columns, with the middle of their extent in its middle, y upwards. */
    static Cloud of(Points points, Rows rows, Area area) {
        Points shown = points.select(rows);
        Extent across = Extent.of(shown.column(0));
        Extent up = Extent.of(shown.column(1));
        double scale = scale(across, up, area);
        double width = area.width() / scale / 2;
        double height = area.height() / scale / 2;
        Axes axes = new Axes(
                area, across.middle() - width, across.middle() + width, up.middle() - height, up.middle() + height);
        return new Cloud(rows, fit(shown, new Window(across, up), area), axes);
    }

    /** Fits all rows into an area: n x 2 pixels. */
    public static Points fit(Points points, Area area) {
        return of(points, Rows.first(points.rows()), area).places();
    }

    /** Fits a part of the plane into an area, and gives n x 2 pixels of the rows, which may lie outside. */
    public static Points fit(Points points, Window window, Area area) {
        double scale = scale(window.across(), window.up(), area);
        double[] places = new double[2 * points.rows()];
        for (int row = 0; row < points.rows(); row++) {
            places[2 * row] = area.left()
                    + area.width() / 2
                    + (points.at(row, 0) - window.across().middle()) * scale;
            places[2 * row + 1] = area.top()
                    + area.height() / 2
                    - (points.at(row, 1) - window.up().middle()) * scale;
        }
        return Points.of(points.rows(), 2, places);
    }

    /** Gives pixels for a unit of both axes: those at which all rows fit, or one where they are all at one place. */
    private static double scale(Extent across, Extent up, Area area) {
        double scale = Math.min(area.width() / across.length(), area.height() / up.length());
        return Double.isFinite(scale) && scale > 0 ? scale : 1;
    }
}
