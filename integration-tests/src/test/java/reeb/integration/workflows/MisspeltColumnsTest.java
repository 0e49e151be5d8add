package reeb.integration.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.Session;

/** Names of columns that no file has are told before anything is computed, all at once and each with its place. */
final class MisspeltColumnsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void writeATable() throws IOException {
        GivenData.customers(folder.resolve("customers.csv"), 60);
    }

    private static String graph(String colour) {
        return """
                {"name": "even", "use": "standardize", "of": "data"},
                {"name": "lens", "use": "pca", "of": "even"},
                {"name": "graph", "use": "mapper", "of": "even", "lens": "lens",
                 "cover": {"use": "cubes", "resolution": 4, "overlap": 0.4}},
                {"name": "gephi", "use": "gexf", "of": "graph", "colour": {"by": "%s"}}""".replace("%s", colour);
    }

    private Session.Outcome command(String command, String steps) throws IOException {
        Path workflow = folder.resolve("w.json");
        Files.writeString(workflow, "{\"steps\": [\n" + steps + "\n]}");
        return new Session(folder).run(command, workflow.toString());
    }

    private static List<String> mistakes(Session.Outcome outcome) {
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(2);
        return outcome.err()
                .lines()
                .filter(line -> line.contains("there is no column"))
                .toList();
    }

    @Test
    void allNamesOfAStepThatReadsATableAreTold() throws IOException {
        String source = """
                {"name": "data", "use": "csv", "file": "customers.csv",
                 "columns": ["age", "incme"], "labels": ["segmnt"], "types": {"joind": "date"},
                 "required": ["country"], "where": "agee > 3 and visits < 1000"},
                """;

        for (String command : List.of("validate", "run")) {
            assertThat(mistakes(command(command, source + graph("contry"))))
                    .hasSize(5)
                    .satisfiesExactly(
                            line -> assertThat(line)
                                    .contains(
                                            "w.json:3:21: /steps/0/columns/1: there is no column 'incme'; did you mean"
                                                    + " 'income'?"),
                            line -> assertThat(line)
                                    .contains("w.json:3:42: /steps/0/labels/0: ", "did you mean 'segment'?"),
                            line -> assertThat(line).contains("/steps/0/types/joind: ", "did you mean 'joined'?"),
                            line -> assertThat(line).contains("/steps/0/where: ", "'agee'; did you mean 'age'?"),
                            line -> assertThat(line)
                                    .contains("/steps/4/colour/by: ", "'contry'; did you mean 'country'?"));
        }
    }

    @Test
    void whatStepsAndNodesAreCalledIsNoMistake() throws IOException {
        String source = "{\"name\": \"data\", \"use\": \"csv\", \"file\": \"customers.csv\"},\n";
        for (String name : List.of(
                "size", "lens 1", "component", "node.size", "age mean", "segment", "feature 1", "even", "row")) {
            Session.Outcome outcome = command("validate", source + graph(name));
            assertThat(outcome.code()).as(name + ": " + outcome.err()).isZero();
        }
    }

    @Test
    void aMistakeInAConditionIsToldToo() throws IOException {
        Session.Outcome outcome = command(
                "validate",
                "{\"name\": \"data\", \"use\": \"csv\", \"file\": \"customers.csv\", \"where\": \"age > \"}");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("/steps/0/where: ", "a value should come here");
    }

    @Test
    void columnsOfParquetAndOfTablesBesideArraysAreKnown() throws IOException, SQLException {
        GivenData.parquet(folder.resolve("e.parquet"), 50);
        GivenData.npy(folder.resolve("e.npy"), GivenData.embeddings(50, 40));
        GivenData.metadata(folder.resolve("meta.csv"), 50);

        assertThat(mistakes(command(
                        "validate",
                        "{\"name\": \"data\", \"use\": \"table\", \"file\": \"e.parquet\", \"vector\": \"embeding\"},"
                                + graph("topik"))))
                .hasSize(2);
        assertThat(mistakes(command(
                        "validate",
                        "{\"name\": \"data\", \"use\": \"npy\", \"file\": \"e.npy\", \"metadata\": \"meta.csv\"},"
                                + graph("topik"))))
                .singleElement()
                .asString()
                .contains("did you mean 'topic'?");
    }

    @Test
    void columnsOfJsonAndOfQueriesAreKnown() throws IOException {
        Files.writeString(
                folder.resolve("t.jsonl"),
                "{\"age\": 1, \"visits\": 3, \"kind\": \"a\"}\n{\"age\": 2, \"visits\": 5, \"kind\": \"b\"}\n");
        assertThat(mistakes(command(
                        "validate",
                        "{\"name\": \"data\", \"use\": \"table\", \"file\": \"t.jsonl\", \"types\": {\"agee\": \"category\"},"
                                + " \"where\": \"visit > 3\"}," + graph("knd"))))
                .satisfiesExactly(
                        line -> assertThat(line).contains("/steps/0/types/agee: ", "did you mean 'age'?"),
                        line -> assertThat(line).contains("/steps/0/where: ", "did you mean 'visits'?"),
                        line -> assertThat(line).contains("/steps/4/colour/by: ", "did you mean 'kind'?"));

        String asked = "{\"name\": \"data\", \"use\": \"sql\", \"files\": {\"name\": \"t\", \"file\": \"t.jsonl\"},"
                + " \"query\": \"SELECT age, visits AS times, %s FROM t\", \"labels\": [\"knd\"]},";
        assertThat(mistakes(command("validate", asked.replace("%s", "kind") + graph("kind"))))
                .singleElement()
                .asString()
                .contains("/steps/0/labels/0: ", "did you mean 'kind'?");
        Session.Outcome wrong = command("validate", asked.replace("%s", "kin") + graph("kind"));
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("/steps/0/query: cannot be read: Referenced column \"kin\" not found");
    }
}
