package reeb.api.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import reeb.api.PairSearch;
import reeb.api.problem.InputException;

final class NeighborGraphTest {
    @Test
    void tellsNeighboursAndHowFarTheyAre() {
        NeighborGraph graph = NeighborGraph.of(2, new int[] {1, 2, 0, 2, 1, 0}, new double[] {1, 3, 1, 2, 2, 3});

        assertThat(graph.rows()).isEqualTo(3);
        assertThat(graph.k()).isEqualTo(2);
        assertThat(graph.neighbor(1, 1)).isEqualTo(2);
        assertThat(graph.distance(2, 0)).isEqualTo(2);
        assertThatThrownBy(() -> graph.neighbor(0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> graph.distance(0, -1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void refusesArraysThatDoNotFit() {
        assertThatThrownBy(() -> NeighborGraph.of(2, new int[3], new double[3])).hasMessageContaining("2 for each row");
        assertThatThrownBy(() -> NeighborGraph.of(1, new int[3], new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NeighborGraph.of(0, new int[0], new double[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesMoreNeighboursThanThereAreOtherRows() {
        assertThatCode(() -> PairSearch.check(5, 4)).doesNotThrowAnyException();
        assertThatThrownBy(() -> PairSearch.check(5, 5))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("at least 6 rows but there are 5");
        assertThatThrownBy(() -> PairSearch.check(0, 1))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("at least 2 rows but there are 0");
        assertThatThrownBy(() -> PairSearch.check(5, 0)).hasMessageContaining("at least 1 but is 0");
    }
}
