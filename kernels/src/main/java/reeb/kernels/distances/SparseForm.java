package reeb.kernels.distances;

import reeb.kernels.rows.ColumnLists;

/**
 * Distances that follow from one sum over the columns that two rows share, and from one number for each row: so zeros cost
 * nothing.
 */
public enum SparseForm {
    /** The Euclidean distance, from the product and both squared lengths. */
    EUCLIDEAN,
    /** Its square. */
    SQUARED,
    /** One minus the cosine. */
    COSINE,
    /** One minus the product. */
    INNER_PRODUCT,
    /** The sum of differences, from what shared columns save: |a| + |b| - |a - b|. */
    MANHATTAN;

    /** Between these, squared lengths are exact enough for a cosine. */
    private static final double SMALLEST = 1e-140;

    private static final double LARGEST = 1e140;

    /**
     * Gives what a value adds to its row's number.
     *
     * @param value one that is not 0
     * @return its square, or for {@link #MANHATTAN} its absolute value
     */
    public double size(double value) {
        return switch (this) {
            case EUCLIDEAN, SQUARED, COSINE, INNER_PRODUCT -> value * value;
            case MANHATTAN -> Math.abs(value);
        };
    }

    /**
     * Adds what a value and the others in its column share to the sums of the others' rows. O(values in the column).
     *
     * @param value of the row that is compared
     * @param lists the values of all rows, by columns
     * @param column where the value is
     * @param sums n values, changed in place
     */
    public void add(double value, ColumnLists lists, int column, double[] sums) {
        switch (this) {
            case EUCLIDEAN, SQUARED, COSINE, INNER_PRODUCT -> lists.addProducts(value, column, sums);
            case MANHATTAN -> lists.addSavings(value, column, sums);
        }
    }

    /**
     * Turns what a row shares with others into distances, squares for {@link #EUCLIDEAN}; NaN where it cannot. O(n).
     *
     * @param shared n sums, replaced by the estimates
     * @param size of the row: the sum of {@link #size(double)} over its values
     * @param sizes of the n others
     */
    public void estimate(double[] shared, double size, double[] sizes) {
        switch (this) {
            case EUCLIDEAN, SQUARED -> {
                for (int other = 0; other < sizes.length; other++) {
                    shared[other] = size + sizes[other] - 2 * shared[other];
                }
            }
            case COSINE -> {
                for (int other = 0; other < sizes.length; other++) {
                    boolean measured = measured(size) && measured(sizes[other]);
                    shared[other] = measured ? 1 - shared[other] / Math.sqrt(size * sizes[other]) : Double.NaN;
                }
            }
            case INNER_PRODUCT -> {
                for (int other = 0; other < sizes.length; other++) {
                    shared[other] = 1 - shared[other];
                }
            }
            case MANHATTAN -> {
                for (int other = 0; other < sizes.length; other++) {
                    shared[other] = size + sizes[other] - shared[other];
                }
            }
        }
    }

    /**
     * Bounds the part of an estimate's error that is the same for all pairs.
     *
     * @param roundings how many a sum has, at least 1
     * @return an absolute error
     */
    public double error(double roundings) {
        double unit = roundings * 0x1p-52;
        return switch (this) {
            case COSINE -> 4 * unit;
            case INNER_PRODUCT -> unit;
            case EUCLIDEAN, SQUARED, MANHATTAN -> Double.MIN_NORMAL;
        };
    }

    /**
     * Bounds the part of an estimate's error that grows with the sizes of both rows.
     *
     * @param roundings how many a sum has, at least 1
     * @return relative to the sum of both sizes
     */
    public double relativeError(double roundings) {
        return this == COSINE ? 0 : 2 * roundings * 0x1p-52;
    }

    /**
     * Turns a distance into the quantity that is estimated.
     *
     * @param distance at least 0
     * @return its square for {@link #EUCLIDEAN}, else itself
     */
    public double estimated(double distance) {
        return this == EUCLIDEAN ? distance * distance : distance;
    }

    private static boolean measured(double size) {
        return size > SMALLEST && size < LARGEST;
    }
}
