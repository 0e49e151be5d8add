package reeb.model.known;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.util.Arrays;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.data.Points;

/**
 * Rows of which each column has 256 values at equal steps between its least and its greatest: a byte for each value, off by at most half a
 * step.
 *
 * @param codes n x d bytes
 * @param low d x 1 least values
 * @param high d x 1 greatest values
 */
record ByteColumns(Points codes, Points low, Points high) {
    private static final int STEPS = 255;
    private static final int CHUNK = 1024;

    /** Rounds n x d finite rows. O(n d). */
    static ByteColumns of(Points rows, Run run) {
        int columns = rows.columns();
        double[] low = new double[columns];
        double[] high = new double[columns];
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
        double[] values = new double[columns];
        for (int row = 0; row < rows.rows(); row++) {
            rows.copyRow(row, values);
            for (int column = 0; column < columns; column++) {
                low[column] = Math.min(low[column], values[column]);
                high[column] = Math.max(high[column], values[column]);
            }
        }
        for (int column = 0; column < columns; column++) {
            // In single precision, as the values are, so that rows which were rounded once stay as they are.
            low[column] = (float) low[column];
            high[column] = (float) high[column];
        }
        byte[] codes = new byte[Math.multiplyExact(rows.rows(), columns)];
        run.chunks(rows.rows(), CHUNK, (first, end) -> {
            double[] own = new double[columns];
            for (int row = first; row < end; row++) {
                rows.copyRow(row, own);
                for (int column = 0; column < columns; column++) {
                    double length = high[column] - low[column];
                    double share = length > 0 ? (own[column] - low[column]) / length : 0;
                    codes[row * columns + column] = (byte) Math.round(Math.clamp(share, 0, 1) * STEPS);
                }
            }
        });
        return new ByteColumns(
                Points.of(rows.rows(), columns, codes), Points.of(columns, 1, low), Points.of(columns, 1, high));
    }

    /** Tells whether the least value of each of d columns is finite, and not above the greatest. */
    static boolean areRanges(Points low, Points high) {
        return IntStream.range(0, low.rows())
                .allMatch(column -> Double.isFinite(low.at(column, 0))
                        && Double.isFinite(high.at(column, 0))
                        && low.at(column, 0) <= high.at(column, 0));
    }

    /** Gives the rows in single precision. O(n d). */
    Points values(Run run) {
        int columns = codes.columns();
        float[] table = table();
        // At once: until it is compiled, asking for each of millions of values takes longer than all else that opens a
        // model.
        byte[] bytes = codes.memory().toArray(JAVA_BYTE);
        float[] values = new float[bytes.length];
        run.chunks(codes.rows(), CHUNK, (first, end) -> {
            for (int row = first; row < end; row++) {
                int start = row * columns;
                for (int column = 0; column < columns; column++) {
                    values[start + column] = table[column * (STEPS + 1) + (bytes[start + column] & STEPS)];
                }
            }
        });
        return Points.of(codes.rows(), columns, values);
    }

    /** The values of all codes, column after column. */
    private float[] table() {
        float[] table = new float[codes.columns() * (STEPS + 1)];
        for (int column = 0; column < codes.columns(); column++) {
            double least = low.at(column, 0);
            double length = high.at(column, 0) - least;
            for (int code = 0; code <= STEPS; code++) {
                table[column * (STEPS + 1) + code] = (float) (least + length * ((float) code / STEPS));
            }
        }
        return table;
    }
}
