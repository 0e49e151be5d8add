package reeb.kernels.repulsion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.kernels.ReferenceTables;
import reeb.kernels.Samples;
import reeb.kernels.loops.Forces;
import reeb.kernels.loops.SparseWeights;
import reeb.kernels.machine.Machine;
import reeb.kernels.plain.PlainForces;
import reeb.kernels.plain.PlainFourierSteps;
import reeb.testkit.TestRun;

/** On clouds of 800 rows with their exact repulsion, computed in double precision by NumPy. */
final class GridRepulsionTest {
    @ParameterizedTest
    @CsvSource({
        "1d_tight, 0.5, 1e-4, 639198.7308433482",
        "1d_mid,   0.5, 1e-2, 155197.5851528633",
        "1d_wide,  0.25, 1e-2, 18541.13945523684",
        "2d_tight, 0.5, 1e-4, 639197.2715336756",
        "2d_wide,  0.35, 1e-2, 1336.1589898018208",
        "3d_tight, 0.5, 1e-4, 639196.2361732622",
        "3d_mid,   0.5, 1e-2, 25735.360721480734"
    })
    void errsByLessThanOnePercentOfTheForce(String cloud, double spacing, double error, double normalisation) {
        double[][] rows = ReferenceTables.read("repulsion_" + cloud + ".csv");
        int dimensions = rows[0].length / 2;
        List<Repulsion> both = List.of(
                new GridRepulsion(dimensions, 1, spacing),
                new GridRepulsion(dimensions, 1, spacing, new PlainForces(), new PlainFourierSteps()));
        for (Repulsion repulsion : both) {
            float[][] forces = room(dimensions, rows.length);
            double sum = repulsion.repel(places(rows, dimensions), rows.length, forces, TestRun.serial());
            assertThat(error(rows, forces)).isLessThan(error);
            assertThat(sum).isCloseTo(normalisation, within(1e-3 * normalisation));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1d_tight", "1d_mid", "1d_wide", "2d_tight", "2d_wide", "3d_tight", "3d_mid", "3d_wide"})
    void isExactFromAllPairs(String cloud) {
        double[][] rows = ReferenceTables.read("repulsion_" + cloud + ".csv");
        int dimensions = rows[0].length / 2;
        for (Forces loops : List.of(Machine.forces(), new PlainForces())) {
            float[][] forces = room(dimensions, rows.length);
            new ExactRepulsion(1, loops).repel(places(rows, dimensions), rows.length, forces, TestRun.serial());
            assertThat(error(rows, forces)).isLessThan(2e-6);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.5, 2", "1, 2", "2, 1", "100, 2", "0.7, 3"})
    void followsTheKernelsDegreesOfFreedom(double freedom, int dimensions) {
        float[][] places = drawn(dimensions, 700, 4);
        float[][] exact = room(dimensions, 700);
        float[][] forces = room(dimensions, 700);

        double expected = new ExactRepulsion(freedom).repel(places, 700, exact, TestRun.serial());
        double sum = new GridRepulsion(dimensions, freedom, 0.35).repel(places, 700, forces, TestRun.serial());

        assertThat(sum).isCloseTo(expected, within(1e-3 * expected));
        double square = 0;
        double difference = 0;
        for (int axis = 0; axis < dimensions; axis++) {
            for (int row = 0; row < 700; row++) {
                square += Math.pow(exact[axis][row], 2);
                difference += Math.pow(exact[axis][row] - forces[axis][row], 2);
            }
        }
        assertThat(Math.sqrt(difference / square)).isLessThan(1e-2);
    }

    @Test
    void givesTheSameBitsForAnyNumberOfThreadsAndAnyGridBefore() {
        for (int dimensions = 1; dimensions <= 3; dimensions++) {
            GridRepulsion used = new GridRepulsion(dimensions, 1, 0.5);
            used.repel(drawn(dimensions, 5000, 30), 5000, room(dimensions, 5000), TestRun.parallel());
            float[][] places = drawn(dimensions, 5000, 5);
            float[][] one = room(dimensions, 5000);
            float[][] many = room(dimensions, 5000);
            double sum = new GridRepulsion(dimensions, 1, 0.5).repel(places, 5000, one, TestRun.serial());
            assertThat(used.repel(places, 5000, many, TestRun.parallel())).isEqualTo(sum);
            assertThat(many).isDeepEqualTo(one);
        }
    }

    @Test
    void standsRowsInOnePlaceAndFarStrays() {
        float[][] same = room(2, 100);
        float[][] forces = room(2, 100);
        assertThat(new GridRepulsion(2, 1, 0.5).repel(same, 100, forces, TestRun.serial()))
                .isCloseTo(9900, within(1e-3));
        same[0][7] = 1e6f;
        double sum = new GridRepulsion(2, 1, 0.5).repel(same, 100, forces, TestRun.serial());
        assertThat(sum).isPositive().isFinite();
    }

    private static double error(double[][] rows, float[][] forces) {
        double square = 0;
        double difference = 0;
        for (int row = 0; row < rows.length; row++) {
            for (int axis = 0; axis < forces.length; axis++) {
                double exact = rows[row][forces.length + axis];
                square += exact * exact;
                difference += Math.pow(forces[axis][row] - exact, 2);
            }
        }
        return Math.sqrt(difference / square);
    }

    private static float[][] room(int dimensions, int rows) {
        return new float[dimensions][SparseWeights.padded(rows)];
    }

    private static float[][] drawn(int dimensions, int rows, double spread) {
        RandomGenerator random = Samples.random(rows + dimensions);
        float[][] places = room(dimensions, rows);
        for (float[] axis : places) {
            for (int row = 0; row < rows; row++) {
                axis[row] = (float) (spread * random.nextGaussian());
            }
        }
        return places;
    }

    private static float[][] places(double[][] rows, int dimensions) {
        float[][] places = room(dimensions, rows.length);
        for (int axis = 0; axis < dimensions; axis++) {
            for (int row = 0; row < rows.length; row++) {
                places[axis][row] = (float) rows[row][axis];
            }
        }
        return places;
    }
}
