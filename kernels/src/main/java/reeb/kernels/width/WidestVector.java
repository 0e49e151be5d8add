package reeb.kernels.width;

import jdk.incubator.vector.FloatVector;

/** The machine's widest vector. To be touched only where the module {@code jdk.incubator.vector} is there. */
final class WidestVector {
    private WidestVector() {}

    /** Gives its width in bits. */
    static int bits() {
        return FloatVector.SPECIES_PREFERRED.vectorBitSize();
    }
}
