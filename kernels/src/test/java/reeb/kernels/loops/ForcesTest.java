package reeb.kernels.loops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.kernels.Samples;
import reeb.kernels.machine.Machine;
import reeb.kernels.plain.PlainForces;

/** The loops on vectors against the plain ones, bit for bit. */
final class ForcesTest {
    private static final int ROWS = 203;
    private static final Forces PLAIN = new PlainForces();
    private static final Forces FAST = Machine.forces();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void attractAlike(int dimensions) {
        float[][] places = drawn(dimensions, 3, 1);
        SparseWeights weights = Samples.weights(ROWS);
        float[][] plain = drawn(dimensions, 0, 2);
        float[][] fast = drawn(dimensions, 0, 2);
        Springs springs = new Springs(weights, places, 0.5f, plain);
        PLAIN.attract(springs, 3, ROWS);
        FAST.attract(new Springs(weights, places, 0.5f, fast), 3, ROWS);
        assertThat(fast).isDeepEqualTo(plain);
        assertThat(fast[0][2]).isZero();
        assertThat(FAST.logarithms(springs, 0, ROWS)).isEqualTo(PLAIN.logarithms(springs, 0, ROWS));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void attractAsTheDefinitionDoes(int dimensions) {
        float[][] places = drawn(dimensions, 3, 1);
        SparseWeights weights = Samples.weights(ROWS);
        float[][] forces = drawn(dimensions, 0, 2);
        Springs springs = new Springs(weights, places, 0.5f, forces);
        FAST.attract(springs, 0, ROWS);
        double logarithms = 0;
        for (int row = 0; row < ROWS; row++) {
            double[] sums = new double[dimensions];
            for (int entry = weights.starts()[row]; entry < weights.starts()[row + 1]; entry++) {
                int other = weights.columns()[entry];
                double square = 0;
                for (float[] axis : places) {
                    square += Math.pow((double) axis[row] - axis[other], 2);
                }
                for (int axis = 0; axis < dimensions; axis++) {
                    sums[axis] += weights.values()[entry]
                            / (1 + square / 2)
                            * ((double) places[axis][row] - places[axis][other]);
                }
                logarithms += weights.values()[entry] * Math.log1p(square / 2);
            }
            for (int axis = 0; axis < dimensions; axis++) {
                assertThat((double) forces[axis][row]).isCloseTo(sums[axis], within(2e-5));
            }
        }
        assertThat(FAST.logarithms(springs, 0, ROWS)).isCloseTo(logarithms, within(1e-6 * logarithms));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void repelAlike(int dimensions) {
        float[][] places = drawn(dimensions, 3, 1);
        float[][] plain = drawn(dimensions, 0, 2);
        float[][] fast = drawn(dimensions, 0, 2);
        double sum = PLAIN.repel(places, ROWS, plain, 5, ROWS);
        assertThat(FAST.repel(places, ROWS, fast, 5, ROWS)).isEqualTo(sum);
        assertThat(fast).isDeepEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void spreadAndReadAlike(int dimensions) {
        float[][] places = drawn(dimensions, 1, 1);
        int[] strides = {dimensions == 3 ? 32 * 32 : dimensions == 2 ? 32 : 1, dimensions == 3 ? 32 : 1, 1};
        float[] own = floats(1 << (2 * dimensions), 7);
        float[] origin = {-6, -6, -6};
        GridPlaces inGrid = new GridPlaces(places, origin, 1.9f, strides, own);
        float[] plainGrid = new float[32 * 32 * 32];
        float[] fastGrid = new float[32 * 32 * 32];
        PLAIN.spread(inGrid, plainGrid, 0, ROWS);
        FAST.spread(inGrid, fastGrid, 0, ROWS);
        assertThat(fastGrid).isEqualTo(plainGrid);

        float[][] plain = drawn(dimensions, 0, 2);
        float[][] fast = drawn(dimensions, 0, 2);
        double sum = PLAIN.read(inGrid, plainGrid, plain, 16, ROWS);
        assertThat(FAST.read(inGrid, plainGrid, fast, 16, ROWS)).isEqualTo(sum);
        assertThat(fast).isDeepEqualTo(plain);
        assertThat(fast[0][15]).isZero();
        assertThat(fast[0][ROWS]).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void moveAlike(int dimensions) {
        Motion plain = motion(dimensions);
        Motion fast = motion(dimensions);
        Motion.Step step = new Motion.Step(12, 0.01f, 20, 0.8f, 0.01f, 5);
        for (int i = 0; i < 3; i++) {
            PLAIN.move(plain, step, 16, 208);
            FAST.move(fast, step, 16, 208);
        }
        assertThat(fast.places()).isDeepEqualTo(plain.places());
        assertThat(fast.gains()).isDeepEqualTo(plain.gains());
        assertThat(fast.velocities()[0][15]).isEqualTo(motion(dimensions).velocities()[0][15]);
    }

    private static Motion motion(int dimensions) {
        float[][] gains = new float[dimensions][208];
        for (float[] axis : gains) {
            Arrays.fill(axis, 1);
        }
        return new Motion(
                drawn(dimensions, 2, 3),
                drawn(dimensions, 0.01, 4),
                drawn(dimensions, 3, 5),
                drawn(dimensions, 1, 6),
                gains);
    }

    private static float[][] drawn(int dimensions, double spread, long seed) {
        RandomGenerator random = Samples.random(seed);
        float[][] places = new float[dimensions][SparseWeights.padded(ROWS)];
        for (float[] axis : places) {
            for (int row = 0; row < ROWS; row++) {
                axis[row] = (float) (spread * random.nextGaussian());
            }
        }
        return places;
    }

    private static float[] floats(int count, long seed) {
        RandomGenerator random = Samples.random(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextFloat();
        }
        return values;
    }
}
