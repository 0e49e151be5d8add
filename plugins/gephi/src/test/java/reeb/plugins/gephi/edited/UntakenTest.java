package reeb.plugins.gephi.edited;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.data.Column;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.plugins.gephi.Networks;
import reeb.testkit.TestRun;

/** Edits that are not taken over are told of, with the first of their kind and how many there are. */
final class UntakenTest {
    private static final Network NETWORK = Networks.named("b");

    private static final String HEAD = "<gexf xmlns='http://gexf.net/1.3' xmlns:viz='http://gexf.net/1.3/viz'><graph>"
            + "<attributes class='node'><attribute id='a0' title='size' type='integer'/>"
            + "<attribute id='a6' title='label mode' type='string'/><attribute id='rows' title='rows' type='liststring'/>"
            + "<attribute id='n' title='number' type='long'/><attribute id='w' title='whole' type='integer'/>"
            + "<attribute id='t' title='sure' type='boolean'/></attributes><nodes>";
    private static final List<String> ROWS = List.of("[0, 1, 2]", "[2, 3]", "[3]", "[4]");
    private static final List<String> MODES = List.of("a", "b", "b", "");

    @TempDir
    private Path folder;

    private final TestRun run = TestRun.serial();

    @Test
    void saysNothingOfAFileThatNobodyEdited() throws IOException {
        edited(file());

        assertThat(run.warnings()).isEmpty();
    }

    @Test
    void tellsOfComputedValues() throws IOException {
        edited(file().replace("for='a6' value='a'", "for='a6' value='z'")
                .replaceFirst("for='a6' value='b'", "for='a6' value='y'"));

        assertThat(run.warnings())
                .containsExactly("mine.gexf: values that the graph decides were changed there, which is not taken over:"
                        + " 2, first 'label mode' of node 0 ('z' there, 'a' here).");
    }

    @Test
    void tellsOfWeights() throws IOException {
        edited(file().replace("weight='3'", "weight='7.5'"));

        assertThat(run.warnings())
                .singleElement()
                .asString()
                .contains(": 1, first that of nodes 0 and 1 (7.5 there, 3");
    }

    @Test
    void tellsOfLoops() throws IOException {
        edited(file().replace("</edges>", "<edge source='2' target='2'/><edge source='3' target='3'/></edges>"));

        assertThat(run.warnings())
                .containsExactly("mine.gexf: edges that join a node to itself are left out: 2, first at node 2.");
    }

    @Test
    void tellsOfNodesWithoutPlaces() throws IOException {
        MapperGraph edited =
                edited(file().replace("<viz:position x='20' y='1'/>", "").replace("x='30' y='1'", "x='NaN' y='1'"));

        assertThat(run.warnings())
                .singleElement()
                .asString()
                .contains("nodes have no place")
                .contains(": 2, first node 2");
        assertThat(texts(edited, "x")).containsExactly("0", "10", "0", "0");
    }

    @Test
    void tellsOfListsOfRowsAndMakesNoColumnOfThem() throws IOException {
        MapperGraph edited = edited(file().replace("[0, 1, 2]", "[0, 1]"));

        assertThat(run.warnings())
                .containsExactly("mine.gexf: lists of rows were changed there, which is not taken over: 1, first node 0"
                        + " (2 rows there, 3 here).");
        assertThat(edited.table().column("rows")).isEmpty();
        assertThat(edited.nodes()).isEqualTo(NETWORK.graph().nodes());
    }

    @Test
    void keepsAllDigitsOfNumbers() throws IOException {
        MapperGraph edited = edited(file());

        assertThat(texts(edited, "number")).containsExactly("9007199254740993", "1", "2", "3");
        assertThat(edited.table().column("whole").orElseThrow()).isInstanceOf(Column.Numbers.class);
        assertThat(texts(edited, "whole")).containsExactly("0", "5", "10", "15");
        assertThat(texts(edited, "sure")).containsExactly("true", "false", "true", "false");
    }

    @Test
    void readsWeightsOfGraphMl() throws IOException {
        Path file = folder.resolve("mine.graphml");
        Files.writeString(
                file,
                "<graphml><key id='a0' for='node' attr.name='rows' attr.type='int'/>"
                        + "<key id='weight' for='edge' attr.name='weight' attr.type='double'/><graph edgedefault='undirected'>"
                        + "<node id='0'><data key='a0'>3</data></node><node id='1'><data key='a0'>2</data></node>"
                        + "<edge source='0' target='1'><data key='weight'>4</data></edge></graph></graphml>");

        new EditedGraph(file.toString()).transform(NETWORK, List.of(file), run);

        assertThat(run.warnings()).singleElement().asString().contains("nodes 0 and 1 (4.0 there, 3 here)");
    }

    private MapperGraph edited(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.gexf"), text);
        return new EditedGraph(file.toString()).transform(NETWORK, List.of(file), run);
    }

    private static String file() {
        StringBuilder text = new StringBuilder(HEAD);
        for (int node = 0; node < 4; node++) {
            text.append("<node id='" + node + "' label='" + node + "'><attvalues><attvalue for='a0' value='"
                    + NETWORK.graph().nodes().get(node).size() + "'/><attvalue for='a6' value='" + MODES.get(node)
                    + "'/><attvalue for='rows' value='" + ROWS.get(node) + "'/><attvalue for='n' value='"
                    + (node == 0 ? "9007199254740993" : Integer.toString(node)) + "'/><attvalue for='w' value='"
                    + 5 * node + "'/><attvalue for='t' value='" + (node % 2 == 0)
                    + "'/></attvalues><viz:position x='" + 10 * node + "' y='1'/></node>");
        }
        return text.append("</nodes><edges><edge source='0' target='1' weight='3'/><edge source='1' target='2'"
                        + " weight='1'/></edges></graph></gexf>")
                .toString();
    }

    private static List<String> texts(MapperGraph graph, String name) {
        Column column = Objects.requireNonNull(graph.table().column(name).orElse(null), name);
        return IntStream.range(0, column.size()).mapToObj(column::text).toList();
    }
}
