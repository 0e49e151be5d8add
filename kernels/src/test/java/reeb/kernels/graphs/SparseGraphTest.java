package reeb.kernels.graphs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import reeb.kernels.Samples;

final class SparseGraphTest {
    @Test
    void countsTheFriendsOfTheKarateClub() {
        SparseGraph club = KarateClub.graph();
        assertThat(club.rows()).isEqualTo(34);
        assertThat(club.ends()).isEqualTo(2 * 78);
        assertThat(club.degree(0)).isEqualTo(16);
        assertThat(club.degree(32)).isEqualTo(12);
        assertThat(club.degree(33)).isEqualTo(17);
        assertThat(club).hasToString("78 edges between 34 rows");
    }

    @Test
    void addsWeightsToADegree() {
        SparseGraph graph = Samples.graph(3, List.of(new double[] {0, 1, 0.5}, new double[] {1, 2, 0.25}));
        assertThat(graph.degree(0)).isEqualTo(0.5);
        assertThat(graph.degree(1)).isEqualTo(0.75);
        assertThat(graph.target(graph.start(2))).isOne();
        assertThat(graph.weight(graph.start(2))).isEqualTo(0.25f);
    }

    @Test
    void refusesArraysThatDoNotFitEachOther() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SparseGraph.of(new int[0], new int[0], new float[0]))
                .withMessageContaining("starts");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SparseGraph.of(new int[] {0, 1}, new int[] {0}, new float[2]))
                .withMessageContaining("weights");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SparseGraph.of(new int[] {0, 2}, new int[] {0}, new float[1]))
                .withMessageContaining("targets");
    }
}
