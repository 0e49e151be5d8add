package reeb.plugins.sources.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Scale;
import reeb.api.problem.InputException;
import reeb.plugins.sources.FolderPlaces;
import reeb.plugins.sources.arrays.IdxBytes;
import reeb.testkit.TestRun;
import reeb.toolkit.tables.ColumnType;

/** Dates with days and months in front of the year. */
final class CsvDatesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final TestRun run = TestRun.serial();

    private Dataset load(String text, CsvParts parts) {
        IdxBytes.write(folder.resolve("t.csv"), text.getBytes(StandardCharsets.UTF_8));
        return new FolderPlaces(folder).load(parts.part(), run);
    }

    private static Column day(Dataset data) {
        return data.table().column("day").orElseThrow();
    }

    private static List<String> texts(Column column) {
        return IntStream.range(0, column.size()).mapToObj(column::text).toList();
    }

    @ParameterizedTest
    @CsvSource({"31.12.2024,1.3.2024", "12/31/2024,3/1/2024", "31-12-2024,01-03-2024"})
    void aDayOverTwelveTellsHowDatesAreWritten(String last, String first) {
        Dataset data = load("day,x\n" + first + ",1\n" + last + ",2\n,3\n", CsvParts.csv());
        assertThat(((Column.Numbers) day(data)).scale()).isEqualTo(Scale.DATE);
        assertThat(texts(day(data))).containsExactly("2024-03-01", "2024-12-31", "");
        assertThat(run.warnings()).as("it can be no other date").isEmpty();
    }

    @Test
    void datesThatMayBeEitherAreKeptAsTextAndTold() {
        Dataset data = load("day,x\n01/02/2024,1\n03/04/2024,2\n", CsvParts.csv());
        assertThat(texts(day(data))).containsExactly("01/02/2024", "03/04/2024");
        assertThat(run.warnings())
                .singleElement()
                .asString()
                .contains("'01/02/2024' may be a date", "set 'dates' to dd/MM/yyyy or MM/dd/yyyy");
    }

    @Test
    void aPatternSaysHowDatesAreWritten() {
        Dataset data =
                load("day,x\n01/02/2024,1\n03/04/2024 14:30,2\n", CsvParts.csv().dates("MM/dd/yyyy"));
        assertThat(((Column.Numbers) day(data)).scale()).isEqualTo(Scale.TIME);
        assertThat(texts(day(data))).containsExactly("2024-01-02T00:00:00", "2024-03-04T14:30:00");
        assertThat(run.warnings()).isEmpty();
    }

    @Test
    void otherColumnsMayHaveDatesOfIso() {
        Dataset data =
                load("day,then,x\n01/02/2024,2024-05-06,1\n", CsvParts.csv().dates("dd/MM/yyyy"));
        assertThat(texts(day(data))).containsExactly("2024-02-01");
        assertThat(texts(data.table().column("then").orElseThrow())).containsExactly("2024-05-06");
    }

    @Test
    void datesAreFeaturesWhereTheyAreNamed() {
        Dataset data = load("day,x\n30.01.1970,1\n", CsvParts.csv().columns("day", "x"));
        assertThat(data.points().column(0)).containsExactly(29);
        assertThatThrownBy(() -> load("day,x\n03.01.1970,1\n", CsvParts.csv().columns("day", "x")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("set 'dates' to dd.MM.yyyy or MM.dd.yyyy if it is a date");
    }

    @Test
    void aTypeGoesWithAPattern() {
        Dataset data = load(
                "day,x\n01.02.2024,1\nsoon,2\n",
                CsvParts.csv().dates("dd.MM.yyyy").types(Map.of("day", ColumnType.DATE)));
        assertThat(texts(day(data))).containsExactly("2024-02-01", "");
    }

    @Test
    void whatNeedNotBeADateStaysText() {
        for (String text : List.of("31.02.2024", "13/13/2024", "1.2", "1-2-3", "31.12.2024 x", "31.12/2024")) {
            Dataset data = load(
                    "day,x\n" + text + "y,1\n" + text + ",2\n", CsvParts.csv().labels("day"));
            assertThat(texts(day(data))).as(text).containsExactly(text + "y", text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-#,03/01/2024,is a date of another form than '2024-03-10' in line 2",
        "#/03/2024,03/31/2024,is a date of another form than '10/03/2024' in line 2",
        "#.03.2024,17-03-2024,is a date of another form than '10.03.2024' in line 2",
        "2024-03-#,soon,is not a date"
    })
    void datesOfSeveralFormsInOneColumnAreTold(String form, String odd, String problem) {
        StringBuilder text = new StringBuilder("day,x\n");
        for (int row = 0; row < 20; row++) {
            text.append(row == 7 ? odd : form.replace("#", String.valueOf(10 + row)))
                    .append(',')
                    .append(row)
                    .append('\n');
        }
        assertThat(day(load(text.toString(), CsvParts.csv()))).isNotInstanceOf(Column.Numbers.class);
        assertThat(run.warnings())
                .filteredOn(warning -> warning.contains("column 'day'"))
                .singleElement()
                .asString()
                .contains("line 9, column 'day': '" + odd + "' " + problem + ", as 1 of 20 values of the column are")
                .contains("so that the column is kept as text", "'types'");
    }

    @Test
    void datesOfTwoFormsOfWhichNoneIsThatOfMostAreToldToo() {
        load("day,x\n2024-03-01,1\n2024-04-02,2\n31.12.2024,3\n30.11.2024,4\n", CsvParts.csv());
        assertThat(run.warnings())
                .singleElement()
                .asString()
                .contains(
                        "line 4, column 'day': '31.12.2024' is a date of another form than '2024-03-01' in line 2, as 2 of 4")
                .contains("so that the column is kept as text", "give the column the type date in 'types'");
    }

    @ParameterizedTest
    @CsvSource({"dd.mm.yyyy", "yyyy", "''", "{"})
    void patternsThatAreNoneOfDatesAreRefused(String pattern) {
        assertThatThrownBy(() -> CsvParts.csv().dates(pattern).part())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("dates: must be a pattern of days (dd), months (MM) and years (yyyy)");
    }

    @ParameterizedTest
    @CsvSource({"31.12.24,1.3.24,dd.MM.yy", "12/31/24,3/1/24,MM/dd/yy"})
    void yearsOfTwoDigitsAreToldWithTheirRemedy(String last, String first, String pattern) {
        String text = "day,x\n" + first + ",1\n" + last + ",2\n";
        assertThat(texts(day(load(text, CsvParts.csv())))).containsExactly(first, last);
        assertThat(run.warnings())
                .singleElement()
                .asString()
                .contains("line 2, column 'day': '" + first + "' may be a date whose year has two digits")
                .contains("'dates' to " + pattern.replace("dd", "d").replace("MM", "M")
                        + ", which reads the years as 2000");
        assertThat(texts(day(load(
                        text, CsvParts.csv().dates(pattern.replace("dd", "d").replace("MM", "M"))))))
                .containsExactly("2024-03-01", "2024-12-31");
    }

    @Test
    void timesAreKeptInUtcAndShownWithTheirFractions() {
        Dataset data = load("day,x\n2024-03-01T12:30:00.25+02:00,1\n2024-03-01T12:30:01Z,2\n", CsvParts.csv());
        assertThat(texts(day(data))).containsExactly("2024-03-01T10:30:00.25", "2024-03-01T12:30:01");
        assertThat(run.warnings())
                .singleElement()
                .asString()
                .contains("line 2, column 'day'", "kept and shown in UTC, here as 2024-03-01T10:30:00");
    }
}
