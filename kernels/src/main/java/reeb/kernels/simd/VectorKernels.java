package reeb.kernels.simd;

import reeb.kernels.loops.ChebyshevStep;
import reeb.kernels.loops.PairForces;
import reeb.kernels.loops.UmapMoves;

/** Offers the kernels of embedders on vectors. To be touched only where the module {@code jdk.incubator.vector} is there. */
public final class VectorKernels {
    private VectorKernels() {}

    /**
     * Makes moves of maps of two axes, on vectors of 512 bits.
     *
     * @return the moves
     */
    public static UmapMoves umapMoves() {
        return new VectorUmapMoves();
    }

    /**
     * Makes sums over pairs for maps of two axes.
     *
     * @return the sums
     */
    public static PairForces pairForces() {
        return new VectorPairForces();
    }

    /**
     * Makes products with transition matrices, on vectors of 512 bits.
     *
     * @return the product
     */
    public static ChebyshevStep chebyshevStep() {
        return new VectorChebyshevStep();
    }
}
