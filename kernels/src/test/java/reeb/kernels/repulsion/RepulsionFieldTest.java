package reeb.kernels.repulsion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.kernels.loops.SparseWeights;
import reeb.testkit.TestRun;

/** Against the sum over all rows. */
final class RepulsionFieldTest {
    private static final int ROWS = 600;

    private static float[][] map(int dimensions, float width) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        float[][] map = new float[dimensions][SparseWeights.padded(ROWS)];
        for (float[] axis : map) {
            for (int row = 0; row < ROWS; row++) {
                axis[row] = (float) (width * random.nextGaussian());
            }
        }
        return map;
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 1", "2, 0.01, 1", "2, 10, 1", "2, 10, 0.5", "3, 2, 1"})
    void pushesAsAllRowsDo(int dimensions, float width, double freedom) {
        float[][] map = map(dimensions, width);
        RepulsionField field = new GridRepulsion(dimensions, freedom, 0.35).field(map, ROWS, TestRun.parallel());
        RepulsionField.Reader reader = field.reader();
        double[] position = new double[dimensions];
        double[] force = new double[dimensions];
        double[] exact = new double[dimensions];
        double miss = 0;
        double all = 0;
        for (int query = 0; query < 50; query++) {
            for (int axis = 0; axis < dimensions; axis++) {
                position[axis] = field.within(axis, 4 * width * Math.sin(query * 7 + axis));
            }
            double sum = sum(map, freedom, position, exact);
            assertThat(reader.read(position, force)).isCloseTo(sum, within(0.02 * sum));
            for (int axis = 0; axis < dimensions; axis++) {
                miss += (force[axis] - exact[axis]) * (force[axis] - exact[axis]);
                all += exact[axis] * exact[axis];
            }
        }
        assertThat(Math.sqrt(miss / all)).isLessThan(0.03);
    }

    private static double sum(float[][] map, double freedom, double[] position, double[] force) {
        Arrays.fill(force, 0);
        double sum = 0;
        for (int row = 0; row < ROWS; row++) {
            double square = 0;
            for (int axis = 0; axis < force.length; axis++) {
                square += (position[axis] - map[axis][row]) * (position[axis] - map[axis][row]);
            }
            double kernel = Math.pow(1 + square / freedom, -freedom);
            sum += kernel;
            for (int axis = 0; axis < force.length; axis++) {
                force[axis] += kernel / (1 + square / freedom) * (position[axis] - map[axis][row]);
            }
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void reachesBeyondRowsThatLieInOnePlace(int dimensions) {
        float[][] map = new float[dimensions][SparseWeights.padded(ROWS)];
        RepulsionField field = new GridRepulsion(dimensions, 1, 0.4).field(map, ROWS, TestRun.serial());
        double[] force = new double[dimensions];
        for (double far : new double[] {-1e9, 0, 1e9}) {
            double[] position = new double[dimensions];
            Arrays.setAll(position, axis -> field.within(axis, far));
            assertThat(field.reader().read(position, force)).isBetween(ROWS * 0.2, ROWS * 1.05);
            assertThat(force[0] * far).isGreaterThanOrEqualTo(0);
        }
    }
}
