package reeb.plugins.mapper.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Rows;
import reeb.api.graph.Node;
import reeb.testkit.TestRun;

final class ContainmentTest {
    private static List<Node> nodes(Rows... rows) {
        return IntStream.range(0, rows.length)
                .mapToObj(node -> new Node(rows[node], node, 0))
                .toList();
    }

    @Test
    void keepsTheLargestNodesAndTheFirstOfEqualOnes() {
        List<Node> nodes = nodes(Rows.of(1), Rows.of(0, 1), Rows.of(0, 1), Rows.of(2, 3), Rows.of(1, 2), Rows.of(3));

        assertThat(Containment.maximal(nodes, 4, TestRun.serial()))
                .extracting(Node::patch)
                .containsExactly(1, 3, 4);
        assertThat(Containment.maximal(List.of(), 0, TestRun.serial())).isEmpty();
    }

    @Test
    void equalsTheComparisonOfAllSets() {
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            List<Node> nodes = nodes(IntStream.range(0, 60)
                    .mapToObj(_ -> Rows.of(random.ints(random.nextInt(1, 5), 0, 9)
                            .distinct()
                            .sorted()
                            .toArray()))
                    .toArray(Rows[]::new));

            assertThat(Containment.maximal(nodes, 9, TestRun.parallel()))
                    .as("seed %d", seed)
                    .isEqualTo(nodes.stream()
                            .filter(node -> nodes.stream().noneMatch(other -> hides(other, node)))
                            .toList());
        }
    }

    private static boolean hides(Node other, Node node) {
        Set<Integer> rows = set(node);
        Set<Integer> others = set(other);
        return others.containsAll(rows) && (others.size() > rows.size() || other.patch() < node.patch());
    }

    private static Set<Integer> set(Node node) {
        return node.rows().stream().boxed().collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void stopsWhenCancelled() {
        assertThatThrownBy(() -> Containment.maximal(nodes(Rows.of(0)), 1, TestRun.cancelledAfter(0)))
                .isInstanceOf(CancellationException.class);
    }
}
