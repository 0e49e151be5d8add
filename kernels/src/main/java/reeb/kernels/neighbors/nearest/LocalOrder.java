package reeb.kernels.neighbors.nearest;

import java.util.Arrays;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.kernels.base.SortedKeys;

/**
 * Orders rows such that near ones often have near numbers: halves them, and the halves, along the direction in which a
 * sample of each spreads most.
 */
final class LocalOrder {
    private static final int SAMPLE = 32;
    private static final int STEPS = 3;

    private final float[][] rows;
    private final int unit;
    private final int[] order;

    private LocalOrder(float[][] rows, int unit) {
        this.rows = rows;
        this.unit = unit;
        this.order = IntStream.range(0, rows.length).toArray();
    }

    /**
     * Orders rows. O(n (d + log n) log n).
     *
     * @param rows n rows of any values
     * @param unit rows that are not worth dividing; all cuts are at multiples of it
     * @param run this execution
     * @return the numbers of the n rows in the new order
     */
    static int[] of(float[][] rows, int unit, Run run) {
        LocalOrder order = new LocalOrder(rows, unit);
        int[] cuts = {0, rows.length};
        while (true) {
            int[] bounds = cuts;
            int[] middles = IntStream.range(0, bounds.length - 1)
                    .map(i -> order.middle(bounds[i], bounds[i + 1]))
                    .toArray();
            run.parallel(middles.length, i -> order.divide(bounds[i], middles[i], bounds[i + 1]));
            cuts = IntStream.concat(Arrays.stream(bounds), Arrays.stream(middles))
                    .sorted()
                    .distinct()
                    .toArray();
            if (cuts.length == bounds.length) {
                return order.order;
            }
        }
    }

    /** Finds where to cut, or the start where there are too few rows. */
    private int middle(int first, int end) {
        int units = Math.ceilDiv(end - first, unit);
        return first + units / 2 * unit;
    }

    private void divide(int first, int middle, int end) {
        if (middle == first) {
            return;
        }
        float[] direction = direction(first, end);
        long[] keys = new long[end - first];
        for (int i = 0; i < keys.length; i++) {
            int row = order[first + i];
            keys[i] = (long) SortedKeys.sortable(dot(rows[row], direction)) << 32 | row;
        }
        Arrays.sort(keys);
        for (int i = 0; i < keys.length; i++) {
            order[first + i] = (int) keys[i];
        }
    }

    /** Takes a few steps of the power iteration on the covariance of a sample. */
    private float[] direction(int first, int end) {
        int columns = rows[0].length;
        float[][] sample = new float[SAMPLE][];
        float[] mean = new float[columns];
        for (int i = 0; i < SAMPLE; i++) {
            sample[i] = rows[order[(int) (first + (long) i * (end - first) / SAMPLE)]].clone();
            add(1f / SAMPLE, sample[i], mean);
        }
        float[] direction = new float[columns];
        float longest = 0;
        for (float[] row : sample) {
            add(-1, mean, row);
            float length = dot(row, row);
            if (length > longest) {
                longest = length;
                direction = row;
            }
        }
        for (int step = 0; step < STEPS; step++) {
            direction = multiply(sample, direction);
        }
        return direction;
    }

    private static float[] multiply(float[][] sample, float[] direction) {
        float[] product = new float[direction.length];
        float scale = 1 / (float) Math.sqrt(Math.max(Float.MIN_NORMAL, dot(direction, direction)));
        for (float[] row : sample) {
            add(scale * dot(row, direction), row, product);
        }
        return product;
    }

    private static void add(float factor, float[] values, float[] target) {
        for (int i = 0; i < target.length; i++) {
            target[i] += factor * values[i];
        }
    }

    private static float dot(float[] a, float[] b) {
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            sum0 += a[i] * b[i];
            sum1 += a[i + 1] * b[i + 1];
            sum2 += a[i + 2] * b[i + 2];
            sum3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            sum0 += a[i] * b[i];
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }
}
