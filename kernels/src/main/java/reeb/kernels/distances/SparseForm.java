package reeb.kernels.distances;

import reeb.kernels.rows.ColumnLists;

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
    public double size(double value) {
        return switch (this) {
            case EUCLIDEAN, SQUARED, COSINE, INNER_PRODUCT -> value * value;
            case MANHATTAN -> Math.abs(value);
        };
    }

    /** Adds what a value and the others in its column share to the sums of the others' rows. */
    public void add(double value, ColumnLists lists, int column, double[] sums) {
        switch (this) {
            case EUCLIDEAN, SQUARED, COSINE, INNER_PRODUCT -> lists.addProducts(value, column, sums);
            case MANHATTAN -> lists.addSavings(value, column, sums);
        }
    }

    /** Turns what a row shares with others into distances, squares for straight ones; not-a-number where it cannot. */
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

    /** Bounds the part of an estimate's error that is the same for all pairs, given the roundings of sums. */
    public double error(double roundings) {
        double unit = roundings * 0x1p-52;
        return switch (this) {
            case COSINE -> 4 * unit;
            case INNER_PRODUCT -> unit;
            case EUCLIDEAN, SQUARED, MANHATTAN -> Double.MIN_NORMAL;
        };
    }

    /** Bounds the part that grows with the sizes of both rows, relative to their sum. */
    public double relativeError(double roundings) {
        return this == COSINE ? 0 : 2 * roundings * 0x1p-52;
    }

    /** Turns a distance into what is estimated. */
    public double estimated(double distance) {
        return this == EUCLIDEAN ? distance * distance : distance;
    }

    private static boolean measured(double size) {
        return size > SMALLEST && size < LARGEST;
    }
}
