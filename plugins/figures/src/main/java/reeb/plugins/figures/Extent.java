package reeb.plugins.figures;

import java.util.Arrays;
import reeb.api.data.Points;

/** From the least to the most of some numbers; halves keep huge ones finite. */
record Extent(double least, double most) {
    static Extent of(double... values) {
        return new Extent(
                Arrays.stream(values).min().orElse(0),
                Arrays.stream(values).max().orElse(0));
    }

    double length() {
        return most > least ? Math.min(Double.MAX_VALUE, most - least) : Double.MIN_NORMAL;
    }

    double fromMiddle(double value) {
        return value - (least / 2 + most / 2);
    }

    /** Gives a value's share of the way from the least to the most; a half where they are equal. */
    double share(double value) {
        return most > least ? (value / 2 - least / 2) / (most / 2 - least / 2) : 0.5;
    }

    /** Fits rows into an area, with the middle of their extent in its middle and one scale for both axes, y upwards. */
    static Points fit(Points points, Area area) {
        Extent across = of(points.column(0));
        Extent up = of(points.column(1));
        double scale = Math.min(area.width() / across.length(), area.height() / up.length());
        double[] places = new double[2 * points.rows()];
        for (int row = 0; row < points.rows(); row++) {
            places[2 * row] = area.left() + area.width() / 2 + across.fromMiddle(points.at(row, 0)) * scale;
            places[2 * row + 1] = area.top() + area.height() / 2 - up.fromMiddle(points.at(row, 1)) * scale;
        }
        return Points.of(points.rows(), 2, places);
    }
}
