package reeb.integration.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.cli.draft.Choice;
import reeb.cli.draft.Draft;
import reeb.cli.draft.Drafted;
import reeb.integration.Session;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.data.DataPlaces;
import reeb.runtime.engine.Cancellation;
import reeb.runtime.engine.Workers;

/** What {@code reeb init} settles for a table, and the reasons it gives. */
final class InitChoicesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path table(String header, IntFunction<String> line) throws IOException {
        StringBuilder text = new StringBuilder(header).append('\n');
        for (int row = 0; row < 120; row++) {
            text.append(line.apply(row)).append('\n');
        }
        return Files.writeString(folder.resolve("t.csv"), text);
    }

    private Drafted draft(Path file) {
        try (Catalog catalog = Catalog.open(List.of());
                Workers workers = new Workers(2)) {
            return Draft.of(
                    String.valueOf(file.getFileName()),
                    file,
                    catalog,
                    new DataPlaces(folder, List.of()),
                    workers,
                    new Cancellation());
        }
    }

    private Session.Outcome run(Drafted drafted) throws IOException {
        Path workflow = Files.writeString(folder.resolve("w.json"), drafted.text());
        Session.Outcome ran = new Session(folder)
                .run("run", workflow.toString(), "--out", folder.resolve("run").toString(), "--overwrite");
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran;
    }

    private static String measures(int row) {
        return String.format(Locale.ROOT, "%.2f,%.1f", Math.sin(row) * 3, Math.cos(row * 0.7) * 900);
    }

    @Test
    void countsTheFeaturesThatRowsAreComparedBy() throws IOException {
        Drafted drafted =
                draft(table("id,a,b,year", row -> (100 + row) + "," + measures(row) + "," + (2000 + row % 9)));
        assertThat(drafted.text())
                .contains("for t.csv: 120 rows, 2 features (2 more columns of numbers).")
                .contains("\"columns\": [\"a\", \"b\"]");
    }

    @Test
    void numbersThatNameClassesOrRowsAreNoFeaturesButKept() throws IOException {
        Drafted drafted = draft(table("id,a,b,class", row -> (100 + row) + "," + measures(row) + "," + row % 3));
        assertThat(drafted.text()).contains("\"types\": {\"id\": \"text\", \"class\": \"category\"}");
        assertThat(run(drafted).out()).contains("2 features: a, b; labels: class, id");
        assertThat(new Session(folder)
                        .run("where", folder.resolve("run").toString(), "--by", "id", "103")
                        .out())
                .contains("row 3: ");
        assertThat(Files.readString(folder.resolve("run/gephi.gexf")))
                .contains("class mode")
                .doesNotContain("id mean");
    }

    @Test
    void doesNotAdviseWhatTheWorkflowDoes() throws IOException {
        Drafted drafted = draft(table("a,b", InitChoicesTest::measures));
        assertThat(drafted.text()).contains("\"use\": \"standardize\"");
        assertThat(run(drafted).err()).doesNotContain("standardize");
        assertThat(run(drafted).err()).as("from the cache").doesNotContain("standardize");
        Path plain = Files.writeString(folder.resolve("plain.json"), """
                {"steps": [{"name": "data", "use": "csv", "file": "t.csv"}, {"name": "axis", "use": "pca"}]}
                """);
        assertThat(new Session(folder)
                        .run(
                                "run",
                                plain.toString(),
                                "--out",
                                folder.resolve("p").toString())
                        .err())
                .contains("feature 'b' is more than 10 times as wide", "put a step 'standardize' behind, or name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NA", "N/A", "null", "-", "?", "\"?\""})
    void findsWhatStandsForAMissingValue(String mark) throws IOException {
        Drafted drafted = draft(table(
                "town,a,b",
                row -> (row % 5 == 0 ? mark : row % 2 == 0 ? "Bonn" : "Ulm") + ","
                        + (row == 7 ? mark + ",1" : measures(row))));
        String plain = mark.replace("\"", "");
        assertThat(drafted.text())
                .contains("\"missing\": [\"" + plain + "\"]", "// \"missing\": These stand for a missing value")
                .contains("\"invalid\": \"mean\"");
        assertThat(run(drafted).out()).contains("2 features: a, b; labels: town");
        assertThat(Files.readString(folder.resolve("run/gephi.gexf"))).doesNotContain("value=\"" + plain + "\"");
    }

    @Test
    void wordsThatSourcesKnowAmongNumbersNeedNotBeListed() throws IOException {
        Drafted drafted = draft(
                table("town,a,b", row -> (row % 2 == 0 ? "None," : "Bonn,") + (row == 7 ? "NA,none" : measures(row))));
        assertThat(drafted.text()).doesNotContain("\"missing\"");
        Drafted texts = draft(table(
                "town,a,b",
                row -> List.of("None", "NA", "Bonn").get(row % 3) + "," + (row == 7 ? "nan,1" : measures(row))));
        assertThat(texts.text()).as("a value, as it stands among texts alone").doesNotContain("\"missing\"");
    }

    @Test
    void coloursByWhatLooksLikeLabels() throws IOException {
        Drafted called = draft(table(
                "town,species,a,b", row -> "town " + row % 40 + "," + "abc".charAt(row % 3) + "," + measures(row)));
        assertThat(called.text()).contains("\"colour\": \"species\"", "labels here: species, town");
        Drafted few = draft(table(
                "town,same,kind,a,b",
                row -> "town " + row % 40 + "," + (row == 3 ? "x" : "y") + "," + "abc".charAt(row % 3) + ","
                        + measures(row)));
        assertThat(few.text()).contains("labels here: kind, town, same");
    }

    @Test
    void tellsTheReasonOfEachChoice() throws IOException {
        Drafted drafted = draft(table(
                "id,kind,a,b",
                row -> (9 + row) + "," + "ab".charAt(row % 2) + "," + (row == 5 ? "?,1" : measures(row))));
        assertThat(drafted.choices())
                .extracting(Choice::path)
                .containsExactly(
                        "/steps/0/missing",
                        "/steps/0/invalid",
                        "/steps/0/columns",
                        "/steps/0/types",
                        "/steps/1/use",
                        "/steps/2/components",
                        "/steps/3/cover/resolution",
                        "/steps/3/cover/overlap",
                        "/steps/5/colour",
                        "/steps/6/colour",
                        "/steps/7/clusters",
                        "/steps/8/colour");
        assertThat(drafted.choices().get(2).value()).isEqualTo(List.of("a", "b"));
        assertThat(drafted.choices())
                .allSatisfy(choice -> assertThat(choice.reason()).endsWith("."));
        assertThat(drafted.choices())
                .allSatisfy(choice -> assertThat(drafted.text()).contains(choice.reason()));
    }
}
