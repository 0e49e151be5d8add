package reeb.plugins.mapper.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
import reeb.api.problem.InputException;
import reeb.plugins.mapper.FirstColumn;
import reeb.plugins.mapper.Gaps;
import reeb.plugins.mapper.Given;
import reeb.plugins.mapper.covers.Convention;
import reeb.plugins.mapper.covers.Cubes;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

final class MapperTest implements PartContract {
    /** Two close pairs with a lonely row between and one after, and a row that no patch holds. */
    private static final Points LINE = Points.of(7, 1, new double[] {0, 0.1, 5, 9, 9.1, 12, 50});

    private static final Given PATCHES =
            new Given(List.of(Rows.of(0, 1, 2), Rows.of(1, 2, 3, 4), Rows.of(3, 4, 5), Rows.of(5)));

    @Override
    public Mapper part() {
        return mapper(Noise.DROP, SmallPatches.CLUSTER);
    }

    @Test
    void leavesNoiseOutUnlessToldOtherwise() {
        MapperGraph graph = part().build(Dataset.of(LINE), TestRun.serial());

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
    void leavesOutPatchesTooSmallToCluster() {
        Mapper mapper = mapper(Noise.GROUP, SmallPatches.SKIP);
        MapperGraph graph = mapper.build(Dataset.of(LINE), TestRun.serial());

        assertThat(graph.nodes()).hasSize(6).noneMatch(node -> node.patch() == 3);
        MapperGraph alone = new Mapper(
                        new FirstColumn(),
                        new Given(List.of(Rows.of(0), Rows.of(3, 4))),
                        new Gaps(2),
                        Noise.DROP,
                        SmallPatches.SKIP,
                        Duplicates.KEEP,
                        1)
                .build(Dataset.of(LINE), TestRun.serial());
        assertThat(alone.ledger().fate(0)).isEqualTo(Fate.SMALL_PATCH);
    }

    @Test
    void makesAPatchOfOneRowANode() {
        MapperGraph graph = mapper(Noise.DROP, SmallPatches.NODE).build(Dataset.of(LINE), TestRun.serial());

        assertThat(graph.nodes()).hasSize(4).contains(new Node(Rows.of(5), 3, 0));
        assertThat(graph.ledger().fate(5)).isEqualTo(Fate.KEPT);
    }

    @Test
    void keepsTheFirstOfNodesWithEqualRows() {
        Mapper mapper = new Mapper(
                new FirstColumn(), PATCHES, new Gaps(2), Noise.DROP, SmallPatches.CLUSTER, Duplicates.DROP, 1);

        assertThat(mapper.build(Dataset.of(LINE), TestRun.serial()).nodes())
                .containsExactly(new Node(Rows.of(0, 1), 0, 0), new Node(Rows.of(3, 4), 1, 0));
    }

    @Test
    void dropsNodesThatAreWithinOthersAndLosesNoRow() {
        Mapper mapper = new Mapper(
                new FirstColumn(),
                new Given(List.of(Rows.of(0), Rows.of(0, 1), Rows.of(3), Rows.of(3, 4), Rows.of(0, 1))),
                new Gaps(2),
                Noise.SINGLETONS,
                SmallPatches.NODE,
                Duplicates.CONTAINED,
                1);

        MapperGraph graph = mapper.build(Dataset.of(LINE), TestRun.serial());

        assertThat(graph.nodes()).containsExactly(new Node(Rows.of(0, 1), 1, 0), new Node(Rows.of(3, 4), 3, 0));
        assertThat(graph.ledger().covered()).isEqualTo(4);
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

        assertThat(run.warnings()).singleElement().asString().endsWith("rows on average: use fewer intervals.");
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

    @Test
    void namesThePatchOnWhichAClustererFails() {
        assertThatThrownBy(() -> with(new Failing(true)).build(Dataset.of(LINE), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessage("clusterer: patch 1 of 4 rows: eps: too many rows");
        assertThatThrownBy(() -> with(new Failing(false)).build(Dataset.of(LINE), TestRun.serial()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("clusterer: patch 1 of 4 rows failed: java.lang.ArithmeticException");
    }

    @Test
    void acceptsNoRows() {
        Mapper mapper = new Mapper(
                new FirstColumn(),
                new Cubes(List.of(3), List.of(0.3), Convention.KEPLER, List.of()),
                new Gaps(2),
                Noise.DROP,
                SmallPatches.CLUSTER,
                Duplicates.KEEP,
                1);

        assertThat(mapper.build(Dataset.of(Points.of(0, 1, new double[0])), TestRun.serial())
                        .nodes())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Noise.class)
    void buildsTheSameGraphForAnyNumberOfThreads(Noise noise) {
        Points points =
                Points.of(2000, 1, new Random(3).doubles(2000, 0, 500).sorted().toArray());
        Mapper mapper = mapper(noise, new Cubes(List.of(30), List.of(0.4), Convention.KEPLER, List.of()));

        MapperGraph one = mapper.build(Dataset.of(points), TestRun.serial());
        MapperGraph many = mapper.build(Dataset.of(points), TestRun.parallel());

        assertThat(many.nodes()).isEqualTo(one.nodes());
        assertThat(edges(many)).isEqualTo(edges(one));
        assertThat(many.ledger()).isEqualTo(one.ledger());
    }

    @Test
    void stopsWhenCancelled() {
        assertThatThrownBy(() -> part().build(Dataset.of(LINE), TestRun.cancelledAfter(2)))
                .isInstanceOf(CancellationException.class);
    }

    @Named("test/failing")
    @About("Fails on four rows.")
    private record Failing(
            @About("Whether the input is to blame.") boolean input) implements Clusterer {
        @Override
        public Labels cluster(Points points, Run run) {
            if (points.rows() == 4 && input) {
                throw new InputException("eps: too many rows");
            }
            if (points.rows() == 4) {
                throw new ArithmeticException("overflow");
            }
            return Labels.of(new int[points.rows()]);
        }
    }

    private static Mapper with(Clusterer clusterer) {
        return new Mapper(new FirstColumn(), PATCHES, clusterer, Noise.DROP, SmallPatches.CLUSTER, Duplicates.KEEP, 1);
    }

    private static Mapper mapper(Noise noise, SmallPatches smallPatches) {
        return new Mapper(new FirstColumn(), PATCHES, new Gaps(2), noise, smallPatches, Duplicates.KEEP, 1);
    }

    private static Mapper mapper(Noise noise, reeb.api.Cover cover) {
        return new Mapper(new FirstColumn(), cover, new Gaps(2), noise, SmallPatches.CLUSTER, Duplicates.KEEP, 1);
    }

    private static List<Fate> fates(MapperGraph graph) {
        return IntStream.range(0, graph.ledger().rows())
                .mapToObj(graph.ledger()::fate)
                .toList();
    }

    private static List<List<Integer>> edges(MapperGraph graph) {
        return IntStream.range(0, graph.edges())
                .mapToObj(edge -> List.of(graph.from(edge), graph.to(edge), graph.weight(edge)))
                .toList();
    }
}
