package reeb.kernels;

import reeb.kernels.simd.VectorCellScan;
import reeb.kernels.simd.VectorChains;
import reeb.kernels.simd.VectorForces;
import reeb.kernels.simd.VectorFourierSteps;
import reeb.kernels.simd.VectorKernels;
import reeb.kernels.simd.VectorRows;
import reeb.kernels.simd.VectorSquares;
import reeb.kernels.simd.VectorTiles;

/**
 * Chooses the form of every kernel, by {@link VectorWidth}: on vectors of that width where the kernel has them, else in plain
 * loops. Forms give the same bytes, so nothing but time depends on the choice.
 *
 * <p>Each choice is made once, at first use, and loads no classes of the other forms.
 */
final class SimdChoice {
    private SimdChoice() {}

    private static boolean atLeast(VectorWidth width) {
        return VectorWidth.chosen().compareTo(width) >= 0;
    }

    /** Tells whether vectors have some width, and products that are rounded with their sum are fast on them. */
    private static boolean fused(VectorWidth width) {
        return atLeast(width) && Fused.STEP.hasStep();
    }

    /** Found out once. */
    private static final class Fused {
        /** All processors with vectors of 512 bits have the step; of those with 256 there are some without. */
        static final MultiplyAdd STEP =
                VectorWidth.chosen() == VectorWidth.WIDE ? new MultiplyAdd(true) : MultiplyAdd.asked();
    }

    /** Products of panels. */
    static final class OfTiles {
        static final Tiles BEST = fused(VectorWidth.MIDDLE)
                ? VectorTiles.of(VectorWidth.chosen().bits())
                : new PlainTiles(Fused.STEP.hasStep());
    }

    /** Arithmetic on rows. */
    static final class OfRows {
        static final RowArithmetic BEST = fused(VectorWidth.MIDDLE) ? new VectorRows() : new PlainRows(Fused.STEP);
    }

    /** Squared distances. */
    static final class OfSquares {
        static final RowSquares BEST = atLeast(VectorWidth.NARROW) ? new VectorSquares() : new PlainSquares();
    }

    /** Loops of maps. */
    static final class OfForces {
        static final Forces BEST = fused(VectorWidth.MIDDLE) ? new VectorForces() : new PlainForces(Fused.STEP);
    }

    /** Passes of Fourier transforms. */
    static final class OfFourierSteps {
        static final FourierSteps BEST =
                atLeast(VectorWidth.NARROW) ? new VectorFourierSteps() : new PlainFourierSteps();
    }

    /** Loops over cells. */
    static final class OfCellScan {
        static final CellScan BEST = atLeast(VectorWidth.NARROW) ? new VectorCellScan() : new PlainCellScan();
    }

    /** Sums over pairs of maps of two axes. */
    static final class OfPairs {
        static final PairForces PLAIN = new PlainPairForces(Fused.STEP);
        static final PairForces BEST = fused(VectorWidth.NARROW) ? VectorKernels.pairForces() : PLAIN;
    }

    /** Moves of maps of two axes. */
    static final class OfMoves {
        static final UmapMoves BEST = atLeast(VectorWidth.WIDE) ? VectorKernels.umapMoves() : new PlainUmapMoves();
    }

    /** Products with transition matrices. */
    static final class OfWalk {
        static final WalkStep BEST = atLeast(VectorWidth.WIDE) ? VectorKernels.walkStep() : new PlainWalkStep();
    }

    /** Chains of multiply-adds, always on the machine's widest vectors. */
    static PeakChains chains() {
        return VectorWidth.machine() > 0 && Fused.STEP.hasStep() ? new VectorChains() : new PlainChains();
    }
}
