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
import reeb.toolkit.topology.ExtendedPersistence;
import reeb.toolkit.topology.PersistenceDiagram;
import reeb.toolkit.topology.PersistenceDiagram.Pair;

final class ExtendedPersistenceTest {
    @Test
    void seesALoopBetweenItsLowestAndHighestNode() {
        MapperGraph circle = Graphs.of(4, Rows.of(0, 1), Rows.of(1, 2), Rows.of(2, 3), Rows.of(0, 3));

        ExtendedPersistence persistence = ExtendedPersistence.of(circle, new double[] {0, 1, 3, 2}, TestRun.serial());

        assertThat(persistence.loops()).isEqualTo(PersistenceDiagram.of(new Pair(3, 0)));
        assertThat(persistence.components()).isEqualTo(PersistenceDiagram.of(new Pair(0, 3)));
        assertThat(persistence.ordinary().pairs()).isEmpty();
        assertThat(persistence.relative().pairs()).isEmpty();
    }

    @Test
    void seesBranchesFromTheirTipsToWhereTheyJoin() {
        MapperGraph fork = Graphs.of(3, Rows.of(0), Rows.of(0, 1, 2), Rows.of(1), Rows.of(2));

        ExtendedPersistence up = ExtendedPersistence.of(fork, new double[] {0, 1, 2, 3}, TestRun.serial());
        ExtendedPersistence down = ExtendedPersistence.of(fork, new double[] {0, -1, -2, -3}, TestRun.serial());

        assertThat(up.relative()).isEqualTo(PersistenceDiagram.of(new Pair(2, 1)));
        assertThat(up.ordinary().pairs()).isEmpty();
        assertThat(down.ordinary()).isEqualTo(PersistenceDiagram.of(new Pair(-2, -1)));
    }

    @Test
    void hasNothingToSeeInNodesWithoutEdges() {
        ExtendedPersistence persistence =
                ExtendedPersistence.of(Graphs.of(2, Rows.of(0), Rows.of(1)), new double[] {4, 5}, TestRun.serial());

        assertThat(persistence.components().pairs()).isEmpty();
        assertThat(persistence.loops().pairs()).isEmpty();
    }

    @Test
    void findsEveryLoopAndMirrorsWithTheFunction() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            MapperGraph graph = Graphs.random(20, 30, 0.1, random);
            double[] values = random.doubles(20).toArray();

            ExtendedPersistence upright = ExtendedPersistence.of(graph, values, TestRun.serial());
            ExtendedPersistence mirrored = ExtendedPersistence.of(
                    graph, Arrays.stream(values).map(value -> -value).toArray(), TestRun.serial());

            assertThat(upright.loops().pairs()).as("seed %d", seed).hasSize(loops(graph));
            assertThat(sorted(mirrored.relative())).isEqualTo(sorted(negated(upright.ordinary())));
            assertThat(sorted(mirrored.loops()))
                    .isEqualTo(sorted(new PersistenceDiagram(upright.loops().pairs().stream()
                            .map(pair -> new Pair(-pair.death(), -pair.birth()))
                            .toList())));
        }
    }

    @Test
    void movesNoFartherThanTheFunction() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            MapperGraph graph = Graphs.random(20, 30, 0.1, random);
            double[] values = random.doubles(20).toArray();
            double[] moved = Arrays.stream(values)
                    .map(value -> value + random.nextDouble(-0.05, 0.05))
                    .toArray();

            double distance = ExtendedPersistence.of(graph, values, TestRun.serial())
                    .loops()
                    .bottleneck(ExtendedPersistence.of(graph, moved, TestRun.serial())
                            .loops());

            assertThat(distance).as("seed %d", seed).isLessThanOrEqualTo(0.05);
        }
    }

    @Test
    void wantsAValueForEachNodeAndStopsWhenCancelled() {
        MapperGraph graph = Graphs.random(20, 30, 0.3, new Random(1));

        assertThatThrownBy(() -> ExtendedPersistence.of(graph, new double[3], TestRun.serial()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ExtendedPersistence.of(graph, new double[20], TestRun.cancelledAfter(3)))
                .isInstanceOf(CancellationException.class);
    }

    private static int loops(MapperGraph graph) {
        int components = IntStream.of(graph.components()).max().orElseThrow() + 1;
        return graph.edges() - graph.nodes().size() + components;
    }

    private static PersistenceDiagram negated(PersistenceDiagram diagram) {
        return new PersistenceDiagram(diagram.pairs().stream()
                .map(pair -> new Pair(-pair.birth(), -pair.death()))
                .toList());
    }

    private static List<String> sorted(PersistenceDiagram diagram) {
        return diagram.pairs().stream().map(Pair::toString).sorted().toList();
    }
}
