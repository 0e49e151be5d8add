package reeb.plugins.tables.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.data.Dataset;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;
import reeb.testkit.TestRun;
import reeb.toolkit.tables.InvalidValues;

/** Which rows of tables stay, and what is said of those that do not. */
final class TableRowsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Written files;

    private final TestRun run = TestRun.serial();

    @BeforeEach
    void setUp() {
        files = new Written(folder);
        files.parquet(
                "a.parquet",
                "SELECT i * 1.0 AS x, sqrt(i) AS y, CASE WHEN i % 4 = 1 THEN NULL ELSE 'c' || i % 3 END AS class, i AS age FROM range(12) AS t(i)");
    }

    @Test
    void aConditionMayAskForAnyColumn() {
        Dataset data = files.load(
                TableParts.of("a.parquet")
                        .columns("x", "y")
                        .labels("class")
                        .where("age >= 4 and x < 9")
                        .table(),
                run);

        assertThat(data.numbers()).contains(Rows.of(4, 5, 6, 7, 8));
        assertThat(data.points().at(0, 0)).isEqualTo(4);
        assertThat(data.table().names()).containsExactly("class", "x", "y");
        assertThat(data.table().column("class").orElseThrow().text(0)).isEqualTo("c1");
        assertThat(run.warnings())
                .anyMatch(warning -> warning.contains("a.parquet: 5 of 12 rows meet the condition of 'where'"));
        assertThat(run.figures()).containsEntry("rows left out by 'where'", List.of(7.0));
    }

    @Test
    void timesOfAZoneAreToldToBeShownInUtc() {
        files.parquet(
                "z.parquet",
                "SELECT i * 1.0 AS x, TIMESTAMPTZ '2024-01-01 00:30:00+01:00' AS met, TIMESTAMP '2024-01-01' AS plain FROM range(3) AS t(i)");
        Dataset data = files.load(TableParts.of("z.parquet").table(), run);
        assertThat(data.table().column("met").orElseThrow().text(0)).isEqualTo("2023-12-31T23:30:00");
        assertThat(run.warnings())
                .anyMatch(warning -> warning.endsWith("times that have a time zone are kept and shown in UTC: 'met'"));
    }

    @Test
    void aRangeOfRowsKeepsTheirNumbers() {
        Dataset data = files.load(TableParts.of("a.parquet")
                .columns("x")
                .labels("class")
                .rows("3-5")
                .table());
        assertThat(data.numbers()).contains(Rows.of(3, 4, 5));
        assertThat(data.points().at(0, 0)).isEqualTo(3);
        assertThatThrownBy(
                        () -> files.load(TableParts.of("a.parquet").rows("12-").table()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a.parquet: has 12 rows, and none of those that 'rows' asks for, 12-");
    }

    @Test
    void rowsWithoutARequiredValueAreLeftOut() {
        Dataset data = files.load(
                TableParts.of("a.parquet")
                        .columns("x")
                        .labels("class")
                        .required("class")
                        .table(),
                run);

        assertThat(data.numbers()).contains(Rows.of(0, 2, 3, 4, 6, 7, 8, 10, 11));
        assertThat(run.warnings())
                .anyMatch(warning -> warning.contains("3 of 12 rows are left out, since they lack a value"));
    }

    @Test
    void samplesAreDrawnOfTheRowsThatAreLeft() {
        TableParts parts =
                TableParts.of("a.parquet").columns("x").labels().where("x > 3").sample(5);
        Dataset data = files.load(parts.table(), TestRun.serial());

        assertThat(data.points().rows()).isEqualTo(5);
        assertThat(IntStream.range(0, 5)
                        .allMatch(row -> data.number(row) == data.points().at(row, 0)))
                .isTrue();
        assertThat(IntStream.range(0, 5).allMatch(row -> data.number(row) > 3)).isTrue();
        assertThatThrownBy(() -> files.load(parts.sample(9).table()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("sample: must be at most 8");
    }

    @Test
    void allInvalidRowsAreNamedAtOnceAcrossFiles() {
        files.parquet(
                "b.parquet",
                "SELECT CASE WHEN i = 1 THEN NULL ELSE i END::DOUBLE AS x, 1.5 * i AS y FROM range(3) AS t(i)");
        files.parquet(
                "c.parquet",
                "SELECT i / 0.5 AS x, CASE WHEN i = 2 THEN NULL ELSE i END::DOUBLE AS y FROM range(3) AS t(i)");
        TableParts parts = TableParts.of("b.parquet", "c.parquet");

        assertThatThrownBy(() -> files.load(parts.table()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("2 of 6 rows have a value that is missing or not finite: ")
                .hasMessageContaining("b.parquet, row 1, column 'x': the value is missing or not a number; ")
                .hasMessageContaining("c.parquet, row 2, column 'y': the value is missing");
        assertThat(files.load(parts.invalid(InvalidValues.MEAN).table())
                        .points()
                        .at(5, 1))
                .isEqualTo((0 + 1.5 + 3 + 0 + 1) / 5);
    }

    @Test
    void conditionsThatNothingMeetsOrThatAreWrongAreRefused() {
        assertThatThrownBy(() ->
                        files.load(TableParts.of("a.parquet").where("age > 99").table()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a.parquet: has no row that meets the condition of 'where': age > 99");
        assertThatThrownBy(() ->
                        files.load(TableParts.of("a.parquet").where("agee > 9").table()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("where:1: there is no column 'agee'; did you mean 'age'?");
    }

    @Test
    void decimalsOfMoreDigitsThanDoublePrecisionKeepsAreTexts() {
        files.parquet(
                "long.parquet",
                "SELECT i * 0.5 AS x, i % 3 * 1.0 AS y, (100000000000000000000::DECIMAL(38,0) + i)::DECIMAL(38,0) AS id,"
                        + " (123456789012345678.25 + i)::DECIMAL(20,2) AS account, (i * 1.25)::DECIMAL(20,2) AS paid"
                        + " FROM range(20) AS t(i)");

        Dataset data = files.load(Written.table("long.parquet"), run);

        assertThat(data.features()).containsExactly("x", "y", "paid");
        assertThat(data.table().column("id").orElseThrow().text(1)).isEqualTo("100000000000000000001");
        assertThat(data.table().column("account").orElseThrow().text(2)).isEqualTo("123456789012345680.25");
        assertThat(data.points().at(3, 2)).isEqualTo(3.75);
        assertThat(run.warnings())
                .anyMatch(warning -> warning.contains(
                        "kept as texts are the columns of numbers of more than 15 digits 'id', 'account'"));
    }

    @Test
    void featuresThatBendDistancesAreTold() {
        files.parquet(
                "wide.parquet",
                "SELECT i % 7 * 0.1 AS a, i % 5 * 0.1 AS b, i * 1000.0 AS wide, 3 AS same FROM range(50) AS t(i)");
        Dataset _ = files.load(Written.table("wide.parquet"), run);

        assertThat(run.warnings())
                .anyMatch(warning -> warning.contains("wide.parquet: feature 'same' is constant"))
                .anyMatch(warning -> warning.contains("feature 'wide' is more than 10 times as wide"));
    }

    @Test
    void filesOfArrowHaveConditionsToo() throws URISyntaxException {
        Written resources =
                new Written(Path.of(TableRowsTest.class.getResource("/arrow").toURI()));
        Dataset data = resources.load(TableParts.of("lz4.feather")
                .labels("text")
                .where("mood = bad and id < 10")
                .required("text")
                .arrow());

        assertThat(data.numbers()).contains(Rows.of(1, 3, 5, 7, 9));
        assertThat(data.table().names()).containsExactly("text");
    }
}
