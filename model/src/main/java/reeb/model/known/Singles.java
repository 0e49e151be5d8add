package reeb.model.known;

import reeb.api.data.Points;

/** Rounds double to single precision. */
public final class Singles {
    private Singles() {}

    /**
     * Gives dense rows in single precision.
     *
     * @return the same points where they take no more than that already
     */
    public static Points of(Points points) {
        if (points.precision() != Points.Precision.DOUBLE) {
            return points;
        }
        float[] values = new float[Math.multiplyExact(points.rows(), points.columns())];
        for (int row = 0; row < points.rows(); row++) {
            points.copyRow(row, values, row * points.columns());
        }
        return Points.of(points.rows(), points.columns(), values);
    }
}
