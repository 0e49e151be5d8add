package reeb.kernels.base;

import java.util.List;

/** Sums over rows of values in the order of their index, in several interleaved parts for speed. */
public final class Vectors {
    private Vectors() {}

    /**
     * Multiplies two rows, summed in four interleaved parts. O(d).
     *
     * @param a d values
     * @param b d values or more
     * @return the inner product
     */
    public static double dot(double[] a, double[] b) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
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

    /**
     * Measures two rows, summed in four interleaved parts. O(d).
     *
     * @param a d values
     * @param b d values or more
     * @return the sum of the squares of their differences
     */
    public static double squaredDistance(double[] a, double[] b) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int even = a.length & -4;
        for (int i = 0; i < even; i += 4) {
            sum0 += (a[i] - b[i]) * (a[i] - b[i]);
            sum1 += (a[i + 1] - b[i + 1]) * (a[i + 1] - b[i + 1]);
            sum2 += (a[i + 2] - b[i + 2]) * (a[i + 2] - b[i + 2]);
            sum3 += (a[i + 3] - b[i + 3]) * (a[i + 3] - b[i + 3]);
        }
        for (int i = even; i < a.length; i++) {
            sum0 += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum0 + sum1 + (sum2 + sum3);
    }

    /**
     * Adds a multiple of one row to another. O(d).
     *
     * @param factor any
     * @param values d values or more
     * @param target d values, changed in place
     */
    public static void add(double factor, double[] values, double[] target) {
        for (int i = 0; i < target.length; i++) {
            target[i] += factor * values[i];
        }
    }

    /**
     * Adds a multiple of one row to another, from an index on. O(d).
     *
     * @param factor any
     * @param values d values or more
     * @param target d values, changed in place
     * @param from the first index, from 0 to d
     */
    public static void add(double factor, double[] values, double[] target, int from) {
        for (int i = from; i < target.length; i++) {
            target[i] += factor * values[i];
        }
    }

    /**
     * Subtracts the projections onto some directions, one after another. O(k d).
     *
     * @param directions k orthonormal ones of d values
     * @param vector d values, changed in place
     */
    public static void remove(List<double[]> directions, double[] vector) {
        for (double[] direction : directions) {
            add(-dot(vector, direction), direction, vector);
        }
    }

    /**
     * Multiplies all values. O(d).
     *
     * @param factor any
     * @param values d values, changed in place
     */
    public static void scale(double factor, double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }
}
