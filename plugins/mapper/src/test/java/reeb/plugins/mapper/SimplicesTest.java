package reeb.plugins.mapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Rows;
import reeb.api.graph.MapperGraph;
import reeb.plugins.mapper.graph.Graphs;
import reeb.testkit.TestRun;
import reeb.toolkit.topology.Simplices;

final class SimplicesTest {
    @Test
    void takesNodesTogetherThatAllShareRows() {
        MapperGraph graph = Graphs.of(6, Rows.of(0, 1, 2), Rows.of(0, 1, 3), Rows.of(0, 1, 4), Rows.of(4, 5));

        Simplices simplices = Simplices.of(graph, 3, 1, TestRun.serial());

        assertThat(counts(simplices)).containsExactly(4, 4, 1, 0);
        assertThat(simplices.nodes(2, 0)).containsExactly(0, 1, 2);
        assertThat(counts(Simplices.of(graph, 2, 3, TestRun.serial()))).containsExactly(4, 0, 0);
    }

    @Test
    void countsTheHolesOfACircleAndOfASphere() {
        MapperGraph circle = Graphs.of(3, Rows.of(0, 1), Rows.of(1, 2), Rows.of(0, 2));
        MapperGraph sphere = Graphs.of(4, Rows.of(0, 1, 2), Rows.of(0, 1, 3), Rows.of(0, 2, 3), Rows.of(1, 2, 3));

        assertThat(Simplices.of(circle, 2, 1, TestRun.serial()).bettiNumbers(TestRun.serial()))
                .containsExactly(1, 1);
        assertThat(Simplices.of(sphere, 4, 1, TestRun.serial()).bettiNumbers(TestRun.serial()))
                .containsExactly(1, 0, 1, 0);
    }

    @Test
    void equalsTheSharedRowsOfAllSetsOfNodes() {
        for (int seed = 0; seed < 20; seed++) {
            MapperGraph graph = Graphs.random(12, 40, 0.2, new Random(seed));

            Simplices simplices = Simplices.of(graph, 3, 2, TestRun.serial());

            assertThat(counts(simplices))
                    .as("seed %d", seed)
                    .containsExactly(12, sets(graph, 2), sets(graph, 3), sets(graph, 4));
        }
    }

    @Test
    void stopsWhenCancelled() {
        MapperGraph graph = Graphs.random(60, 100, 0.3, new Random(1));

        assertThatThrownBy(() -> Simplices.of(graph, 3, 1, TestRun.cancelledAfter(5)))
                .isInstanceOf(CancellationException.class);
    }

    private static int[] counts(Simplices simplices) {
        return IntStream.rangeClosed(0, simplices.dimension())
                .map(simplices::count)
                .toArray();
    }

    /** Counts the sets of so many nodes that share two rows. */
    private static int sets(MapperGraph graph, int size) {
        return (int) IntStream.range(0, 1 << graph.nodes().size())
                .filter(set -> Integer.bitCount(set) == size)
                .filter(set -> {
                    List<int[]> members = IntStream.range(0, graph.nodes().size())
                            .filter(node -> (set >> node & 1) == 1)
                            .mapToObj(node -> graph.nodes().get(node).rows().toArray())
                            .toList();
                    return Arrays.stream(members.getFirst())
                                    .filter(row ->
                                            members.stream().allMatch(rows -> Arrays.binarySearch(rows, row) >= 0))
                                    .count()
                            >= 2;
                })
                .count();
    }
}
