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
    static final Points LINE = Points.of(7, 1, new double[] {0, 0.1, 5, 9, 9.1, 12, 50});

    static final Given PATCHES =
            new Given(List.of(Rows.of(0, 1, 2), Rows.of(1, 2, 3, 4), Rows.of(3, 4, 5), Rows.of(5)));

    @Override
    public Mapper part() {
        return mapper(Noise.DROP, SmallPatches.CLUSTER);
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

    static Mapper mapper(Noise noise, SmallPatches smallPatches) {
        return new Mapper(new FirstColumn(), PATCHES, new Gaps(2), noise, smallPatches, Duplicates.KEEP, 1);
    }

    static Mapper mapper(Noise noise, reeb.api.Cover cover) {
        return new Mapper(new FirstColumn(), cover, new Gaps(2), noise, SmallPatches.CLUSTER, Duplicates.KEEP, 1);
    }

    private static List<List<Integer>> edges(MapperGraph graph) {
        return IntStream.range(0, graph.edges())
                .mapToObj(edge -> List.of(graph.from(edge), graph.to(edge), graph.weight(edge)))
                .toList();
    }
}
