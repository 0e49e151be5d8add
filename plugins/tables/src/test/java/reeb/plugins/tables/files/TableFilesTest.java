package reeb.plugins.tables.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Scale;
import reeb.api.problem.InputException;
import reeb.plugins.tables.values.Precision;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;
import reeb.toolkit.tables.InvalidValues;

final class TableFilesTest implements PartContract {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Written files;

    @BeforeEach
    void setUp() {
        files = new Written(folder);
    }

    @Override
    public TableFiles part() {
        return Written.table("reviews.parquet", "more/*.parquet");
    }

    private static final String REVIEWS = """
            SELECT i AS id, [i, i + 0.5, -i]::FLOAT[] AS embedding, 'review ' || i AS text,
              ['good', 'bad'][i % 2 + 1] AS mood, i % 3 = 0 AS paid, DATE '2024-02-28' + i::INTEGER AS day,
              TIMESTAMP '2024-02-28 12:00:00' + to_seconds(i) AS moment, 12345678901234560 + i AS long_id, i / 4 AS score
            FROM range(40) AS t(i)""";

    @Test
    void readsAVectorInSinglePrecisionAndTheOtherColumnsByTheirTypes() {
        files.parquet("reviews.parquet", REVIEWS);

        TestRun run = TestRun.serial();
        Dataset data = files.load(Written.table("reviews.parquet"), run);

        assertThat(run.warnings()).singleElement().asString().contains("kept as texts", "'long_id'");
        assertThat(data.points().precision()).isEqualTo(Points.Precision.SINGLE);
        assertThat(data.points().rows()).isEqualTo(40);
        assertThat(data.points().columns()).isEqualTo(3);
        assertThat(IntStream.range(0, 40)
                        .allMatch(row -> data.points().at(row, 0) == row
                                && data.points().at(row, 1) == row + 0.5
                                && data.points().at(row, 2) == -row))
                .isTrue();
        assertThat(data.features()).isEmpty();
        assertThat(data.table().names())
                .containsExactly("id", "text", "mood", "paid", "day", "moment", "long_id", "score");
        assertThat(scale(data, "id")).isEqualTo(Scale.WHOLE);
        assertThat(scale(data, "day")).isEqualTo(Scale.DATE);
        assertThat(scale(data, "moment")).isEqualTo(Scale.TIME);
        assertThat(scale(data, "score")).isEqualTo(Scale.NUMBER);
        assertThat(text(data, "day", 2)).isEqualTo("2024-03-01");
        assertThat(text(data, "moment", 5)).isEqualTo("2024-02-28T12:00:05");
        assertThat(text(data, "long_id", 7)).isEqualTo("12345678901234567");
        assertThat(text(data, "text", 39)).isEqualTo("review 39");
        assertThat(text(data, "paid", 3)).isEqualTo("true");
        assertThat(data.table().column("mood").orElseThrow()).isInstanceOf(Column.Categories.class);
    }

    private static Scale scale(Dataset data, String column) {
        return ((Column.Numbers) data.table().column(column).orElseThrow()).scale();
    }

    private static String text(Dataset data, String column, int row) {
        return data.table().column(column).orElseThrow().text(row);
    }

    @Test
    void takesColumnsOfNumbersWithTheirNamesWhereThereIsNoList() {
        files.parquet(
                "people.parquet", "SELECT i AS age, i * 1.5 AS income, 'x' || i % 2 AS segment FROM range(50) AS t(i)");

        Dataset data = files.load(Written.table("people.parquet"));

        assertThat(data.points().precision()).isEqualTo(Points.Precision.DOUBLE);
        assertThat(data.features()).containsExactly("age", "income");
        assertThat(data.table().names()).containsExactly("segment", "age", "income");
        assertThat(data.points().at(33, 1)).isEqualTo(49.5);
        assertThat(scale(data, "age")).isEqualTo(Scale.WHOLE);
    }

