package reeb.toolkit.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Node;
import reeb.api.problem.InputException;

final class DiametersTest {
    private static MapperGraph graph(int... sizes) {
        List<Node> nodes = new ArrayList<>();
        int rows = IntStream.of(sizes).max().orElse(0);
        for (int size : sizes) {
            nodes.add(new Node(Rows.first(size), nodes.size(), 0));
        }
        return MapperGraph.of(
                nodes,
                new int[0],
                Points.of(rows, 1, new double[rows]),
                Ledger.of(Collections.nCopies(rows, Ledger.Fate.KEPT)));
    }

    @Test
    void haveAreasInProportionToRows() {
        MapperGraph graph = graph(100, 25, 1, 50);
        Diameters diameters = Diameters.of(List.of(4.0, 40.0), graph);
        assertThat(diameters.of(graph.nodes().get(0))).isEqualTo(40);
        assertThat(diameters.of(graph.nodes().get(1))).isEqualTo(20);
        assertThat(diameters.of(graph.nodes().get(2))).isEqualTo(4);
        assertThat(diameters.of(graph.nodes().get(3))).isCloseTo(40 / Math.sqrt(2), within(1e-12));
    }

    @Test
    void areNeverBelowTheSmallest() {
        MapperGraph graph = graph(10_000, 1);
        assertThat(Diameters.of(List.of(4.0, 40.0), graph).of(graph.nodes().get(1)))
                .isEqualTo(4);
    }

    @Test
    void areTheSameForNodesOfTheSameSize() {
        MapperGraph graph = graph(1, 1, 1);
        assertThat(graph.nodes())
                .allSatisfy(node -> assertThat(
                                Diameters.of(List.of(2.0, 9.0), graph).of(node))
                        .isEqualTo(9));
    }

    @Test
    void existForAGraphWithoutNodes() {
        Node other = new Node(Rows.of(0), 0, 0);
        assertThat(Diameters.of(List.of(2.0, 9.0), graph()).of(other)).isEqualTo(9);
    }

    @Test
    void takeTwoSizesThatMayBeTheSame() {
        List<Double> sizes = new ArrayList<>(List.of(5.0, 5.0));
        List<Double> checked = Diameters.checked(sizes);
        sizes.clear();
        assertThat(checked).containsExactly(5.0, 5.0).isUnmodifiable();
    }

    static List<List<Double>> wrong() {
        return List.of(List.of(), List.of(4.0), List.of(40.0, 4.0), List.of(1.0, 2.0, 3.0));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void refuseWhatIsNotASmallestAndALargest(List<Double> sizes) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> Diameters.checked(sizes))
                .withMessage("sizes: must be the smallest and the largest diameter of a node, such as [4, 40], but is "
                        + sizes);
    }
}
