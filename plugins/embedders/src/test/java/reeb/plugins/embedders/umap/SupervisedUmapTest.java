package reeb.plugins.embedders.umap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.data.Scale;
import reeb.api.data.Table;
import reeb.api.problem.InputException;
import reeb.plugins.embedders.KnownEuclidean;
import reeb.testkit.AllPairs;
import reeb.testkit.ClustererContract;
import reeb.testkit.TestRun;

/** Maps that heed a column. */
final class SupervisedUmapTest {
    private static final int ROWS = 300;

    private static Umap heeding(String target, double weight) {
        return new Umap(
                15,
                2,
                0.1,
                1,
                Optional.of(200),
                Optional.of(target),
                0,
                Optional.empty(),
                new Umap.Graph(1, 1, weight, false),
                new Umap.Optimisation(1, 5, 2, 0.3),
                new KnownEuclidean(),
                new AllPairs(),
                0);
    }

    /** One group of rows, with labels and numbers that have nothing to do with their places. */
    private static Dataset data() {
        Points blobs = ClustererContract.blobs(3 * ROWS);
        float[] values = new float[3 * ROWS];
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < 3; column++) {
                values[3 * row + column] = (float) blobs.at(3 * row, column);
            }
        }
        int[] codes = IntStream.range(0, ROWS).map(row -> row % 2).toArray();
        double[] numbers = Arrays.stream(codes).mapToDouble(code -> code).toArray();
        List<String> texts = Arrays.stream(codes).mapToObj(code -> "t" + code).toList();
        Table table = new Table(List.of(
                new Column.Categories("label", codes, List.of("even", "odd")),
                new Column.Numbers("number", numbers),
                new Column.Texts("text", texts),
                new Column.Numbers(
                        "nothing",
                        IntStream.range(0, ROWS).mapToDouble(row -> Double.NaN).toArray())));
        return new Dataset(Points.of(ROWS, 3, values), table, Optional.empty());
    }

    /** The share of rows whose nearest other in the map has the same label. */
    private static double purity(Points map) {
        NeighborGraph nearest = new KnownEuclidean().nearest(map, 1, TestRun.serial());
        return IntStream.range(0, ROWS)
                        .filter(row -> (nearest.neighbor(row, 0) - row) % 2 == 0)
                        .count()
                / (double) ROWS;
    }

    @Test
    void drawsRowsOfOtherLabelsApart() {
        Dataset data = data();
        for (String target : List.of("label", "number", "text")) {
            Points map = heeding(target, 0.9).view(data, TestRun.parallel());
            assertThat(purity(map)).as(target).isGreaterThan(0.9);
            assertThat(heeding(target, 0.9)
                            .view(data, TestRun.serial())
                            .memory()
                            .mismatch(map.memory()))
                    .isEqualTo(-1);
        }
    }

    @Test
    void acceptsLabelsThatCountAlone() {
        Points map = heeding("label", 1).view(data(), TestRun.parallel());
        assertThat(purity(map)).isGreaterThan(0.95);
        assertThat(map.column(0)).doesNotContain(Double.NaN);
    }

    private static Dataset heeded(Column column) {
        return new Dataset(data().points(), new Table(List.of(column)), Optional.empty());
    }

    /** Every third row is unknown, written as given. */
    private static Column.Numbers numbers(double unknown) {
        return new Column.Numbers(
                "target",
                IntStream.range(0, ROWS)
                        .mapToDouble(row -> row % 3 == 0 ? unknown : row % 2)
                        .toArray());
    }

    private static List<String> texts(String unknown) {
        return IntStream.range(0, ROWS)
                .mapToObj(row -> row % 3 == 0 ? unknown : "t" + row % 2)
                .toList();
    }

    private static void assertAlike(Column minusOnes, Column missing) {
        TestRun run = TestRun.parallel();
        Points map = heeding("target", 0.9).view(heeded(minusOnes), run);
        Points expected = heeding("target", 0.9).view(heeded(missing), TestRun.parallel());
        assertThat(map.memory().mismatch(expected.memory())).isEqualTo(-1);
        assertThat(run.warnings())
                .containsExactly("target: the 100 rows with -1 in column 'target' count as unknown, as in umap-learn");
    }

    @Test
    void takesMinusOneForUnknownAsUmapLearnDoes() {
        assertAlike(Column.Categories.of("target", texts("-1")), Column.Categories.of("target", texts("")));
        assertAlike(Column.Categories.of("target", texts("-1.0")), Column.Categories.of("target", texts("")));
        assertAlike(new Column.Texts("target", texts("-1")), new Column.Texts("target", texts("")));
        assertAlike(numbers(-1), numbers(Double.NaN));
    }

    @Test
    void takesWholeNumbersThatRepeatForClasses() {
        double[] classes = numbers(2).all().stream().mapToDouble(value -> value).toArray();
        Points counted = heeding("target", 0.9)
                .view(heeded(new Column.Numbers("target", Scale.WHOLE, classes)), TestRun.parallel());
        Points named = heeding("target", 0.9)
                .view(heeded(new Column.Numbers("target", classes).categories()), TestRun.parallel());
        Points measured =
                heeding("target", 0.9).view(heeded(new Column.Numbers("target", classes)), TestRun.parallel());
        assertThat(counted.memory().mismatch(named.memory())).isEqualTo(-1);
        assertThat(counted.memory().mismatch(measured.memory())).isNotEqualTo(-1);
    }

    @Test
    void keepsMinusOneWhereItIsANumberAmongOthers() {
        double[] measured =
                numbers(-1).all().stream().mapToDouble(value -> value).toArray();
        for (double other : new double[] {-2, 0.5}) {
            double[] changed = measured.clone();
            changed[7] = other;
            TestRun run = TestRun.parallel();
            Points map = heeding("target", 0.9).view(heeded(new Column.Numbers("target", changed)), run);
            changed[0] = Double.NaN;
            Points fewer =
                    heeding("target", 0.9).view(heeded(new Column.Numbers("target", changed)), TestRun.parallel());
            assertThat(map.memory().mismatch(fewer.memory())).isNotEqualTo(-1);
            assertThat(run.warnings()).isEmpty();
        }
    }

    @Test
    void refusesColumnsThatAreMissingOrEmpty() {
        assertThatThrownBy(() -> heeding("target", 0.5)
                        .view(
                                heeded(Column.Categories.of(
                                        "target",
                                        IntStream.range(0, ROWS)
                                                .mapToObj(_ -> "-1")
                                                .toList())),
                                TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no row has a value");
        assertThatThrownBy(() -> heeding("lable", 0.5).view(data(), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessage("target: there is no column 'lable'; did you mean 'label'?");
        assertThatThrownBy(() -> heeding("label", 0.5).view(Dataset.of(data().points()), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("make it a step");
        assertThatThrownBy(() -> heeding("nothing", 0.5).view(data(), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no row has a value");
    }
}
