package reeb.plugins.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.plugin.file.ImporterDL;
import org.gephi.io.importer.plugin.file.ImporterDOT;
import org.gephi.io.importer.plugin.file.ImporterGDF;
import org.gephi.io.importer.plugin.file.ImporterGML;
import org.gephi.io.importer.plugin.file.ImporterPajek;
import org.gephi.io.importer.plugin.file.ImporterVNA;
import org.gephi.io.importer.spi.FileImporter;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openide.util.Lookup;
import reeb.api.Exporter;
import reeb.api.Layout;
import reeb.testkit.TestRun;
import reeb.toolkit.colour.Colour;

/** Gephi itself reads the plain formats that we write. */
final class TextFormatsTest {
    private static final List<Double> SIZES = List.of(4.0, 40.0);
    private static final Optional<Layout> LINE = Optional.of(new Networks.Line());
    private static final String LONG = "x".repeat(10_000);

    private static final Gdf GDF = new Gdf(Colour.AUTO, Optional.empty(), LINE, SIZES);
    private static final Gml GML = new Gml(Colour.AUTO, Optional.empty(), LINE, SIZES);
    private static final Pajek PAJEK = new Pajek(Colour.AUTO, Optional.empty(), LINE, SIZES);
    private static final Dot DOT = new Dot(Colour.AUTO, Optional.empty(), LINE, SIZES);
    private static final Vna VNA = new Vna(Colour.AUTO, Optional.empty(), LINE, SIZES);

    /** A format, as it labels nodes by default and by a choice, and who reads it. */
    record Format(Exporter exporter, Function<Optional<String>, Exporter> labelled, FileImporter importer) {}

