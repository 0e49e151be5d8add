package reeb.integration.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.integration.Session;

/** Tables that people have brought, from the file to the answer: what a column is must not depend on how much of it there is. */
final class KnownCasesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aMeanColourOfWholeNumbersIsThatOfNumbers() throws IOException {
        Session session = new Session(folder);
        session.write("table.csv", "x,target\n0,0\n1,0\n2,1\n3,1\n");
        assertThat(nodes(session, 2, "target"))
                .as("the ends of the scale, for the means 0 and 1")
                .contains("0,0,#440154,")
                .contains("1,1,#fde725,");
    }

    /** With 500 rows, whole numbers repeat; with 200, nearly none does. */
    @ParameterizedTest
    @ValueSource(ints = {50, 200, 500})
    void wholeNumbersAreColoursWhetherTheyRepeatOrNot(int rows) throws IOException {
        Session session = new Session(folder);
        session.write("table.csv", table("x,target", rows, row -> row / 10.0 + "," + row * 7919L % 400));
        assertThat(nodes(session, 5, "target").lines().skip(1))
                .hasSize(5)
                .allMatch(line -> line.matches("\\d,\\d+,#[0-9a-f]{6},.*"));
    }

    /** Sixty ages from 20 to 69 and again from 20, or half a year more, some missing; node 1 holds rows 10 to 26. */
    @ParameterizedTest
    @CsvSource({"0, 38, 42.61538", "0.5, 38.5, 43.11538"})
    void wholeNumbersAreComparedAsOthersAre(double first, String found, String others) throws IOException {
        Session session = new Session(folder);
        session.write(
                "table.csv",
                table(
                        "x,y,age",
                        60,
                        row -> String.format(
                                Locale.ROOT,
                                "%.1f,%.1f,%s",
                                row / 10.0,
                                row * 7 % 13 / 10.0,
                                row % 10 == 3
                                        ? ""
                                        : first == 0 ? "" + (20 + row % 50) : "" + (20 + row % 50 + first))));
        Path run = run(session, """
                {"steps": [
                 {"name": "data", "use": "csv", "file": "table.csv", "columns": ["x", "y"], "labels": ["age"]},
                 {"name": "graph", "use": "mapper", "lens": {"use": "coordinate"},
                  "cover": {"use": "cubes", "resolution": 5, "overlap": 0.3},
                  "clusterer": {"use": "single-linkage", "threshold": 1}}]}
                """);
        Session.Outcome told = session.run("query", run.toString(), "node = 1", "--explain", "--json");
        assertThat(told.code()).as(told.err()).isZero();
        String age = told.out().substring(told.out().indexOf("\"column\": \"age\""));
        assertThat(age)
                .contains("\"test\": \"kolmogorov-smirnov\"", "\"statistic\": 0.53846", "\"effect\": -0.30071")
                .contains("\"found\": " + found, "\"others\": " + others);
    }

    private static final String TWO_NODES = """
            {"steps": [
             {"name": "data", "use": "csv", "file": "table.csv", "columns": ["x", "y"], "labels": [%s]},
             {"name": "graph", "use": "mapper", "of": "data", "lens": {"use": "coordinate", "columns": [0]},
              "cover": {"use": "cubes", "resolution": 2, "overlap": 0.1},
              "clusterer": {"use": "single-linkage", "threshold": 0.3}}]}
            """;

    @ParameterizedTest
    @CsvSource({
        "zip = 1234, '1 of 2 nodes, 2 of 6 rows'",
        "zip = \"01234\", '1 of 2 nodes, 2 of 6 rows'",
        "long = 12345678901234567, '1 of 2 nodes, 1 of 6 rows'"
    })
    void identifiersThatAreNearlyTheSameNumberAreNotMerged(String condition, String found) throws IOException {
        Session session = new Session(folder);
        session.write("table.csv", """
                x,y,zip,long
                0.0,0,01234,12345678901234567
                0.1,0,01234,12345678901234568
                0.2,0,00999,12345678901234569
                1.0,0,00999,12345678901234570
                1.1,0,1234,12345678901234571
                1.2,0,1234,12345678901234572
                """);
        Path run = run(session, String.format(Locale.ROOT, TWO_NODES, "\"zip\", \"long\""));
        assertThat(session.run("query", run.toString(), condition).out()).contains(found);
    }

    @Test
    void versionsOfOneNumberAreTwo() throws IOException {
        Session session = new Session(folder);
        session.write("table.csv", "x,y,ver\n0,0,1.1\n0.1,0,1.10\n1,0,1.10\n1.1,0,2\n");
        Path run = run(session, String.format(Locale.ROOT, TWO_NODES, "\"ver\""));
        assertThat(session.run("query", run.toString(), "ver = 1.1").out()).contains("1 of 2 nodes, 1 of 4 rows");
        assertThat(session.run("query", run.toString(), "ver = \"1.10\"").out()).contains("2 of 2 nodes, 2 of 4 rows");
    }

    @Test
    void rowsThatAreLeftKeepTheNumbersOfTheirFile() throws IOException {
        Session session = new Session(folder);
        session.write("table.csv", "x\n10\n\"\"\n12\n13\n");
        Path run = run(session, """
                {"steps": [
                 {"name": "data", "use": "csv", "file": "table.csv", "invalid": "drop-row"},
                 {"name": "graph", "use": "mapper", "lens": {"use": "coordinate"},
                  "cover": {"use": "cubes", "resolution": 2, "overlap": 0.3}, "clusterer": "one-cluster"},
                 {"name": "members", "use": "members-csv", "of": "graph"}]}
                """);
        assertThat(Files.readAllLines(run.resolve("members.csv")).stream()
                        .skip(1)
                        .map(line -> line.split(",", -1)[1])
                        .distinct()
                        .sorted())
                .containsExactly("0", "2", "3");
    }

    @Test
    void allRowsWithoutAPlaceOnTheLensAreNamedAtOnceAndCanBeLeftOut() throws IOException {
        Session session = new Session(folder);
        session.write(
                "table.csv",
                table(
                        "x,score",
                        20,
                        row -> row / 10.0 + ","
                                + (row == 4 ? "" : row == 9 ? "inf" : row == 13 ? "nan" : Double.toString(row * 1.5))));
        String workflow = """
                {"steps": [
                 {"name": "data", "use": "csv", "file": "table.csv", "columns": ["x"], "labels": ["score"]%s},
                 {"name": "graph", "use": "mapper", "lens": {"use": "column", "columns": ["score"]},
                  "cover": {"use": "cubes", "resolution": 4, "overlap": 0.3}, "clusterer": "one-cluster"}]}
                """;
        Path file = session.write("workflow.json", String.format(Locale.ROOT, workflow, ""));
        Session.Outcome refused = session.run("run", file.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("3 of 20 rows", "rows 4, 9 (infinite), 13");
        run(session, String.format(Locale.ROOT, workflow, ", \"required\": [\"score\"], \"where\": \"score < 1000\""));
    }

    private static String table(String header, int rows, IntFunction<String> line) {
        return header + "\n" + IntStream.range(0, rows).mapToObj(line).collect(Collectors.joining("\n")) + "\n";
    }

    /** The nodes along a column, coloured by the mean of another. */
    private static String nodes(Session session, int patches, String colour) throws IOException {
        Path run = run(session, String.format(Locale.ROOT, """
                {"steps": [
                 {"name": "data", "use": "csv", "file": "table.csv", "columns": ["x"], "labels": ["%s"]},
                 {"name": "graph", "use": "mapper", "lens": {"use": "coordinate"},
                  "cover": {"use": "cubes", "resolution": %d, "overlap": 0.3}, "clusterer": "one-cluster"},
                 {"name": "nodes", "use": "graph-csv", "of": "graph", "colour": {"by": "%s", "how": "mean"}}]}
                """, colour, patches, colour));
        return Files.readString(run.resolve("nodes.nodes.csv"));
    }

    private static Path run(Session session, String workflow) {
        Path file = session.write("workflow.json", workflow);
        Path run = session.path("run");
        Session.Outcome outcome = session.run("run", file.toString(), "--out", run.toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return run;
    }
}
