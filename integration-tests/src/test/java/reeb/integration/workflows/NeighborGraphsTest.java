package reeb.integration.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.integration.Session;

/** Graphs of neighbours as results of their own. */
final class NeighborGraphsTest {
    private static final String NEAR =
            "'use': 'neighbors', 'of': 'digits', 'k': 30, 'direction': 'directed', 'weights': ";

    @TempDir
    private Path folder;

    /** One name for the step of either workflow, since its random numbers depend on it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    'use': 'umap', 'epochs': 30                                       | distances | 'metric': 'precomputed'
                    'use': 't-sne', 'perplexity': 10, 'iterations': 40, 'init': 'random' | distances | 'metric': 'precomputed'
                    'use': 'sg-t-sne', 'iterations': 40, 'init': 'random'             | distances | 'metric': 'precomputed'
                    'use': 'sg-t-sne', 'iterations': 40, 'init': 'random'             | sg-t-sne  | 'input': 'graph', 'lambda': 1
                    'use': 'knn-distance'                                             | distances | 'metric': 'precomputed'
                    """)
    void partsGiveTheBytesThatTheyGiveByASearchOfTheirOwn(String part, String weights, String taken)
            throws IOException {
        byte[] own = map("own", part + ", 'of': 'digits'", weights);
        byte[] given = map("given", part + ", 'of': 'near', " + taken, weights);
        assertThat(given).isEqualTo(own);
    }

    @Test
    void theSampleWritesTheGraphForGephiSciPyAndAsEdges() throws IOException {
        Session session = new Session(folder);
        Path one = sample(session, "neighbour-graph.json", "1");
        Path two = sample(session, "neighbour-graph.json", "2");
        assertThat(Session.results(two)).isEqualTo(Session.results(one));
        List<String> edges = Files.readAllLines(one.resolve("edges.txt"));
        assertThat(edges).hasSize(200 * 15).allMatch(line -> line.matches("\\d+ \\d+ [0-9.E-]+"));
        assertThat(Files.readString(one.resolve("gephi.gexf"))).containsPattern("<edge [^>]*weight=\"0\\.\\d+\"");
        assertThat(entries(one.resolve("scipy.npz")))
                .containsExactly("indices.npy", "indptr.npy", "format.npy", "shape.npy", "data.npy");
    }

    @Test
    void theSampleOfLayersGivesAColumnForEach() throws IOException {
        Path run = sample(new Session(folder), "layers.json", "2");
        assertThat(Files.readAllLines(run.resolve("table.csv")).getFirst()).contains("layer 1", "layer 2", "layer 3");
        assertThat(Files.readString(run.resolve("run.json"))).contains("clusters of layer 3");
    }

    @Test
    void aRowWithFewerNeighboursThanAPartNeedsIsNamed() {
        Session session = new Session(folder);
        Path workflow = session.write(
                "few.json",
                workflow("'use': 'knn-distance', 'k': 31, 'of': 'near', 'metric': 'precomputed'", "distances"));
        Session.Outcome outcome = session.run(
                "run", workflow.toString(), "--out", session.path("few").toString());
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("step 'map'", "30 neighbours in the graph", "31 are asked for");
    }

    private byte[] map(String name, String part, String weights) throws IOException {
        Session session = new Session(folder);
        Path workflow = session.write(name + ".json", workflow(part, weights));
        session.done("run", workflow.toString(), "--out", session.path(name).toString());
        return Files.readAllBytes(session.path(name).resolve("file.npy"));
    }

    private static String workflow(String part, String weights) {
        return ("{'seed': 3, 'steps': [{'name': 'digits', 'use': 'digits', 'count': 150}, {'name': 'near', " + NEAR
                        + "'"
                        + weights + "'}, {'name': 'map', " + part
                        + "}, {'name': 'file', 'use': 'points-npy', 'of': 'map'}]}")
                .replace('\'', '"');
    }

    private static Path sample(Session session, String name, String threads) {
        Path run = session.path(name + threads);
        session.done(
                "run",
                Session.sample(name),
                "--set",
                "digits.count=200",
                "--no-cache",
                "--threads",
                threads,
                "--out",
                run.toString());
        return run;
    }

    private static List<String> entries(Path file) throws IOException {
        List<String> names = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
