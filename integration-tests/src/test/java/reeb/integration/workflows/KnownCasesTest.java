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
