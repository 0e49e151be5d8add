package reeb.plugins.sources;

import reeb.api.data.Points;

/** Makes points of numbers. */
final class Numbers {
    private Numbers() {}

    /** Stores n * d numbers in single or double precision; the array may be handed over. */
    static Points in(Points.Precision precision, int rows, int columns, double[] values) {
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
