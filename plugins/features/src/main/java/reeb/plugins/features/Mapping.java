package reeb.plugins.features;

import reeb.api.InputException;
import reeb.api.Run;
import reeb.api.data.Points;

/** A number for each number of a column. */
interface Mapping {
    /**
     * Gives the new value.
     *
     * @param column from 0 to d - 1
     * @param value the old one
     * @return the new one
     */
    double of(int column, double value);

    /** Maps all values: in double precision where they are stored so, else in single precision. */
    static Points apply(Points points, Mapping mapping, Run run) {
        long size = (long) points.rows() * points.columns();
        if (size > Integer.MAX_VALUE - 16) {
            throw new InputException(points + " are too many values to be scaled in memory; take fewer rows");
        }
        boolean wide = points.precision() == Points.Precision.DOUBLE;
        double[] doubles = new double[wide ? (int) size : 0];
        float[] floats = new float[wide ? 0 : (int) size];
        int chunks = (points.rows() + Statistics.CHUNK - 1) / Statistics.CHUNK;
        run.parallel(chunks, chunk -> {
            double[] row = new double[points.columns()];
            int end = Math.min(points.rows(), (chunk + 1) * Statistics.CHUNK);
            for (int i = chunk * Statistics.CHUNK; i < end; i++) {
                points.copyRow(i, row);
                for (int column = 0; column < row.length; column++) {
                    double value = mapping.of(column, row[column]);
                    if (wide) {
                        doubles[i * row.length + column] = value;
                    } else {
                        floats[i * row.length + column] = (float) value;
                    }
                }
            }
        });
        return wide
                ? Points.of(points.rows(), points.columns(), doubles)
                : Points.of(points.rows(), points.columns(), floats);
    }
}
