package reeb.integration.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.integration.Session;

/** What {@code reeb init} settles where a table can be read in several ways, so that the run has nothing to doubt. */
final class InitDoubtsTest {
    private static final String[] VERSIONS = {"1.9", "1.10", "2.0"};
    private static final String[] RELEASES = {"1.9", "2.0", "2.1"};

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private String told = "";
    private String workflow = "";

    /** Drafts a workflow for a table and runs it. */
    private Session.Outcome drafted(String header, IntFunction<String> line) throws IOException {
        StringBuilder text = new StringBuilder(header).append('\n');
        for (int row = 0; row < 120; row++) {
            text.append(line.apply(row)).append('\n');
        }
        Path table = Files.writeString(folder.resolve("t.csv"), text);
        Session session = new Session(folder);
        Files.deleteIfExists(folder.resolve("t.csv.json"));
        Session.Outcome init = session.run("init", table.toString());
        told = init.out() + init.err();
        assertThat(init.code()).as(told).isZero();
        Path drafted = folder.resolve("t.csv.json");
        workflow = Files.readString(drafted);
        Session.Outcome ran = session.run(
                "run", drafted.toString(), "--out", folder.resolve("run").toString(), "--overwrite");
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran;
    }

    private static String money(int row) {
        return String.format(Locale.GERMANY, "%,.2f", 1000 + 37.5 * (row * 7 % 120));
    }

    private static String measure(int row) {
        return String.format(Locale.ROOT, "%.2f", 5 + Math.sin(row));
    }

    private static String day(int row) {
        return String.format(Locale.ROOT, "%02d.02.2023", 1 + row % 30);
    }

    @Test
    void columnsOfVersionsAreCategoriesRatherThanFeatures() throws IOException {
        Session.Outcome ran =
                drafted("load,version,memory", row -> measure(row) + "," + VERSIONS[row % 3] + "," + measure(row * 3));
        assertThat(workflow)
                .contains(
                        "\"types\": {\"version\": \"category\"}",
                        "line 3, column 'version': '1.10' as a number is 1.1");
        assertThat(told).contains("line 3, column 'version': '1.10' as a number is 1.1; if it is a version");
        assertThat(ran.out()).contains("2 features: load, memory; labels: version");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void versionsDoNotTellHowAmountsOfMoneyAreWritten() throws IOException {
        Session.Outcome ran =
                drafted("amount;version;count", row -> money(row) + ";" + VERSIONS[row % 3] + ";" + (row * 13 % 41));
        assertThat(workflow).contains("\"decimal\": \"comma\", \"thousands\": \"point\"");
        assertThat(ran.out()).contains("2 features: amount, count; labels: version");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void ofTwoColumnsInNotationsThatContradictAmountsAreRead() throws IOException {
        Session.Outcome ran =
                drafted("amount;release;count", row -> money(row) + ";" + RELEASES[row % 3] + ";" + (row * 13 % 41));
        assertThat(told)
                .contains(
                        "'release' is no feature: line 2, column 'release': '1.9' is a number in a notation that is not")
                .doesNotContain("set 'decimal' to point");
        assertThat(ran.out()).contains("2 features: amount, count; labels: release");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void datesOfWhichSomeDoNotExistAreDatesAndTheOthersAreTold() throws IOException {
        Session.Outcome ran = drafted("day,a,b", row -> day(row) + "," + measure(row) + "," + measure(row * 3));
        assertThat(workflow).contains("\"types\": {\"day\": \"date\"}");
        String missing =
                "8 values are not of its column's type and count as missing: the first is line 30, column 'day':"
                        + " '29.02.2023'";
        assertThat(told).contains("No features: dates 'day'", missing);
        assertThat(ran.err()).contains(missing);
        assertThat(new Session(folder)
                        .run("query", folder.resolve("run").toString(), "day >= 2023-02-01 and day < 2023-02-03")
                        .out())
                .contains("8 of 120 rows");
    }

    @Test
    void saysBeforehandWhatTheRunWarnsOf() throws IOException {
        Session.Outcome ran =
                drafted("nr,a,b", row -> (row + 1) + "," + (row == 17 ? "x" : measure(row)) + "," + measure(row * 3));
        assertThat(told)
                .contains(
                        "'nr' is no feature: it numbers or names the rows",
                        "  1 value is not a number and counts as missing: line 19, column 'a': 'x'.")
                .doesNotContain("t.csv: 1 value");
        assertThat(ran.err()).contains("1 value is not a number and counts as missing: line 19, column 'a': 'x'");
    }

    @Test
    void datesOfTwoFormsStayAsTheyAre() throws IOException {
        drafted(
                "day,a,b",
                row -> (row % 2 == 0 ? "2024-03-01" : "01/03/2024") + "," + measure(row) + "," + measure(row * 3));
        assertThat(workflow).contains("\"types\": {\"day\": \"category\"}");
        assertThat(told).contains("is a date of another form than");
    }

    @Test
    void readsAmountsWithBlanksAndLeavesThoseWithCurrenciesAsText() throws IOException {
        Session.Outcome ran = drafted(
                "amount;fee;count", row -> money(row).replace('.', ' ') + ";CHF " + row + ".50;" + (row * 13 % 41));
        assertThat(workflow).contains("\"decimal\": \"comma\", \"thousands\": \"blank\"");
        assertThat(told).contains("'fee' is no feature: ", "remove the sign of percent or currency");
        assertThat(ran.out()).contains("2 features: amount, count; labels: fee");
    }

    @Test
    void linesOfUnitsAndNumbersForMissingValuesAreTold() throws IOException {
        Session.Outcome ran = drafted(
                "speed,load",
                row -> row == 0 ? "m/s,kg" : (row % 30 == 1 ? "-999" : measure(row)) + ",\u2212" + measure(row * 3));
        String code = "feature 'speed' is -999 in 4 rows, farther from its other values";
        assertThat(workflow).contains("\"rows\": \"1-\"").doesNotContain("\"invalid\"");
        assertThat(told).contains("The first row is left out: it has no number", code);
        assertThat(ran.out()).contains("119 rows x 2 features");
        assertThat(ran.err()).contains(code);
    }

    @Test
    void oneDecimalCommaInEachRowDoesNotCutIt() throws IOException {
        Session.Outcome ran = drafted("town;worth", row -> "T" + row % 5 + ";" + row + "," + row % 7);
        assertThat(workflow).contains("\"delimiter\": \";\", \"decimal\": \"comma\"");
        assertThat(ran.out()).contains("1 feature: worth; labels: town");
    }

    @Test
    void aSingleColumnOfDecimalCommasIsOne() throws IOException {
        Session.Outcome ran = drafted("worth", row -> row % 11 + "," + row);
        assertThat(workflow).contains("\"decimal\": \"comma\"");
        assertThat(ran.out()).contains("1 feature: worth");
    }

    @Test
    void aWordForMissingNumbersIsAValueWhereItStandsAmongTextsAlone() throws IOException {
        drafted("land,a,b", row -> (row % 3 == 0 ? "NA" : "EU") + "," + measure(row) + "," + measure(row * 3));
        assertThat(workflow).doesNotContain("\"missing\"");
        drafted(
                "land,a,b",
                row -> (row % 3 == 0 ? "NA" : "EU") + "," + (row % 5 == 0 ? "NA" : measure(row)) + ","
                        + measure(row * 3));
        assertThat(told).contains("Taken for missing values, among texts too: 'NA'");
    }
}
