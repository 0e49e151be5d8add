package reeb.plugins.tables.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Scale;
import reeb.testkit.TestRun;

/** Texts that are dates, and columns that are text for a few values alone. */
final class TextValuesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Written files;

    private final TestRun run = TestRun.serial();

    @BeforeEach
    void setUp() {
        files = new Written(folder);
    }

    private Column lines(String value, String odd) throws IOException {
        List<String> lines = IntStream.range(0, 40)
                .mapToObj(row -> "{\"x\": " + row + ", \"c\": "
                        + (row == 17 ? odd : value.replace("#", String.format(Locale.ROOT, "%02d", row % 28 + 1)))
                        + "}")
                .toList();
        Files.write(folder.resolve("t.jsonl"), lines);
        return files.load(Written.table("t.jsonl"), run).table().column("c").orElseThrow();
    }

    @Test
    void oneBadTimestampIsTold() throws IOException {
        assertThat(lines("\"2024-01-#T10:00:00\"", "\"soon\"")).isNotInstanceOf(Column.Numbers.class);
        assertThat(run.warnings())
                .anyMatch(warning -> warning.contains(
                        "t.jsonl: row 17, column 'c': 'soon' is not a date, as 1 of 40 values of the column are not, so that"
                                + " the column is kept as text; write all alike, or give it the type date in 'types'"));
    }

    @Test
    void oneDateOfAnotherFormIsTold() throws IOException {
        assertThat(lines("\"2024-01-#\"", "\"01/31/2024\"")).isNotInstanceOf(Column.Numbers.class);
        assertThat(run.warnings())
                .anyMatch(warning -> warning.contains(
                        "row 17, column 'c': '01/31/2024' is a date of another form than '2024-01-01' in row 0, as 1 of 40"
                                + " values of the column are, so that the column is kept as text"));
    }

    @Test
    void datesOfTwoFormsOfWhichNoneIsThatOfMostAreTold() {
        files.parquet(
                "t.parquet",
                "SELECT i AS x, CASE WHEN i % 2 = 0 THEN '2024-03-01' ELSE '31.12.2024' END AS day FROM range(20) AS t(i)");

        Dataset kept = files.load(Written.table("t.parquet"), run);

        assertThat(kept.table().column("day").orElseThrow()).isNotInstanceOf(Column.Numbers.class);
        assertThat(run.warnings())
                .anyMatch(
                        warning -> warning.contains(
                                "row 1, column 'day': '31.12.2024' is a date of another form than '2024-03-01' in row 0, as 10 of 20"));
    }

    @Test
    void oneBadNumberIsTold() throws IOException {
        assertThat(lines("1#", "\"n/a\"")).isNotInstanceOf(Column.Numbers.class);
        assertThat(run.warnings())
                .anyMatch(warning -> warning.contains("row 17, column 'c': 'n/a' is not a number, as 1 of 40 values"));
    }

    /** 64 bits hold no more than 18,446,744,073,709,551,615; a fraction makes doubles of all numbers of a column. */
    @ParameterizedTest
    @ValueSource(strings = {"100000000000000000001", "1.5"})
    void longWholeNumbersThatAreRoundedAreTold(String odd) throws IOException {
        lines("90071992547409#", odd);
        assertThat(run.warnings())
                .anyMatch(warning -> warning.contains(
                        "t.jsonl: whole numbers of more than 15 digits are rounded in the columns 'c', whose numbers are too"
                                + " long or have fractions among them; write them in quotes to keep their digits"));
    }

    @Test
    void numbersThatKeepTheirDigitsAreNotToldAsRounded() throws IOException {
        lines("1#", "1.5");
        assertThat(run.warnings()).noneMatch(warning -> warning.contains("rounded"));
    }

    @Test
    void textsThatAreDatesBecomeDates() throws IOException {
        Column dates = lines("\"#.03.2024\"", "\"31.12.2024\"");
        assertThat(((Column.Numbers) dates).scale()).isEqualTo(Scale.DATE);
        assertThat(dates.text(0)).isEqualTo("2024-03-01");
        assertThat(dates.text(17)).isEqualTo("2024-12-31");
    }

    @Test
    void datesThatMayBeEitherAreTold() {
        files.parquet("t.parquet", "SELECT i AS x, '0' || (i % 9 + 1) || '/02/2024' AS day FROM range(20) AS t(i)");

        Dataset kept = files.load(Written.table("t.parquet"), run);

        assertThat(kept.table().column("day").orElseThrow()).isNotInstanceOf(Column.Numbers.class);
        assertThat(run.warnings())
                .anyMatch(warning ->
                        warning.contains("may be a date") && warning.contains("set 'dates' to dd/MM/yyyy or"));
    }

    @Test
    void aPatternSaysHowTextsAreDates() {
        files.parquet("t.parquet", "SELECT i AS x, '0' || (i % 9 + 1) || '/02/2024' AS day FROM range(20) AS t(i)");

        Dataset read = files.load(TableParts.of("t.parquet").dates("MM/dd/yyyy").table(), run);

        assertThat(read.table().column("day").orElseThrow().text(8)).isEqualTo("2024-09-02");
        assertThat(run.warnings()).isEmpty();
    }

    @Test
    void digitsAscendWhicheverComesFirst() {
        files.parquet("t.parquet", "SELECT i AS x, ((i + 5) % 10)::VARCHAR AS label FROM range(40) AS t(i)");
        Column.Categories labels = (Column.Categories)
                files.load(Written.table("t.parquet")).table().column("label").orElseThrow();
        assertThat(labels.names()).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(labels.text(0)).isEqualTo("5");
        assertThat(labels.text(7)).isEqualTo("2");
    }

    @Test
    void columnsOfParquetAreKnownAtOnce() {
        files.parquet("t.parquet", "SELECT i AS x, 'a' AS y FROM range(3) AS t(i)");
        TableFiles table = Written.table("t.parquet");
        assertThat(table.columns(table.inputs(files))).containsExactly("x", "y");
    }

    @Test
    void columnsOfShortFilesOfJsonAreKnownAtOnceToo() throws IOException {
        Files.write(
                folder.resolve("t.jsonl"),
                IntStream.range(0, 30_000)
                        .mapToObj(row -> row < 29_999 ? "{\"x\": 1}" : "{\"x\": 2, \"late\": 3}")
                        .toList());
        TableFiles table = Written.table("t.jsonl");
        assertThat(table.columns(table.inputs(files))).containsExactly("x", "late");

        Files.writeString(folder.resolve("t.jsonl"), " ".repeat(17 << 20), StandardOpenOption.APPEND);
        assertThat(table.columns(table.inputs(files))).isEmpty();
    }
}
