package reeb.plugins.gephi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import reeb.api.graph.Network;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;
import reeb.toolkit.colour.Colour;

final class GephiProjectTest implements PartContract {
    @Override
    public GephiProject part() {
        return new GephiProject(Colour.AUTO, Optional.empty(), LayoutsTest.forceAtlas2(10), List.of(4.0, 40.0), true);
    }

    @Test
    void holdsTheWholeGraph() throws Exception {
        GraphModel model = graph(entries(Networks.named("b")));
        assertThat(model.getGraph().getNodeCount()).isEqualTo(4);
        assertThat(model.getGraph().getEdgeCount()).isEqualTo(2);
        assertThat(model.getNodeTable().getColumn("rows").getTypeClass()).isEqualTo(Integer.class);
        assertThat(model.getNodeTable().getColumn("lens 1").getTitle()).isEqualTo("lens 1");
        assertThat(model.getNodeTable().getColumn("label mode").getTypeClass()).isEqualTo(String.class);
        Node second = model.getGraph().getNode("1");
        assertThat(second.getLabel()).isEqualTo("1: b");
        assertThat(second.getColor()).isEqualTo(new Color(0xff7f0e));
        assertThat(second.getAttribute("age mean")).isEqualTo(3.0);
        assertThat(second.size()).isCloseTo(16.32993f, within(1e-5f));
        assertThat(model.getGraph().getEdge("0").getWeight()).isEqualTo(3);
        assertThat(model.getGraph().getEdge("0").getAttribute("shared")).isEqualTo(3);
    }

    @Test
    void saysHowTheGraphWasMadeAndDrawsStraightEdges() throws Exception {
        Map<String, byte[]> entries = entries(Networks.named("b"));
        Document workspace = xml(entry("Workspace_1_xml", entries));
        assertThat(workspace.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Small b");
        assertThat(workspace.getElementsByTagName("description").item(0).getTextContent())
                .isEqualTo("seed: 7. 5 of 6 rows (83.3 %) are in some node; 1 (16.7 %) lost as noise");
        assertThat(new String(entry("Workspace_1_previewmodel_xml", entries), StandardCharsets.UTF_8))
                .contains("name=\"edge.curved\">false<");
    }

    @Test
    void keepsHostileAndLongLabels() throws Exception {
        for (String name : List.of(Networks.HOSTILE, "x".repeat(10_000))) {
            Map<String, byte[]> entries = entries(Networks.named(name));
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                if (entry.getKey().endsWith("xml")) {
                    xml(entry.getValue());
                }
            }
            Node second = graph(entries).getGraph().getNode("1");
            assertThat(second.getAttribute("label mode")).isEqualTo(Text.xml(name));
            assertThat(second.getLabel()).isEqualTo(name.length() > 100 ? "1" : "1: " + Text.xml(name));
        }
    }

    @Test
    void givesTheSameBytesAgain() throws IOException {
        Network network = Networks.of(Networks.tangled(500, 1500));
        assertThat(Networks.files(part(), network, TestRun.parallel()).get("gephi"))
                .isEqualTo(Networks.files(part(), network, TestRun.serial()).get("gephi"));
    }

    @Test
    void writesGraphsWithoutNodes() throws Exception {
        assertThat(graph(entries(Networks.of(Networks.graph(0)))).getGraph().getNodeCount())
                .isZero();
    }

    private Map<String, byte[]> entries(Network network) throws IOException {
        byte[] file = Networks.files(part(), network, TestRun.serial()).get("gephi");
        Map<String, byte[]> entries = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(entries).containsKey("Project_xml");
        return entries;
    }

    private static byte[] entry(String name, Map<String, byte[]> entries) {
        return Objects.requireNonNull(entries.get(name), name);
    }

    private static GraphModel graph(Map<String, byte[]> entries) throws IOException {
        byte[] bytes = entry("Workspace_1_graphstore_bytes", entries);
        return GraphModel.Serialization.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    private static Document xml(byte[] bytes) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }
}
