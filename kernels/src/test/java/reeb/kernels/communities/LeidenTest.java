package reeb.kernels.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.SparseRows;
import reeb.api.graph.UnionFind;
import reeb.api.problem.InputException;
import reeb.kernels.graphs.KarateClub;
import reeb.testkit.TestRun;

final class LeidenTest {
    /** The largest modularity of the karate club, by Brandes and others, <i>On Modularity Clustering</i>, 2008. */
    private static final double BEST_OF_CLUB = 0.41979;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void comesCloseToTheBestModularityOfTheKarateClub(long seed) {
        WeightedGraph club = club();
        assertThat(club.total()).isEqualTo(2 * 78);
        assertThat(club.modularity(communities(club, 1, seed), 1)).isBetween(0.4150, 0.4198);
    }

    @Test
    void findsTheBestModularityOfTheKarateClubFromOneOfTenOrders() {
        WeightedGraph club = club();
        double best = IntStream.range(0, 10)
                .mapToDouble(seed -> club.modularity(communities(club, 1, seed), 1))
                .max()
                .orElseThrow();
        assertThat(best).isBetween(BEST_OF_CLUB - 1e-5, BEST_OF_CLUB + 1e-5);
    }

    @Test
    void leavesNodesWithoutEdgesAlone() {
        assertThat(communities(graph(3), 1, 1)).containsExactly(0, 1, 2);
        assertThat(communities(graph(0), 1, 1)).isEmpty();
    }

    @Test
    void findsConnectedCommunitiesThatNoSingleMoveImproves() {
        Random random = new Random(4);
        for (int trial = 0; trial < 50; trial++) {
            double[][] edges = random(5 + random.nextInt(60), random);
            WeightedGraph graph =
                    trial % 2 == 0 ? graph(64, edges) : graph(64, edges).counting();
            double resolution = trial % 2 == 0 ? 1 : 0.3;
            int[] communities = communities(graph, resolution, trial);
            assertThat(parts(edges, communities)).isEqualTo(count(communities));
            double best = graph.quality(communities, resolution);
            int all = count(communities);
            for (int node = 0; node < communities.length; node++) {
                int own = communities[node];
                for (int other = 0; other < all; other++) {
                    communities[node] = other;
                    assertThat(graph.quality(communities, resolution)).isLessThanOrEqualTo(best + 1e-9);
                }
                communities[node] = own;
            }
        }
    }

    /** Two cliques of six, joined by two edges: pairs within weigh 1, pairs of both 1 / 18 on average. */
    @Test
    void partsByTheConstantPottsModelWhatPairsWeighLessThanTheResolution() {
        WeightedGraph cliques = graph(12, cliques()).counting();
        assertThat(communities(cliques, 0.04, 1)).containsOnly(0);
        assertThat(communities(cliques, 0.07, 1)).containsExactly(0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1);
        assertThat(communities(cliques, 1.01, 1))
                .containsExactly(IntStream.range(0, 12).toArray());
    }

    @Test
    void readsTheMeanOfBothDirectionsAndTheGraphBetweenSelectedRows() {
        Points points = Points.of(
                SparseRows.of(3, new long[] {0, 2, 4, 5}, new int[] {1, 2, 0, 1, 0}, new double[] {4, 1, 2, 9, 3}));
        WeightedGraph graph = WeightedGraph.of(points);
        assertThat(graph.total()).isEqualTo(2 * (3 + 2));
        assertThat(graph.nodes()).isEqualTo(3);
        assertThat(WeightedGraph.of(points.select(Rows.of(0, 2))).total()).isEqualTo(2 * 2);
    }

    @Test
    void refusesWhatIsNoGraph() {
        assertThatThrownBy(() -> WeightedGraph.of(Points.of(2, 2, new double[4])))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContaining("take the result of neighbors");
        Points negative = Points.of(SparseRows.of(2, new long[] {0, 1, 1}, new int[] {1}, new double[] {-1}));
        assertThatThrownBy(() -> WeightedGraph.of(negative))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageContaining("row 0, column 1");
    }

    private static int[] communities(WeightedGraph graph, double resolution, long seed) {
        return new Leiden(resolution, 100, new Random(seed), TestRun.serial().progress("test", 1)).communities(graph);
    }

    private static int count(int[] communities) {
        return Arrays.stream(communities).max().orElse(-1) + 1;
    }

    /** Counts the connected parts of all communities. */
    private static int parts(double[][] edges, int[] communities) {
        UnionFind joined = new UnionFind(communities.length);
        for (double[] edge : edges) {
            if (communities[(int) edge[0]] == communities[(int) edge[1]]) {
                joined.join((int) edge[0], (int) edge[1]);
            }
        }
        return (int) IntStream.range(0, communities.length)
                .filter(node -> joined.root(node) == node)
                .count();
    }

    private static double[][] random(int nodes, Random random) {
        return IntStream.range(0, nodes)
                .boxed()
                .flatMap(node -> IntStream.range(node + 1, Math.min(nodes, node + 12))
                        .filter(_ -> random.nextDouble() < 0.2)
                        .mapToObj(other -> new double[] {node, other, 0.5 + random.nextDouble()}))
                .toArray(double[][]::new);
    }

    private static double[][] cliques() {
        return IntStream.range(0, 12)
                .boxed()
                .flatMap(node -> IntStream.range(node + 1, 12)
                        .filter(other ->
                                node / 6 == other / 6 || (node == 0 && other == 6) || (node == 5 && other == 11))
                        .mapToObj(other -> new double[] {node, other, 1}))
                .toArray(double[][]::new);
    }

    private static WeightedGraph club() {
        return graph(KarateClub.MEMBERS, KarateClub.edges().toArray(double[][]::new));
    }

    private static WeightedGraph graph(int nodes, double[]... edges) {
        return WeightedGraph.of(
                nodes,
                Arrays.stream(edges).mapToInt(edge -> (int) edge[0]).toArray(),
                Arrays.stream(edges).mapToInt(edge -> (int) edge[1]).toArray(),
                Arrays.stream(edges).mapToDouble(edge -> edge[2]).toArray());
    }
}
