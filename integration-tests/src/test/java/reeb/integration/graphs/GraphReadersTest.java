package reeb.integration.graphs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.plugin.file.ImporterDL;
import org.gephi.io.importer.plugin.file.ImporterDOT;
import org.gephi.io.importer.plugin.file.ImporterGDF;
import org.gephi.io.importer.plugin.file.ImporterGEXF;
import org.gephi.io.importer.plugin.file.ImporterGML;
import org.gephi.io.importer.plugin.file.ImporterGraphML;
import org.gephi.io.importer.plugin.file.ImporterPajek;
import org.gephi.io.importer.plugin.file.ImporterVNA;
import org.gephi.io.importer.spi.FileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.Session;
import reeb.testkit.Needs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A graph whose labels break careless writers, in every format, read by the programs that the formats are for: Gephi in this
 * process, networkx and igraph by a Python that has them, which {@code .ci/run} puts into {@code target/readers}.
 */
final class GraphReadersTest {
    private static final String GRAPH = "{'name': 'd', 'use': 'csv', 'file': 'chain.csv'},"
            + " {'name': 'graph', 'use': 'mapper', 'of': 'd', 'lens': {'use': 'coordinate', 'columns': [0]},"
            + " 'cover': {'use': 'cubes', 'resolution': 25, 'overlap': 0.2},"
            + " 'clusterer': {'use': 'single-linkage', 'threshold': 0.9}}";

    private static final List<String> FILES = List.of(
            "gjson, graph-json, force",
            "gexf, gexf, force",
            "graphml, graphml, force",
            "gml, gml, force",
            "pajek, pajek, force",
            "dot, dot, force",
            "gdf, gdf, force",
            "vna, vna, force",
            "cyto, cytoscape, force",
            "dl, dl,",
            "kepler, kepler-mapper,");

    /** What becomes of labels where a reader or a format does not hold them as they are. */
    private static final Map<String, UnaryOperator<String>> SHOWN = Map.of(
            "gml.gml of gephi", GraphReadersTest::referred,
            "igraph gml", GraphReadersTest::numbered,
            "pajek.net of gephi", GraphReadersTest::singleQuoted,
            "networkx pajek", GraphReadersTest::singleQuoted,
            "igraph pajek", GraphReadersTest::singleQuoted,
            "vna.vna of gephi", GraphReadersTest::singleQuoted,
            "dl.dl of gephi", GraphReadersTest::inOneWord,
            "igraph dl", GraphReadersTest::inOneWord);

    @TempDir
    private Path folder;

    /** What a reader found: labels and numbers of rows in the order of the nodes, edges with their weights. */
    private record Found(List<String> labels, List<Integer> sizes, List<String> edges) {}

    private Found written() throws IOException {
        StringBuilder steps = new StringBuilder(GRAPH);
        for (String file : FILES) {
            String[] parts = file.split(", ?", -1);
            steps.append(", {'name': '" + parts[0] + "', 'use': '" + parts[1] + "', 'of': 'graph'"
                    + (parts[2].isEmpty() ? "" : ", 'layout': '" + parts[2] + "'") + "}");
        }
        steps.append(", {'name': 'links', 'use': 'graph-json', 'of': 'graph', 'edges': 'links'}"
                + ", {'name': 'gexfd', 'use': 'gexf', 'of': 'graph', 'version': 'draft', 'members': true}");
        Session.Outcome outcome = EditedFiles.run(folder, steps.toString(), "out");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        JsonNode graph = new JsonMapper().readTree(Files.readString(folder.resolve("out/gjson.json")));
        Found found = new Found(
                stream(graph.get("nodes"))
                        .map(node -> node.get("label").asString())
                        .toList(),
                stream(graph.get("nodes")).map(node -> node.get("size").asInt()).toList(),
                stream(graph.get("edges"))
                        .map(edge -> edge(
                                edge.get("source").asInt(),
                                edge.get("target").asInt(),
                                edge.get("weight").asDouble()))
                        .sorted()
                        .toList());
        assertThat(found.labels()).hasSize(25).startsWith("0: plain").doesNotHaveDuplicates();
        assertThat(found.edges()).hasSize(24);
        assertThat(stream(graph.get("edges"))
                        .mapToInt(edge -> edge.get("weight").asInt())
                        .sum())
                .isEqualTo(60);
        return found;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return IntStream.range(0, array.size()).mapToObj(array::get);
    }

    private static String edge(int a, int b, double weight) {
        return Math.min(a, b) + "-" + Math.max(a, b) + " " + weight;
    }

