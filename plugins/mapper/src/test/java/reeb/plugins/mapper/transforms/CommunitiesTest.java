package reeb.plugins.mapper.transforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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
    void makesSmallerCommunitiesOfAHigherResolution() {
        int coarse = communities(0.3);
        int usual = communities(1);
        int fine = communities(4);
        assertThat(coarse).isLessThan(usual);
        assertThat(fine).isGreaterThan(usual);
    }

    private static int communities(double resolution) {
        MapperGraph found = new Communities("community", resolution)
                .transform(Networks.of(club(), Points.of(34, 1, new double[34])), List.of(), TestRun.serial());
        return ((Column.Categories) found.table().column("community").orElseThrow())
                .names()
                .size();
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
