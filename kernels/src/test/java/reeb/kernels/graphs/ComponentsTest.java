package reeb.kernels.graphs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.kernels.Samples;

final class ComponentsTest {
    @Test
    void findsTheKarateClubInOnePieceUntilItsInstructorLeaves() {
        SparseGraph club = KarateClub.graph();
        Components whole = Components.of(club);
        assertThat(whole.count()).isOne();
        assertThat(whole.rows(0))
                .isEqualTo(IntStream.range(0, KarateClub.MEMBERS).toArray());
        assertThat(whole.graph(0)).isSameAs(club);

        List<double[]> left = KarateClub.edges().stream()
                .filter(edge -> edge[0] != 0 && edge[1] != 0)
                .toList();
        Components parts = Components.of(Samples.graph(KarateClub.MEMBERS, left));
        // Member 0 holds five others, and one who knows nobody else, to the club.
        assertThat(parts.count()).isEqualTo(4);
        assertThat(parts.rows(0)).containsExactly(0);
        assertThat(parts.rows(2)).containsExactly(4, 5, 6, 10, 16);
        assertThat(parts.rows(3)).containsExactly(11);
    }

    @Test
    void hasNoComponentsWithoutRowsAndOneForEachRowWithoutEdges() {
        assertThat(Components.of(Samples.graph(0, List.of())).count()).isZero();
        Components alone = Components.of(Samples.graph(3, List.of()));
        assertThat(alone.count()).isEqualTo(3);
        for (int i = 0; i < 3; i++) {
            assertThat(alone.rows(i)).containsExactly(i);
            assertThat(alone.graph(i).rows()).isOne();
            assertThat(alone.graph(i).ends()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 10, 60, 300})
    void agreesWithLabelsThatSpreadAlongEdges(int rows) {
        for (int seed = 0; seed < 20; seed++) {
            List<double[]> edges = edges(rows, seed);
            int[] labels = lowestReachable(rows, edges);
            Components components = Components.of(Samples.graph(rows, edges));

            int[] firsts = Arrays.stream(labels).distinct().sorted().toArray();
            assertThat(components.count()).isEqualTo(firsts.length);
            for (int i = 0; i < firsts.length; i++) {
                int first = firsts[i];
                assertThat(components.rows(i))
                        .isEqualTo(IntStream.range(0, rows)
                                .filter(row -> labels[row] == first)
                                .toArray());
            }
        }
    }

    @Test
    void cutsAComponentOutWithItsEdgesAndWeights() {
        List<double[]> edges = edges(60, 3);
        SparseGraph graph = Samples.graph(60, edges);
        Components components = Components.of(graph);
        assertThat(components.count()).isGreaterThan(2);
        int ends = 0;
        for (int i = 0; i < components.count(); i++) {
            SparseGraph own = components.graph(i);
            int[] rows = components.rows(i);
            assertThat(own.rows()).isEqualTo(rows.length);
            ends += own.ends();
            for (int row = 0; row < rows.length; row++) {
                int offset = graph.start(rows[row]) - own.start(row);
                assertThat(own.start(row + 1) + offset).isEqualTo(graph.start(rows[row] + 1));
                for (int edge = own.start(row); edge < own.start(row + 1); edge++) {
                    assertThat(rows[own.target(edge)]).isEqualTo(graph.target(edge + offset));
                    assertThat(own.weight(edge)).isEqualTo(graph.weight(edge + offset));
                }
            }
        }
        assertThat(ends).isEqualTo(graph.ends());
    }

    /** Half as many edges as rows: many components, some of them large. */
    private static List<double[]> edges(int rows, int seed) {
        RandomGenerator random = Samples.random(rows * 1000L + seed);
        List<double[]> edges = new ArrayList<>();
        for (int edge = 0; edge < rows / 2; edge++) {
            int from = random.nextInt(rows);
            int to = random.nextInt(rows);
            if (from != to) {
                edges.add(new double[] {from, to, 1 + random.nextInt(100)});
            }
        }
        return edges;
    }

    private static int[] lowestReachable(int rows, List<double[]> edges) {
        int[] labels = IntStream.range(0, rows).toArray();
        for (int pass = 0; pass < rows; pass++) {
            for (double[] edge : edges) {
                int lowest = Math.min(labels[(int) edge[0]], labels[(int) edge[1]]);
                labels[(int) edge[0]] = lowest;
                labels[(int) edge[1]] = lowest;
            }
        }
        return labels;
    }
}