    static List<Format> formats() {
        return List.of(
                new Format(GDF, label -> new Gdf(Colour.AUTO, label, LINE, SIZES), new ImporterGDF()),
                new Format(GML, label -> new Gml(Colour.AUTO, label, LINE, SIZES), new ImporterGML()),
                new Format(PAJEK, label -> new Pajek(Colour.AUTO, label, LINE, SIZES), new ImporterPajek()),
                new Format(DOT, label -> new Dot(Colour.AUTO, label, LINE, SIZES), new ImporterDOT()),
                new Format(VNA, label -> new Vna(Colour.AUTO, label, LINE, SIZES), new ImporterVNA()),
                new Format(new Dl(Optional.empty()), Dl::new, new ImporterDL()));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void isReadByGephi(Format format) throws Exception {
        for (String name : List.of("b", Networks.HOSTILE, LONG)) {
            // The importers remember what they have read.
            FileImporter importer =
                    format.importer().getClass().getConstructor().newInstance();
            GraphModel model = open(Networks.text(format.exporter(), Networks.named(name)), importer);
            assertThat(model.getGraph().getNodeCount()).as(name).isEqualTo(4);
            assertThat(Arrays.stream(model.getGraph().getEdges().toArray()))
                    .as(name)
                    .extracting(Edge::getWeight)
                    .containsExactlyInAnyOrder(3.0, 1.0);
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void keepsLongLabels(Format format) throws Exception {
        GraphModel model = open(
                Networks.text(format.labelled().apply(Optional.of("label")), Networks.named(LONG)), format.importer());
        assertThat(Arrays.stream(model.getGraph().getNodes().toArray()))
                .extracting(Node::getLabel)
                .anyMatch(label -> label.endsWith(LONG));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void writesGraphsWithoutNodesOrTable(Format format) throws Exception {
        assertThat(Networks.text(format.exporter(), Networks.empty())).isNotEmpty();
        GraphModel model = open(Networks.text(format.exporter(), Networks.withoutTable()), format.importer());
        assertThat(model.getGraph().getNodeCount()).isEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void stopsWhenCancelled(Format format) {
        assertThatThrownBy(() -> format.exporter()
                        .export(
                                Networks.chain(5000),
                                _ -> java.io.OutputStream.nullOutputStream(),
                                TestRun.cancelledAfter(5)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void gdfKeepsColoursSizesPlacesAndTypes() throws Exception {
        GraphModel model = open(Networks.text(GDF, Networks.small()), new ImporterGDF());
        Node second = model.getGraph().getNode("1");
        assertThat(second.getLabel()).isEqualTo("1: a");
        assertThat(List.of(second.x(), second.y())).containsExactly(178.192f, -5.34575f);
        assertThat(second.size()).isEqualTo(32.6599f);
        assertThat(second.getColor()).isEqualTo(new java.awt.Color(0x1f77b4));
        assertThat(model.getNodeTable().getColumn("age_mean").getTypeClass()).isEqualTo(Double.class);
        assertThat(second.getAttribute("age_mean")).isEqualTo(3.0);
    }

    @Test
    void gmlIsAsciiAndKeepsAttributes() throws Exception {
        String text = Networks.text(GML, Networks.small());
        assertThat(text).isASCII().contains("<img onerror=&quot;x&quot;>&amp;'");
        GraphModel model = open(text, new ImporterGML());
        assertThat(model.getGraph().getNode("1").getAttribute("agemean")).isEqualTo(3.0);
    }

    @Test
    void gmlCallsWeightsAsGephiAndAsOthersDo() throws Exception {
        String text = Networks.text(GML, Networks.small());
        assertThat(text).contains("    value 3.0\n    weight 3.0\n    shared 3\n");
        assertThat(Arrays.stream(
                        open(text, new ImporterGML()).getGraph().getEdges().toArray()))
                .extracting(Edge::getWeight)
                .containsExactlyInAnyOrder(3.0, 1.0);
    }

    @Test
    void dotEscapesWhatWouldEndATextAndHasNoMarkup() throws Exception {
        String text = Networks.text(DOT, Networks.small());
        assertThat(text).contains("label=\"0: <img onerror=\\\"x\\\">&'").doesNotContain("=<");
        assertThat(text).contains("0 -- 1 [weight=3];").contains("pos=\"33.3333,-1.0!\"");
    }

    @Test
    void vnaKeepsAttributesAndPlaces() throws Exception {
        GraphModel model = open(Networks.text(VNA, Networks.small()), new ImporterVNA());
        Node second = model.getGraph().getNode("1");
        assertThat(List.of(second.x(), second.y())).containsExactly(178.192f, -5.34575f);
        assertThat(second.getAttribute("size")).isNotNull();
    }

    @Test
    void dlHasItsHeaderInLinesLabelsInOneAndEachEdgeOnce() throws Exception {
        assertThat(Networks.text(new Dl(Optional.empty()), Networks.named("b, c\td")))
                .isEqualTo("""
                        dl n=4
                        format=edgelist1
                        labels:
                        0:_a,1:_b_c_d,2:_b_c_d,3
                        data:
                        1 2 3
                        2 3 1
                        """);
        assertThat(Networks.text(new Dl(Optional.of("label")), Networks.named("b")))
                .contains("\n0:_a,1:_b,2:_b,3\n");
    }

    @Test
    void csvHasTheColumnsThatGephiLooksFor() throws Exception {
        Map<String, String> files =
                Networks.texts(new GraphCsv(Colour.AUTO, Optional.empty(), LINE), Networks.named("b"));
        assertThat(files.get("nodes.csv"))
                .startsWith("Id,Label,Colour,X,Y,size,patch,component,lens 1,lens 2,age mean,label mode,label purity\n")
                .contains("\n1,1: b,#ff7f0e,33.3333,-1.0,2,1,0,2.5,1.0,3.0,b,1.0\n");
        assertThat(files.get("edges.csv")).isEqualTo("Source,Target,Type,Weight\n0,1,Undirected,3\n1,2,Undirected,1\n");
    }

    private static GraphModel open(String text, FileImporter importer) {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        ImportController imports = Lookup.getDefault().lookup(ImportController.class);
        Container container = imports.importFile(reader(text), importer);
        assertThat(container.getReport().getText()).doesNotContain("SEVERE");
        container.getLoader().setAutoScale(false);
        imports.process(container, new DefaultProcessor(), workspace);
        return Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
    }

    /** A reader that is not ready at its end, as Gephi expects of files. */
    private static Reader reader(String text) {
        return new InputStreamReader(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
