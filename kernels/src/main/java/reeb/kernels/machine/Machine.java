package reeb.kernels.machine;

import reeb.kernels.base.MultiplyAdd;
import reeb.kernels.loops.CellScan;
import reeb.kernels.loops.CentreScan;
import reeb.kernels.loops.ChebyshevStep;
import reeb.kernels.loops.Forces;
import reeb.kernels.loops.FourierSteps;
import reeb.kernels.loops.PairForces;
import reeb.kernels.loops.PeakChains;
import reeb.kernels.loops.RowArithmetic;
import reeb.kernels.loops.RowSquares;
import reeb.kernels.loops.Tiles;
import reeb.kernels.loops.UmapMoves;
import reeb.kernels.plain.PlainCellScan;
import reeb.kernels.plain.PlainCentreScan;
import reeb.kernels.plain.PlainChains;
import reeb.kernels.plain.PlainChebyshevStep;
import reeb.kernels.plain.PlainForces;
import reeb.kernels.plain.PlainFourierSteps;
import reeb.kernels.plain.PlainPairForces;
import reeb.kernels.plain.PlainRows;
import reeb.kernels.plain.PlainSquares;
import reeb.kernels.plain.PlainTiles;
import reeb.kernels.plain.PlainUmapMoves;
import reeb.kernels.simd.VectorCellScan;
import reeb.kernels.simd.VectorCentreScan;
import reeb.kernels.simd.VectorChains;
import reeb.kernels.simd.VectorForces;
import reeb.kernels.simd.VectorFourierSteps;
import reeb.kernels.simd.VectorKernels;
import reeb.kernels.simd.VectorRows;
import reeb.kernels.simd.VectorSquares;
import reeb.kernels.simd.VectorTiles;
import reeb.kernels.width.VectorWidth;

/**
 * Chooses the form of every kernel, by {@link VectorWidth}: on vectors of that width where the kernel has them, else in plain
 * loops. Forms give the same bytes, so nothing but time depends on the choice.
 *
 * <p>Each choice is made once, at first use, and loads no classes of the other forms; but for the products of panels where {@link #beginPlain} was called.
 */
public final class Machine {
    /** Whether the products of panels are those of plain loops still. */
    private static volatile boolean plainYet;

    private Machine() {}

    /**
     * Gives the products of panels.
     *
     * @return the same for the whole process, once it is warm
     */
    public static Tiles tiles() {
        return plainYet ? OfPlainTiles.ONLY : OfTiles.BEST;
    }

    /**
     * Lets the products of panels begin in plain loops, for a process that is to answer soon: vectors take longer to be loaded and compiled than the
     * first answers take without them.
     *
     * @return loads the vectors and gets their products compiled, which takes half a second, upon which these are taken; to be called once, by a thread of
     *     its own
     */
    public static Runnable beginPlain() {
        plainYet = true;
        return () -> {
            try {
                TileWarmUp.run(OfTiles.BEST);
            } finally {
                plainYet = false;
            }
        };
    }

    /**
     * Gives the arithmetic on rows.
     *
     * @return the same for the whole process
     */
    public static RowArithmetic rows() {
        return OfRows.BEST;
    }

    /**
     * Gives the squared distances.
     *
     * @return the same for the whole process
     */
    public static RowSquares squares() {
        return OfSquares.BEST;
    }

    /**
     * Gives the loops of maps.
     *
     * @return the same for the whole process
     */
    public static Forces forces() {
        return OfForces.BEST;
    }

    /**
     * Gives the passes of Fourier transforms.
     *
     * @return the same for the whole process
     */
    public static FourierSteps fourierSteps() {
        return OfFourierSteps.BEST;
    }

    /**
     * Gives the loops over cells.
     *
     * @return the same for the whole process
     */
    public static CellScan cellScan() {
        return OfCellScan.BEST;
    }

    /**
     * Gives the loop over centres.
     *
     * @return the same for the whole process
     */
    public static CentreScan centreScan() {
        return OfCentreScan.BEST;
    }

    /**
     * Gives the sums over pairs.
     *
     * @param axes of the map; two are fast
     * @return the same for the whole process
     */
    public static PairForces pairForces(int axes) {
        return axes == 2 ? OfPairs.BEST : OfPairs.PLAIN;
    }

    /**
     * Gives the moves of rows by UMAP's forces.
     *
     * @param axes of the map; two are fast
     * @return the moves
     */
    public static UmapMoves umapMoves(int axes) {
        return axes == 2 ? OfMoves.BEST : new PlainUmapMoves();
    }

    /**
     * Gives the products with transition matrices.
     *
     * @return the same for the whole process
     */
    public static ChebyshevStep chebyshevStep() {
        return OfWalk.BEST;
    }

    /**
     * Gives the chains of multiply-adds, always on the machine's widest vectors.
     *
     * @return the chains
     */
    public static PeakChains chains() {
        return VectorWidth.machine() > 0 && Fused.STEP.hasStep() ? new VectorChains() : new PlainChains();
    }

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
    private static final class OfTiles {
        static final Tiles BEST = fused(VectorWidth.MIDDLE)
                ? VectorTiles.of(VectorWidth.chosen().bits())
                : new PlainTiles(Fused.STEP.hasStep());
    }

    /** Products of panels without vectors, whose width is not asked for. */
    private static final class OfPlainTiles {
        static final Tiles ONLY = new PlainTiles(MultiplyAdd.asked().hasStep());
    }

    /** Arithmetic on rows. */
    private static final class OfRows {
        static final RowArithmetic BEST = fused(VectorWidth.MIDDLE) ? new VectorRows() : new PlainRows(Fused.STEP);
    }

    /** Squared distances. */
    private static final class OfSquares {
        static final RowSquares BEST = atLeast(VectorWidth.NARROW) ? new VectorSquares() : new PlainSquares();
    }

    /** Loops of maps. */
    private static final class OfForces {
        static final Forces BEST = fused(VectorWidth.MIDDLE) ? new VectorForces() : new PlainForces(Fused.STEP);
    }

    /** Passes of Fourier transforms. */
    private static final class OfFourierSteps {
        static final FourierSteps BEST =
                atLeast(VectorWidth.NARROW) ? new VectorFourierSteps() : new PlainFourierSteps();
    }

    /** Loops over cells. */
    private static final class OfCellScan {
        static final CellScan BEST = atLeast(VectorWidth.NARROW) ? new VectorCellScan() : new PlainCellScan();
    }

    /** Loops over centres. */
    private static final class OfCentreScan {
        static final CentreScan BEST = atLeast(VectorWidth.NARROW) ? new VectorCentreScan() : new PlainCentreScan();
    }

    /** Sums over pairs of maps of two axes. */
    private static final class OfPairs {
        static final PairForces PLAIN = new PlainPairForces(Fused.STEP);
        static final PairForces BEST = fused(VectorWidth.NARROW) ? VectorKernels.pairForces() : PLAIN;
    }

    /** Moves of maps of two axes. */
    private static final class OfMoves {
        static final UmapMoves BEST = atLeast(VectorWidth.WIDE) ? VectorKernels.umapMoves() : new PlainUmapMoves();
    }

    /** Products with transition matrices. */
    private static final class OfWalk {
        static final ChebyshevStep BEST =
                atLeast(VectorWidth.WIDE) ? VectorKernels.chebyshevStep() : new PlainChebyshevStep();
    }
}
