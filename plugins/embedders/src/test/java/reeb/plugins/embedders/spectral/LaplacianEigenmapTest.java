package reeb.plugins.embedders.spectral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.plugins.embedders.KnownEuclidean;
import reeb.testkit.AllPairs;
import reeb.testkit.ClustererContract;
import reeb.testkit.LensContract;
import reeb.testkit.TestRun;
import reeb.testkit.TrainableContract;

final class LaplacianEigenmapTest implements LensContract, TrainableContract {
    @Override
    public LaplacianEigenmap part() {
        return map(15, 2, LaplacianEigenmap.Weights.FUZZY);
    }

    private static LaplacianEigenmap map(int neighbors, int dimensions, LaplacianEigenmap.Weights weights) {
        return new LaplacianEigenmap(neighbors, dimensions, weights, new KnownEuclidean(), new AllPairs());
    }

    @ParameterizedTest
    @EnumSource
    void unrollsACircle(LaplacianEigenmap.Weights weights) {
        int rows = 400;
        double[] values = new double[rows * 2];
        for (int row = 0; row < rows; row++) {
            values[2 * row] = Math.cos(2 * Math.PI * row / rows);
            values[2 * row + 1] = Math.sin(2 * Math.PI * row / rows);
        }

        Points map = map(5, 2, weights).view(Dataset.of(Points.of(rows, 2, values)), TestRun.parallel());

        double radius = Math.hypot(map.at(0, 0), map.at(0, 1));
        for (int row = 0; row < rows; row++) {
            assertThat(Math.hypot(map.at(row, 0), map.at(row, 1))).isCloseTo(radius, within(0.02 * radius));
        }
    }

    @Test
    void ordersALine() {
        double[] values = new double[500];
        for (int row = 0; row < 500; row++) {
            values[row] = row * 317 % 500;
        }

        double[] map = map(5, 1, LaplacianEigenmap.Weights.EQUAL)
                .view(Dataset.of(Points.of(500, 1, values)), TestRun.parallel())
                .column(0);

        double direction = Math.signum(map[0]);
        for (int row = 0; row < 500; row++) {
            for (int other = 0; other < 500; other++) {
                if (values[row] + 5 < values[other]) {
                    assertThat(direction * map[row]).isGreaterThan(direction * map[other]);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void acceptsFewRows(int rows) {
        Points map = part().view(Dataset.of(ClustererContract.blobs(rows)), TestRun.serial());
        assertThat(map.rows()).isEqualTo(rows);
        for (int row = 0; row < rows; row++) {
            assertThat(map.at(row, 0)).isFinite();
            assertThat(map.at(row, 1)).isFinite();
        }
    }

    @Test
    void keepsPartsOfTheGraphApart() {
        double[] values = new double[300];
        for (int row = 0; row < 300; row++) {
            values[row] = row % 3 * 1000 + row;
        }
        Points map = map(4, 2, LaplacianEigenmap.Weights.FUZZY)
                .view(Dataset.of(Points.of(300, 1, values)), TestRun.parallel());
        for (int row = 0; row < 300; row++) {
            for (int other = 0; other < row; other++) {
                double distance = Math.hypot(map.at(row, 0) - map.at(other, 0), map.at(row, 1) - map.at(other, 1));
                assertThat(distance > 1e-3 || row % 3 == other % 3).isTrue();
            }
        }
    }
}
