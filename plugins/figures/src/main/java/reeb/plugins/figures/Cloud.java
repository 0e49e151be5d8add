package reeb.plugins.figures;

import reeb.api.data.Points;
import reeb.api.data.Rows;

/**
 * Rows at their places in a picture, on axes of one scale.
 *
 * @param rows those that are drawn
 * @param places n x 2 pixels, one for each of these rows
 * @param axes around them
 */
record Cloud(Rows rows, Points places, Axes axes) {
    /** Fits rows into an area by their first two columns, with the middle of their extent in its middle, y upwards. */
    static Cloud of(Points points, Rows rows, Area area) {
        Points shown = points.select(rows);
        Extent across = Extent.of(shown.column(0));
        Extent up = Extent.of(shown.column(1));
        double scale = scale(across, up, area);
        double[] places = new double[2 * shown.rows()];
        for (int row = 0; row < shown.rows(); row++) {
            places[2 * row] = area.left() + area.width() / 2 + (shown.at(row, 0) - across.middle()) * scale;
            places[2 * row + 1] = area.top() + area.height() / 2 - (shown.at(row, 1) - up.middle()) * scale;
        }
        double width = area.width() / scale / 2;
        double height = area.height() / scale / 2;
        Axes axes = new Axes(
                area, across.middle() - width, across.middle() + width, up.middle() - height, up.middle() + height);
        return new Cloud(rows, Points.of(shown.rows(), 2, places), axes);
    }

    /** Fits all rows into an area: n x 2 pixels. */
    static Points fit(Points points, Area area) {
        return of(points, Rows.first(points.rows()), area).places();
    }

    /** Gives pixels for a unit of both axes: those at which all rows fit, or one where they are all at one place. */
    private static double scale(Extent across, Extent up, Area area) {
        double scale = Math.min(area.width() / across.length(), area.height() / up.length());
        return Double.isFinite(scale) && scale > 0 ? scale : 1;
    }
}
