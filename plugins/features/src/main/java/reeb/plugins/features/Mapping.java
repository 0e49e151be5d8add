package reeb.plugins.features;

import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.problem.InputException;

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
        int bytes = points.precision() == Points.Precision.DOUBLE ? Double.BYTES : Float.BYTES;
        run.reserve(size * bytes, "the scaled values of " + points + "; take a sample of the rows");
        if (points.precision() == Points.Precision.DOUBLE) {
            double[] mapped = new double[(int) size];
            eachRow(points, mapping, run, (row, start) -> System.arraycopy(row, 0, mapped, start, row.length));
            return Points.of(points.rows(), points.columns(), mapped);
        }
        float[] rounded = new float[(int) size];
        eachRow(points, mapping, run, (row, start) -> {
            for (int column = 0; column < row.length; column++) {
                rounded[start + column] = (float) row[column];
            }
        });
        return Points.of(points.rows(), points.columns(), rounded);
    }

    /** Takes mapped rows. */
    interface Store {
        /** Takes a row whose first value has an index among all values. */
        void put(double[] row, int start);
    }

    private static void eachRow(Points points, Mapping mapping, Run run, Store store) {
        run.chunks(points.rows(), Statistics.CHUNK, (first, end) -> {
            double[] row = new double[points.columns()];
            for (int i = first; i < end; i++) {
                points.copyRow(i, row);
                for (int column = 0; column < row.length; column++) {
                    row[column] = mapping.of(column, row[column]);
                    if (!Double.isFinite(row[column])) {
                        throw new InputException("row " + i + ", feature column " + column
                                + " (counted from 0) has a value that is not finite or too large; leave such rows out"
                                + " where the data are read");
                    }
                }
                store.put(row, i * row.length);
            }
        });
    }
}
