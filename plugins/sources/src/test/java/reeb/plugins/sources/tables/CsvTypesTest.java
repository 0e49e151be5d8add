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
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Scale;
import reeb.api.problem.InputException;
import reeb.plugins.sources.FolderPlaces;
import reeb.plugins.sources.arrays.IdxBytes;
import reeb.testkit.TestRun;
import reeb.toolkit.tables.ColumnType;
import reeb.toolkit.tables.InvalidValues;

/** Columns by name and by what they hold, guessed or told. */
final class CsvTypesTest {
    @TempDir
    Path folder;

    private final TestRun run = TestRun.serial();

    private Dataset load(String text, CsvParts parts) {
        IdxBytes.write(folder.resolve("t.csv"), text.getBytes(StandardCharsets.UTF_8));
        return new FolderPlaces(folder).load(parts.part(), run);
    }

    private Column column(String text, ColumnType type) {
        return load(text, CsvParts.csv().columns("x").labels("c").types(Map.of("c", type)))
                .table()
                .column("c")
                .orElseThrow();
    }

    private static List<String> texts(Column column) {
        return IntStream.range(0, column.size()).mapToObj(column::text).toList();
    }

    private static Scale scale(Column column) {
        return ((Column.Numbers) column).scale();
    }

    @Test
    void featuresKeepTheirNamesAndAreColumnsToo() {
        Dataset data = load("age,kind,income\n30,a,1.5\n31,b,2.5\n", CsvParts.csv());
        assertThat(data.features()).containsExactly("age", "income");
        assertThat(data.table().names()).containsExactly("kind", "age", "income");
        assertThat(texts(data.table().column("income").orElseThrow())).containsExactly("1.5", "2.5");
        assertThat(scale(data.table().column("age").orElseThrow())).isEqualTo(Scale.WHOLE);
        assertThat(scale(data.table().column("income").orElseThrow())).isEqualTo(Scale.NUMBER);
    }

    @Test
    void aNameThatIsFeatureAndLabelStandsOnce() {
        Dataset data = load("a,b\n1,2\n3,5\n", CsvParts.csv().columns("a", "b").labels("a"));
        assertThat(data.features()).containsExactly("a", "b");
        assertThat(data.table().names()).containsExactly("a", "b");
    }

    @Test
    void datesAreColumnsWithAnOrder() {
        Dataset data = load("day,v\n2024-01-01,1\n2024-02-01,3\n,2\n", CsvParts.csv());
        Column day = data.table().column("day").orElseThrow();
        assertThat(scale(day)).isEqualTo(Scale.DATE);
        assertThat(texts(day)).containsExactly("2024-01-01", "2024-02-01", "");
        assertThat(day.numbers().orElseThrow()).startsWith(19723, 19754);
        assertThat(data.features()).containsExactly("v");
        assertThat(run.warnings()).isEmpty();
    }

    @Test
    void datesWithTimesAreSeconds() {
        Column at = load("at,v\n2024-01-01T00:00:10Z,1\n2024-01-02 12:30,3\n", CsvParts.csv())
                .table()
                .column("at")
                .orElseThrow();
        assertThat(scale(at)).isEqualTo(Scale.TIME);
        assertThat(texts(at)).containsExactly("2024-01-01T00:00:10", "2024-01-02T12:30:00");
    }

    @Test
    void datesAreFeaturesWhereTheyAreNamed() {
        Dataset data =
                load("day,v\n2024-01-01,1\n2024-01-31,3\n", CsvParts.csv().columns("day", "v"));
        assertThat(data.points().column(0)).containsExactly(19723, 19753);
        assertThat(texts(data.table().column("day").orElseThrow())).containsExactly("2024-01-01", "2024-01-31");
    }

    @Test
    void whatIsNoDateIsText() {
        Column day = load("day,v\n2024-02-30,1\n2024-01-01,3\n", CsvParts.csv())
                .table()
                .column("day")
                .orElseThrow();
        assertThat(day).isInstanceOf(Column.Categories.class);
        assertThat(texts(column("x,c\n1,2024-01-01\n2,soon\n3,\n", ColumnType.DATE)))
                .containsExactly("2024-01-01", "", "");
        assertThat(run.warnings())
                .anyMatch(warning -> warning.contains(
                        "1 value is not of its column's type and counts as missing:" + " line 3, column 'c': 'soon'"));
    }

    @Test
    void yesAndNoAreCategoriesAndAsFeaturesOneAndZero() {
        String text = "x,c\n1,yes\n2,No\n3,yes\n";
        assertThat(load(text, CsvParts.csv()).table().column("c").orElseThrow()).isInstanceOf(Column.Categories.class);
        assertThat(load(text, CsvParts.csv().columns("x", "c")).points().column(1))
                .containsExactly(1, 0, 1);
        assertThat(texts(column("x,c\n1,1\n2,0\n3,TRUE\n4,7\n", ColumnType.BOOLEAN)))
                .containsExactly("true", "false", "true", "");
    }

