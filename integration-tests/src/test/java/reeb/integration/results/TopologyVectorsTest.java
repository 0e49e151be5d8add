package reeb.integration.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.graph.Ledger;
import reeb.api.graph.Ledger.Fate;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Node;
import reeb.testkit.TestRun;
import reeb.toolkit.topology.ExtendedPersistence;
import reeb.toolkit.topology.PersistenceDiagram;
import reeb.toolkit.topology.PersistenceDiagram.Pair;
import reeb.toolkit.topology.Simplices;
import tools.jackson.databind.JsonNode;

/** Holds loops, branches, simplices and the bottleneck distance against what GUDHI computes of the same graphs. */
final class TopologyVectorsTest {
    private static final double ROUNDING = 1e-9;

    static List<String> graphs() throws IOException {
        return VectorFiles.names();
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void seesTheBranchesAndLoopsThatGudhiSees(String name) throws IOException {
        JsonNode vector = VectorFiles.expected(name);
        MapperGraph graph = graph(vector);
        JsonNode expected = vector.get("expected").get("extendedPersistence");

        ExtendedPersistence persistence = ExtendedPersistence.of(graph, graph.lensMeans(0), TestRun.serial());

        requireEqual(persistence.ordinary(), expected.get("ordinary"));
        requireEqual(persistence.relative(), expected.get("relative"));
        requireEqual(persistence.components(), expected.get("extendedPlus"));
        requireEqual(persistence.loops(), expected.get("extendedMinus"));
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void countsTheTrianglesAndTetrahedraThatGudhiCounts(String name) throws IOException {
        JsonNode vector = VectorFiles.expected(name);
        JsonNode expected = vector.get("expected");
        MapperGraph graph = graph(vector);

        Simplices simplices = Simplices.of(graph, 3, 1, TestRun.serial());

        assertThat(simplices.count(1)).isEqualTo(expected.get("edges").intValue());
        assertThat(simplices.count(2)).isEqualTo(expected.get("triangles").intValue());
        assertThat(simplices.count(3)).isEqualTo(expected.get("tetrahedra").intValue());
        assertThat(simplices.bettiNumbers(TestRun.serial())[0])
                .isEqualTo(expected.get("components").intValue());
        assertThat(Simplices.of(graph, 1, 3, TestRun.serial()).count(1))
                .isEqualTo(expected.get("edgesMinIntersection3").intValue());
    }

    static Stream<JsonNode> distances() throws IOException {
        return VectorFiles.parse(String.join("", VectorFiles.lines("bottleneck.json")))
                .valueStream();
    }

    @ParameterizedTest
    @MethodSource("distances")
    void measuresTheBottleneckDistanceThatGudhiMeasures(JsonNode distance) {
        PersistenceDiagram one = diagram(distance.get("a"));
        PersistenceDiagram other = diagram(distance.get("b"));

        assertThat(one.bottleneck(other)).isCloseTo(distance.get("bottleneck").doubleValue(), within(1e-12));
    }

    private static MapperGraph graph(JsonNode vector) throws IOException {
        Points lens = VectorFiles.points(vector.get("lens").asString());
        CanonicalGraph given = CanonicalGraph.of(vector);
        List<Node> nodes = IntStream.range(0, given.nodes().size())
                .mapToObj(node -> new Node(
                        Rows.of(given.nodes().get(node).stream()
                                .mapToInt(row -> row)
                                .toArray()),
                        node,
                        0))
                .toList();
        int[] edges = given.edges().stream()
                .flatMapToInt(edge -> edge.stream().mapToInt(number -> number))
                .toArray();
        return MapperGraph.of(nodes, edges, lens, Ledger.of(Collections.nCopies(lens.rows(), Fate.KEPT)));
    }

    private static void requireEqual(PersistenceDiagram diagram, JsonNode expected) {
        List<Pair> pairs = sorted(diagram.pairs().stream());
        List<Pair> wanted = sorted(expected.valueStream()
                .map(pair -> new Pair(pair.get(1).doubleValue(), pair.get(2).doubleValue())));
        assertThat(pairs).hasSameSizeAs(wanted);
        for (int i = 0; i < pairs.size(); i++) {
            assertThat(pairs.get(i).birth()).isCloseTo(wanted.get(i).birth(), within(ROUNDING));
            assertThat(pairs.get(i).death()).isCloseTo(wanted.get(i).death(), within(ROUNDING));
        }
    }

    /** Orders pairs alike where rounding alone tells them apart. */
    private static List<Pair> sorted(Stream<Pair> pairs) {
        return pairs.filter(pair -> pair.length() > ROUNDING)
                .sorted(Comparator.<Pair>comparingLong(pair -> Math.round(pair.birth() / ROUNDING))
                        .thenComparingDouble(Pair::death))
                .toList();
    }

    private static PersistenceDiagram diagram(JsonNode pairs) {
        return new PersistenceDiagram(pairs.valueStream()
                .map(pair -> new Pair(number(pair.get(0)), number(pair.get(1))))
                .toList());
    }

    private static double number(JsonNode node) {
        String text = node.asString();
        return text.equals("inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
    }
}
