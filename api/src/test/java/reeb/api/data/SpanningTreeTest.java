package reeb.api.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class SpanningTreeTest {
    @Test
    void sortsEdgesByLengthAndRows() {
        SpanningTree tree = SpanningTree.of(new int[] {4, 0, 3, 1}, new int[] {1, 2, 1, 0}, new double[] {2, 1, 2, 1});

        assertThat(tree.edges()).isEqualTo(4);
        assertThat(tree)
                .isEqualTo(SpanningTree.of(new int[] {0, 0, 1, 1}, new int[] {1, 2, 3, 4}, new double[] {1, 1, 2, 2}));
        assertThat(tree.lower(3)).isEqualTo(1);
        assertThat(tree.higher(3)).isEqualTo(4);
        assertThat(tree.length(3)).isEqualTo(2);
    }

    @Test
    void refusesArraysOfOtherLengths() {
        assertThatThrownBy(() -> SpanningTree.of(new int[1], new int[1], new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
