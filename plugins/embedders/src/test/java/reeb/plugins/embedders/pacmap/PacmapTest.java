package reeb.plugins.embedders.pacmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.plugins.embedders.GivenColumns;
import reeb.plugins.embedders.Groups;
import reeb.plugins.embedders.KnownEuclidean;
import reeb.plugins.embedders.Rolls;
import reeb.testkit.AllPairs;
import reeb.testkit.ClustererContract;
import reeb.testkit.LensContract;
import reeb.testkit.TestRun;
import reeb.testkit.TrainableContract;

final class PacmapTest implements LensContract, TrainableContract {
    @Override
    public Pacmap part() {
        return map(Optional.empty(), 2);
    }

    private static Pacmap map(Optional<Integer> neighbors, int dimensions) {
        return map(neighbors, dimensions, Optional.empty());
    }

    private static Pacmap map(Optional<Integer> neighbors, int dimensions, Optional<Double> localDistance) {
        return new Pacmap(
                neighbors,
                dimensions,
                0.5,
                2,
                localDistance,
                450,
                1,
                new GivenColumns(),
                0.01,
                new KnownEuclidean(),
                new AllPairs(),
                0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void keepsGroupsTogether(int dimensions) {
        TestRun run = TestRun.parallel();
        Points map = map(Optional.empty(), dimensions).view(Dataset.of(Groups.points()), run);
        assertThat(map.columns()).isEqualTo(dimensions);
        assertThat(Groups.nearestOfTheSameGroup(map)).isGreaterThan(0.99);
        assertThat(run.figures()).containsKey("loss");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void keepsGroupsTogetherWithLocalPartners(int dimensions) {
        Pacmap local = map(Optional.empty(), dimensions, Optional.of(10.0));
        Points map = local.view(Dataset.of(Groups.points()), TestRun.parallel());
        assertThat(Groups.nearestOfTheSameGroup(map)).isGreaterThan(0.99);
        Points again = local.view(Dataset.of(Groups.points()), TestRun.serial());
        Points other = map(Optional.empty(), dimensions).view(Dataset.of(Groups.points()), TestRun.serial());
        assertThat(again.column(0)).isEqualTo(map.column(0));
        assertThat(other.column(0)).isNotEqualTo(map.column(0));
    }

    @Test
    void keepsTheWholeOfASheet() {
        Rolls roll = Rolls.of(1500);
        Points map = part().view(Dataset.of(roll.points()), TestRun.parallel());
        double along = Math.max(Math.abs(roll.agreement(map.column(0))), Math.abs(roll.agreement(map.column(1))));
        assertThat(along).isGreaterThan(0.3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 7, 12, 30})
    void acceptsFewRows(int rows) {
        Points map = part().view(Dataset.of(ClustererContract.blobs(rows)), TestRun.serial());
        assertThat(map.rows()).isEqualTo(rows);
        for (int row = 0; row < rows; row++) {
            assertThat(map.at(row, 0)).isFinite();
            assertThat(map.at(row, 1)).isFinite();
        }
    }

    @Test
    void takesAtMostHalfOfTheRowsAsNeighbours() {
        TestRun run = TestRun.serial();
        map(Optional.of(20), 2).view(Dataset.of(ClustererContract.blobs(21)), run);
        assertThat(run.warnings())
                .singleElement()
                .asString()
                .contains("neighbors")
                .contains("10 are taken");
    }

    @Test
    void asksForTheMemoryOfItsPairs() {
        assertThatThrownBy(() -> part().view(Dataset.of(ClustererContract.blobs(2000)), TestRun.withMemory(600_000)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the pairs of 2000 rows")
                .hasMessageContaining("midNearRatio");
        assertThatThrownBy(() -> new PairChoice(30_000, 3_000_000, 39_999).requireRoom(70_000, TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("3,000,000 partners of each of 70,000 rows are more than fit");
    }

    @Test
    void survivesDuplicates() {
        Points groups = Groups.points();
        double[] values = new double[2 * groups.rows() * groups.columns()];
        for (int i = 0; i < values.length; i++) {
            values[i] = groups.at(i / groups.columns() % groups.rows(), i % groups.columns());
        }
        Points map =
                part().view(Dataset.of(Points.of(2 * groups.rows(), groups.columns(), values)), TestRun.parallel());
        assertThat(map.column(0)).doesNotContain(Double.NaN);
    }
}
