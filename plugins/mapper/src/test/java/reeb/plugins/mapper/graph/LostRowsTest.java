package reeb.plugins.mapper.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static reeb.plugins.mapper.graph.MapperTest.LINE;
import static reeb.plugins.mapper.graph.MapperTest.mapper;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.About;
import reeb.api.Clusterer;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Labels;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.graph.Ledger.Fate;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Node;
import reeb.plugins.mapper.FirstColumn;
import reeb.plugins.mapper.Given;
import reeb.plugins.mapper.covers.Convention;
import reeb.plugins.mapper.covers.Cubes;
import reeb.testkit.TestRun;

/** Rows that no cluster takes: what becomes of them, and what is said of them. */
final class LostRowsTest {
    @Test
    void leavesNoiseOutUnlessToldOtherwise() {
        MapperGraph graph = mapper(Noise.DROP, SmallPatches.CLUSTER).build(Dataset.of(LINE), TestRun.serial());

        assertThat(graph.nodes())
                .containsExactly(
                        new Node(Rows.of(0, 1), 0, 0), new Node(Rows.of(3, 4), 1, 0), new Node(Rows.of(3, 4), 2, 0));
        assertThat(graph.edges()).isEqualTo(1);
        assertThat(graph.from(0)).isEqualTo(1);
        assertThat(graph.to(0)).isEqualTo(2);
        assertThat(graph.weight(0)).isEqualTo(2);
        assertThat(fates(graph))
                .containsExactly(Fate.KEPT, Fate.KEPT, Fate.NOISE, Fate.KEPT, Fate.KEPT, Fate.NOISE, Fate.OUTSIDE);
    }

    @Test
    void makesEachLostRowANodeOfItsOwnOnce() {
        MapperGraph graph = mapper(Noise.SINGLETONS, SmallPatches.CLUSTER).build(Dataset.of(LINE), TestRun.serial());

        assertThat(graph.nodes())
                .containsExactly(
                        new Node(Rows.of(0, 1), 0, 0),
                        new Node(Rows.of(2), 0, 1),
                        new Node(Rows.of(3, 4), 1, 0),
                        new Node(Rows.of(3, 4), 2, 0),
                        new Node(Rows.of(5), 2, 1));
        assertThat(graph.ledger().fate(2)).isEqualTo(Fate.RESCUED);
        assertThat(graph.ledger().fate(1)).isEqualTo(Fate.KEPT);
    }

    @Test
    void letsLostRowsJoinTheirNearestNeighboursCluster() {
        MapperGraph graph = mapper(Noise.NEAREST, SmallPatches.CLUSTER).build(Dataset.of(LINE), TestRun.serial());

        assertThat(graph.nodes())
                .containsExactly(
                        new Node(Rows.of(0, 1, 2), 0, 0),
                        new Node(Rows.of(2, 3, 4), 1, 0),
                        new Node(Rows.of(3, 4, 5), 2, 0));
        assertThat(graph.ledger().count(Fate.RESCUED)).isEqualTo(2);
    }

    @Test
    void keepsARowLostWhereItsPatchesHaveNoCluster() {
        Mapper mapper = mapper(Noise.NEAREST, new Given(List.of(Rows.of(2), Rows.of(3, 4))));

        MapperGraph graph = mapper.build(Dataset.of(LINE), TestRun.serial());

        assertThat(graph.nodes()).containsExactly(new Node(Rows.of(3, 4), 1, 0));
        assertThat(graph.ledger().fate(2)).isEqualTo(Fate.NOISE);
    }

    @Test
    void groupsTheNoiseOfEachPatch() {
        MapperGraph graph = mapper(Noise.GROUP, SmallPatches.CLUSTER).build(Dataset.of(LINE), TestRun.serial());

        assertThat(graph.nodes())
                .containsExactly(
                        new Node(Rows.of(0, 1), 0, 0),
                        new Node(Rows.of(2), 0, 1),
                        new Node(Rows.of(3, 4), 1, 0),
                        new Node(Rows.of(1, 2), 1, 1),
                        new Node(Rows.of(3, 4), 2, 0),
                        new Node(Rows.of(5), 2, 1),
                        new Node(Rows.of(5), 3, 0));
        assertThat(graph.ledger().covered()).isEqualTo(6);
    }

    @Test
    void warnsWhenMostRowsAreLost() {
        TestRun run = TestRun.serial();
        mapper(Noise.DROP, new Given(List.of(Rows.of(0, 1), Rows.of(2), Rows.of(5))))
                .build(Dataset.of(LINE), run);

        assertThat(run.warnings())
                .containsExactly("More than half of the rows are in no node: 2 of 7 rows (28.6 %) are in some node;"
                        + " 2 (28.6 %) lost as noise; 3 (42.9 %) outside the cover."
                        + " Use a larger overlap, or wider limits of the cover.");
    }

    @Test
    void advisesFewerIntervalsWherePatchesHoldNextToNothing() {
        TestRun run = TestRun.serial();
        mapper(Noise.DROP, new Cubes(List.of(100_000), List.of(0.3), Convention.KEPLER, List.of()))
                .build(Dataset.of(LINE), run);

        assertThat(run.warnings())
                .singleElement()
                .asString()
                .endsWith("rows on average: use a smaller 'resolution' of the cover.");
    }

    @Test
    void rescuesARowBetweenTwoClustersAlikeForAnyOrderOfRows() {
        double[] values = {0, 0.5, 5, 9.5, 10};
        int[] labels = {0, 0, Labels.NOISE, 1, 1};
        double[] reversed =
                IntStream.range(0, 5).mapToDouble(i -> values[4 - i]).toArray();
        int[] mirrored = IntStream.range(0, 5).map(i -> labels[4 - i]).toArray();

        assertThat(rescued(values, labels)).contains(Rows.of(0, 1, 2));
        assertThat(rescued(reversed, mirrored)).contains(Rows.of(2, 3, 4));
    }

    private static List<Rows> rescued(double[] values, int[] labels) {
        Mapper mapper = new Mapper(
                new FirstColumn(),
                new Given(List.of(Rows.first(5))),
                new Told(labels),
                Noise.NEAREST,
                SmallPatches.CLUSTER,
                Duplicates.KEEP,
                1);
        return mapper.build(Dataset.of(Points.of(5, 1, values)), TestRun.serial()).nodes().stream()
                .map(Node::rows)
                .toList();
    }

    @Named("test/told")
    @About("Gives the labels that it was made with.")
    @SuppressWarnings("ArrayRecordComponent")
    private record Told(int[] labels) implements Clusterer {
        @Override
        public Labels cluster(Points points, Run run) {
            return Labels.of(labels.clone());
        }
    }

    @Test
    void staysQuietWhenMostRowsAreKept() {
        TestRun run = TestRun.serial();
        mapper(Noise.NEAREST, SmallPatches.CLUSTER).build(Dataset.of(LINE), run);

        assertThat(run.warnings()).isEmpty();
    }

    private static List<Fate> fates(MapperGraph graph) {
        return IntStream.range(0, graph.ledger().rows())
                .mapToObj(graph.ledger()::fate)
                .toList();
    }
}
