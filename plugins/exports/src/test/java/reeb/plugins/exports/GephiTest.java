package reeb.plugins.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.plugin.file.ImporterGEXF;
import org.gephi.io.importer.plugin.file.ImporterGraphML;
import org.gephi.io.importer.spi.FileImporter;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.Test;
import org.openide.util.Lookup;
import reeb.toolkit.colour.Colour;

/** Gephi itself reads what we write. */
final class GephiTest {
    private static final List<Double> SIZES = List.of(4.0, 40.0);

    @Test
    void opensGexf() throws Exception {
        Gexf gexf = new Gexf(
                Colour.AUTO, Optional.empty(), Optional.of(new Networks.Line()), true, SIZES, Gexf.Version.CURRENT);
        GraphModel model = open(Networks.text(gexf, Networks.small()), new ImporterGEXF());
        assertThat(model.getNodeTable().getColumn("rows").getTypeClass()).isEqualTo(Integer.class);
        assertThat(model.getNodeTable().getColumn("lens 1").getTypeClass()).isEqualTo(Double.class);
        assertThat(model.getNodeTable().getColumn("lens 1").getTitle()).isEqualTo("lens 1");
        assertThat(model.getNodeTable().getColumn("label mode").getTypeClass()).isEqualTo(String.class);
        Node first = model.getUndirectedGraph().getNode("0");
        assertThat(first.getAttribute("rows")).isEqualTo(3);
        assertThat(first.getAttribute("label purity")).isEqualTo(2.0 / 3);
        assertThat((String[]) first.getAttribute("members")).containsExactly("0", "1", "2");
        assertLooks(model);
    }

    @Test
    void opensGraphMl() throws Exception {
        GraphMl graphMl = new GraphMl(Colour.AUTO, Optional.empty(), Optional.of(new Networks.Line()), true, SIZES);
        GraphModel model = open(Networks.text(graphMl, Networks.small()), new ImporterGraphML());
        assertThat(model.getNodeTable().getColumn("a0").getTypeClass()).isEqualTo(Integer.class);
        assertThat(model.getNodeTable().getColumn("a0").getTitle()).isEqualTo("rows");
        assertThat(model.getNodeTable().getColumn("a7").getTypeClass()).isEqualTo(Double.class);
        Node first = model.getUndirectedGraph().getNode("0");
        assertThat(first.getAttribute("a0")).isEqualTo(3);
        assertThat(first.getAttribute("members")).isEqualTo("0 1 2");
        assertLooks(model);
    }

    private static void assertLooks(GraphModel model) {
        assertThat(model.getGraph().getNodeCount()).isEqualTo(4);
        assertThat(model.getGraph().getEdgeCount()).isEqualTo(2);
        assertThat(Arrays.stream(model.getGraph().getEdges().toArray()))
                .noneMatch(Edge::isDirected)
                .extracting(Edge::getWeight)
                .containsExactlyInAnyOrder(3.0, 1.0);
        Node first = model.getGraph().getNode("0");
        assertThat(model.getGraph().getEdges(first).toArray()[0].getAttribute("shared"))
                .isEqualTo(3);
        Node second = model.getGraph().getNode("1");
        assertThat(second.getLabel()).isEqualTo("1: a");
        assertThat(second.size()).isEqualTo(32.6599f);
        assertThat(List.of(second.x(), second.y())).containsExactly(178.192f, -5.34575f);
        assertThat(second.getColor()).isEqualTo(new java.awt.Color(0x1f77b4));
    }

    private static GraphModel open(String text, FileImporter importer) {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        ImportController imports = Lookup.getDefault().lookup(ImportController.class);
        Container container = imports.importFile(new StringReader(text), importer);
        assertThat(container.getReport().getText()).doesNotContain("SEVERE");
        container.getLoader().setAutoScale(false);
        imports.process(container, new DefaultProcessor(), workspace);
        return Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
    }
}
