package reeb.plugins.embedders.map;

import reeb.api.data.Points;
import reeb.api.problem.InputException;

/** Puts the axes of a map side by side. */
public final class MapRows {
    /** The most values of an array. */
    private static final int MOST = Integer.MAX_VALUE - 8;

    private MapRows() {}

    /**
     * Counts the values of a map.
     *
     * @param rows n
     * @param dimensions of each
     * @return their product
     * @throws InputException where an array has no room for as many
     */
    public static int room(int rows, int dimensions) {
        long values = (long) rows * dimensions;
        if (values > MOST) {
            throw new InputException(rows + " rows of " + dimensions + " axes are more values than the " + MOST
                    + " that a map can have; choose fewer dimensions");
        }
        return (int) values;
    }

    /**
     * Interleaves.
     *
     * @param axes n places of each axis
     * @return n rows, in double precision
     */
    public static Points of(double[][] axes) {
        int rows = axes[0].length;
        double[] values = new double[room(rows, axes.length)];
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
    public static Points of(float[][] axes) {
        int rows = axes[0].length;
        float[] values = new float[room(rows, axes.length)];
        for (int row = 0; row < rows; row++) {
            for (int axis = 0; axis < axes.length; axis++) {
                values[row * axes.length + axis] = axes[axis][row];
            }
        }
        return Points.of(rows, axes.length, values);
    }

    /** Gives all rows the same place. */
    public static Points origin(int rows, int dimensions) {
        return Points.of(rows, dimensions, new double[room(rows, dimensions)]);
    }
}
