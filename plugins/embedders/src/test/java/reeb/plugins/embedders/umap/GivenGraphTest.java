package reeb.plugins.embedders.umap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reeb.api.Lens;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.learning.Trainable;
import reeb.api.problem.InputException;
import reeb.plugins.embedders.Groups;
import reeb.plugins.embedders.KnownEuclidean;
import reeb.plugins.embedders.Rolls;
import reeb.plugins.embedders.neighborhood.Direction;
import reeb.plugins.embedders.neighborhood.NearestRows;
import reeb.plugins.embedders.neighborhood.Weighing;
import reeb.testkit.AllPairs;
import reeb.testkit.TestRun;

/** Maps of graphs whose weights are ready. */
final class GivenGraphTest {
    private static Lens umap(boolean given, double density) {
        return new Umap(
                15,
                2,
                0.1,
                1,
                Optional.of(100),
                Optional.empty(),
                density,
                Optional.empty(),
                new Umap.Graph(1, 1, 0.5, given),
                new Umap.Optimisation(1, 5, 2, 0.3),
                new KnownEuclidean(),
                new AllPairs(),
                0);
    }

    private static Points graph(Points points, Weighing weights) {
        NearestRows nearest = new NearestRows(
                Optional.of(14), Optional.empty(), Direction.UNION, weights, 10, new KnownEuclidean(), new AllPairs());
        return nearest.transform(Dataset.of(points), List.of(), TestRun.serial());
    }

    private static float[] values(Points map) {
        float[] values = new float[2 * map.rows()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) map.at(i / 2, i % 2);
        }
        return values;
    }

    @Test
    void makesTheMapOfTheRowsOfTheirOwnWeights() {
        Points rows = Rolls.of(600).points();

        Points own = umap(false, 0).view(Dataset.of(rows), TestRun.serial());
        Points given = umap(true, 0).view(Dataset.of(graph(rows, Weighing.FUZZY)), TestRun.parallel());

        assertThat(values(given)).containsExactly(values(own));
    }

    @ParameterizedTest
    @EnumSource(names = {"FUZZY", "SHARED"})
    void drawsGroupsApart(Weighing weights) {
        Points map = umap(true, 0).view(Dataset.of(graph(Groups.points(), weights)), TestRun.parallel());

        assertThat(Groups.nearestOfTheSameGroup(map)).isGreaterThan(0.97);
    }

    @Test
    void refusesWhatWeightsDoNotTell() {
        assertThatThrownBy(() -> umap(true, 2))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("density: needs distances");
        assertThatThrownBy(() -> umap(true, 0).view(Dataset.of(Groups.points()), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a graph has n x n sparse weights");
        Dataset graph = Dataset.of(graph(Groups.points(), Weighing.FUZZY));
        assertThatThrownBy(() -> ((Trainable) umap(true, 0)).train(graph, TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("graph.given: new rows can't be placed");
    }
}
