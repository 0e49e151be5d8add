package reeb.plugins.embedders.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Points;
import reeb.plugins.embedders.UpToSigns;
import reeb.plugins.embedders.VectorFiles;
import reeb.plugins.embedders.map.MapRows;
import reeb.testkit.ClustererContract;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

final class ClassicalScalingTest {
    private static double[][] squares(Points points, int[] from) {
        double[][] squares = new double[from.length][points.rows()];
        for (int i = 0; i < from.length; i++) {
            new PlainEuclidean().distances(points, from[i], squares[i]);
            for (int row = 0; row < points.rows(); row++) {
                squares[i][row] *= squares[i][row];
            }
        }
        return squares;
    }

    private static double[][] squares(Points points) {
        return squares(points, IntStream.range(0, points.rows()).toArray());
    }

    private static void keepsDistances(double[][] places, double[][] squares, int[] from, double tolerance) {
        for (int i = 0; i < from.length; i++) {
            for (int row = 0; row < squares[i].length; row++) {
                double square = 0;
                for (double[] axis : places) {
                    square += (axis[from[i]] - axis[row]) * (axis[from[i]] - axis[row]);
                }
                assertThat(Math.sqrt(square)).isCloseTo(Math.sqrt(squares[i][row]), within(tolerance));
            }
        }
    }

    @Test
    void centresSquaresToProductsAroundTheMean() {
        double[][] values = squares(Points.of(4, 1, new double[] {-3, -1, 0, 4}));
        ClassicalScaling.centre(values, TestRun.serial());
        double[] around = {-3, -1, 0, 4};
        for (int row = 0; row < 4; row++) {
            for (int other = 0; other < 4; other++) {
                assertThat(values[row][other]).isCloseTo(around[row] * around[other], within(1e-14));
            }
        }
        double[][] none = {};
        ClassicalScaling.centre(none, TestRun.serial());
        assertThat(none).isEmpty();
    }

    @Test
    void givesTheMapOfNumPyFromSquares() {
        double[][] values = squares(VectorFiles.points("x64.csv"));
        ClassicalScaling.centre(values, TestRun.parallel());
        UpToSigns.assertClose(
                MapRows.of(ClassicalScaling.places(values, 2, TestRun.parallel())),
                VectorFiles.read("x64_classical_mds.csv"),
                1e-10);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 100})
    void findsPlacesOfTheGivenDistances(int rows) {
        double[][] given = squares(ClustererContract.blobs(rows));
        double[][] products = Arrays.stream(given).map(double[]::clone).toArray(double[][]::new);
        ClassicalScaling.centre(products, TestRun.parallel());
        double[][] places = ClassicalScaling.places(products, 3, TestRun.parallel());
        keepsDistances(places, given, IntStream.range(0, rows).toArray(), 1e-10);
    }

    @Test
    void leavesAxesBeyondTheSpanAtZero() {
        double[][] products = squares(Points.of(3, 1, new double[] {0, 1, 5}));
        ClassicalScaling.centre(products, TestRun.serial());
        double[][] places = ClassicalScaling.places(products, 4, TestRun.serial());
        assertThat(places).hasDimensions(4, 3);
        assertThat(places[0][0] - places[0][1]).isCloseTo((places[0][1] - places[0][2]) / 4, within(1e-12));
        for (int axis = 1; axis < 4; axis++) {
            assertThat(places[axis]).containsOnly(0);
        }
        assertThat(ClassicalScaling.places(new double[5][5], 2, TestRun.serial()))
                .isDeepEqualTo(new double[2][5]);
    }

    @Test
    void leavesOutWhatNoStraightLinesSpan() {
        // Three rows at distance 1 from a fourth and 2 from each other fit in no space: one eigenvalue is negative.
        double[][] values = {{0, 1, 1, 1}, {1, 0, 4, 4}, {1, 4, 0, 4}, {1, 4, 4, 0}};
        ClassicalScaling.centre(values, TestRun.serial());
        double[][] places = ClassicalScaling.places(values, 4, TestRun.serial());
        double[] lengths = Arrays.stream(places)
                .mapToDouble(axis -> Arrays.stream(axis).map(x -> x * x).sum())
                .toArray();
        assertThat(lengths[0]).isCloseTo(2, within(1e-12));
        assertThat(lengths[1]).isCloseTo(2, within(1e-12));
        assertThat(lengths[2]).isZero();
        assertThat(lengths[3]).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 10, 100})
    void triangulatesAllRowsFromLandmarks(int landmarks) {
        Points points = ClustererContract.blobs(100);
        int[] chosen =
                IntStream.range(0, landmarks).map(i -> i * 100 / landmarks).toArray();
        double[][] given = squares(points, chosen);
        double[][] places = ClassicalScaling.places(given, chosen, 3, TestRun.parallel());
        // Euclidean distances in as many axes are kept exactly, also between rows that are no landmarks.
        keepsDistances(places, squares(points), IntStream.range(0, 100).toArray(), 1e-8);
    }

    @Test
    void triangulatesEqualRowsToOnePlace() {
        int[] landmarks = {1, 3};
        assertThat(ClassicalScaling.places(new double[2][6], landmarks, 2, TestRun.serial()))
                .isDeepEqualTo(new double[2][6]);
    }
}
