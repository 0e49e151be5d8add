package reeb.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;
import reeb.kernels.loops.PeakChains;
import reeb.kernels.loops.Tiles;
import reeb.kernels.machine.Machine;

/** Single tiles, and the chains that tell what the processor can do, on one thread in any case. */
public class TilesBench extends KernelBench {
    private static final int TILES = 1000;
    private static final int STEPS = 1_000_000;

    private final PeakChains chains = Machine.chains();
    private final float[] floatProducts = new float[Tiles.QUERIES * Tiles.FLOATS];
    private final double[] doubleProducts = new double[Tiles.QUERIES * Tiles.DOUBLES];
    private float[] floats = {};
    private double[] doubles = {};

    /** Makes a panel of each precision. */
    @Setup
    public void prepare() {
        floats = new float[columns * Tiles.FLOATS];
        doubles = new double[columns * Tiles.DOUBLES];
    }

    /** A tile of 512 d operations in single precision. */
    @Benchmark
    @OperationsPerInvocation(TILES)
    public float[] floatTile() {
        for (int i = 0; i < TILES; i++) {
            Machine.tiles().multiply(floats, 0, floats, floatProducts);
        }
        return floatProducts;
    }

    /** A tile of 256 d operations in double precision. */
    @Benchmark
    @OperationsPerInvocation(TILES)
    public double[] doubleTile() {
        for (int i = 0; i < TILES; i++) {
            Machine.tiles().multiply(doubles, 0, doubles, doubleProducts);
        }
        return doubleProducts;
    }

    /** A million steps of the chains in single precision. */
    @Benchmark
    public float floatPeak() {
        return chains.floats(STEPS);
    }

    /** A million steps of the chains in double precision. */
    @Benchmark
    public double doublePeak() {
        return chains.doubles(STEPS);
    }
}