    @Test
    void wholeNumbersAreNumbersUnlessTheyAreCalledCategories() {
        String text = "x,c\n0,10\n1,9\n2,9\n3,10\n";
        assertThat(scale(load(text, CsvParts.csv().columns("x").labels("c"))
                        .table()
                        .column("c")
                        .orElseThrow()))
                .isEqualTo(Scale.WHOLE);
        Column.Categories classes = (Column.Categories) column(text, ColumnType.CATEGORY);
        assertThat(classes.names()).containsExactly("9", "10");
        assertThat(classes.code(0)).isEqualTo(1);
    }

    @Test
    void typesAreObeyed() {
        assertThat(column("x,c\n1,1.5\n2,01\n", ColumnType.TEXT)).isInstanceOf(Column.Texts.class);
        assertThat(texts(column("x,c\n1,01\n2,1.10\n", ColumnType.NUMBER))).containsExactly("1", "1.1");
        assertThat(texts(column("x,c\n1,1\n2,1.5\n", ColumnType.WHOLE))).containsExactly("1", "");
    }

    @Test
    void typesDecideWhichColumnsAreFeatures() {
        String text = "code,zip,v,n\n1,01234,5,a\n2,00999,6,7\n2,00998,8,b\n";
        Dataset data = load(
                text,
                CsvParts.csv()
                        .types(Map.of("code", ColumnType.CATEGORY, "zip", ColumnType.NUMBER, "n", ColumnType.NUMBER))
                        .invalid(InvalidValues.ZERO));
        assertThat(data.features()).containsExactly("zip", "v", "n");
        assertThat(data.points().column(2)).containsExactly(0, 7, 0);
        assertThat(data.table().column("code").orElseThrow()).isInstanceOf(Column.Categories.class);
    }

    @Test
    void typesOfColumnsThatAreNotThereAreRefused() {
        assertThatThrownBy(() -> load("x,kind\n1,a\n", CsvParts.csv().types(Map.of("knd", ColumnType.TEXT))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("types: ")
                .hasMessageContaining("'kind'");
        assertThatThrownBy(() ->
                        load("x,y\n1,2\n", CsvParts.csv().columns("x", "y").types(Map.of("y", ColumnType.CATEGORY))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("column 'y' is named in 'columns'");
    }

    @Test
    void identifiersStayText() {
        Dataset data = load(
                "x,y,zip,long,ver\n0,0,01234,12345678901234567,1.1\n0.1,0,01234,12345678901234568,1.10\n1,0,1234,3,2\n",
                CsvParts.csv().columns("x", "y").labels("zip", "long", "ver"));
        assertThat(texts(data.table().column("zip").orElseThrow())).containsExactly("01234", "01234", "1234");
        assertThat(texts(data.table().column("long").orElseThrow()))
                .containsExactly("12345678901234567", "12345678901234568", "3");
        assertThat(texts(data.table().column("ver").orElseThrow())).containsExactly("1.1", "1.10", "2");
    }

    @Test
    void versionsThatAreOneNumberAreNoFeatures() {
        Dataset data = load("x,ver\n0,1.1\n0.1,1.10\n1,2\n", CsvParts.csv());
        assertThat(data.features()).containsExactly("x");
        assertThat(texts(data.table().column("ver").orElseThrow())).containsExactly("1.1", "1.10", "2");
        assertThat(run.warnings())
                .anyMatch(warning -> warning.contains("line 3, column 'ver': '1.10' looks like an identifier"));
        assertThat(load("x,ver\n0,1.1\n0.1,1.10\n", CsvParts.csv().columns("x", "ver"))
                        .features())
                .containsExactly("x", "ver");
    }

    @ParameterizedTest
    @CsvSource({"1.9,1.10,1.1,version", "17,10E4,100000,code"})
    void numbersThatMayBeVersionsOrCodesAreTold(String one, String other, String read, String what) {
        assertThat(load("x,c\n1," + one + "\n2," + other + "\n", CsvParts.csv()).features())
                .contains("c");
        assertThat(run.warnings())
                .as(what)
                .anyMatch(warning -> warning.contains("line 3, column 'c': '" + other + "' as a number is " + read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.25\n2,1.50", "1.5\n2,1.25", "1.5e-3\n2,2E-4", "120.5\n2,99.50"})
    void measurementsAreNotTakenForVersions(String cells) {
        assertThat(load("x,c\n1," + cells + "\n", CsvParts.csv()).features()).contains("c");
        assertThat(run.warnings()).noneMatch(warning -> warning.contains("version"));
    }

    @Test
    void columnsWithoutANameAreCalledByTheirNumbersWhichIsTold() {
        assertThat(load("a,,c\n1,2,x\n2,3,y\n", CsvParts.csv()).features()).containsExactly("a", "column 2");
        assertThat(run.warnings()).anyMatch(warning -> warning.endsWith("no name for them: 'column 2'"));
    }
}
