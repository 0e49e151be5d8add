package reeb.plugins.mapper.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Rows;
import reeb.api.graph.Node;
import reeb.api.problem.InputException;
import reeb.testkit.TestRun;

final class NerveTest {
    @Test
    void joinsNodesThatShareRows() {
        List<Node> nodes = nodes(Rows.of(0, 1, 2), Rows.of(3), Rows.of(1, 2, 3), Rows.of());

        assertThat(new Nerve(nodes, 5, 1, TestRun.serial()).edges()).containsExactly(0, 2, 2, 1, 2, 1);
        assertThat(new Nerve(nodes, 5, 2, TestRun.serial()).edges()).containsExactly(0, 2, 2);
    }

    @Test
    void hasNoEdgesWithoutNodes() {
        assertThat(new Nerve(List.of(), 5, 1, TestRun.serial()).edges()).isEmpty();
    }

    @Test
    void equalsTheIntersectionsOfAllPairs() {
        Random random = new Random(1);
        List<Node> nodes = nodes(IntStream.range(0, 150)
                .mapToObj(node -> Rows.of(IntStream.range(0, 400)
                        .filter(row -> random.nextInt(20) == 0)
                        .toArray()))
                .toArray(Rows[]::new));

        List<Integer> expected = new ArrayList<>();
        for (int a = 0; a < nodes.size(); a++) {
            for (int b = a + 1; b < nodes.size(); b++) {
                Rows other = nodes.get(b).rows();
                int shared = (int) nodes.get(a).rows().stream()
                        .filter(row -> other.stream().anyMatch(member -> member == row))
                        .count();
                if (shared >= 2) {
                    expected.addAll(List.of(a, b, shared));
                }
            }
        }
        assertThat(new Nerve(nodes, 400, 2, TestRun.parallel()).edges())
                .isEqualTo(expected.stream().mapToInt(number -> number).toArray());
    }

    private static List<Node> nodes(Rows... rows) {
        return IntStream.range(0, rows.length)
                .mapToObj(patch -> new Node(rows[patch], patch, 0))
                .toList();
    }

    @Test
    void asksForMemoryBeforeItTakesIt() {
        List<Node> nodes = IntStream.range(0, 2000)
                .mapToObj(number -> new Node(Rows.of(0), number, 0))
                .toList();

        assertThatThrownBy(() -> new Nerve(nodes, 1, 1, TestRun.withMemory(1 << 22)).edges())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the edges of the graph; use a cover whose patches are fewer");
    }
}
