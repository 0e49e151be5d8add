package reeb.plugins.tables.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.Source;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Scale;
import reeb.api.problem.InputException;
import reeb.plugins.tables.values.Precision;
import reeb.testkit.TestRun;
import reeb.toolkit.tables.ColumnType;
import reeb.toolkit.tables.InvalidValues;

/** Types that are given to columns of tables, whatever the file says. */
final class TableTypesTest {
    private static final String ROWS = """
            SELECT i AS x, i % 3 AS kind, 2000.0 + i % 2 AS year, '0' || i || '.50' AS price,
              CASE i WHEN 2 THEN 'soon' ELSE '2024-01-0' || (i + 1) END AS day, 20240101 + i AS digits,
              ['yes', 'no', '1', 'T', 'maybe'][i % 5 + 1] AS paid, i % 2 = 0 AS flag, DATE '2024-03-01' + i::INTEGER AS moment,
              12345678901234560 + i AS long_id, [i, 1] AS list
            FROM range(8) AS t(i)""";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Written files;

    private final TestRun run = TestRun.serial();

    @BeforeEach
    void setUp() {
        files = new Written(folder);
        files.parquet("t.parquet", ROWS);
    }

    private static TableParts columns(String... names) {
        return TableParts.of("t.parquet").columns(names);
    }

    private Column column(String name, ColumnType type) {
        return files.load(columns("x").labels(name).types(Map.of(name, type)).table(), run)
                .table()
                .column(name)
                .orElseThrow();
    }

    private static List<String> texts(Column column) {
        return IntStream.range(0, column.size()).mapToObj(column::text).toList();
    }

    private static Scale scale(Column column) {
        return ((Column.Numbers) column).scale();
    }

    @Test
    void numbersMayNameClasses() {
        Column.Categories kinds = (Column.Categories) column("kind", ColumnType.CATEGORY);
        assertThat(kinds.names()).containsExactly("0", "1", "2");
        assertThat(kinds.code(5)).isEqualTo(2);
        assertThat(texts(column("year", ColumnType.CATEGORY))).startsWith("2000", "2001", "2000");
        assertThat(texts(column("moment", ColumnType.CATEGORY))).startsWith("2024-03-01", "2024-03-02");
        assertThat(texts(column("flag", ColumnType.TEXT))).startsWith("true", "false");
    }

    @Test
    void textsMayBeNumbersAndDates() {
        Column price = column("price", ColumnType.NUMBER);
        assertThat(texts(price)).startsWith("0.5", "1.5", "2.5");
        assertThat(scale(price)).isEqualTo(Scale.NUMBER);
        assertThat(run.warnings()).isEmpty();

        Column day = column("day", ColumnType.DATE);
        assertThat(scale(day)).isEqualTo(Scale.DATE);
        assertThat(texts(day)).startsWith("2024-01-01", "2024-01-02", "", "2024-01-04");
        assertThat(run.warnings())
                .singleElement()
                .asString()
                .contains(
                        "t.parquet: row 2, column 'day': 'soon' is not a date; 1 value is not of its column's type and"
                                + " counts as missing");
    }

    @Test
    void numbersMayBeDates() {
        Column digits = files.load(columns("x")
                        .labels("digits")
                        .types(Map.of("digits", ColumnType.DATE))
                        .dates("yyyyMMdd")
                        .table())
                .table()
                .column("digits")
                .orElseThrow();
        assertThat(scale(digits)).isEqualTo(Scale.DATE);
        assertThat(texts(digits)).startsWith("2024-01-01", "2024-01-02");
        assertThat(scale(column("moment", ColumnType.DATE))).isEqualTo(Scale.DATE);
    }

    @Test
    void truthValuesAreReadInManyWords() {
        assertThat(texts(column("paid", ColumnType.BOOLEAN))).startsWith("true", "false", "true", "true", "", "true");
        assertThat(texts(column("kind", ColumnType.BOOLEAN))).startsWith("false", "true", "");
        assertThat(run.warnings()).hasSize(2).allMatch(warning -> warning.contains("is not one of true, false, yes"));
    }

