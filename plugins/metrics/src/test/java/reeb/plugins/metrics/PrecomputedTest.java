package reeb.plugins.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.api.Metric;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;
import reeb.testkit.MetricContract;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

final class PrecomputedTest implements PartContract {
    private static final Points FEATURES = MetricContract.tied(90, 5);

    @Override
    public Metric part() {
        return new Precomputed();
    }

    private static double[] matrix() {
        double[] values = new double[90 * 90];
        double[] distances = new double[90];
        for (int row = 0; row < 90; row++) {
            new Euclidean().distances(FEATURES, row, distances);
            System.arraycopy(distances, 0, values, row * 90, 90);
        }
        return values;
    }

    private Metric fitted(double[] matrix) {
        return part().fitted(Points.of(90, 90, matrix), TestRun.parallel());
    }

    @Test
    void measuresSelectedRowsByTheirNumbersInTheMatrix() {
        Points matrix = Points.of(90, 90, matrix());
        Rows some = Rows.of(80, 2, 2, 41, 7, 0);
        Rows fewer = Rows.of(5, 1, 0);
        Metric metric = part().fitted(matrix, TestRun.serial());
        Neighborhoods found = metric.within(matrix.select(some).select(fewer), 0.5, TestRun.serial());
        Neighborhoods expected = new Euclidean().within(FEATURES.select(some).select(fewer), 0.5, TestRun.serial());
        for (int row = 0; row < 3; row++) {
            assertThat(found.degree(row)).isEqualTo(expected.degree(row));
        }
        double[] distances = new double[6];
        metric.distances(matrix.select(some), 0, distances);
        assertThat(distances)
                .containsExactly(
                        some.stream().mapToDouble(to -> matrix.at(80, to)).toArray());
    }

    /** What is left of a matrix, in whichever order, is told from the whole. */
    @Test
    void learnsSelectedRowsFromTheWholeMatrix() {
        Points matrix = Points.of(90, 90, matrix());
        Rows some = Rows.of(80, 2, 41, 7, 0);
        Points chosen = matrix.select(some);
        Metric metric = part().fitted(chosen, TestRun.serial());
        double[] distances = new double[5];
        metric.distances(chosen, 1, distances);
        assertThat(distances)
                .containsExactly(
                        some.stream().mapToDouble(to -> matrix.at(2, to)).toArray());
        NeighborGraph found = metric.nearest(chosen, matrix.select(Rows.of(3, 80)), 5, TestRun.parallel());
        NeighborGraph expected =
                new Euclidean().nearest(FEATURES.select(some), FEATURES.select(Rows.of(3, 80)), 5, TestRun.serial());
        assertThat(found.neighbors()).isEqualTo(expected.neighbors());
        assertThat(found.distances()).isEqualTo(expected.distances());
    }

    @Test
    void takesForZeroWhatRoundingLeftBelowIt() {
        double[] values = matrix();
        values[3 * 90 + 4] = -1e-16;
        values[4 * 90 + 3] = -1e-16;
        double[] distances = new double[90];
        fitted(values).distances(Points.of(90, 90, values), 4, distances);
        assertThat(distances[3]).isZero();
        assertThat(distances[5]).isEqualTo(values[4 * 90 + 5]);
    }

    /** Rounding that differs above and below the diagonal makes no distance depend on who asks. */
    @Test
    void isSymmetricWhereTheMatrixIsNotQuite() {
        double[] values = matrix();
        values[3 * 90 + 7] += 1e-9;
        values[5 * 90 + 5] = -1e-9;
        Metric metric = fitted(values);
        Points points = Points.of(90, 90, values);
        double[] there = new double[90];
        double[] back = new double[90];
        metric.distances(points, 3, there);
        metric.distances(points, 7, back);
        assertThat(there[7]).isEqualTo(back[3]).isEqualTo(values[3 * 90 + 7]);
        metric.distances(points, 5, there);
        assertThat(there[5]).isEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 4, NaN, distances are finite",
        "3, 4, Infinity, distances are finite",
        "3, 4, -1, distances are not negative",
        "4, 3, 0.9, take the mean of both",
        "6, 6, 0.5, zeros on the diagonal",
    })
    void namesWhatIsNoDistance(int row, int column, double value, String message) {
        double[] values = matrix();
        values[row * 90 + column] = value;
        assertThatThrownBy(() -> fitted(values))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("row " + row)
                .hasMessageContaining(message);
    }

    @Test
    void refusesMatricesThatAreNotSquare() {
        assertThatThrownBy(() -> part().fitted(Points.of(2, 3, new double[6]), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("2 x 3 points");
    }

    @Test
    void takesNoRowsAndOne() {
        assertThat(part().fitted(Points.of(0, 0, new double[0]), TestRun.serial())
                        .within(Points.of(0, 0, new double[0]), 1, TestRun.serial())
                        .rows())
                .isZero();
        assertThat(part().fitted(Points.of(1, 1, new double[1]), TestRun.serial())
                        .within(Points.of(1, 1, new double[1]), 1, TestRun.serial())
                        .degree(0))
                .isEqualTo(1);
    }

    @Test
    void refusesPairsAndDataItHasNotSeen() {
        assertThatThrownBy(() -> part().distance(new double[2], new double[2]))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("give it features and another metric");
        assertThatThrownBy(() -> part().distances(FEATURES, 0, new double[90]))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has to see the whole data first");
    }
}
