package reeb.toolkit.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Table;
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.graph.Node;
import reeb.api.problem.InputException;

/** Two nodes of three rows each. */
final class NodeLabelsTest {
    private static final Column SPECIES = categories("species", "cat", "cat", "dog", "dog", "dog", "cat");

    @Test
    void showsTheNumberAndTheMostFrequentCategory() {
        assertThat(usual(SPECIES)).containsExactly("0: cat", "1: dog");
        assertThat(usual(categories("species", "cat", "cat", "cat", "", "", "")))
                .containsExactly("0: cat", "1");
        assertThat(usual()).containsExactly("0", "1");
        assertThat(usual(new Column.Numbers("age", 1, 2, 3, 4, 5, 6))).containsExactly("0", "1");
    }

    @Test
    void neverShowsDatesTimesOrTextsThatGroupNoRows() {
        List<Column> none = List.of(
                categories("day", "2024-03-01", "2024-03-01", "2024-03-02", "2024-03-02", "2024-03-02", "2024-03-01"),
                categories("month", "2024-03", "2024-03", "2024-04", "2024-04", "2024-04", "2024-03"),
                categories("german", "1.3.2024", "1.3.2024", "2.3.2024", "2.3.2024", "2.3.2024", "1.3.2024"),
                categories("time", "12:30", "12:30", "12:31", "12:31", "12:31", "12:30"),
                categories("id", "a", "b", "c", "d", "e", "f"),
                new Column.Texts("note", List.of("a", "a", "b", "b", "b", "a")),
                categories("long", "a".repeat(200), "a".repeat(200), "b", "b", "b", "b"));
        for (Column column : none) {
            assertThat(usual(column)).as(column.name()).containsExactly("0", "1");
            assertThat(usual(column, SPECIES)).as(column.name()).containsExactly("0: cat", "1: dog");
        }
    }

    @Test
    void leavesOutAColumnOfMoreThanSixtyCategories() {
        assertThat(NodeLabels.of(wide(60), Optional.empty(), Colour.AUTO).getFirst())
                .isEqualTo("0: c0");
        assertThat(NodeLabels.of(wide(61), Optional.empty(), Colour.AUTO).getFirst())
                .isEqualTo("0");
    }

    @Test
    void prefersTheColumnOfTheColours() {
        Column home = categories("home", "sea", "sea", "sea", "sea", "land", "land");
        Colour colour = new Colour(Optional.of("home"), Colour.How.AUTO, Palette.AUTO, Colour.Spread.EVEN);
        assertThat(NodeLabels.of(network(SPECIES, home), Optional.empty(), colour))
                .containsExactly("0: sea", "1: land");
        assertThat(NodeLabels.of(network(SPECIES, home), Optional.empty(), Colour.AUTO))
                .containsExactly("0: cat", "1: dog");
    }

    @Test
    void showsTheNameThatSomebodyGaveUnlessSomethingIsChosen() {
        Network network = network(SPECIES);
        Network named = new Network(
                network.graph().with(new Table(List.of(new Column.Texts("name", List.of("", "loop"))))),
                network.data(),
                "",
                Map.of());
        assertThat(NodeLabels.of(named, Optional.empty(), Colour.AUTO)).containsExactly("0: cat", "loop");
        assertThat(NodeLabels.of(named, Optional.of("node"), Colour.AUTO)).containsExactly("0", "1");
        assertThat(NodeLabels.of(named, Optional.of("name"), Colour.AUTO)).containsExactly("0", "loop");
    }

    @Test
    void showsWhatIsChosen() {
        Column age = new Column.Numbers("age", 1, 2, 6, 4, 5, 6);
        Column size = categories("size", "s", "s", "l", "l", "l", "l");
        Column note = new Column.Texts("note", List.of("a", "a", "b", "b", "b", "a"));
        Network network = network(SPECIES, age, size, note);
        assertThat(chosen("species", network)).containsExactly("cat", "dog");
        assertThat(chosen("species purity", network).getFirst()).startsWith("0.66");
        assertThat(chosen("age", network)).containsExactly("3.0", "5.0");
        assertThat(chosen("note", network)).containsExactly("a", "b");
        assertThat(chosen("size", network)).containsExactly("s", "l");
        assertThat(chosen("node.size", network)).containsExactly("3", "3");
        assertThat(chosen("feature 1", network)).containsExactly("0.0", "0.0");
        assertThatThrownBy(() -> chosen("specis", network))
                .isInstanceOf(InputException.class)
                .hasMessage("label: there is no column 'specis'; did you mean 'species'?");
    }

    private static List<String> usual(Column... columns) {
        return NodeLabels.of(network(columns), Optional.empty(), Colour.AUTO);
    }

    private static List<String> chosen(String label, Network network) {
        return NodeLabels.of(network, Optional.of(label), Colour.AUTO);
    }

    private static Column categories(String name, String... values) {
        return Column.Categories.of(name, List.of(values));
    }

    private static Network network(Column... columns) {
        return network(6, columns);
    }

    private static Network wide(int categories) {
        int rows = 3 * categories;
        return network(
                rows,
                Column.Categories.of(
                        "kind",
                        IntStream.range(0, rows)
                                .mapToObj(row -> "c" + row % categories)
                                .toList()));
    }

    private static Network network(int rows, Column... columns) {
        Points points = Points.of(rows, 1, new float[rows]);
        List<Node> nodes = Stream.of(0, 1)
                .map(node -> new Node(
                        Rows.of(IntStream.range(node * rows / 2, (node + 1) * rows / 2)
                                .toArray()),
                        node,
                        0))
                .toList();
        MapperGraph graph =
                MapperGraph.of(nodes, new int[0], points, Ledger.of(Collections.nCopies(rows, Ledger.Fate.KEPT)));
        return new Network(graph, new Dataset(points, new Table(List.of(columns)), Optional.empty()), "", Map.of());
    }
}