    @Test
    void gephiReadsEveryFormat() throws IOException {
        Found written = written();
        Map<String, FileImporter> importers = Map.of(
                "gexf.gexf", new ImporterGEXF(),
                "graphml.graphml", new ImporterGraphML(),
                "gml.gml", new ImporterGML(),
                "pajek.net", new ImporterPajek(),
                "dot.dot", new ImporterDOT(),
                "gdf.gdf", new ImporterGDF(),
                "vna.vna", new ImporterVNA(),
                "dl.dl", new ImporterDL());
        importers.forEach((file, importer) -> {
            Graph read = ThroughGephi.read(folder.resolve("out").resolve(file), importer);
            requireSame(file + " of gephi", found(read), written);
        });
    }

    private static Found found(Graph graph) {
        List<Node> nodes = Arrays.stream(graph.getNodes().toArray())
                .sorted(Comparator.comparingDouble(node -> Double.parseDouble(String.valueOf(node.getId()))))
                .toList();
        return new Found(
                nodes.stream().map(Node::getLabel).toList(),
                List.of(),
                Arrays.stream(graph.getEdges().toArray())
                        .map(edge -> edge(
                                nodes.indexOf(edge.getSource()), nodes.indexOf(edge.getTarget()), edge.getWeight()))
                        .sorted()
                        .toList());
    }

    @Test
    void networkxAndIgraphReadEveryFormat() throws Exception {
        Optional<Path> python = python();
        Needs.machine(python.isPresent(), "a Python in target/readers has networkx and igraph, as .ci/run makes it");
        Found written = written();
        Session session = new Session(folder);
        Session.Outcome outcome = session.end(session.begin(List.of(
                python.orElseThrow().toString(),
                Session.checkout()
                        .resolve("integration-tests/src/test/resources/readers/read.py")
                        .toString(),
                folder.resolve("out").toString())));
        assertThat(outcome.code()).as(outcome.err()).isZero();
        JsonNode readers = new JsonMapper().readTree(outcome.out());
        assertThat(readers.size()).isEqualTo(12);
        readers.properties().forEach(reader -> {
            JsonNode graph = reader.getValue();
            requireSame(
                    reader.getKey(),
                    new Found(
                            stream(graph.get("labels")).map(JsonNode::asString).toList(),
                            stream(graph.get("sizes")).map(JsonNode::asInt).toList(),
                            stream(graph.get("edges"))
                                    .map(edge -> edge(
                                            edge.get(0).asInt(),
                                            edge.get(1).asInt(),
                                            edge.get(2).asDouble()))
                                    .sorted()
                                    .toList()),
                    written);
            assertThat(graph.get("directed").asBoolean()).as(reader.getKey()).isFalse();
        });
    }

    private static Optional<Path> python() {
        Path python = Session.checkout().resolve("target/readers/bin/python");
        return Optional.of(python).filter(Files::isExecutable);
    }

    private static void requireSame(String reader, Found read, Found written) {
        UnaryOperator<String> shown = SHOWN.getOrDefault(reader, UnaryOperator.identity());
        boolean words = reader.contains("dl");
        assertThat(read.labels().stream().map(GraphReadersTest::legible).map(label -> words ? inOneWord(label) : label))
                .as(reader)
                .containsExactlyElementsOf(written.labels().stream()
                        .map(GraphReadersTest::legible)
                        .map(shown)
                        .toList());
        assertThat(read.sizes()).as(reader).isIn(List.of(), written.sizes());
        assertThat(read.edges()).as(reader).isEqualTo(written.edges());
    }

    /** Makes one blank of all that no format of lines or XML holds. */
    private static String legible(String text) {
        return text.replaceAll("([\\s\\p{Z}\\p{Cc}\\p{Cs}\\uFFFD\\uFFFE\\uFFFF]|&#65533;)+", " ")
                .strip();
    }

    private static String singleQuoted(String text) {
        return text.replace('"', '\'');
    }

    private static String inOneWord(String text) {
        return text.replaceAll("[ ,]+", "_").replaceAll("_$", "");
    }

    /** Refers to quotes and ampersands by their names, to characters beyond ASCII by their numbers. */
    private static String referred(String text) {
        return numbered(text.replace("&", "&amp;").replace("\"", "&quot;"));
    }

    /** Refers to characters beyond ASCII by their numbers. */
    private static String numbered(String text) {
        StringBuilder referred = new StringBuilder();
        text.codePoints().forEach(code -> {
            if (code > '~') {
                referred.append("&#").append(code).append(';');
            } else {
                referred.appendCodePoint(code);
            }
        });
        return referred.toString();
    }
}
