package reeb.plugins.sources.values;

import reeb.api.data.Points;

/** Makes points of numbers. */
public final class Numbers {
    private Numbers() {}

    /** Stores n * d numbers in single or double precision; the array may be handed over. */
    public static Points in(Points.Precision precision, int rows, int columns, double[] values) {
        if (precision == Points.Precision.DOUBLE) {
            return Points.of(rows, columns, values);
        }
        float[] rounded = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            rounded[i] = (float) values[i];
        }
        return Points.of(rows, columns, rounded);
    }
}