    @Test
    void wholeNumbersAreWholeOnly() {
        files.parquet("t.parquet", "SELECT i AS x, i / 2 AS half FROM range(4) AS t(i)");
        assertThat(texts(column("half", ColumnType.WHOLE))).containsExactly("0", "", "1", "");
    }

    @Test
    void longNumbersLoseDigitsOnlyWhereSomebodySaysSo() {
        assertThat(texts(column("long_id", ColumnType.CATEGORY))).startsWith("12345678901234560", "12345678901234561");
        Column number = column("long_id", ColumnType.NUMBER);
        assertThat(number).isInstanceOf(Column.Numbers.class);
    }

    @Test
    void typesDecideWhichColumnsAreFeatures() {
        files.parquet(
                "t.parquet", "SELECT i AS x, i % 3 AS kind, i || '.5' AS price, i = 1 AS flag FROM range(8) AS t(i)");
        Dataset data = files.load(TableParts.of("t.parquet")
                .types(Map.of("kind", ColumnType.CATEGORY, "price", ColumnType.NUMBER))
                .table());

        assertThat(data.features()).containsExactly("x", "price");
        assertThat(data.points().column(1)).startsWith(0.5, 1.5, 2.5);
        assertThat(data.points().column(0)).startsWith(0, 1, 2);
        assertThat(data.table().names()).containsExactly("kind", "flag", "x", "price");
    }

