package reeb.kernels.rows;

import java.util.function.Consumer;
import reeb.api.data.Points;

/**
 * Reads rows at length 1, with one more value that is 0.
 *
 * <p>Rows of zeros have no direction: they get one of their own, the last value being 1, at a right angle to all others.
 */
public final class DirectionReader implements RoundedReader {
    private final Consumer<double[]> map;
    private final RowReader reader;
    private final double[] values;

    /**
     * Reads rows as they are.
     *
     * @param points n x d features
     */
    public DirectionReader(Points points) {
        this(points, _ -> {});
    }

    /**
     * Reads rows that are mapped before they are scaled.
     *
     * @param points n x d features
     * @param map changes a row's d values in place
     */
    public DirectionReader(Points points, Consumer<double[]> map) {
        this.map = map;
        this.reader = new RowReader(points);
        this.values = new double[points.columns()];
    }

    @Override
    public void read(int row, float[] into, int start) {
        reader.read(row, values);
        map.accept(values);
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        double sum = 0;
        for (int column = 0; column < values.length; column++) {
            values[column] = largest == 0 ? 0 : values[column] / largest;
            sum += values[column] * values[column];
        }
        double scale = sum == 0 ? 0 : 1 / Math.sqrt(sum);
        for (int column = 0; column < values.length; column++) {
            into[start + column] = (float) (values[column] * scale);
        }
        into[start + values.length] = sum == 0 ? 1 : 0;
    }
}
