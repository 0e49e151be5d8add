package reeb.kernels.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.api.data.Points;
import reeb.kernels.Samples;
import reeb.kernels.loops.Tiles;
import reeb.kernels.plain.PlainTiles;
import reeb.testkit.TestRun;

final class RandomizedEigenTest {
    /** Columns whose spread falls by a tenth each, so that leading directions stand out. */
    private static Points falling(int rows, int columns) {
        Points gaussian = Samples.gaussian(rows, columns, 0);
        double[] values = new double[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = 3 + gaussian.at(i / columns, i % columns) * Math.pow(0.9, i % columns);
        }
        return Points.of(rows, columns, values);
    }

    @ParameterizedTest
    @CsvSource({"400, 90", "90, 400", "30, 30"})
    void findsThePairsOfTheCovariance(int rows, int columns) {
        Points points = falling(rows, columns);
        double[] means = ColumnMeans.of(points, TestRun.serial());
        Eigenpairs exact = SymmetricEigen.full(Covariance.ofColumns(points, means, TestRun.serial()), 6);
        RandomizedEigen.Found found = new RandomizedEigen(20, 60).leading(points, means, 6, TestRun.parallel());
        assertThat(found.converged()).isTrue();
        for (int i = 0; i < 6; i++) {
            assertThat(found.pairs().values().get(i)).isCloseTo(exact.values().get(i), within(1e-12));
            assertThat(found.pairs().vectors().get(i))
                    .usingComparatorWithPrecision(1e-7)
                    .containsExactly(exact.vectors().get(i));
        }
    }

    @Test
    void tellsWhereIterationsDoNotSuffice() {
        Points noise = Samples.gaussian(300, 120, 0);
        double[] means = ColumnMeans.of(noise, TestRun.serial());
        double exact = SymmetricEigen.full(Covariance.ofColumns(noise, means, TestRun.serial()), 1)
                .values()
                .getFirst();
        RandomizedEigen.Found found = new RandomizedEigen(4, 2).leading(noise, means, 1, TestRun.serial());
        assertThat(found.converged()).isFalse();
        assertThat(found.pairs().values().getFirst()).isCloseTo(exact, within(found.residual() * exact));
    }

    @Test
    void acceptsPointsThatSpreadInFewDirectionsOrNone() {
        for (int rank = 0; rank <= 3; rank++) {
            double[] values = new double[50 * 20];
            for (int i = 0; i < values.length; i++) {
                values[i] = i % 20 < rank ? i * 7919 % 31 : 1;
            }
            Points points = Points.of(50, 20, values);
            double[] means = ColumnMeans.of(points, TestRun.serial());
            RandomizedEigen.Found found = new RandomizedEigen(5, 20).leading(points, means, 5, TestRun.serial());
            assertThat(found.converged()).isTrue();
            for (int i = 0; i < 5; i++) {
                assertThat(found.pairs().values().get(i) > 1e-9).isEqualTo(i < rank);
            }
        }
    }

    @Test
    void hasTheSameBitsForAnyThreadsAndVectors() {
        Points points = falling(700, 64);
        double[] means = ColumnMeans.of(points, TestRun.serial());
        RandomizedEigen eigen = new RandomizedEigen(10, 5);
        Eigenpairs expected = eigen.leading(
                        new CovarianceProduct(new PlainTiles(true), points, means), List.of(), 3, TestRun.serial())
                .pairs();
        for (Tiles tiles : Samples.allTiles()) {
            Eigenpairs found = eigen.leading(
                            new CovarianceProduct(tiles, points, means), List.of(), 3, TestRun.parallel())
                    .pairs();
            assertThat(found.values()).isEqualTo(expected.values());
            IntStream.range(0, 3)
                    .forEach(i -> assertThat(found.vectors().get(i))
                            .isEqualTo(expected.vectors().get(i)));
        }
    }
}
