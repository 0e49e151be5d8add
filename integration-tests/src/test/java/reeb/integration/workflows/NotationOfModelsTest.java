package reeb.integration.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.integration.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A model reads files as those of its known rows were written, though nobody says how that is. */
final class NotationOfModelsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String STEPS = """
            {"name": "even", "use": "standardize", "of": "data"},
            {"name": "lens", "use": "pca", "of": "even", "components": 1},
            {"name": "graph", "use": "mapper", "of": "even", "lens": "lens",
             "cover": {"use": "cubes", "resolution": 4, "overlap": 0.4}, "clusterer": {"use": "dbscan", "eps": 5}}]}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Session session;

    /** Turnover from 10,000 to 99,000, such as 42.743, and some with decimals. */
    @BeforeEach
    void writeKnownRows() {
        session = new Session(folder);
        StringBuilder text = new StringBuilder("Umsatz;Gewicht;seit\n");
        for (int row = 0; row < 60; row++) {
            int turnover = 10_000 + row * 1500;
            String written = row % 20 == 7
                    ? turnover + ",5"
                    : turnover / 1000 + String.format(Locale.ROOT, ".%03d", turnover % 1000);
            text.append(String.format(Locale.ROOT, "%s;%d,4;%d.%d.2024%n", written, row, row % 28 + 1, row % 12 + 1));
        }
        session.write("known.csv", text.toString());
    }

    private String model(String use, String columns) {
        Path workflow = session.write(
                "flow-" + use + ".json",
                "{\"steps\": [{\"name\": \"data\", \"use\": \"" + use + "\", \"file\": \"known.csv\", \"columns\": ["
                        + columns + "]}," + STEPS);
        String run = session.path("run-" + use).toString();
        session.done("run", workflow.toString(), "--out", run, "--progress", "none");
        // A model is made of results from the cache.
        session.done("run", workflow.toString(), "--out", run, "--overwrite", "--progress", "none");
        String file = session.path(use + ".reeb").toString();
        session.done("model", "export", run, "--profile", "exact", "-o", file);
        return file;
    }

    private double distance(String model, String file) {
        Session.Outcome outcome =
                session.done("predict", model, session.path(file).toString(), "--json");
        assertThat(outcome.out()).as(outcome.err()).hasLineCount(1);
        JsonNode row = JSON.readTree(outcome.out());
        return row.get("distance").doubleValue();
    }

    @Test
    void aFileInUtf8IsReadSoWhateverTheEncodingOfTheKnownRows() throws IOException {
        String known = Files.readString(session.path("known.csv")).replace("Gewicht", "Gr\u00f6\u00dfe");
        Files.write(session.path("known.csv"), known.getBytes(Charset.forName("windows-1252")));
        String model = model("csv", "\"Umsatz\", \"Gr\u00f6\u00dfe\"], \"encoding\": \"windows-1252\", \"labels\": [");
        session.write("utf8.csv", "Gr\u00f6\u00dfe;Umsatz\n20,4;40.000\n");

        assertThat(distance(model, "utf8.csv")).isZero();
    }

    @Test
    void nothingIsAdvisedToBeDoneInAWorkflowThatIsFixed() {
        String model = model("csv", "\"Umsatz\", \"Gewicht\"");

        assertThat(session.done("predict", model, session.path("known.csv").toString())
                        .err())
                .doesNotContain("standardize");
        assertThat(session.run("predict", session.path("known.csv").toString(), model)
                        .err())
                .contains("is a model, which comes first: reeb predict");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "table"})
    void aFileThatAloneWouldBeReadOtherwiseIsReadAsTheKnownRowsWere(String use) {
        String model = model(use, "\"Umsatz\", \"Gewicht\"");
        session.write("one.csv", "Gewicht\tUmsatz\n20,4\t40.000\n");
        session.write("plain.csv", "Umsatz;Gewicht\n40000;20,4\n");
        session.write("commas.csv", "Umsatz,Gewicht\n\"40.000\",\"20,4\"\n");
        for (String file : new String[] {"one.csv", "plain.csv", "commas.csv"}) {
            assertThat(distance(model, file)).as(file).isZero();
        }
        assertThat(session.done("predict", model, session.path("one.csv").toString(), "--json")
                        .err())
                .doesNotContain("set 'decimal'", "thousands");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "csv   | 1;20.4     | line 4, column 'Gewicht': '20.4'",
                "csv   | 40000.5;20 | line 4, column 'Umsatz': '40000.5'",
                "table | 1;20.4     | line 4, column 'Gewicht': '20.4'",
                "csv   | 5 %;20     | line 4, column 'Umsatz': '5 %'"
            })
    void valuesThatContradictAreRefusedWithColumnAndLine(String use, String row, String place) {
        String model = model(use, "\"Umsatz\", \"Gewicht\"");
        Path file = session.write("other.csv", "Umsatz;Gewicht\n41.500;21,4\n;1\n" + row + "\n");
        Session.Outcome outcome = session.run("predict", model, file.toString());
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .contains(
                        "other.csv: " + place + " is a number, but must be written as 1.234,5 (with a decimal comma)");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void theDelimiterIsFoundOutForEachFileAlsoWhereTheWorkflowNamesIt() throws IOException {
        Files.writeString(
                session.path("known.csv"),
                Files.readString(session.path("known.csv")).replace(';', '\t'));
        String model = model("csv", "\"Umsatz\", \"Gewicht\"], \"delimiter\": \"tab\", \"labels\": [\"seit\"");
        session.write("tab.csv", "Umsatz\tGewicht\n14.500\t3,4\n");
        session.write("other.csv", "Umsatz;Gewicht\n14.500;3,4\n");
        session.write("quoted.csv", "Umsatz,Gewicht\n14.500,\"3,4\"\n");
        assertThat(distance(model, "other.csv")).isEqualTo(distance(model, "tab.csv"));
        assertThat(distance(model, "quoted.csv")).isEqualTo(distance(model, "tab.csv"));
    }

    @Test
    void pointsStayDecimalWhereTheyWereWhateverAFileHolds() {
        session.write("known.csv", "Umsatz;Gewicht\n" + "0.5;1\n1.25;2\n42.743;3\n".repeat(20));
        String model = model("csv", "\"Umsatz\", \"Gewicht\"");
        session.write("one.csv", "Umsatz;Gewicht\n42.743;3\n");
        assertThat(distance(model, "one.csv")).isZero();
        Path german = session.write("german.csv", "Umsatz;Gewicht\n42,743;3\n0,5;1\n");
        Session.Outcome outcome = session.run("predict", model, german.toString());
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .contains("german.csv: line 2, column 'Umsatz': '42,743'", "1234.5 (with a decimal point)");
    }

    @Test
    void datesAreReadAsThoseOfTheKnownRows() {
        String model = model("csv", "\"Umsatz\", \"seit\"");
        session.write("one.csv", "Umsatz;seit\n14.500;4.4.2024\n");
        assertThat(distance(model, "one.csv"))
                .as("the fourth row, whose day could be a month")
                .isZero();
        session.write("timed.csv", "Umsatz;seit\n14.500;4.4.2024 17:30\n");
        assertThat(distance(model, "timed.csv")).as("the same day").isZero();
        Path american = session.write("american.csv", "Umsatz;seit\n14.500;12/31/2024\n");
        Session.Outcome outcome = session.run("predict", model, american.toString());
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .contains("line 2, column 'seit': '12/31/2024' is a date, but must be written as d.M.yyyy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "table"})
    void datesOfSeveralColumnsAreEachReadAsThoseOfTheKnownRows(String use) throws IOException {
        StringBuilder text = new StringBuilder("Umsatz;von;bis;am\n");
        for (int row = 0; row < 60; row++) {
            int day = row % 28 + 1;
            int month = row % 12 + 1;
            text.append(String.format(
                    Locale.ROOT, "%d;%d/%d/2024;%d/%d/2025;2024-%02d-%02d%n", row, day, month, month, day, month, day));
        }
        Files.writeString(session.path("known.csv"), text);
        String model = model(use, "\"Umsatz\", \"von\", \"bis\", \"am\"");
        session.write("one.csv", "bis;Umsatz;am;von\n4/4/2025;3;2024-04-04;4/4/2024\n");
        assertThat(distance(model, "one.csv")).isZero();
        session.write("first.csv", "bis;Umsatz;am;von\n5/1/2025;28;2024-05-01;1/5/2024\n");
        assertThat(distance(model, "first.csv")).as("the first of May").isZero();
        Path odd = session.write("odd.csv", "bis;Umsatz;am;von\n5/1/2025;28;5/1/2024;1/5/2024\n");
        assertThat(session.run("predict", model, odd.toString()).code()).isEqualTo(2);
    }
}
