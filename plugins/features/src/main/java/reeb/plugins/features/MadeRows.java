package reeb.plugins.features;

import reeb.api.Run;
import reeb.api.data.Points;

/** Fills rows of new features. */
interface MadeRows {
    /** Puts the values of a row into an array of zeros. */
    void fill(int row, double[] into);

    /** Makes n x m points, in double precision where others are so, else in single precision; n m values fit into an array. */
    static Points of(Points.Precision like, int rows, int columns, MadeRows made, Run run) {
        if (like == Points.Precision.DOUBLE) {
            double[] values = new double[rows * columns];
            each(rows, columns, made, run, (row, start) -> System.arraycopy(row, 0, values, start, columns));
            return Points.of(rows, columns, values);
        }
        float[] values = new float[rows * columns];
        each(rows, columns, made, run, (row, start) -> {
            for (int column = 0; column < columns; column++) {
                values[start + column] = (float) row[column];
            }
        });
        return Points.of(rows, columns, values);
    }

    private static void each(int rows, int columns, MadeRows made, Run run, Mapping.Store store) {
        run.chunks(rows, Statistics.CHUNK, (first, end) -> {
            for (int row = first; row < end; row++) {
                double[] values = new double[columns];
                made.fill(row, values);
                store.put(values, row * columns);
            }
        });
    }
}
