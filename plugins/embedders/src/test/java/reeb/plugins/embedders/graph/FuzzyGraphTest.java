package reeb.plugins.embedders.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.kernels.graphs.SparseGraph;
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
        SmoothKnnDistances scales =
                SmoothKnnDistances.of(UmapVectors.nearest(points, k), localConnectivity, TestRun.parallel());
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
        SparseGraph graph = LabelledGraph.of(UmapVectors.graph(UmapVectors.x64(), 10, 1), labels, 0.5);
        checkEdges(graph, "umap_x64_k10_supervised_w0.5_graph", 1e-4);
    }

    @Test
    void letsNumbersReweighTheEdges() {
        SparseGraph graph = UmapVectors.graph(UmapVectors.x64(), 10, 1);
        double[] same = new double[64];
        isMerelyMadeWhole(MeasuredGraph.of(graph, same, 9, 0.5, TestRun.parallel()), graph);
        double[] unknown = new double[64];
        Arrays.fill(unknown, Double.NaN);
        assertThat(MeasuredGraph.of(graph, unknown, 9, 0.5, TestRun.parallel())).isSameAs(graph);

        double[] parts = new double[64];
        Arrays.setAll(parts, row -> row % 2);
        SparseGraph bent = MeasuredGraph.of(graph, parts, 9, 0.5, TestRun.parallel());
        double across = 0;
        double within = 0;
        for (int row = 0; row < 64; row++) {
            for (int edge = bent.start(row); edge < bent.start(row + 1); edge++) {
                assertThat(weight(bent, bent.target(edge), row)).isEqualTo(bent.weight(edge));
                boolean odd = (bent.target(edge) - row) % 2 != 0;
                across += odd ? bent.weight(edge) : 0;
                within += odd ? 0 : bent.weight(edge);
            }
        }
        assertThat(across).isLessThan(0.02 * within);
    }

    /** Where nothing is reweighed, edges weigh as much or more, since the strongest of each row comes to weigh 1. */
    private static void isMerelyMadeWhole(SparseGraph actual, SparseGraph graph) {
        assertThat(actual.ends()).isEqualTo(graph.ends());
        for (int edge = 0; edge < graph.ends(); edge++) {
            assertThat(actual.weight(edge)).isBetween(graph.weight(edge), 1f);
        }
    }

    /** Computed by hand from the formulas: strengths of 1-D neighbours, their union, and the mixture of both graphs. */
    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 0.8})
    void mixesPositionsAndNumbersAsUmapLearnDoes(double share) {
        SparseGraph graph = SparseGraph.of(
                new int[] {0, 2, 4, 6}, new int[] {1, 2, 0, 2, 0, 1}, new float[] {0.5f, 1, 0.5f, 0.25f, 1, 0.25f});
        double[] numbers = {0, 1, 3};

        SparseGraph bent = MeasuredGraph.of(graph, numbers, 2, share, TestRun.serial());

        double[] left = {0.5, 1, 0.25};
        double[] strengths = {1, union(fade(3, 1, 2), fade(3, 2, 1)), union(fade(2, 1, 1), 1)};
        double[] mixed = new double[3];
        Arrays.setAll(
                mixed,
                pair -> share < 0.5
                        ? left[pair] * Math.pow(strengths[pair], share / (1 - share))
                        : Math.pow(left[pair], (1 - share) / share) * strengths[pair]);
        double[] strongest = {Math.max(mixed[0], mixed[1]), Math.max(mixed[0], mixed[2]), Math.max(mixed[1], mixed[2])};
        assertThat((double) weight(bent, 0, 1))
                .isCloseTo(union(mixed[0] / strongest[0], mixed[0] / strongest[1]), within(1e-6));
        assertThat((double) weight(bent, 0, 2))
                .isCloseTo(union(mixed[1] / strongest[0], mixed[1] / strongest[2]), within(1e-6));
        assertThat((double) weight(bent, 1, 2))
                .isCloseTo(union(mixed[2] / strongest[1], mixed[2] / strongest[2]), within(1e-6));
    }

    /** The strength at a distance of a row with two others: one at rho, and one beyond that makes both sum to log2 3. */
    private static double fade(double distance, double rho, double beyond) {
        double rest = Math.log(3) / Math.log(2) - 1;
        double sigma = -beyond / Math.log(rest);
        return distance <= rho ? 1 : Math.exp(-(distance - rho) / sigma);
    }

    private static double union(double one, double other) {
        return one + other - one * other;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 1})
    void isSymmetricWithWeightsUpToOne(double mix) {
        NeighborGraph nearest = UmapVectors.nearest(UmapVectors.digits(), 7);
        SparseGraph graph =
                FuzzyGraph.of(nearest, SmoothKnnDistances.of(nearest, 1, TestRun.parallel()), mix, TestRun.parallel());
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
