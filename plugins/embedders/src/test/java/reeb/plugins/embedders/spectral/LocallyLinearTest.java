package reeb.plugins.embedders.spectral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.plugins.embedders.KnownEuclidean;
import reeb.plugins.embedders.Rolls;
import reeb.plugins.embedders.UpToSigns;
import reeb.plugins.embedders.VectorFiles;
import reeb.testkit.AllPairs;
import reeb.testkit.ClustererContract;
import reeb.testkit.LensContract;
import reeb.testkit.TestRun;
import reeb.testkit.TrainableContract;

final class LocallyLinearTest implements LensContract, TrainableContract {
    @Override
    public LocallyLinear part() {
        return map(200);
    }

    private static LocallyLinear map(int neighbors) {
        return new LocallyLinear(neighbors, 2, 1e-3, new KnownEuclidean(), new AllPairs());
    }

    @Test
    void givesTheMapOfScikitLearn() {
        Points map = map(10).view(Dataset.of(VectorFiles.points("x64.csv")), TestRun.parallel());
        UpToSigns.assertClose(map, VectorFiles.read("x64_lle_k10.csv"), 1e-7);
    }

    @Test
    void unrollsASheet() {
        Rolls roll = Rolls.of(1500);
        TestRun run = TestRun.parallel();

        Points map = map(12).view(Dataset.of(roll.points()), run);

        assertThat(run.warnings()).isEmpty();
        assertThat(Math.abs(roll.agreement(map.column(0)))).isGreaterThan(0.99);
        for (int axis = 0; axis < 2; axis++) {
            double square = 0;
            double sum = 0;
            for (double value : map.column(axis)) {
                square += value * value;
                sum += value;
            }
            assertThat(square / 1500).isCloseTo(1, within(1e-6));
            assertThat(sum / 1500).isCloseTo(0, within(1e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void acceptsFewRows(int rows) {
        Points map = part().view(Dataset.of(ClustererContract.blobs(rows)), TestRun.serial());
        assertThat(map.rows()).isEqualTo(rows);
        for (int row = 0; row < rows; row++) {
            assertThat(map.at(row, 0)).isFinite();
        }
    }

    @Test
    void refusesAGraphInParts() {
        double[] line = new double[90];
        for (int row = 0; row < 90; row++) {
            line[row] = row % 3 * 1000 + row;
        }
        assertThatThrownBy(() -> map(4).view(Dataset.of(Points.of(90, 1, line)), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("3 parts")
                .hasMessageContaining("neighbors");
    }

    @Test
    void refusesTooManyRows() {
        Points many = Points.of(10_001, 1, new float[10_001]);
        assertThatThrownBy(() -> part().view(Dataset.of(many), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("10000")
                .hasMessageContaining("laplacian-eigenmap");
    }
}
