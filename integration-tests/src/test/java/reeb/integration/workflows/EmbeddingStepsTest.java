package reeb.integration.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.integration.Session;

/** Embeddings from other steps' results, of graphs, on film, and as files. */
final class EmbeddingStepsTest {
    @TempDir
    private Path folder;

    private Session.Outcome run(Session session, String workflow, String name) {
        Path file = session.write(name + ".json", workflow.replace('\'', '"'));
        return session.run("run", file.toString(), "--out", session.path(name).toString());
    }

    private static double[][] places(Path csv) throws IOException {
        List<String[]> lines = Files.readAllLines(csv).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        return IntStream.of(1, 2)
                .mapToObj(axis -> lines.stream()
                        .mapToDouble(line -> Double.parseDouble(line[axis]))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double[] sums = new double[3];
        for (int i = 0; i < a.length; i++) {
            sums[0] += (a[i] - meanA) * (b[i] - meanB);
            sums[1] += (a[i] - meanA) * (a[i] - meanA);
            sums[2] += (b[i] - meanB) * (b[i] - meanB);
        }
        return sums[0] / Math.sqrt(sums[1] * sums[2]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'use': 't-sne', 'initialSpread': 0, 'iterations': 1, 'optimisation': {'learningRate': 1e-9}",
                "'use': 'sg-t-sne', 'initialSpread': 0, 'iterations': 1, 'optimisation': {'learningRate': 1e-9}",
                "'use': 'umap', 'epochs': 1, 'optimisation': {'learningRate': 1e-9}",
                "'use': 'pacmap', 'initialSpread': 0, 'iterations': 1, 'learningRate': 1e-9"
            })
    void startWhereAnotherStepHasPutTheRows(String part) throws IOException {
        Session session = new Session(folder);
        Session.Outcome outcome = run(session, String.format(Locale.ROOT, """
                {'steps': [
                  {'name': 'data', 'use': 'digits', 'count': 120},
                  {'name': 'first', 'use': 'umap', 'of': 'data', 'epochs': 30},
                  {'name': 'again', 'of': 'data', 'init': 'first', %s},
                  {'name': 'before', 'use': 'points-csv', 'of': 'first'},
                  {'name': 'after', 'use': 'points-csv', 'of': 'again'}]}
                """, part), "warm");
        assertThat(outcome.err()).doesNotContain("reeb: /");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        double[][] before = places(session.path("warm").resolve("before.csv"));
        double[][] after = places(session.path("warm").resolve("after.csv"));
        for (int axis = 0; axis < 2; axis++) {
            assertThat(correlation(before[axis], after[axis])).isCloseTo(1, within(1e-4));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "t-sne, few, 40",
        "sg-t-sne, few, 40",
        "umap, few, 40",
        "pacmap, few, 40",
        "umap, none, 0",
        "t-sne, none, 0"
    })
    void refuseAStartOfOtherRows(String part, String init, int rows) {
        Session session = new Session(folder);
        session.write("none.txt", "# no edges\n");
        Session.Outcome outcome = run(session, String.format(Locale.ROOT, """
                {'steps': [
                  {'name': 'data', 'use': 'digits', 'count': 60},
                  {'name': 'few', 'use': 'digits', 'count': 40},
                  {'name': 'none', 'use': 'edge-list', 'file': 'none.txt'},
                  {'name': 'map', 'use': '%s', 'of': 'data', 'init': '%s'}]}
                """, part, init), "wrong");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("step '" + init + "' has " + rows + " rows but");
    }

    private static String ladder(int first, int length, String value) {
        StringBuilder lines = new StringBuilder();
        for (int i = first; i < first + length; i++) {
            for (int next : new int[] {i + 2, i + (i % 2 == first % 2 ? 1 : 2)}) {
                if (next < first + length && lines.indexOf("\n" + next + " " + i + value + "\n") < 0) {
                    lines.append('\n')
                            .append(next)
                            .append(' ')
                            .append(i)
                            .append(value)
                            .append('\n');
                }
            }
        }
        return lines.toString();
    }

    private Session.Outcome drawGraph(Session session, String header, String entries, int rows, int columns) {
        long count = entries.lines().filter(line -> !line.isBlank()).count();
        session.write(
                "graph.mtx",
                "%%MatrixMarket matrix coordinate " + header + "\n" + rows + " " + columns + " " + count + "\n"
                        + entries);
        return run(session, """
                {'steps': [
                  {'name': 'graph', 'use': 'matrix-market', 'file': 'graph.mtx'},
                  {'name': 'map', 'use': 'sg-t-sne', 'of': 'graph', 'input': 'graph', 'lambda': 2, 'iterations': 100},
                  {'name': 'places', 'use': 'points-csv', 'of': 'map'}]}
                """, "graph");
    }

    @ParameterizedTest
    @CsvSource({"real symmetric, ' 2.5'", "integer general, ' 3'", "pattern symmetric, ''"})
    void drawGraphsFromMatrixMarket(String header, String value) throws IOException {
        Session session = new Session(folder);
        // Two ladders that are not joined, and a vertex without edges.
        String entries = ladder(1, 40, value) + ladder(41, 20, value);
        Session.Outcome outcome = drawGraph(session, header, entries, 61, 61);
        assertThat(outcome.code()).as(outcome.err()).isZero();
        double[][] places = places(session.path("graph").resolve("places.csv"));
        assertThat(places[0]).hasSize(61);
        double steps = IntStream.range(0, 38)
                .mapToDouble(i -> Math.hypot(places[0][i + 2] - places[0][i], places[1][i + 2] - places[1][i]))
                .average()
                .orElseThrow();
        double length = Math.hypot(places[0][39] - places[0][0], places[1][39] - places[1][0]);
        assertThat(length).isGreaterThan(3 * steps);
    }

    @ParameterizedTest
    @CsvSource({
        "6, 6, 2 1 -1, 'row 1, column 0 (counted from 0): the weight of an edge'",
        "6, 5, 2 1 1, a graph needs a square matrix",
        "3, 3, 2 1 1, at least 4 rows but there are 3",
    })
    void sayWhyAMatrixIsNoGraphToDraw(int rows, int columns, String entry, String message) {
        Session.Outcome outcome = drawGraph(new Session(folder), "real general", entry + "\n", rows, columns);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains(message);
    }

    @Test
    void drawAListOfEdgesUnderItsNames() throws IOException {
        Session session = new Session(folder);
        StringBuilder edges = new StringBuilder("# a ring of named vertices\n");
        IntStream.range(0, 30)
                .forEach(i -> edges.append("v")
                        .append(i)
                        .append("\tv")
                        .append((i + 1) % 30)
                        .append("\t2\n"));
        session.write("edges.txt", edges.toString());
        Session.Outcome outcome = run(session, """
                {'steps': [
                  {'name': 'graph', 'use': 'edge-list', 'file': 'edges.txt'},
                  {'name': 'map', 'use': 'sg-t-sne', 'of': 'graph', 'input': 'graph', 'lambda': 1},
                  {'name': 'places', 'use': 'points-csv', 'of': 'map'}]}
                """, "ring");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        List<String> lines = Files.readAllLines(session.path("ring").resolve("places.csv"));
        assertThat(lines.getFirst()).isEqualTo("row,x,y,id");
        assertThat(lines.get(8)).startsWith("7,").endsWith(",v7");
        double[][] places = places(session.path("ring").resolve("places.csv"));
        double across = Math.hypot(places[0][15] - places[0][0], places[1][15] - places[1][0]);
        double step = Math.hypot(places[0][1] - places[0][0], places[1][1] - places[1][0]);
        assertThat(across).isGreaterThan(4 * step);
    }

    @Test
    void comeOnFilmFromTheCacheToo() throws IOException {
        Session session = new Session(folder);
        String workflow = """
                {'name': 'Digits', 'steps': [
                  {'name': 'data', 'use': 'digits', 'count': 200},
                  {'name': 'map', 'use': 't-sne', 'of': 'data', 'iterations': 90,
                   'optimisation': {'earlyIterations': 40}, 'snapshots': 10},
                  {'name': 'groups', 'use': 'hdbscan', 'of': 'map'},
                  {'name': 'film', 'use': 'animation', 'of': 'map', 'seconds': 1, 'width': 300, 'height': 300},
                  {'name': 'coloured', 'use': 'animation', 'of': 'groups', 'colour': {'by': 'groups'}, 'seconds': 1}]}
                """;
        assertThat(run(session, workflow, "computed").code()).isZero();
        assertThat(run(session, workflow, "cached").out()).contains("cached");
        assertThat(Session.results(session.path("cached"))).isEqualTo(Session.results(session.path("computed")));
        byte[] film = Files.readAllBytes(session.path("cached").resolve("film.gif"));
        assertThat(new String(film, 0, 6, StandardCharsets.ISO_8859_1)).isEqualTo("GIF89a");
        Session.Outcome none = run(session, workflow.replace(", 'snapshots': 10", ""), "none");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("the parameter 'snapshots'");
        Session.Outcome many = run(
                session,
                workflow.replace("'snapshots': 10", "'snapshots': 1").replace("'iterations': 90", "'iterations': 5000"),
                "many");
        assertThat(many.code()).isEqualTo(2);
        assertThat(many.err()).contains("would be 5001 snapshots, but at most 1000 are kept; choose at least 6");
    }

    @Test
    void axesOfComponentsTellTheirShareOfTheDataAndNotOfOtherComponents() throws IOException {
        Session session = new Session(folder);
        Session.Outcome done = run(
                session,
                "{'name': 'p', 'steps': [{'name': 'd', 'use': 'csv', 'file': '" + Session.sample("data/iris.csv")
                        + "'}, {'name': 'a', 'use': 'pca', 'of': 'd', 'components': 3},"
                        + " {'name': 'b', 'use': 'pca', 'of': 'a', 'components': 2},"
                        + " {'name': 'of-a', 'use': 'scatter', 'of': 'a', 'formats': ['svg'], 'axes': true, 'colour': 'species'},"
                        + " {'name': 'of-b', 'use': 'scatter', 'of': 'b', 'formats': ['svg'], 'axes': true}]}",
                "p");
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(Files.readString(session.path("p").resolve("of-a.svg"))).contains("pca 1 (92.5 %)");
        assertThat(Files.readString(session.path("p").resolve("of-b.svg")))
                .contains("pca 1")
                .doesNotContain(" %)");
    }
}
