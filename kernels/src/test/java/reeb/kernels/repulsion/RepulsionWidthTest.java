package reeb.kernels.repulsion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.kernels.Samples;
import reeb.kernels.loops.SparseWeights;
import reeb.kernels.plain.PlainForces;
import reeb.kernels.plain.PlainFourierSteps;
import reeb.testkit.TestRun;

/** Through a grid as from all pairs, in maps from too small to see to wider than any grid. */
final class RepulsionWidthTest {
    private static final int ROWS = 500;
    private static final double[] WIDTHS = {1e-27, 1e-20, 1e-10, 1e-7, 1e-4, 1e-2, 1, 4, 15, 40};

    static List<Arguments> maps() {
        List<Arguments> maps = new ArrayList<>();
        for (int dimensions = 1; dimensions <= 3; dimensions++) {
            for (double freedom : new double[] {0.5, 1, 2}) {
                maps.add(Arguments.of(dimensions, freedom));
            }
        }
        return maps;
    }

    @ParameterizedTest
    @MethodSource("maps")
    void isPreciseAtAnyWidth(int dimensions, double freedom) {
        Repulsion vectors = new GridRepulsion(dimensions, freedom, 0.25);
        Repulsion plain = new GridRepulsion(dimensions, freedom, 0.25, new PlainForces(), new PlainFourierSteps());
        for (double width : WIDTHS) {
            float[][] places = drawn(dimensions, width);
            agree(places, freedom, vectors);
            if (width < 10) {
                agree(places, freedom, plain);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void pushesNearRowsDirectlyWhereNoGridIsFineEnough(int dimensions) {
        GridRepulsion repulsion = new GridRepulsion(dimensions, 1, dimensions == 1 ? 0.05 : 0.3);
        agree(drawn(dimensions, dimensions == 1 ? 2e3 : 200), 1, repulsion);
        assertThat(repulsion.widest()).isGreaterThan(dimensions == 1 ? 0.05 : 0.5);
    }

    /** Single precision keeps eight digits of what a row acts on itself, which forces among far rows are not above by much. */
    private static void agree(float[][] places, double freedom, Repulsion repulsion) {
        double[][] exact = new double[places.length][ROWS];
        double expected = repel(places, freedom, exact);
        float[][] forces = new float[places.length][SparseWeights.padded(ROWS)];
        double sum = repulsion.repel(places, ROWS, forces, TestRun.parallel());
        assertThat(sum).isCloseTo(expected, within(1e-3 * expected));
        double square = 0;
        double difference = 0;
        double widest = 0;
        for (int row = 0; row < ROWS; row++) {
            square += square(exact, row);
            for (int axis = 0; axis < forces.length; axis++) {
                difference += Math.pow(forces[axis][row] - exact[axis][row], 2);
                widest = Math.max(widest, Math.abs(places[axis][row]));
            }
        }
        double bound = widest < 0.1 ? 1e-4 * Math.sqrt(square) : 0.02 * Math.sqrt(square) + 5e-7 * Math.sqrt(ROWS);
        assertThat(Math.sqrt(difference)).as("error in a map of %s", widest).isLessThan(bound);
    }

    /** What a new row meets is as precise, up to where the map is so small that nothing else than a point can be seen. */
    @ParameterizedTest
    @MethodSource("maps")
    void actsOnNewRowsLikewise(int dimensions, double freedom) {
        for (double width : new double[] {1e-10, 1e-4, 1, 15}) {
            float[][] places = drawn(dimensions, width);
            RepulsionField field =
                    new GridRepulsion(dimensions, freedom, 0.3).field(places, ROWS - 1, TestRun.serial());
            double[][] exact = new double[dimensions][ROWS];
            repel(places, freedom, exact);
            double[] position = new double[dimensions];
            double[] force = new double[dimensions];
            for (int axis = 0; axis < dimensions; axis++) {
                position[axis] = field.within(axis, places[axis][ROWS - 1]);
            }
            assertThat(field.reader().read(position, force)).isBetween(0.0, (double) ROWS);
            double length = Math.sqrt(square(exact, ROWS - 1));
            for (int axis = 0; axis < dimensions; axis++) {
                assertThat(force[axis]).as("at %s", width).isCloseTo(exact[axis][ROWS - 1], within(0.03 * length));
            }
        }
    }

    private static double repel(float[][] places, double freedom, double[][] forces) {
        double sum = 0;
        for (int row = 0; row < ROWS; row++) {
            for (int other = 0; other < ROWS; other++) {
                double square = 0;
                for (float[] axis : places) {
                    square += Math.pow((double) axis[row] - axis[other], 2);
                }
                double kernel = Math.pow(1 + square / freedom, -freedom);
                sum += other == row ? 0 : kernel;
                for (int axis = 0; axis < forces.length; axis++) {
                    forces[axis][row] +=
                            kernel / (1 + square / freedom) * ((double) places[axis][row] - places[axis][other]);
                }
            }
        }
        return sum;
    }

    private static double square(double[][] forces, int row) {
        double square = 0;
        for (double[] axis : forces) {
            square += axis[row] * axis[row];
        }
        return square;
    }

    private static float[][] drawn(int dimensions, double width) {
        RandomGenerator random = Samples.random(11);
        float[][] places = new float[dimensions][SparseWeights.padded(ROWS)];
        for (float[] axis : places) {
            for (int row = 0; row < ROWS; row++) {
                axis[row] = (float) (width * random.nextGaussian());
            }
        }
        return places;
    }
}
