package reeb.plugins.embedders;

import reeb.api.data.Points;

/** Puts the axes of a map side by side. */
final class MapRows {
    private MapRows() {}

    /**
     * Interleaves.
     *
     * @param axes n places of each axis
     * @return n rows, in double precision
     */
    static Points of(double[][] axes) {
        int rows = axes[0].length;
        double[] values = new double[Math.multiplyExact(rows, axes.length)];
        for (int row = 0; row < rows; row++) {
            for (int axis = 0; axis < axes.length; axis++) {
                values[row * axes.length + axis] = axes[axis][row];
            }
        }
        return Points.of(rows, axes.length, values);
    }

    /**
     * Interleaves.
     *
     * @param axes n places of each axis
     * @return n rows, in single precision
     */
    static Points of(float[][] axes) {
        int rows = axes[0].length;
        float[] values = new float[Math.multiplyExact(rows, axes.length)];
        for (int row = 0; row < rows; row++) {
            for (int axis = 0; axis < axes.length; axis++) {
                values[row * axes.length + axis] = axes[axis][row];
            }
        }
        return Points.of(rows, axes.length, values);
    }

    /** Gives all rows the same place. */
    static Points origin(int rows, int dimensions) {
        return Points.of(rows, dimensions, new double[Math.multiplyExact(rows, dimensions)]);
    }
}
