package reeb.kernels.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Points;
import reeb.kernels.Samples;
import reeb.kernels.base.Vectors;
import reeb.kernels.loops.Tiles;
import reeb.kernels.machine.Machine;
import reeb.kernels.plain.PlainTiles;
import reeb.testkit.TestRun;

final class CovarianceProductTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 15, 17, 511, 513, 1100})
    void equalsTheProductWithTheCovariance(int rows) {
        for (int columns : new int[] {1, 15, 16, 33, 150}) {
            for (int count : new int[] {1, 8, 9, 17}) {
                Points points = Samples.gaussian(rows, columns, 5);
                double[] means = ColumnMeans.of(points, TestRun.serial());
                double[][] covariance = Covariance.ofColumns(points, means, TestRun.serial());
                List<double[]> vectors = vectors(count, columns);
                List<double[]> products =
                        new CovarianceProduct(Machine.tiles(), points, means).times(vectors, TestRun.parallel());
                for (int i = 0; i < count; i++) {
                    for (int column = 0; column < columns; column++) {
                        assertThat(products.get(i)[column])
                                .isCloseTo(Vectors.dot(covariance[column], vectors.get(i)), within(1e-11));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40, 600})
    void combinesRows(int rows) {
        Points points = Samples.bytes(rows, 21);
        double[] means = ColumnMeans.of(points, TestRun.serial());
        List<double[]> weights = vectors(3, rows);
        List<double[]> sums = CovarianceProduct.combine(points, means, weights, TestRun.parallel());
        for (int i = 0; i < 3; i++) {
            for (int column = 0; column < 21; column++) {
                double sum = 0;
                for (int row = 0; row < rows; row++) {
                    sum += weights.get(i)[row] * (points.at(row, column) - means[column]);
                }
                assertThat(sums.get(i)[column]).isCloseTo(sum, within(1e-9));
            }
        }
    }

    @Test
    void hasTheSameBitsForAnyThreadsAndVectors() {
        Points points = Samples.gaussian(1300, 70, 3);
        double[] means = ColumnMeans.of(points, TestRun.serial());
        List<double[]> vectors = vectors(12, 70);
        List<double[]> expected =
                new CovarianceProduct(new PlainTiles(true), points, means).times(vectors, TestRun.serial());
        for (Tiles tiles : Samples.allTiles()) {
            assertThat(new CovarianceProduct(tiles, points, means)
                            .times(vectors, TestRun.parallel())
                            .toArray(double[][]::new))
                    .isDeepEqualTo(expected.toArray(double[][]::new));
        }
    }

    private static List<double[]> vectors(int count, int size) {
        return IntStream.range(0, count)
                .mapToObj(i -> Samples.random(i).doubles(size, -1, 1).toArray())
                .toList();
    }
}
