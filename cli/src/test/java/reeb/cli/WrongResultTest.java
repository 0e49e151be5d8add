package reeb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.runtime.catalog.PluginJars;

/** Parts that give what nobody can use: they are named, and nothing of theirs is kept. */
final class WrongResultTest {
    private static final String IMPORTS =
            "package acme; import java.util.*; import java.nio.file.*; import reeb.api.*; import reeb.api.data.*;"
                    + " import reeb.api.graph.*; @About(\"Gives too much.\") ";
    private static final String HOW = "(@About(\"How.\") String how) implements ";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path plugins;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    @BeforeEach
    void openShell() throws IOException {
        shell = new Shell(home);
    }

    @BeforeAll
    static void installPlugin() {
        PluginJars.offering(
                        "acme.Sees",
                        "acme.Turns",
                        "acme.Groups",
                        "acme.Builds",
                        "acme.Places",
                        "acme.Finds",
                        "acme.Asks",
                        "acme.Tells")
                .java(
                        "acme.Sees",
                        part("sees", "Sees", "Lens") + "public Points view(Dataset data, Run run) {"
                                + " return how.equals(\"null\") ? null : Points.of(3, 1, new double[3]); } }")
                .java(
                        "acme.Turns",
                        part("turns", "Turns", "Transform")
                                + "public Points transform(Dataset data, List<Path> inputs, Run run) {"
                                + " return Points.of(data.points().rows() + 1, 0, new double[0]); } }")
                .java(
                        "acme.Groups",
                        part("groups", "Groups", "Clusterer")
                                + "public Labels cluster(Points points, Run run) { return Labels.of(0, 0); } }")
                .java(
                        "acme.Builds",
                        part("builds", "Builds", "GraphBuilder")
                                + "public MapperGraph build(Dataset data, Run run) { int rows = data.points().rows();"
                                + " int told = how.equals(\"few\") ? rows - 1 : rows;"
                                + " return MapperGraph.of(List.of(new Node(Rows.of(0, rows), 0, 0)), new int[0],"
                                + " Points.of(told, 1, new double[told]), Ledger.of(Collections.nCopies(told, Ledger.Fate.KEPT))); } }")
                .java(
                        "acme.Places",
                        part("places", "Places", "Layout")
                                + "public Points place(MapperGraph graph, Run run) { int nodes = graph.nodes().size();"
                                + " double[] places = new double[2 * nodes]; places[1] = Double.NaN;"
                                + " return how.equals(\"few\") ? Points.of(0, 2, new double[0]) : Points.of(nodes, 2, places); } }")
                .java(
                        "acme.Finds",
                        part("finds", "Finds", "NeighborSearch")
                                + "public boolean exact(Points points, Metric metric) { return true; }"
                                + " public NeighborGraph search(Points points, int k, Metric metric, Run run) {"
                                + " int rows = points.rows(); int[] found = new int[rows * k];"
                                + " Arrays.fill(found, how.equals(\"far\") ? rows : 0);"
                                + " return NeighborGraph.of(k, found, new double[rows * k]); } }")
                .java(
                        "acme.Tells",
                        part("tells", "Tells", "reeb.api.summary.GraphSummary")
                                + "public Section section(Network network, Run run) { return switch (how) {"
                                + " case \"null\" -> null; case \"untitled\" -> Section.of(\" \", \"words\");"
                                + " case \"long\" -> Section.of(\"Long\", \"w\".repeat(200_001));"
                                + " case \"tall\" -> Section.of(\"Tall\", \"words\").with("
                                + "new Table(List.of(new Column.Numbers(\"n\", new double[1001]))));"
                                + " default -> Section.of(\"Page\", \"words\").with("
                                + "Picture.png(\"page\", \"<html>\".repeat(20).getBytes())); }; } }")
                .java(
                        "acme.Asks",
                        IMPORTS + "@Named(\"acme/asks\") public record Asks(@About(\"Search.\") NeighborSearch search,"
                                + " @About(\"Metric.\") Metric metric) implements Lens {"
                                + " public Points view(Dataset data, Run run) { run.neighbors(search, data.points(), 1, metric);"
                                + " return data.points(); } }")
                .writeTo(plugins.resolve("acme.jar"));
    }

    private static String part(String name, String type, String kind) {
        return IMPORTS + "@Named(\"acme/" + name + "\") public record " + type + HOW + kind + " { ";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'use': 'acme/sees', 'of': 'data', 'how': 'few'|sees|it gave values of 3 rows where it took 40",
                "'use': 'acme/sees', 'of': 'data', 'how': 'null'|sees|it gave nothing where a result was due",
                "'use': 'acme/turns', 'of': 'data', 'how': 'many'|turns|it gave values of 41 rows where it took 40",
                "'use': 'acme/groups', 'of': 'data', 'how': 'few'|groups|it gave labels of 2 rows where it took 40",
                "'use': 'acme/builds', 'of': 'data', 'how': 'few'|builds|it gave a graph that tells of 39 rows where it took 40",
                "'use': 'acme/builds', 'of': 'data', 'how': 'far'|builds|it gave a graph whose node 0 has row 40 where there are 40 rows",
                "'use': 'acme/places', 'of': 'graph', 'how': 'few'|places|it gave 0 x 2 numbers as places of",
                "'use': 'acme/places', 'of': 'graph', 'how': 'odd'|places|it placed node 0 at (0.0, NaN), which is nowhere",
                "'use': 'acme/tells', 'of': 'graph', 'how': 'null'|tells|it gave nothing where a result was due",
                "'use': 'acme/tells', 'of': 'graph', 'how': 'untitled'|tells|java.lang.IllegalArgumentException: a section has a title",
                "'use': 'acme/tells', 'of': 'graph', 'how': 'long'|tells|java.lang.IllegalArgumentException: 200001 characters in a section, where 200000 is the most",
                "'use': 'acme/tells', 'of': 'graph', 'how': 'tall'|tells|java.lang.IllegalArgumentException: 1001 rows in the table of a section, where 1000 is the most",
                "'use': 'acme/tells', 'of': 'graph', 'how': 'html'|tells|java.lang.IllegalArgumentException: a picture of a section is a whole file of PNG, which this is not",
                "'use': 'acme/asks', 'of': 'data', 'metric': 'taxi', 'search': {'use': 'acme/finds', 'how': 'far'}|finds|it gave row 40 as a neighbour where there are 40 rows",
                "'use': 'acme/asks', 'of': 'data', 'metric': 'taxi', 'search': {'use': 'acme/finds', 'how': 'self'}|finds|it gave row 0 as a neighbour of itself",
            })
    void isRefusedInOneLineAndNeverKept(String step, String part, String fault) throws IOException {
        for (int again = 0; again < 2; again++) {
            Shell.Answer answer = run(step);

            assertThat(answer.err().lines())
                    .singleElement()
                    .asString()
                    .startsWith("reeb: step 'bad': a fault in part 'acme/" + part + "' of plugin 'trial': " + fault)
                    .endsWith("; --verbose shows where");
            assertThat(answer.code()).isEqualTo(1);
        }
    }

    private Shell.Answer run(String step) throws IOException {
        Path file = Files.writeString(home.resolve("w.json"), String.format(Locale.ROOT, """
                {"steps": [
                  {"name": "data", "use": "dice"},
                  {"name": "graph", "use": "chart"},
                  {"name": "bad", %s}]}
                """, step.replace('\'', '"')));
        return shell.reeb(
                "run",
                file.toString(),
                "--plugins",
                plugins.toString(),
                "--out",
                home.resolve("out").toString(),
                "--overwrite");
    }
}
