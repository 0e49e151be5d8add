package reeb.plugins.features;

import reeb.api.About;

/** How the histograms of a block are normalised. */
public enum BlockNorm {
    /** Divides by the sum. */
    @About("Divide by the sum.")
    L1,
    /** Divides by the sum and takes square roots. */
    @About("Divide by the sum and take square roots.")
    L1_SQRT,
    /** Divides by the Euclidean length. */
    @About("Divide by the Euclidean length.")
    L2,
    /** Divides by the Euclidean length, cuts off above 0.2 and divides again. */
    @About("Divide by the Euclidean length, cut off above 0.2 and divide again.")
    L2_HYS
}
