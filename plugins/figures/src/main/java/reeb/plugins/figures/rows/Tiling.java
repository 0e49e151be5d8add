package reeb.plugins.figures.rows;

import reeb.api.data.Images;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.plugins.figures.drawing.Area;
import reeb.plugins.figures.drawing.Sheet;

/**
 * Which pictures find room at their places, and where.
 *
 * @param side the longer side of a picture, in pixels
 * @param kept those of the rows that find room
 * @param corners n x 2, the upper left corner of each of these pictures
 */
record Tiling(int side, Rows kept, Points corners) {
    private static final double LEAST = 24;
    private static final double MOST = 160;

    /** Places pictures of a size, each unless it is too near to one before it. */
    static Tiling of(Points points, Images images, Area room, int side, double apart) {
        double aspect = (double) images.width() / images.height();
        int width = (int) Math.max(1, Math.round(side * Math.min(1, aspect)));
        int height = (int) Math.max(1, Math.round(side / Math.max(1, aspect)));
        Points middles = Cloud.fit(points, room.inset(side / 2.0));
        Rows kept = Thinning.of(middles, apart * width, apart * height);
        double[] corners = new double[2 * kept.size()];
        for (int i = 0; i < kept.size(); i++) {
            corners[2 * i] = middles.at(kept.at(i), 0) - width / 2.0;
            corners[2 * i + 1] = middles.at(kept.at(i), 1) - height / 2.0;
        }
        return new Tiling(side, kept, Points.of(kept.size(), 2, corners));
    }

    /** Places pictures as large as half of them still find room, but no smaller or larger than is of use. */
    static Tiling fitting(Points points, Images images, Area room, double apart, Sheet sheet) {
        int low = (int) Math.round(sheet.scaled(LEAST));
        int high = (int) Math.round(sheet.scaled(MOST));
        while (low < high) {
            int middle = (low + high + 1) / 2;
            int found =
                    of(points, images, room, middle, Math.max(1, apart)).kept().size();
            if (2 * found >= points.rows()) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return of(points, images, room, low, apart);
    }
}
