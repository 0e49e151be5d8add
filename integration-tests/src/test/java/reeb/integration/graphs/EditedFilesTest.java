package reeb.integration.graphs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.integration.Session;

/** Files of graphs as people and programs change them, taken back in whole workflows. */
final class EditedFilesTest {
    private static final String FIVE = graph("five.csv", "", 5, 0.9);
    private static final String CHAIN = graph("chain.csv", "", 25, 0.9);
    private static final String COLLIDE = graph("collide.csv", "", 4, 0.3);
    private static final String M08 =
            "{'name': 'd', 'use': 'csv', 'file': 'm08.csv'}, {'name': 'graph', 'use': 'mapper',"
                    + " 'lens': {'use': 'coordinate'}, 'cover': {'use': 'cubes', 'resolution': 3, 'overlap': 0.3},"
                    + " 'clusterer': 'one-cluster'}";
    private static final String COMMUNITIES = ", {'name': 'comm', 'use': 'communities', 'of': 'graph'}";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "added.gexf, 5, new1",
        "uuid.gexf, 5, 3f2504e0",
        "note-2024.gexf, 5, note of 3 May 2024",
        "gephi-added.gexf, 5, ': 5 (without ''node''). A node made by hand'",
        "duplicated.gexf, 5, 'stand for the same nodes of the graph as others are left out: 9'",
        "gephi-merged.gexf, 3, 'left out: 6'",
        "gephi-merged.gexf, 3, 'nodes that the graph does not have are left out: 5'",
        "negid.gexf, 4, 'left out: 0 (''node'' is ''-1'')'"
    })
    void warnsOfNodesThatAreNoneOfTheGraph(String file, int nodes, String warning) throws IOException {
        Session.Outcome outcome = edit(FIVE, "graph", file);

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.err()).contains(warning);
        assertThat(nodes()).hasSize(nodes);
        assertThat(nodes()).noneMatch(node -> node.contains("note") && node.contains("\"size\":12"));
    }

    @Test
    void takesFractionsForNumbersOfNodes() throws IOException {
        Session.Outcome outcome = edit(FIVE, "graph", "floatids-nonode.gexf");

        assertThat(outcome.err()).doesNotContain("left out");
        assertThat(nodes()).hasSize(5);
        edit(M08, "graph", "m08_double.gexf");
        assertThat(nodes()).hasSize(3);
    }

    @Test
    void deletesANodeWhoseEdgesAreStillInTheFile() throws IOException {
        Session.Outcome outcome = edit(M08, "graph", "m08_handdel.gexf");

        assertThat(nodes()).hasSize(2);
        assertThat(outcome.err()).contains("2 edges lead to nodes that the file does not have");
    }

    @Test
    void refusesTheFilesOfOtherGraphs() throws IOException {
        Session.Outcome unrelated = edit(FIVE, "graph", "unrelated.gexf");
        assertThat(unrelated.code()).isEqualTo(2);
        assertThat(unrelated.err()).contains("unrelated.gexf: has no node of this graph");

        for (String file : List.of("m08_lite.gexf", "graphology-written.gexf")) {
            Session.Outcome other = edit(FIVE, "graph", file);
            assertThat(other.code()).isEqualTo(2);
            assertThat(other.err()).contains("in this graph; the file is of another graph");
        }
    }

    @Test
    void refusesTheFileOfAGraphOfOtherSettings() throws IOException {
        String other = graph("chain.csv", "", 12, 0.9);
        run(CHAIN + ", {'name': 'gexf', 'use': 'gexf', 'of': 'graph'}", "out");
        Files.copy(folder.resolve("out/gexf.gexf"), folder.resolve("of25.gexf"));

        Session.Outcome outcome = edit(other, "graph", "of25.gexf");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("in this graph; the file is of another graph");
    }

    @Test
    void knowsTheColumnsOfGraphologyByTheirNumbers() throws IOException {
        // It is of a time when features were no columns, so that its last attributes had other numbers.
        edit(CHAIN + COMMUNITIES, "comm", "graphology-written.gexf");
        assertThat(nodes()).hasSize(25).allMatch(node -> node.contains("\"community\":\"") && !node.contains("\"a0\""));
        // The file is of a time when the category NaN counted for a missing value, so that its node has another label
        // there.
        assertThat(nodes())
                .filteredOn(node -> !node.contains("\"name\":null"))
                .singleElement()
                .asString()
                .contains("\"kind mode\":\"NaN\"", "\"name\":\"true\"");

        edit(M08, "graph", "m08_lite.gexf");
        assertThat(nodes()).hasSize(3).noneMatch(node -> node.contains("\"own\""));

        edit(FIVE, "graph", "lite-moved.gexf");
        assertThat(nodes().getFirst()).contains("\"label\":\"renamed 0\"").contains("\"my note\"");
        assertThat(nodes()).noneMatch(node -> node.contains("\"a0\""));
    }

    @Test
    void takesGraphMlOfGephiWithListsInIt() throws IOException {
        Session.Outcome outcome = edit(CHAIN + COMMUNITIES, "comm", "gephi-exported-string-array.graphml");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(nodes()).hasSize(25).noneMatch(node -> node.contains("\"rows\":[]") || node.contains("[L"));
        assertThat(lines("\"source\"")).hasSize(24);
    }

    @Test
    void saysWhichEdgeHasNoEnd() throws IOException {
        Session.Outcome outcome = edit(FIVE, "graph", "emptytarget.graphml");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("emptytarget.graphml:").contains("<edge> has no target");
        assertThat(outcome.err().lines()).hasSizeLessThan(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gexf", "gexfd", "graphml", "gephi"})
    void leavesAGraphAsItIsThatNobodyEdited(String format) throws IOException {
        for (String graph : List.of(CHAIN, COLLIDE)) {
            String steps = graph + COMMUNITIES + ", {'name': 'graph-export', 'of': 'comm', "
                    + (format.equals("gexfd") ? "'use': 'gexf', 'version': 'draft'" : "'use': '" + format + "'")
                    + (format.equals("gephi") ? "" : ", 'members': true, 'layout': 'lens'")
                    + "}, {'name': 'gjson', 'use': 'graph-json', 'of': 'comm'}";
            assertThat(run(steps, "out").code()).isZero();
            String before = graphLines();
            String ending = format.equals("gexfd") ? "gexf" : format;
            Files.copy(
                    folder.resolve("out/graph-export." + ending),
                    folder.resolve("mine." + ending),
                    StandardCopyOption.REPLACE_EXISTING);

            Session.Outcome outcome = edit(graph + COMMUNITIES, "comm", "mine." + ending);

            assertThat(outcome.code()).as(outcome.err()).isZero();
            assertThat(outcome.err()).doesNotContain("left out").doesNotContain("mine.");
            assertThat(graphLines()).isEqualTo(before);
        }
    }

    /** As graphology and Gephi Lite write them, which keep identifiers only. */
    @Test
    void knowsItsOwnColumnsByTheirIdentifiersAlone() throws IOException {
        for (String graph : List.of(CHAIN, COLLIDE)) {
            run(
                    graph + COMMUNITIES
                            + ", {'name': 'g', 'use': 'gexf', 'of': 'comm', 'members': true, 'layout': 'lens'},"
                            + " {'name': 'gjson', 'use': 'graph-json', 'of': 'comm'}",
                    "out");
            String before = graphLines();
            String file = Files.readString(folder.resolve("out/g.gexf"));
            assertThat(file).contains("id=\"rows\" title=\"size\"").doesNotContain("id=\"a0\"");
            Files.writeString(
                    folder.resolve("mine.gexf"),
                    file.replaceAll(
                            "<attribute id=\"([^\"]*)\" title=\"[^\"]*\"", "<attribute id=\"$1\" title=\"$1\""));

            Session.Outcome outcome = edit(graph + COMMUNITIES, "comm", "mine.gexf");

            assertThat(outcome.code()).as(outcome.err()).isZero();
            assertThat(outcome.err()).doesNotContain("mine.");
            assertThat(graphLines()).isEqualTo(before);
        }
    }

    @Test
    void inventsNoNamesWhereColoursShowNumbers() throws IOException {
        String graph = "{'name': 'd', 'use': 'csv', 'file': 'm09.csv', 'columns': ['x'], 'labels': ['score']},"
                + " {'name': 'graph', 'use': 'mapper', 'lens': {'use': 'coordinate'}, 'cover': {'use': 'cubes', 'resolution': 2,"
                + " 'overlap': 0.3}, 'clusterer': 'one-cluster'}";
        for (String colour : List.of("'how': 'mode'", "'how': 'median', 'spread': 'quartiles'")) {
            run(
                    graph + ", {'name': 'project', 'use': 'gexf', 'of': 'graph', 'colour': {'by': 'score', " + colour
                            + "}}",
                    "out");
            Files.copy(
                    folder.resolve("out/project.gexf"),
                    folder.resolve("m09.gexf"),
                    StandardCopyOption.REPLACE_EXISTING);
            edit(graph, "graph", "m09.gexf");
            assertThat(nodes()).hasSize(2).noneMatch(node -> node.contains("\"own\""));
        }
    }

    @Test
    void loadsNoClassThatAProjectNames() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        List<Path> before = onnx(temporary);
        Session.Outcome outcome = edit(digits(), "graph", "evil1.gephi");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(onnx(temporary)).isEqualTo(before);
        Session.Outcome damaged = edit(digits(), "graph", "damaged.gephi");
        assertThat(damaged.code()).isEqualTo(2);
        assertThat(damaged.err()).contains("damaged.gephi: is damaged");
        assertThat(damaged.err().lines()).hasSizeLessThan(4);
    }

    private static String digits() {
        return "{'name': 'digits', 'use': 'digits', 'count': 60}, {'name': 'pc', 'use': 'pca', 'of': 'digits'},"
                + " {'name': 'graph', 'use': 'mapper', 'of': 'digits', 'lens': 'pc', 'cover': {'use': 'cubes', 'resolution': 3},"
                + " 'clusterer': 'one-cluster'}";
    }

    private static List<Path> onnx(Path temporary) throws IOException {
        try (var files = Files.list(temporary)) {
            return files.filter(file -> file.getFileName().toString().startsWith("onnxruntime-java"))
                    .sorted()
                    .toList();
        }
    }

    private static String graph(String file, String more, int resolution, double threshold) {
        return "{'name': 'd', 'use': 'csv', 'file': '" + file + "'" + more
                + "}, {'name': 'graph', 'use': 'mapper', 'of': 'd',"
                + " 'lens': {'use': 'coordinate', 'columns': [0]}, 'cover': {'use': 'cubes', 'resolution': "
                + resolution
                + ", 'overlap': 0.2}, 'clusterer': {'use': 'single-linkage', 'threshold': " + threshold + "}}";
    }

    private Session.Outcome edit(String steps, String of, String file) throws IOException {
        return run(
                steps + ", {'name': 'edited', 'use': 'edited-graph', 'of': '" + of + "', 'file': '" + file
                        + "'}, {'name': 'gjson', 'use': 'graph-json', 'of': 'edited'}",
                "out");
    }

    private Session.Outcome run(String steps, String out) throws IOException {
        return EditedFiles.run(folder, steps, out);
    }

    private List<String> nodes() throws IOException {
        return lines("\"id\"");
    }

    private List<String> lines(String begin) throws IOException {
        return Files.readAllLines(folder.resolve("out/gjson.json")).stream()
                .map(line -> line.strip().replaceAll("(,|]|]})$", ""))
                .filter(line -> line.startsWith("{" + begin))
                .toList();
    }

    /** Nodes, edges and ledger: all but the facts, which differ by the step. */
    private String graphLines() throws IOException {
        return String.join("\n", nodes()) + String.join("\n", lines("\"source\""));
    }
}
