package reeb.plugins.embedders.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Points;
import reeb.testkit.ClustererContract;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

final class StressMajorizationTest {
    private static SourceTable given(Points points) {
        double[][] distances = new double[points.rows()][points.rows()];
        for (int row = 0; row < points.rows(); row++) {
            new PlainEuclidean().distances(points, row, distances[row]);
        }
        return new SourceTable(distances);
    }

    private static double[][] random(int axes, int rows, int seed) {
        Random random = new Random(seed);
        return IntStream.range(0, axes)
                .mapToObj(_ -> random.doubles(rows, -1, 1).toArray())
                .toArray(double[][]::new);
    }

    private static double[][] moved(SourceTable given, double[][] start, int steps) {
        return StressMajorization.of(given, start, steps, TestRun.parallel());
    }

    /** The sum of squared differences over all ordered pairs, pair by pair. */
    private static double stress(SourceTable given, double[][] places) {
        double sum = 0;
        for (int row = 0; row < given.rows(); row++) {
            for (int other = 0; other < given.rows(); other++) {
                double error = given.distance(row, other) - distance(places, row, other);
                sum += error * error;
            }
        }
        return sum;
    }

    private static double distance(double[][] places, int row, int other) {
        double square = 0;
        for (double[] axis : places) {
            square += (axis[row] - axis[other]) * (axis[row] - axis[other]);
        }
        return Math.sqrt(square);
    }

    /** The transform of Guttman with weights of one: X' = B(X) X / n. */
    private static double[][] guttman(SourceTable given, double[][] places) {
        int rows = given.rows();
        double[][] b = new double[rows][rows];
        for (int row = 0; row < rows; row++) {
            for (int other = 0; other < rows; other++) {
                double distance = distance(places, row, other);
                b[row][other] = row == other || distance == 0 ? 0 : -given.distance(row, other) / distance;
            }
            for (int other = 0; other < rows; other++) {
                b[row][row] -= other == row ? 0 : b[row][other];
            }
        }
        double[][] moved = new double[places.length][rows];
        for (int axis = 0; axis < places.length; axis++) {
            for (int row = 0; row < rows; row++) {
                for (int other = 0; other < rows; other++) {
                    moved[axis][row] += b[row][other] * places[axis][other] / rows;
                }
            }
        }
        return moved;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7, 8, 9, 40})
    void takesTheStepOfGuttmansTransform(int rows) {
        SourceTable given = given(ClustererContract.blobs(rows));
        double[][] start = random(2, rows, 1);
        double[][] expected = guttman(given, start);
        double[][] found = moved(given, start, 1);
        for (int axis = 0; axis < 2; axis++) {
            for (int row = 0; row < rows; row++) {
                assertThat(found[axis][row]).isCloseTo(expected[axis][row], within(1e-12));
            }
        }
    }

    @Test
    void lowersTheStressWithEachStep() {
        SourceTable given = given(ClustererContract.blobs(60));
        for (int seed = 0; seed < 5; seed++) {
            double[][] start = random(2, 60, seed);
            double before = stress(given, start);
            for (int steps = 1; steps <= 8; steps++) {
                double after = stress(given, moved(given, start, steps));
                assertThat(after).isLessThan(before);
                before = after;
            }
        }
    }

    @Test
    void findsThePlacesOfDistancesThatFit() {
        SourceTable given = given(ClustererContract.blobs(30));
        double[][] places = moved(given, random(3, 30, 2), 5000);
        assertThat(stress(given, places)).isLessThan(1e-3 * stress(given, new double[3][30]));
    }

    @Test
    void leavesPlacesThatFitWhereTheyAre() {
        Points points = ClustererContract.blobs(20);
        double[][] start = {points.column(0), points.column(1), points.column(2)};
        double[][] places = moved(given(points), start, 100);
        for (int axis = 0; axis < 3; axis++) {
            for (int row = 0; row < 20; row++) {
                assertThat(distance(places, row, 0)).isCloseTo(distance(start, row, 0), within(1e-12));
            }
        }
    }

    @Test
    void takesNoStepsWhereNoneAreAskedForAndOneRow() {
        SourceTable given = given(ClustererContract.blobs(5));
        double[][] start = random(2, 5, 3);
        assertThat(moved(given, start, 0)).isSameAs(start);
        assertThat(moved(given(ClustererContract.blobs(1)), new double[2][1], 10))
                .isDeepEqualTo(new double[2][1]);
    }

    @Test
    void movesRowsAtTheSamePlaceNowhere() {
        // No direction leads from a place to itself, so rows that start together stay together.
        double[][] places = moved(given(ClustererContract.blobs(6)), new double[2][6], 10);
        assertThat(places).isDeepEqualTo(new double[2][6]);
    }

    @Test
    void threadsChangeNothing() {
        SourceTable given = given(ClustererContract.blobs(100));
        double[][] start = random(2, 100, 4);
        assertThat(StressMajorization.of(given, start, 20, TestRun.serial())).isDeepEqualTo(moved(given, start, 20));
    }

    @Test
    void canBeCancelled() {
        SourceTable given = given(ClustererContract.blobs(100));
        assertThatThrownBy(() -> StressMajorization.of(given, random(2, 100, 4), 50, TestRun.cancelledAfter(60)))
                .isInstanceOf(CancellationException.class);
    }
}