    @Test
    void featuresOfATypeNameWhatIsNotOfIt() {
        TableParts dated = columns("day", "x").labels().types(Map.of("day", ColumnType.DATE));
        assertThatThrownBy(() -> files.load(dated.table()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("t.parquet: row 2, column 'day': 'soon' is not a date; set 'invalid' to");

        Dataset dropped = files.load(dated.invalid(InvalidValues.DROP_ROW).table(), run);
        assertThat(dropped.points().rows()).isEqualTo(7);
        assertThat(dropped.points().at(2, 0)).isEqualTo(19_726);
        assertThat(texts(dropped.table().column("day").orElseThrow()))
                .startsWith("2024-01-01", "2024-01-02", "2024-01-04");
        assertThat(run.warnings()).anyMatch(warning -> warning.contains("'soon' is not a date"));
    }

    @Test
    void valuesThatAreNotOfTheTypeAreToldWhereTheirRowsAreLeftOut() {
        TableParts dated = columns("day", "x").labels().types(Map.of("day", ColumnType.DATE));
        assertThat(files.load(dated.where("day >= 2024-01-02").table(), run)
                        .points()
                        .rows())
                .isEqualTo(6);
        assertThat(files.load(
                                columns("x")
                                        .labels()
                                        .types(Map.of("day", ColumnType.DATE))
                                        .required("day")
                                        .table(),
                                run)
                        .points()
                        .rows())
                .isEqualTo(7);
        assertThat(run.warnings())
                .filteredOn(warning -> warning.contains("row 2, column 'day': 'soon' is not a date"))
                .hasSize(2);
    }

    @Test
    void refusesTypesThatDoNotFit() {
        assertRefused(columns("x").types(Map.of("knd", ColumnType.TEXT)).table(), "types: ", "did you mean 'kind'?");
        assertRefused(
                columns("x").types(Map.of("list", ColumnType.NUMBER)).table(),
                "types: ",
                "column 'list' is of type BIGINT[]");
        assertRefused(
                columns("x", "kind").types(Map.of("kind", ColumnType.CATEGORY)).table(),
                "columns: ",
                "column 'kind' is text by 'types'");
    }

    private void assertRefused(Source source, String... texts) {
        assertThatThrownBy(() -> files.load(source))
                .isInstanceOf(InputException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(texts).doesNotContain("\n"));
    }

    @Test
    void queriesTakeTypesToo() {
        Dataset data = files.load(TableParts.of("t.parquet")
                .types(Map.of("kind", ColumnType.CATEGORY, "price", ColumnType.NUMBER))
                .sql("SELECT x, kind, price FROM t0 ORDER BY x DESC"));

        assertThat(data.features()).containsExactly("x", "price");
        assertThat(data.points().at(0, 1)).isEqualTo(7.5);
        assertThat(data.table().column("kind").orElseThrow()).isInstanceOf(Column.Categories.class);
    }

    @Test
    void filesOfArrowTakeTypesToo() throws URISyntaxException {
        Written resources =
                new Written(Path.of(TableTypesTest.class.getResource("/arrow").toURI()));
        Dataset data = resources.load(TableParts.of("lz4.feather")
                .columns("price", "day", "paid")
                .labels("id", "mood", "price")
                .types(Map.of(
                        "id",
                        ColumnType.CATEGORY,
                        "mood",
                        ColumnType.TEXT,
                        "paid",
                        ColumnType.BOOLEAN,
                        "price",
                        ColumnType.WHOLE))
                .invalid(InvalidValues.ZERO)
                .arrow());

        assertThat(data.points().at(2, 0)).isEqualTo(10);
        assertThat(data.points().at(2, 1)).isEqualTo(19_783);
        assertThat(data.points().at(3, 2)).isEqualTo(1);
        assertThat(data.table().column("id").orElseThrow()).isInstanceOf(Column.Categories.class);
        assertThat(data.table().column("mood").orElseThrow()).isInstanceOf(Column.Texts.class);
        assertThat(data.table().column("id").orElseThrow().text(33)).isEqualTo("33");
    }

    @Test
    void wholeNumbersInListsThatAreRoundedAreTold() {
        files.parquet("long.parquet", "SELECT [9007199254740993 + i, -i] AS v FROM range(3) AS t(i)");
        files.parquet("short.parquet", "SELECT [70000 + i, 1] AS v FROM range(3) AS t(i)");
        Dataset _ = files.load(TableParts.of("long.parquet").table(), run);
        Dataset _ = files.load(TableParts.of("short.parquet").table(), run);
        assertThat(run.warnings())
                .singleElement()
                .asString()
                .contains(
                        "long.parquet: whole numbers in the lists of column 'v' are rounded",
                        "set 'precision' to double");
        TestRun exact = TestRun.serial();
        Dataset _ = files.load(
                TableParts.of("long.parquet").precision(Precision.DOUBLE).table(), exact);
        assertThat(exact.warnings()).singleElement().asString().contains("holds all up to 9,007,199,254,740,992");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1.0, i * 1e300]", "[1, i * 1e300]::DOUBLE[2]"})
    void valuesBeyondSinglePrecisionAreNamed(String list) {
        files.parquet("far.parquet", "SELECT " + list + " AS v FROM range(3) AS t(i)");
        assertThatThrownBy(() -> files.load(TableParts.of("far.parquet").table()))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("far.parquet: row 1, value 1 of column 'v': 1.0E300 is beyond the range of single"
                        + " precision, which ends at 3.4028235E38; set 'precision' to double");
        assertThat(files.load(TableParts.of("far.parquet")
                                .precision(Precision.DOUBLE)
                                .table())
                        .points()
                        .at(2, 1))
                .isEqualTo(2e300);
    }

    @Test
    void columnsThatAreCalledOtherwiseAreTold() throws IOException {
        Files.writeString(folder.resolve("case.jsonl"), "{\"a\": 1, \"A\": 2, \"b_1\": 3}\n".repeat(2));
        Dataset data = files.load(TableParts.of("case.jsonl").table(), run);
        assertThat(data.features()).containsExactly("a", "A_1", "b_1");
        assertThat(run.warnings())
                .anyMatch(warning ->
                        warning.contains("case.jsonl: names of columns") && warning.endsWith("'A' is called 'A_1'"));
    }

    @Test
    void columnsOfParquetThatAreCalledOtherwiseAreTold() throws IOException {
        Path file = files.parquet("twice.parquet", "SELECT {'zz': 1} AS s, 1.5 AS zy, i AS zz FROM range(3) AS t(i)");
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        Files.writeString(file, bytes.replace("zy", "zz"), StandardCharsets.ISO_8859_1);
        Dataset data = files.load(TableParts.of("twice.parquet").table(), run);
        assertThat(data.features()).containsExactly("zz", "zz_1");
        assertThat(run.warnings()).anyMatch(warning -> warning.endsWith("'zz' is called 'zz_1'"));
    }
}
