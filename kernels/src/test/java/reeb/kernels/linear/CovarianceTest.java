package reeb.kernels.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.spread.Blocks;
import reeb.kernels.Samples;
import reeb.kernels.loops.Tiles;
import reeb.kernels.plain.PlainTiles;
import reeb.testkit.TestRun;

final class CovarianceTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 511, 512, 513, 1500})
    void equalsTheDefinition(int rows) {
        for (int columns : new int[] {1, 8, 15, 16, 17, 40}) {
            equalsTheDefinition(Samples.gaussian(rows, columns, 1e4));
            equalsTheDefinition(Samples.decimals(rows, columns));
            equalsTheDefinition(Samples.bytes(rows, columns));
        }
    }

    private static void equalsTheDefinition(Points points) {
        double[] means = ColumnMeans.of(points, TestRun.serial());
        double[][] covariance = Covariance.ofColumns(points, means, TestRun.serial());
        for (int i = 0; i < points.columns(); i++) {
            assertThat(means[i]).isCloseTo(mean(points, i), within(1e-14 * (1 + Math.abs(means[i])) * 100));
            for (int j = 0; j < points.columns(); j++) {
                double size = Math.sqrt(covariance[i][i] * covariance[j][j]);
                assertThat(covariance[i][j])
                        .isEqualTo(covariance[j][i])
                        .isCloseTo(naive(points, i, j), within(1e-13 * size + 1e-300));
            }
        }
    }

    private static double mean(Points points, int column) {
        double sum = 0;
        for (int row = 0; row < points.rows(); row++) {
            sum += points.at(row, column);
        }
        return sum / Math.max(1, points.rows());
    }

    private static double naive(Points points, int i, int j) {
        double meanOfI = mean(points, i);
        double meanOfJ = mean(points, j);
        double sum = 0;
        for (int row = 0; row < points.rows(); row++) {
            sum += (points.at(row, i) - meanOfI) * (points.at(row, j) - meanOfJ);
        }
        return sum / Math.max(1, points.rows() - 1);
    }

    @Test
    void hasTheSameBitsForAnyThreadsAndVectors() {
        Points points = Samples.gaussian(2100, 37, 3);
        double[] means = ColumnMeans.of(points, TestRun.serial());
        assertThat(ColumnMeans.of(points, TestRun.parallel())).isEqualTo(means);
        double[][] expected = Covariance.ofColumns(new PlainTiles(true), points, means, TestRun.serial());
        for (Tiles tiles : Samples.allTiles()) {
            assertThat(Covariance.ofColumns(tiles, points, means, TestRun.parallel()))
                    .isDeepEqualTo(expected);
        }
    }

    /** Blocks of 65,536 rows, chunk by chunk, come to what all rows at once do. */
    @Test
    void isSummedUpByBlocks() {
        Points points = Samples.gaussian(140_000, 3, 3);
        double[] means = ColumnMeans.of(points, TestRun.parallel());
        double[][] covariance = Covariance.ofColumns(points, means, TestRun.parallel());
        double[][] sums = new double[3][3];
        for (int first = 0; first < points.rows(); first += Blocks.SIZE) {
            int count = Math.min(Blocks.SIZE, points.rows() - first);
            double[][] block = Covariance.ofColumns(
                    points.select(Rows.of(IntStream.range(first, first + count).toArray())), means, TestRun.serial());
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 3; column++) {
                    sums[row][column] += block[row][column] * (count - 1);
                }
            }
        }
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                assertThat(covariance[row][column]).isCloseTo(sums[row][column] / (points.rows() - 1), within(1e-13));
            }
        }
        assertThat(Covariance.ofColumns(points, means, TestRun.serial())).isDeepEqualTo(covariance);
    }

    @Test
    void ofRowsSharesItsEigenvaluesWithThatOfColumns() {
        Points points = Samples.gaussian(20, 300, 0);
        double[] means = ColumnMeans.of(points, TestRun.serial());
        Eigenpairs rows = SymmetricEigen.full(Covariance.ofRows(points, means, TestRun.parallel()), 5);
        Eigenpairs columns = SymmetricEigen.full(Covariance.ofColumns(points, means, TestRun.parallel()), 5);
        for (int i = 0; i < 5; i++) {
            assertThat(rows.values().get(i)).isCloseTo(columns.values().get(i), within(1e-12 * 300));
        }
    }
}