    @Test
    void takesNamedColumnsDatesAndTruthValuesToo() {
        files.parquet("reviews.parquet", REVIEWS);

        Dataset data = files.load(Written.columns("reviews.parquet", List.of("score", "day", "paid"), List.of("mood")));

        assertThat(data.features()).containsExactly("score", "day", "paid");
        assertThat(data.table().names()).containsExactly("mood", "score", "day", "paid");
        assertThat(data.points().at(2, 1)).isEqualTo(19_783);
        assertThat(data.points().at(3, 2)).isEqualTo(1);
        assertThat(text(data, "day", 2)).isEqualTo("2024-03-01");
    }

    @Test
    void readsListsOfBytesAsBytes() {
        files.parquet("pixels.parquet", "SELECT [i, 255 - i]::UTINYINT[] AS pixels FROM range(256) AS t(i)");

        Points points = files.load(Written.table("pixels.parquet")).points();

        assertThat(points.precision()).isEqualTo(Points.Precision.BYTE);
        assertThat(points.at(200, 0)).isEqualTo(200);
        assertThat(points.at(200, 1)).isEqualTo(55);
    }

    @Test
    void readsObjectsOfJsonInLinesAndInAnArray() {
        files.copy("lines.jsonl", REVIEWS, "FORMAT json");
        files.copy("array.json", REVIEWS, "FORMAT json, ARRAY true");
        files.copy("lines.jsonl.gz", REVIEWS, "FORMAT json, COMPRESSION gzip");
        files.parquet("reviews.parquet", REVIEWS);

        Dataset parquet = files.load(Written.table("reviews.parquet"));
        for (String name : List.of("lines.jsonl", "array.json", "lines.jsonl.gz")) {
            Dataset json = files.load(Written.table(name));
            assertThat(json.points().memory().mismatch(parquet.points().memory()))
                    .as(name)
                    .isEqualTo(-1);
            for (Column column : parquet.table().columns()) {
                assertThat(IntStream.range(0, 40).mapToObj(row -> text(json, column.name(), row)))
                        .as(name + " " + column.name())
                        .containsExactlyElementsOf(
                                IntStream.range(0, 40).mapToObj(column::text).toList());
            }
        }
    }

    @Test
    void readsFilesOneBelowTheOtherInTheOrderOfTheirNames() {
        for (int part = 11; part >= 0; part--) {
            files.parquet(
                    String.format(java.util.Locale.ROOT, "part-%02d.parquet", part),
                    "SELECT [i]::FLOAT[] AS v, 'p" + part + "' AS part FROM range(" + part * 10 + ", "
                            + (part * 10 + 10) + ") AS t(i)");
        }
        files.parquet(".part-00.parquet", "SELECT 'hidden' AS other");

        Dataset data = files.load(Written.table("part-*.parquet"));

        assertThat(data.points().rows()).isEqualTo(120);
        assertThat(IntStream.range(0, 120).allMatch(row -> data.points().at(row, 0) == row))
                .isTrue();
        assertThat(text(data, "part", 119)).isEqualTo("p11");
        assertThat(Written.table("part-0?.parquet").inputs(files)).hasSize(10);
        assertThatThrownBy(() -> Written.table("no-*.parquet").inputs(files))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has no file 'no-*.parquet'");
    }

    @Test
    void takesTheFirstRowsOfAllFilesTogether() {
        files.parquet("a.parquet", "SELECT [i]::FLOAT[] AS v FROM range(10) AS t(i)");
        files.parquet("b.parquet", "SELECT [i]::FLOAT[] AS v FROM range(10, 20) AS t(i)");
        TableFiles first = TableParts.of("a.parquet", "b.parquet")
                .precision(Precision.DOUBLE)
                .rows(13)
                .table();

        Points points = files.load(first).points();

        assertThat(points.rows()).isEqualTo(13);
        assertThat(points.at(12, 0)).isEqualTo(12);
        assertThat(points.precision()).isEqualTo(Points.Precision.DOUBLE);
    }

