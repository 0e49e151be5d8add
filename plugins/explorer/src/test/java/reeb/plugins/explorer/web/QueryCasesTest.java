package reeb.plugins.explorer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Scale;
import reeb.api.data.Table;
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.graph.Node;
import reeb.api.problem.InputException;
import reeb.toolkit.query.Selection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Queries find and say the same in Java as on the page: both are held against {@code query-cases.json}. */
final class QueryCasesTest {
    /** Of each row, so that the means of nodes are those of the file. */
    private static final double[] LENS = {0, 1, 2, 3, 10};

    private static JsonNode cases() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(Path.of("src/test/web/query-cases.json")));
    }

    static Stream<Arguments> found() throws IOException {
        return cases().get("found")
                .valueStream()
                .map(one -> Arguments.of(one.get(0).asString(), whole(one.get(1))));
    }

    static Stream<Arguments> refused() throws IOException {
        return cases().get("refused")
                .valueStream()
                .map(one -> Arguments.of(one.get(0).asString(), one.get(1).asString()));
    }

    @ParameterizedTest
    @MethodSource("found")
    void finds(String query, int[] rows) throws IOException {
        assertThat(Selection.of(network(), query).rows().stream().toArray()).containsExactly(rows);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refuses(String query, String message) throws IOException {
        Network network = network();
        assertThatThrownBy(() -> Selection.of(network, query))
                .isInstanceOf(InputException.class)
                // What follows shows the place.
                .hasMessageStartingWith(message + "\n");
    }

    private static Network network() throws IOException {
        JsonNode cases = cases();
        List<JsonNode> members = cases.get("nodes").valueStream().toList();
        List<Node> nodes = IntStream.range(0, members.size())
                .mapToObj(patch -> new Node(Rows.of(whole(members.get(patch))), patch, 0))
                .toList();
        int[] edges = cases.get("edges")
                .valueStream()
                .flatMapToInt(edge -> IntStream.of(whole(edge)))
                .toArray();
        Points lens = Points.of(LENS.length, 1, LENS);
        Ledger ledger = Ledger.of(Collections.nCopies(LENS.length, Ledger.Fate.KEPT));
        Table table = new Table(
                cases.get("columns").valueStream().map(QueryCasesTest::column).toList());
        Dataset data = new Dataset(lens, table, Optional.empty());
        return new Network(MapperGraph.of(nodes, edges, lens, ledger), data, "cases", Map.of());
    }

    private static Column column(JsonNode given) {
        String name = given.get("name").asString();
        List<JsonNode> values = given.get("values").valueStream().toList();
        String type = given.get("type").asString();
        return switch (type) {
            case "category" -> Column.Categories.of(name, texts(values));
            case "text" -> new Column.Texts(name, texts(values));
            case "number" -> new Column.Numbers(name, Scale.NUMBER, numbers(values));
            case "date" -> new Column.Numbers(name, Scale.DATE, numbers(values));
            case "time" -> new Column.Numbers(name, Scale.TIME, numbers(values));
            default -> throw new AssertionError(type);
        };
    }

    private static List<String> texts(List<JsonNode> values) {
        return values.stream().map(JsonNode::asString).toList();
    }

    private static double[] numbers(List<JsonNode> values) {
        return values.stream()
                .mapToDouble(value -> value.isNull() ? Double.NaN : value.asDouble())
                .toArray();
    }

    private static int[] whole(JsonNode list) {
        return list.valueStream().mapToInt(JsonNode::asInt).toArray();
    }
}
