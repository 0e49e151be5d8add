package reeb.bench;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import reeb.kernels.loops.Tiles;

/** The same two kernels written for arrays and for memory segments. */
final class StorageKernels {
    /** d: a multiple of all vector lengths. */
    static final int COLUMNS = 784;

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    private final float[] buffer = new float[Tiles.FLOATS * COLUMNS];
    private final float[] panel = new float[Tiles.FLOATS * COLUMNS];

    static float[] values(int rows) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        float[] values = new float[rows * COLUMNS];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        return values;
    }

    /** Packs 32 rows after the other into the same panel. */
    float[] pack(float[] values, int rows) {
        for (int first = 0; first + Tiles.FLOATS <= rows; first += Tiles.FLOATS) {
            for (int lane = 0; lane < Tiles.FLOATS; lane++) {
                System.arraycopy(values, (first + lane) * COLUMNS, buffer, lane * COLUMNS, COLUMNS);
            }
            transpose();
        }
        return panel;
    }

    float[] pack(MemorySegment values, int rows) {
        for (int first = 0; first + Tiles.FLOATS <= rows; first += Tiles.FLOATS) {
            for (int lane = 0; lane < Tiles.FLOATS; lane++) {
                long start = (first + lane) * (long) COLUMNS * Float.BYTES;
                MemorySegment.copy(values, JAVA_FLOAT_UNALIGNED, start, buffer, lane * COLUMNS, COLUMNS);
            }
            transpose();
        }
        return panel;
    }

    private void transpose() {
        for (int column = 0; column < COLUMNS; column++) {
            for (int lane = 0; lane < Tiles.FLOATS; lane++) {
                panel[column * Tiles.FLOATS + lane] = buffer[lane * COLUMNS + column];
            }
        }
    }

    /** Sums the squared distances of the first row to all. */
    float scan(float[] values, int rows) {
        float sum = 0;
        for (int row = 0; row < rows; row++) {
            FloatVector squares = FloatVector.zero(SPECIES);
            for (int i = 0; i < COLUMNS; i += SPECIES.length()) {
                FloatVector difference = FloatVector.fromArray(SPECIES, values, i)
                        .sub(FloatVector.fromArray(SPECIES, values, row * COLUMNS + i));
                squares = difference.fma(difference, squares);
            }
            sum += squares.reduceLanes(VectorOperators.ADD);
        }
        return sum;
    }

    float scan(MemorySegment values, int rows) {
        float sum = 0;
        for (int row = 0; row < rows; row++) {
            long start = row * (long) COLUMNS * Float.BYTES;
            FloatVector squares = FloatVector.zero(SPECIES);
            for (int i = 0; i < COLUMNS * Float.BYTES; i += SPECIES.vectorByteSize()) {
                FloatVector difference = load(values, i).sub(load(values, start + i));
                squares = difference.fma(difference, squares);
            }
            sum += squares.reduceLanes(VectorOperators.ADD);
        }
        return sum;
    }

    private static FloatVector load(MemorySegment values, long at) {
        return FloatVector.fromMemorySegment(SPECIES, values, at, ByteOrder.nativeOrder());
    }

    /** Runs both on a segment. */
    void use(MemorySegment values, int rows) {
        pack(values, rows);
        if (Float.isNaN(scan(values, rows))) {
            throw new AssertionError("drawn values are finite");
        }
    }
}
