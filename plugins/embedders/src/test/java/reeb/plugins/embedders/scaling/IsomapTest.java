package reeb.plugins.embedders.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
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

final class IsomapTest implements LensContract, TrainableContract {
    @Override
    public Isomap part() {
        return map(10, 2, Optional.empty());
    }

    private static Isomap map(int neighbors, int dimensions, Optional<Integer> landmarks) {
        return new Isomap(neighbors, dimensions, landmarks, new KnownEuclidean(), new AllPairs());
    }

    @Test
    void givesTheMapOfScikitLearn() {
        Points map = part().view(Dataset.of(VectorFiles.points("x64.csv")), TestRun.parallel());
        UpToSigns.assertClose(map, VectorFiles.read("x64_isomap_k10.csv"), 1e-8);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 40, 300})
    void unrollsASheet(int landmarks) {
        Rolls roll = Rolls.of(1500);
        Optional<Integer> chosen = landmarks == 0 ? Optional.empty() : Optional.of(landmarks);
        TestRun run = TestRun.parallel();

        Points map = map(8, 2, chosen).view(Dataset.of(roll.points()), run);

        assertThat(Math.abs(roll.agreement(map.column(0)))).isGreaterThan(0.99);
        assertThat(run.figures().get("residual variance"))
                .first()
                .satisfies(share -> assertThat(share).isBetween(0.0, 0.02));
        assertThat(run.warnings()).isEmpty();
    }

    @Test
    void givesTheSameBitsForAnyNumberOfThreadsWithLandmarks() {
        Points points = ClustererContract.blobs(500);
        Points one = map(5, 2, Optional.of(30)).view(Dataset.of(points), TestRun.serial());
        Points many = map(5, 2, Optional.of(30)).view(Dataset.of(points), TestRun.parallel());
        assertThat(many.memory().mismatch(one.memory())).isEqualTo(-1);
    }

    @Test
    void joinsPartsByTheShortestEdges() {
        double[] line = new double[90];
        for (int row = 0; row < 90; row++) {
            line[row] = row % 3 * 1000 + row;
        }
        TestRun run = TestRun.parallel();

        double[] map = map(4, 1, Optional.empty())
                .view(Dataset.of(Points.of(90, 1, line)), run)
                .column(0);

        assertThat(run.warnings())
                .singleElement()
                .asString()
                .contains("3 parts")
                .contains("neighbors");
        double direction = Math.signum((map[1] - map[0]) * (line[1] - line[0]));
        for (int row = 1; row < 90; row++) {
            assertThat(direction * (map[row] - map[0])).isCloseTo(line[row] - line[0], within(1e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void acceptsFewRows(int rows) {
        Points map = part().view(Dataset.of(ClustererContract.blobs(rows)), TestRun.serial());
        assertThat(map.rows()).isEqualTo(rows);
        for (int row = 0; row < rows; row++) {
            assertThat(map.at(row, 0)).isFinite();
        }
    }

    @Test
    void refusesFewerLandmarksThanAxes() {
        assertThatThrownBy(() -> map(5, 3, Optional.of(3)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("landmarks");
    }
}
