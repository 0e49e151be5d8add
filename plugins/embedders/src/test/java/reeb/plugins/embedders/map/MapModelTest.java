package reeb.plugins.embedders.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reeb.api.Lens;
import reeb.api.PairSearch;
import reeb.api.data.Dataset;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.learning.Model;
import reeb.api.learning.Trainable;
import reeb.api.problem.InputException;
import reeb.plugins.embedders.KnownEuclidean;
import reeb.plugins.embedders.projection.RandomPositions;
import reeb.plugins.embedders.tsne.GradientMethod;
import reeb.plugins.embedders.tsne.NegativeGamma;
import reeb.plugins.embedders.tsne.SgInput;
import reeb.plugins.embedders.tsne.SgSchedule;
import reeb.plugins.embedders.tsne.SgTsne;
import reeb.plugins.embedders.tsne.Tsne;
import reeb.plugins.embedders.umap.Umap;
import reeb.testkit.AllPairs;
import reeb.testkit.ClustererContract;
import reeb.testkit.TestRun;
import reeb.testkit.TrainableContract;

/** New rows on the maps of all three methods. */
final class MapModelTest implements TrainableContract {
    private static final int KNOWN = 300;

    @Override
    public Lens part() {
        return tsne(2, 1);
    }

    private static Umap umap(int dimensions) {
        return new Umap(
                15,
                dimensions,
                0.1,
                1,
                Optional.of(200),
                Optional.empty(),
                0,
                Optional.empty(),
                new Umap.Graph(1, 1, 0.5, false),
                new Umap.Optimisation(1, 5, 2, 0.3),
                new KnownEuclidean(),
                new AllPairs(),
                0);
    }

    private static Tsne tsne(int dimensions, double freedom) {
        return new Tsne(
                List.of(10.0),
                dimensions,
                200,
                freedom,
                new RandomPositions(dimensions),
                1e-4,
                new Tsne.Optimisation(80, 12, 1, Optional.empty(), GradientMethod.AUTO, Optional.empty()),
                new KnownEuclidean(),
                new AllPairs(),
                0);
    }

    private static SgTsne sgTsne(SgInput input) {
        return new SgTsne(
                5,
                20,
                Optional.empty(),
                2,
                Optional.of(200),
                NegativeGamma.CLAMP,
                new RandomPositions(2),
                1e-4,
                input,
                new SgTsne.Optimisation(SgSchedule.AUTO, Optional.of(80), 12, 1, Optional.empty(), Optional.empty()),
                new KnownEuclidean(),
                new AllPairs(),
                0);
    }

    static Stream<Trainable> maps() {
        return Stream.of(
                umap(2), umap(1), umap(3), tsne(2, 1), tsne(1, 1), tsne(3, 1), tsne(2, 0.5), sgTsne(SgInput.POINTS));
    }

    /** The blobs behind those that are known. */
    private static Points fresh(int rows) {
        return ClustererContract.blobs(KNOWN + rows)
                .select(Rows.of(IntStream.range(KNOWN, KNOWN + rows).toArray()))
                .detached();
    }

    @ParameterizedTest
    @MethodSource("maps")
    void placesRowsAmongTheirOwnGroup(Trainable part) {
        Points known = ClustererContract.blobs(KNOWN);
        Points map = ((Lens) part).view(Dataset.of(known), TestRun.parallel());
        Model model = part.trained(Dataset.of(known), map, TestRun.serial());
        Points placed = model.transform(fresh(90), TestRun.parallel());

        NeighborGraph nearest = PairSearch.between(map, placed, new KnownEuclidean(), 3, TestRun.serial());
        long astray = IntStream.range(0, 3 * 90)
                .filter(i -> (nearest.neighbor(i / 3, i % 3) - i / 3) % 3 != 0)
                .count();
        assertThat(astray).isZero();
    }

    @ParameterizedTest
    @MethodSource("maps")
    void placesEachRowWhateverTheOthers(Trainable part) {
        Model model = part.train(Dataset.of(ClustererContract.blobs(KNOWN)), TestRun.parallel());
        Points fresh = fresh(70);
        Points all = model.transform(fresh, TestRun.parallel());
        Points backwards = model.transform(
                fresh.select(
                        Rows.of(IntStream.iterate(69, row -> row - 1).limit(70).toArray())),
                TestRun.serial());
        for (int row = 0; row < 70; row++) {
            Points alone = model.transform(fresh.select(Rows.of(row)), TestRun.serial());
            for (int axis = 0; axis < all.columns(); axis++) {
                assertThat(backwards.at(69 - row, axis)).isEqualTo(all.at(row, axis));
                assertThat(alone.at(0, axis)).isEqualTo(all.at(row, axis));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("maps")
    void leavesKnownRowsWhereTheyAre(Trainable part) {
        Points known = ClustererContract.blobs(KNOWN);
        Points map = ((Lens) part).view(Dataset.of(known), TestRun.parallel());
        Model model = part.train(Dataset.of(known), TestRun.parallel());
        assertThat(model.transform(known, TestRun.serial()).memory().mismatch(map.memory()))
                .isEqualTo(-1);
        assertThat(part.restore(model.state())
                        .transform(fresh(20), TestRun.serial())
                        .memory()
                        .mismatch(model.transform(fresh(20), TestRun.serial()).memory()))
                .isEqualTo(-1);
    }

    @ParameterizedTest
    @MethodSource("maps")
    void refusesValuesThatAreNotFinite(Trainable part) {
        Model model = part.train(Dataset.of(ClustererContract.blobs(KNOWN)), TestRun.parallel());
        for (double odd : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() ->
                            model.transform(Points.of(2, 3, new double[] {1, 2, 3, 4, odd, 6}), TestRun.serial()))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("row 1");
        }
    }

    @ParameterizedTest
    @MethodSource("maps")
    void placesRowsThatAreFarFromAll(Trainable part) {
        Model model = part.train(Dataset.of(ClustererContract.blobs(KNOWN)), TestRun.parallel());
        Points placed = model.transform(Points.of(1, 3, new double[] {1e6, -1e6, 1e6}), TestRun.serial());
        for (int axis = 0; axis < placed.columns(); axis++) {
            assertThat(Math.abs(placed.at(0, axis))).isLessThan(1e3);
        }
    }

    @Test
    void placesRowsAmongVeryFew() {
        for (int known = 1; known <= 4; known++) {
            Model model = umap(2).train(Dataset.of(ClustererContract.blobs(known)), TestRun.serial());
            assertThat(model.transform(fresh(5), TestRun.serial()).column(0)).doesNotContain(Double.NaN);
        }
        Model model = tsne(2, 1).train(Dataset.of(ClustererContract.blobs(4)), TestRun.serial());
        assertThat(model.transform(fresh(5), TestRun.serial()).column(0)).doesNotContain(Double.NaN);
        Model none = umap(2).train(Dataset.of(ClustererContract.blobs(0)), TestRun.serial());
        assertThatThrownBy(() -> none.transform(fresh(5), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no rows");
    }

    @Test
    void placesRowsAmongRowsThatAreAllAlike() {
        Model model = umap(2).train(Dataset.of(Points.of(20, 3, new float[60])), TestRun.serial());
        assertThat(model.transform(fresh(5), TestRun.serial()).column(0)).doesNotContain(Double.NaN);
    }

    @Test
    void refusesTheMapOfAGraph() {
        Points points = Points.of(20, 20, new float[400]);
        assertThatThrownBy(() -> sgTsne(SgInput.GRAPH).trained(Dataset.of(points), points, TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("map of a graph");
    }
}
