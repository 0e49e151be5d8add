package reeb.plugins.clusterers.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Labels;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.SparseRows;
import reeb.api.data.Table;
import reeb.api.problem.InputException;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

final class LeidenClustersTest implements PartContract {
    /** Rows that join most of the others of the same ten, some of the same hundred, and few others. */
    private static final Points NESTED = graph(300);

    @Override
    public LeidenClusters part() {
        return new LeidenClusters(Quality.MODULARITY, 1, 10, 1, 1);
    }

    @Test
    void findsTheGroupsThatWereDrawn() {
        Labels labels = part().cluster(NESTED, TestRun.serial());
        assertThat(labels.clusters()).isEqualTo(3);
        for (int row = 0; row < 300; row++) {
            assertThat(labels.toArray()[row]).isEqualTo(row / 100);
        }
        assertThat(part().cluster(NESTED, TestRun.parallel())).isEqualTo(labels);
    }

    @Test
    void findsThoseOfSelectedRowsInTheGraphBetweenThem() {
        Points selected = NESTED.select(Rows.of(IntStream.range(50, 200).toArray()));
        Labels labels = part().cluster(selected, TestRun.serial());
        assertThat(labels.size()).isEqualTo(150);
        assertThat(labels.toArray()[0]).isEqualTo(labels.toArray()[49]).isNotEqualTo(labels.toArray()[50]);
    }

    @Test
    void leavesSmallCommunitiesOut() {
        Points pair = Points.of(SparseRows.of(3, new long[] {0, 1, 1, 1}, new int[] {1}, new double[] {1}));
        LeidenClusters part = new LeidenClusters(Quality.MODULARITY, 1, 10, 1, 2);
        assertThat(part.cluster(pair, TestRun.serial()).toArray()).containsExactly(0, 0, Labels.NOISE);
    }

    @Test
    void refusesFeatures() {
        Points features = Points.of(3, 2, new double[6]);
        assertThatThrownBy(() -> part().cluster(features, TestRun.serial()))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContaining("take the result of neighbors");
    }

    @Test
    void everyClusterOfALayerLiesWithinOneOfTheNext() {
        Layers layers = new Layers(List.of(8.0, 1.0, 0.2), true, Quality.MODULARITY, 10, "layer");
        Table table = layers.columns(Dataset.of(NESTED), List.of(), TestRun.serial());
        assertThat(table.names()).containsExactly("layer 1", "layer 2", "layer 3");
        Column.Categories fine = column(table, 1);
        Column.Categories coarse = column(table, 2);
        assertThat(fine.names()).hasSizeGreaterThan(20);
        assertThat(coarse.names()).hasSize(3);
        assertThat(column(table, 3).names()).hasSizeLessThanOrEqualTo(3);
        Map<Integer, Integer> within = new HashMap<>();
        for (int row = 0; row < 300; row++) {
            Integer known = within.putIfAbsent(fine.code(row), coarse.code(row));
            assertThat(known).isIn(null, coarse.code(row));
        }
    }

    @Test
    void layersFallFromTheFinestToTheCoarsest() {
        assertThatThrownBy(() -> new Layers(List.of(1.0, 2.0), true, Quality.CPM, 10, "layer"))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContaining("2.0 follows 1.0");
        assertThatThrownBy(() -> new Layers(List.of(), true, Quality.CPM, 10, "layer"))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContaining("one at least");
    }

    private static Column.Categories column(Table table, int layer) {
        return (Column.Categories) table.column("layer " + layer).orElseThrow();
    }

    private static Points graph(int rows) {
        Random random = new Random(3);
        double[][] weights = new double[rows][rows];
        for (int row = 0; row < rows; row++) {
            for (int other = row + 1; other < rows; other++) {
                double chance = row / 10 == other / 10 ? 0.9 : row / 100 == other / 100 ? 0.08 : 0.004;
                weights[row][other] = random.nextDouble() < chance ? 1 : 0;
                weights[other][row] = weights[row][other];
            }
        }
        long[] starts = new long[rows + 1];
        IntStream.Builder columns = IntStream.builder();
        for (int row = 0; row < rows; row++) {
            int from = row;
            int[] joined = IntStream.range(0, rows)
                    .filter(other -> weights[from][other] > 0)
                    .toArray();
            IntStream.of(joined).forEach(columns);
            starts[row + 1] = starts[row] + joined.length;
        }
        int[] all = columns.build().toArray();
        return Points.of(SparseRows.of(
                rows, starts, all, IntStream.of(all).mapToDouble(_ -> 1).toArray()));
    }
}
