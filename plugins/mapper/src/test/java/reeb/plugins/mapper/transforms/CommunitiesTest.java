package reeb.plugins.mapper.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Column;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Table;
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.graph.Node;
import reeb.api.problem.InputException;
import reeb.plugins.mapper.covers.Networks;
import reeb.plugins.mapper.graph.Graphs;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

final class CommunitiesTest implements PartContract {
    /** Zachary's karate club (Journal of Anthropological Research 33, 1977), from member 1 on. */
    private static final String CLUB =
            "1 2 3 4 5 6 7 8 10 11 12 13 17 19 21 31, 2 3 7 13 17 19 21 30, 3 7 8 9 13 27 28 32,"
                    + " 7 12 13, 6 10, 6 10 16, 16, , 30 32 33, 33, , , , 33, 32 33, 32 33, , , 32 33, 33, 32 33, , 32 33, 25 27 29 32 33,"
                    + " 25 27 31, 31, 29 33, 33, 31 33, 32 33, 32 33, 32 33, 33, ";

    @Override
    public Communities part() {
        return new Communities("community", 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void comesCloseToTheBestModularityOfTheKarateClub(long seed) {
        WeightedGraph club = WeightedGraph.of(club());
        assertThat(club.total()).isEqualTo(2 * 78);
        int[] communities = communities(club, 1, seed);
        assertThat(club.modularity(communities, 1)).isBetween(0.4150, 0.4198);
    }

    @Test
    void partsTwoCliquesThatOneEdgeJoins() {
        MapperGraph graph = graph(8, "0-1 0-2 0-3 1-2 1-3 2-3 4-5 4-6 4-7 5-6 5-7 6-7 3-4");
        MapperGraph found =
                part().transform(Networks.of(graph, Points.of(8, 1, new double[8])), List.of(), TestRun.serial());
        Column.Categories column =
                (Column.Categories) found.table().column("community").orElseThrow();
        assertThat(IntStream.range(0, 8).map(column::code)).containsExactly(0, 0, 0, 0, 1, 1, 1, 1);
        assertThat(found.nodes()).isEqualTo(graph.nodes());
    }

    @Test
    void refusesTheNameOfAColumnThatIsThere() {
        MapperGraph graph = graph(2, "0-1").with(new Table(List.of(new Column.Numbers("community", 1, 2))));
        Network network = Networks.of(graph, Points.of(2, 1, new double[2]));
        assertThatThrownBy(() -> part().transform(network, List.of(), TestRun.serial()))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageStartingWith("column: the nodes have a column 'community' already")
                .hasMessageContaining("set 'column' to another name");
        MapperGraph found = new Communities("other", 1).transform(network, List.of(), TestRun.serial());
        assertThat(found.table().names()).containsExactly("community", "other");
    }

    @Test
    void leavesNodesWithoutEdgesAlone() {
        assertThat(communities(WeightedGraph.of(graph(3, "")), 1, 1)).containsExactly(0, 1, 2);
        assertThat(communities(WeightedGraph.of(graph(0, "")), 1, 1)).isEmpty();
    }

    @Test
    void makesSmallerCommunitiesOfAHigherResolution() {
        WeightedGraph club = WeightedGraph.of(club());
        int coarse = count(communities(club, 0.3, 1));
        int usual = count(communities(club, 1, 1));
        int fine = count(communities(club, 4, 1));
        assertThat(coarse).isLessThan(usual);
        assertThat(fine).isGreaterThan(usual);
    }

    @Test
    void findsConnectedCommunitiesThatNoSingleMoveImproves() {
        Random random = new Random(4);
        for (int trial = 0; trial < 50; trial++) {
            MapperGraph graph = Graphs.random(5 + random.nextInt(60), 80, 0.04, random);
            WeightedGraph weighted = WeightedGraph.of(graph);
            int[] communities = communities(weighted, 1, trial);
            assertThat(parts(graph, communities)).isEqualTo(count(communities));
            double best = weighted.modularity(communities, 1);
            for (int node = 0; node < communities.length; node++) {
                int own = communities[node];
                for (int other = 0; other < count(communities); other++) {
                    communities[node] = other;
                    assertThat(weighted.modularity(communities, 1)).isLessThanOrEqualTo(best + 1e-9);
                }
                communities[node] = own;
            }
        }
    }

    private static int[] communities(WeightedGraph graph, double resolution, long seed) {
        return new Leiden(resolution, new Random(seed), TestRun.serial().progress("test", 1)).communities(graph);
    }

    private static int count(int[] communities) {
        return Arrays.stream(communities).max().orElse(-1) + 1;
    }

    /** Counts the connected parts of all communities. */
    private static int parts(MapperGraph graph, int[] communities) {
        List<Integer> inner = new ArrayList<>();
        for (int edge = 0; edge < graph.edges(); edge++) {
            if (communities[graph.from(edge)] == communities[graph.to(edge)]) {
                inner.addAll(List.of(graph.from(edge), graph.to(edge), graph.weight(edge)));
            }
        }
        MapperGraph within = MapperGraph.of(
                graph.nodes(), inner.stream().mapToInt(Integer::intValue).toArray(), graph.lens(), graph.ledger());
        return count(within.components());
    }

    private static MapperGraph club() {
        List<String> edges = new ArrayList<>();
        String[] members = CLUB.split(",", -1);
        for (int member = 0; member < members.length; member++) {
            for (String other : members[member].strip().split(" ")) {
                if (!other.isEmpty()) {
                    edges.add(member + "-" + other);
                }
            }
        }
        return graph(34, String.join(" ", edges));
    }

    private static MapperGraph graph(int count, String edges) {
        List<Node> nodes = IntStream.range(0, count)
                .mapToObj(node -> new Node(Rows.of(node), node, 0))
                .toList();
        int[] numbers = Arrays.stream(edges.split("[ -]"))
                .filter(word -> !word.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
        int[] weighted = new int[numbers.length / 2 * 3];
        for (int edge = 0; edge < numbers.length / 2; edge++) {
            weighted[3 * edge] = numbers[2 * edge];
            weighted[3 * edge + 1] = numbers[2 * edge + 1];
            weighted[3 * edge + 2] = 1;
        }
        Ledger ledger = Ledger.of(Collections.nCopies(count, Ledger.Fate.KEPT));
        return MapperGraph.of(nodes, weighted, Points.of(count, 1, new double[count]), ledger);
    }
}
