package reeb.plugins.gephi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.exporter.plugin.ExporterGEXF;
import org.gephi.io.exporter.plugin.ExporterGraphML;
import org.gephi.io.exporter.spi.CharacterExporter;
import org.gephi.io.exporter.spi.GraphExporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Column;
import reeb.api.data.Points;
import reeb.api.graph.Ledger.Fate;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;
import reeb.plugins.gephi.edited.EditedGraph;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;
import reeb.toolkit.colour.Appearance;
import reeb.toolkit.colour.Colour;
import reeb.toolkit.colour.NodeLabels;

/** Graphs that Gephi's own code has written, after edits by Gephi's own code. */
final class EditedGraphTest implements PartContract {
    private static final Network NETWORK = Networks.named("b");

    @TempDir
    private Path folder;

    @Override
    public EditedGraph part() {
        return new EditedGraph("graph.gexf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gexf", "graphml", "gephi"})
    void leavesAGraphAsItIsThatNobodyEdited(String format) throws Exception {
        MapperGraph edited = edited(save(format, _ -> {}));
        assertThat(edited.nodes()).isEqualTo(NETWORK.graph().nodes());
        assertThat(edges(edited)).containsExactly("0-1 1", "1-2 1");
        assertThat(edited.ledger()).isEqualTo(NETWORK.graph().ledger());
        assertThat(edited.table().columns()).extracting(Column::name).containsExactly("x", "y");
        assertThat(numbers(edited, "x").at(1)).isEqualTo(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gexf", "graphml", "gephi"})
    void takesOverNamesPlacesAndNewColumns(String format) throws Exception {
        MapperGraph edited = edited(save(format, model -> {
            Node second = model.getGraph().getNode("1");
            second.setLabel("seven & <nine>");
            second.setX(-7.5f);
            model.getNodeTable().addColumn("group", String.class);
            model.getNodeTable().addColumn("score", Double.class);
            second.setAttribute("group", "loop");
            second.setAttribute("score", 0.1);
        }));
        assertThat(text(edited, "name")).containsExactly("", "seven & <nine>", "", "");
        assertThat(numbers(edited, "x").at(1)).isEqualTo(-7.5);
        assertThat(text(edited, "group")).containsExactly("", "loop", "", "");
        assertThat(numbers(edited, "score").at(1)).isEqualTo(0.1);
        assertThat(numbers(edited, "score").at(0)).isNaN();
        Network named = new Network(edited, NETWORK.data(), "Edited", Map.of());
        assertThat(Appearance.of(named, Colour.AUTO, Optional.empty(), Optional.empty(), TestRun.serial())
                        .label(1))
                .isEqualTo("seven & <nine>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gexf", "graphml", "gephi"})
    void losesTheRowsOfDeletedNodesAndSaysSo(String format) throws Exception {
        MapperGraph edited = edited(save(format, model -> {
            Graph graph = model.getGraph();
            graph.removeNode(graph.getNode("0"));
            graph.removeNode(graph.getNode("3"));
        }));
        assertThat(edited.nodes()).isEqualTo(NETWORK.graph().nodes().subList(1, 3));
        assertThat(edges(edited)).containsExactly("0-1 1");
        assertThat(((Column.Numbers) edited.table().column("original node").orElseThrow()).all())
                .containsExactly(1.0, 2.0);
        assertThat(edited.ledger().fate(0)).isEqualTo(Fate.REMOVED);
        assertThat(edited.ledger().fate(2)).isEqualTo(Fate.KEPT);
        assertThat(edited.ledger().fate(5)).isEqualTo(Fate.NOISE);
        assertThat(edited.ledger().summary()).contains("3 (50.0 %) removed with their nodes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gexf", "graphml", "gephi"})
    void joinsTheRowsOfNodesThatGephiHasJoined(String format) throws Exception {
        MapperGraph edited = edited(save(format, model -> {
            Graph graph = model.getGraph();
            Node joined = model.factory().newNode("made by Gephi");
            joined.setLabel("both");
            String column = Arrays.stream(model.getNodeTable().toArray())
                    .filter(one -> one.getTitle().equals("node"))
                    .findFirst()
                    .orElseThrow()
                    .getId();
            joined.setAttribute(column, "0, 2");
            graph.addNode(joined);
            graph.addEdge(model.factory().newEdge(joined, graph.getNode("1"), false));
            graph.removeNode(graph.getNode("0"));
            graph.removeNode(graph.getNode("2"));
        }));
        assertThat(edited.nodes()).hasSize(3);
        assertThat(edited.nodes().getFirst().rows().toArray()).containsExactly(0, 1, 2, 3);
        assertThat(edges(edited)).containsExactly("0-1 2");
        assertThat(text(edited, "name")).containsExactly("both", "", "");
        assertThat(text(edited, "original node")).containsExactly("0, 2", "1", "3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gexf", "graphml", "gephi"})
    void tellsOfEditsInGephiThatItDoesNotTakeOver(String format) throws Exception {
        TestRun run = TestRun.serial();
        Path file = save(format, model -> {
            Graph graph = model.getGraph();
            graph.getEdge("0").setWeight(2);
            graph.addEdge(model.factory().newEdge(graph.getNode("3"), graph.getNode("3"), false));
            model.getNodeTable().addColumn("number", Long.class);
            graph.getNode("1").setAttribute("number", 9007199254740993L);
        });

        MapperGraph edited = part().transform(NETWORK, List.of(file), run);

        assertThat(run.warnings()).hasSize(2);
        assertThat(run.warnings().getFirst()).contains("nodes 0 and 1 (2.0 there, 3 here)");
        assertThat(run.warnings().getLast()).contains("first at node 3");
        assertThat(text(edited, "number")).containsExactly("", "9007199254740993", "", "");
    }

    @Test
    void leavesOutDeletedEdgesAndThoseOfNodesThatShareNothing() throws Exception {
        MapperGraph edited = edited(save("gexf", model -> {
            Graph graph = model.getGraph();
            graph.removeEdge(graph.getEdge("0"));
            graph.addEdge(model.factory().newEdge(graph.getNode("0"), graph.getNode("3"), false));
        }));
        assertThat(edges(edited)).containsExactly("1-2 1");
    }

    @Test
    void refusesTheFileOfAnotherGraph() throws Exception {
        Path file = save("gexf", _ -> {});
        Network other = Networks.of(Networks.graph(4, 0, 1));
        assertThatThrownBy(() -> part().transform(other, List.of(file), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("node 0 has 3 rows there but 1 in this graph");
        String strange =
                "<gexf xmlns='http://gexf.net/1.3'><graph><nodes><node id='x' label='x'/></nodes></graph></gexf>";
        assertThatThrownBy(() -> edited(write("strange.gexf", strange)))
                .hasMessageContaining("has no node of this graph, whose nodes are called 0 to 3");
    }

    @Test
    void refusesWhatIsNoGraph() throws Exception {
        assertThatThrownBy(() -> edited(write("a.txt", "")))
                .hasMessageContaining("must end in .gexf, .graphml or .gephi");
        assertThatThrownBy(() -> edited(write("a.gexf", "<gexf><graph>")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a.gexf:1: is no well-formed XML");
        assertThatThrownBy(() ->
                        edited(write("b.gexf", "<!DOCTYPE gexf [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><gexf/>")))
                .hasMessageContaining("b.gexf:1: declares a document type");
        assertThatThrownBy(() -> edited(write("c.gexf", "<a>".repeat(300) + "</a>".repeat(300))))
                .hasMessageContaining("depth");
        assertThatThrownBy(() -> edited(write("d.gephi", "no zip"))).hasMessageContaining("no project of Gephi");
    }

    @Test
    void refusesDamagedProjects() throws Exception {
        byte[] whole = Files.readAllBytes(save("gephi", _ -> {}));
        for (int length = 0; length < whole.length; length += 97) {
            Path file = folder.resolve("cut.gephi");
            Files.write(file, Arrays.copyOf(whole, length));
            try {
                edited(file);
            } catch (InputException e) {
                assertThat(e).hasMessageContaining("cut.gephi");
            }
        }
    }

    private MapperGraph edited(Path file) {
        return part().transform(NETWORK, List.of(file), TestRun.serial());
    }

    /** Writes the graph as Gephi would, after the edit. */
    private Path save(String format, Consumer<GraphModel> edit) throws IOException {
        Path file = folder.resolve("graph." + format);
        Points places = Points.of(4, 2, new double[] {1, 2, 300, 4, 500, 600, 7, 800});
        Appearance appearance = new Appearance(
                Colour.AUTO.paint(NETWORK), NodeLabels.of(NETWORK, Optional.empty(), Colour.AUTO), Optional.of(places));
        PrivateWorkspace.use("test", "", workspace -> {
            new DrawnGraph(NETWORK, appearance, List.of(4.0, 40.0)).into(workspace.graph());
            edit.accept(workspace.graph());
            if (format.equals("gephi")) {
                try (OutputStream out = Files.newOutputStream(file)) {
                    ProjectFile.write(workspace, out);
                }
                return;
            }
            GraphExporter exporter = format.equals("gexf") ? new ExporterGEXF() : new ExporterGraphML();
            exporter.setWorkspace(workspace.workspace());
            try (Writer out = Files.newBufferedWriter(file)) {
                ((CharacterExporter) exporter).setWriter(out);
                exporter.execute();
            }
        });
        return file;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<String> edges(MapperGraph graph) {
        return IntStream.range(0, graph.edges())
                .mapToObj(edge -> graph.from(edge) + "-" + graph.to(edge) + " " + graph.weight(edge))
                .toList();
    }

    private static Column.Numbers numbers(MapperGraph graph, String name) {
        return (Column.Numbers)
                Objects.requireNonNull(graph.table().column(name).orElse(null), name);
    }

    private static List<String> text(MapperGraph graph, String name) {
        Column column = Objects.requireNonNull(graph.table().column(name).orElse(null), name);
        return IntStream.range(0, column.size()).mapToObj(column::text).toList();
    }
}