    @Test
    void keepsTheOrderOfManyRowGroups() {
        files.copy(
                "groups.parquet",
                "SELECT [i, -i]::INTEGER[] AS v, i::VARCHAR AS name FROM range(30000) AS t(i)",
                "FORMAT parquet, ROW_GROUP_SIZE 2048");

        Dataset data = files.load(Written.table("groups.parquet"), TestRun.parallel());

        assertThat(IntStream.range(0, 30_000)
                        .allMatch(row -> data.points().at(row, 1) == -row
                                && text(data, "name", row).equals(Integer.toString(row))))
                .isTrue();
    }

    @Test
    void leavesOutRowsWithoutAVectorAndKeepsTheNumbersOfTheOthers() {
        files.parquet(
                "gaps.parquet",
                "SELECT CASE WHEN i IN (2, 5) THEN NULL WHEN i = 7 THEN [1, NULL] ELSE [i, i] END AS v, i FROM range(10) AS t(i)");
        TestRun run = TestRun.serial();

        Dataset data = files.load(Written.table(InvalidValues.DROP_ROW, "gaps.parquet"), run);

        assertThat(data.numbers()).contains(Rows.of(0, 1, 3, 4, 6, 8, 9));
        assertThat(data.points().at(5, 0)).isEqualTo(8);
        assertThat(run.warnings()).singleElement().asString().contains("3 of 10 rows are left out");
    }

    @Test
    void replacesWhatIsMissing() {
        files.parquet("gaps.parquet", "SELECT CASE WHEN i = 2 THEN NULL ELSE [i, 1] END AS v FROM range(4) AS t(i)");

        Points zero =
                files.load(Written.table(InvalidValues.ZERO, "gaps.parquet")).points();
        Points mean =
                files.load(Written.table(InvalidValues.MEAN, "gaps.parquet")).points();

        assertThat(List.of(zero.at(2, 0), zero.at(2, 1))).containsExactly(0.0, 0.0);
        assertThat(mean.at(2, 0)).isEqualTo((float) (4 / 3.0));
        assertThat(mean.at(2, 1)).isEqualTo(1);
    }

    @Test
    void readsFilesOfAnyName() {
        for (String name : List.of("it's.parquet", "a b ü.parquet", "data[1].parquet", "year=2024.parquet")) {
            files.parquet("plain.parquet", "SELECT [1, 2] AS v");
            assertThat(folder.resolve("plain.parquet")
                            .toFile()
                            .renameTo(folder.resolve(name).toFile()))
                    .isTrue();
            Dataset data = files.load(Written.table(name));
            assertThat(data.points().at(0, 1)).as(name).isEqualTo(2);
            assertThat(data.table().columns()).as(name).isEmpty();
        }
    }

    @Test
    void tablesWithoutRowsArePassedOverAndTold() throws IOException {
        files.parquet("a.parquet", "SELECT i AS other, [i] AS v FROM range(0) AS t(i)");
        files.parquet("b.parquet", "SELECT i AS age, [i, 1] AS v FROM range(3) AS t(i)");
        Files.writeString(folder.resolve("c.json"), "");
        files.parquet("d.parquet", "SELECT i AS age, [i, 2] AS v FROM range(2) AS t(i)");
        TestRun run = TestRun.serial();

        Dataset data = files.load(
                TableParts.of("a.parquet", "b.parquet", "c.json", "d.parquet").table(), run);

        assertThat(data.points().rows()).isEqualTo(5);
        assertThat(data.points().at(4, 1)).isEqualTo(2);
        assertThat(data.table().names()).containsExactly("age");
        assertThat(run.warnings())
                .hasSize(2)
                .anyMatch(warning -> warning.endsWith("a.parquet: has no rows and is passed over"))
                .anyMatch(warning -> warning.endsWith("c.json: is empty and is passed over"));
    }

    @Test
    void theColumnOfListsIsRecorded() {
        files.parquet("b.parquet", "SELECT i AS age, [i, 1] AS embedding FROM range(3) AS t(i)");
        TestRun run = TestRun.serial();

        files.load(TableParts.of("b.parquet").table(), run);

        assertThat(run.settled()).containsOnly(Map.entry("vector", "embedding"));
    }
}
