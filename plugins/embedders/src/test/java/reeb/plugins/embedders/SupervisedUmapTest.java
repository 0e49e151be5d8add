package reeb.plugins.embedders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.InputException;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.data.Table;
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
                1,
                1,
                1,
                5,
                2,
                Optional.of(target),
                weight,
                0,
                0.3,
                Optional.empty(),
                new AskedMetric.Straight(),
                new AskedMetric(),
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
        NeighborGraph nearest = new AskedMetric.Straight().nearest(map, 1, TestRun.serial());
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

    @Test
    void refusesColumnsThatAreMissingOrEmpty() {
        assertThatThrownBy(() -> heeding("lable", 0.5).view(data(), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessage("target: there is no column 'lable'; did you mean 'label'?");
        assertThatThrownBy(() -> heeding("label", 0.5).view(data().points(), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("make it a step");
        assertThatThrownBy(() -> heeding("nothing", 0.5).view(data(), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no row has a value");
    }
}
