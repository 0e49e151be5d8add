package reeb.kernels;

import reeb.kernels.simd.VectorKernels;

/** Chooses the kernels of embedders once, at first use: on vectors where the launch allows it and the machine is wide enough. */
final class SimdChoice {
    private static final boolean WIDE = wide();

    /** Moves of maps of two axes. */
    static final UmapMoves MOVES = WIDE ? VectorKernels.umapMoves() : new PlainUmapMoves();

    /** Products with transition matrices. */
    static final WalkStep WALK = WIDE ? VectorKernels.walkStep() : new PlainWalkStep();

    /** Sums over pairs of maps of two axes. */
    static final PairForces PAIRS = WIDE ? VectorKernels.pairForces() : new PlainPairForces();

    private SimdChoice() {}

    private static boolean wide() {
        return VectorModule.present() && VectorKernels.wide();
    }
}
