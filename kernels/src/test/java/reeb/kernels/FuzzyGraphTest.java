package reeb.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Labels;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.testkit.TestRun;

/** The fuzzy graph against umap-learn. */
final class FuzzyGraphTest {
    @Test
    void hasTheScalesAndWeightsOfUmapLearn() {
        check(UmapVectors.x64(), 10, 1, "umap_x64_k10");
    }

    @Test
    void interpolatesTheLocalConnectivity() {
        check(UmapVectors.x64(), 10, 2.5, "umap_x64_k10_lc2.5");
    }

    @Test
    void acceptsDigitsWithManyEqualDistances() {
        check(UmapVectors.digits(), 15, 1, "umap_digits300_k15");
    }

    @Test
    void acceptsRowsThatAreThereThreeTimes() {
        check(UmapVectors.duplicated(), 10, 1, "umap_x76dup_k10");
    }

    private static void check(Points points, int k, double localConnectivity, String name) {
        checkScales(points, k, localConnectivity, name);
        checkEdges(UmapVectors.graph(points, k, localConnectivity), name + "_graph", 1e-4);
    }

    private static void checkScales(Points points, int k, double localConnectivity, String name) {
        LocalScales scales = LocalScales.of(UmapVectors.nearest(points, k), localConnectivity, TestRun.parallel());
        double[][] expected = UmapVectors.read(name + "_rho_sigma");
        for (int row = 0; row < points.rows(); row++) {
            assertThat(scales.rho(row)).isCloseTo(expected[row][0], within(1e-6 * Math.max(1, expected[row][0])));
            assertThat(scales.sigma(row))
                    .as("sigma of row %d", row)
                    .isCloseTo(expected[row][1], within(2e-4 * expected[row][1]));
        }
    }

    private static void checkEdges(SparseGraph graph, String name, double tolerance) {
        double[][] expected = UmapVectors.read(name);
        assertThat(graph.ends()).isEqualTo(expected.length);
        int row = 0;
        for (int edge = 0; edge < expected.length; edge++) {
            while (graph.start(row + 1) <= edge) {
                row++;
            }
            assertThat(row).isEqualTo((int) expected[edge][0]);
            assertThat(graph.target(edge)).isEqualTo((int) expected[edge][1]);
            assertThat((double) graph.weight(edge)).isCloseTo(expected[edge][2], within(tolerance));
        }
    }

    @Test
    void letsLabelsReweighTheEdges() {
        int[] labels = Arrays.stream(UmapVectors.read("x64_labels"))
                .mapToInt(row -> (int) row[0])
                .toArray();
        SparseGraph graph = LabelledGraph.of(UmapVectors.graph(UmapVectors.x64(), 10, 1), Labels.of(labels), 0.5);
        checkEdges(graph, "umap_x64_k10_supervised_w0.5_graph", 1e-4);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 1})
    void isSymmetricWithWeightsUpToOne(double mix) {
        NeighborGraph nearest = UmapVectors.nearest(UmapVectors.digits(), 7);
        SparseGraph graph =
                FuzzyGraph.of(nearest, LocalScales.of(nearest, 1, TestRun.parallel()), mix, TestRun.parallel());
        for (int row = 0; row < graph.rows(); row++) {
            for (int edge = graph.start(row); edge < graph.start(row + 1); edge++) {
                assertThat(graph.weight(edge)).isGreaterThan(0).isLessThanOrEqualTo(1);
                assertThat(weight(graph, graph.target(edge), row)).isEqualTo(graph.weight(edge));
                assertThat(graph.target(edge)).isNotEqualTo(row);
            }
        }
    }

    private static float weight(SparseGraph graph, int row, int other) {
        for (int edge = graph.start(row); edge < graph.start(row + 1); edge++) {
            if (graph.target(edge) == other) {
                return graph.weight(edge);
            }
        }
        return 0;
    }
}
