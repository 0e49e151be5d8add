package reeb.kernels;

/**
 * Distances that follow from one sum over the columns that two rows share, and from one number for each row: so zeros cost
 * nothing.
 */
public enum SparseForm {
    /** The straight distance, from the product and both squared lengths. */
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

    /** Gives what a value adds to its row's number. */
    double size(double value) {
        return switch (this) {
            case EUCLIDEAN, SQUARED, COSINE, INNER_PRODUCT -> value * value;
            case MANHATTAN -> Math.abs(value);
        };
    }

    /** Adds what a value and the others in its column share to the sums of the others' rows. */
    void add(double value, ColumnLists lists, int column, double[] sums) {
        switch (this) {
            case EUCLIDEAN, SQUARED, COSINE, INNER_PRODUCT -> lists.addProducts(value, column, sums);
            case MANHATTAN -> lists.addSavings(value, column, sums);
        }
    }

    /** Estimates the distance, or its square for the straight one; not-a-number where that cannot be done. */
    double estimate(double shared, double size, double other) {
        return switch (this) {
            case EUCLIDEAN, SQUARED -> size + other - 2 * shared;
            case COSINE -> measured(size) && measured(other) ? 1 - shared / Math.sqrt(size * other) : Double.NaN;
            case INNER_PRODUCT -> 1 - shared;
            case MANHATTAN -> size + other - shared;
        };
    }

    /** Bounds the error of the estimate, given the roundings of the sums. */
    double error(double roundings, double size, double other) {
        double unit = roundings * 0x1p-52;
        return switch (this) {
            case COSINE -> 4 * unit;
            case INNER_PRODUCT -> unit * (1 + size + other);
            case EUCLIDEAN, SQUARED, MANHATTAN -> 2 * unit * (size + other) + Double.MIN_NORMAL;
        };
    }

    /** Turns a bound on the estimated into one on the distance. */
    double distance(double estimated) {
        return this == EUCLIDEAN ? Math.sqrt(Math.max(0, estimated)) : estimated;
    }

    private static boolean measured(double size) {
        return size > SMALLEST && size < LARGEST;
    }
}
