package reeb.plugins.embedders.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import reeb.testkit.TestRun;

final class ScalingFitTest {
    @Test
    void measuresStressAndCorrelationOverAllPairs() {
        Random random = new Random(6);
        int rows = 30;
        double[][] places = {
            random.doubles(rows).toArray(), random.doubles(rows).toArray()
        };
        double[][] given = new double[rows][rows];
        for (double[] row : given) {
            for (int i = 0; i < rows; i++) {
                row[i] = random.nextDouble();
            }
        }
        double errors = 0;
        double squares = 0;
        double ofGiven = 0;
        double ofMap = 0;
        for (int row = 0; row < rows; row++) {
            for (int other = 0; other < rows; other++) {
                double mapped = mapped(places, row, other);
                errors += (given[row][other] - mapped) * (given[row][other] - mapped);
                squares += given[row][other] * given[row][other];
                ofGiven += given[row][other] / rows / rows;
                ofMap += mapped / rows / rows;
            }
        }
        double both = 0;
        double left = 0;
        double right = 0;
        for (int row = 0; row < rows; row++) {
            for (int other = 0; other < rows; other++) {
                double a = given[row][other] - ofGiven;
                double b = mapped(places, row, other) - ofMap;
                both += a * b;
                left += a * a;
                right += b * b;
            }
        }
        ScalingFit fit = ScalingFit.of(new SourceTable(given), places, TestRun.parallel());
        assertThat(fit.stress()).isCloseTo(Math.sqrt(errors / squares), within(1e-12));
        assertThat(fit.residualVariance()).isCloseTo(1 - both * both / left / right, within(1e-10));
        assertThat(ScalingFit.of(new SourceTable(given), places, TestRun.serial()))
                .isEqualTo(fit);
    }

    private static double mapped(double[][] places, int row, int other) {
        return Math.hypot(places[0][row] - places[0][other], places[1][row] - places[1][other]);
    }

    @Test
    void isPerfectForDistancesThatAgreeAndCorrelatedForMultiplesOfThem() {
        double[][] places = {{0, 3, 0}, {0, 0, 4}};
        ScalingFit same = ScalingFit.of(
                new SourceTable(new double[][] {{0, 3, 4}, {3, 0, 5}, {4, 5, 0}}), places, TestRun.serial());
        assertThat(same.stress()).isZero();
        assertThat(same.residualVariance()).isCloseTo(0, within(1e-15));
        ScalingFit half = ScalingFit.of(
                new SourceTable(new double[][] {{0, 6, 8}, {6, 0, 10}, {8, 10, 0}}), places, TestRun.serial());
        assertThat(half.stress()).isCloseTo(0.5, within(1e-15));
        assertThat(half.residualVariance()).isCloseTo(0, within(1e-15));
    }

    @Test
    void isZeroWhereAllDistancesAre() {
        ScalingFit none = ScalingFit.of(new SourceTable(new double[2][2]), new double[1][2], TestRun.serial());
        assertThat(none).isEqualTo(new ScalingFit(0, 0));
    }

    @Test
    void readsDistancesFromProductsAndFromSquares() {
        double[][] products = {{1, 2}, {2, 13}};
        double[] distances = new double[2];
        new ProductDistances(products).copy(1, distances);
        assertThat(distances).containsExactly(Math.sqrt(10), 0);
        // What is rounded below zero is no distance below zero.
        new ProductDistances(new double[][] {{1, 1 + 1e-15}, {1 + 1e-15, 1}}).copy(0, distances);
        assertThat(distances).containsExactly(0, 0);

        SquareRootDistances roots = new SquareRootDistances(new double[][] {{9, 0, 16}}, new int[] {1});
        assertThat(roots.sources()).isOne();
        assertThat(roots.rows()).isEqualTo(3);
        assertThat(roots.row(0)).isOne();
        double[] three = new double[3];
        roots.copy(0, three);
        assertThat(three).containsExactly(3, 0, 4);
    }
}
