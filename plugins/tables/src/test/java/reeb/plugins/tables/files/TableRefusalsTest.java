package reeb.plugins.tables.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.api.Source;
import reeb.api.problem.InputException;

/** What is said of tables that are not as they should be. */
final class TableRefusalsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Written files;

    @BeforeEach
    void setUp() {
        files = new Written(folder);
    }

    private void assertRefused(Source source, String... texts) {
        assertThatThrownBy(() -> files.load(source))
                .isInstanceOf(InputException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(texts).doesNotContain("\n"));
    }

    @Test
    void namesTheRowWhoseVectorIsOfAnotherLength() {
        files.parquet(
                "reviews.parquet",
                "SELECT CASE WHEN i = 17 THEN repeat([0.5], 383) ELSE repeat([0.5], 384) END AS embedding, i FROM range(30) AS t(i)");

        assertRefused(
                Written.table("reviews.parquet"),
                "reviews.parquet: column 'embedding' has rows of 383 to 384 values (row 17 has 383); all must be equally long");
    }

    @Test
    void namesTheFirstRowWithoutAVector() {
        files.parquet(
                "gaps.parquet",
                "SELECT CASE WHEN i % 10 = 2 THEN NULL ELSE [i, i] END AS v FROM range(10, 40) AS t(i)");

        assertRefused(
                Written.table("gaps.parquet"),
                "gaps.parquet: 3 rows have no vector (first: row 2); set 'invalid' to drop-row");
    }

    @Test
    void namesTheRowsWithValuesThatAreMissing() {
        files.parquet(
                "gaps.parquet", "SELECT CASE WHEN i = 3 THEN [1, NULL] ELSE [i, i] END AS v FROM range(9) AS t(i)");
        files.parquet(
                "ages.parquet", "SELECT CASE WHEN i > 6 THEN 'inf'::DOUBLE ELSE i END AS age FROM range(9) AS t(i)");

        assertRefused(
                Written.table("gaps.parquet"), "gaps.parquet: row 3, value 1 of column 'v': the value is missing");
        assertRefused(
                Written.table("ages.parquet"),
                "ages.parquet: 2 of 9 rows have a value that is missing or not finite: row 7, column 'age': the value is"
                        + " infinite; row 8, column 'age': the value is infinite; set 'invalid' to drop-row");
    }

    @Test
    void asksWhichListToTake() {
        files.parquet("two.parquet", "SELECT [1, 2] AS a, [3, 4] AS b");
        files.parquet(
                "one.parquet",
                "SELECT [1, 2] AS a, CASE WHEN i = 0 THEN [3] ELSE [3, 4] END AS b FROM range(2) AS t(i)");

        assertRefused(Written.table("two.parquet"), "has several columns of lists of numbers, 'a', 'b'", "'vector'");
        assertThat(files.load(Written.vector("two.parquet", "b")).points().at(0, 0))
                .isEqualTo(3);
        assertThat(files.load(Written.table("one.parquet")).points().at(1, 0)).isEqualTo(1);
    }

    @Test
    void namesColumnsThatAreNotThereOrNoNumbers() {
        files.parquet("t.parquet", "SELECT [1, 2] AS embedding, 'x' AS name, {'a': 1} AS nested");

        assertRefused(Written.vector("t.parquet", "embeding"), "vector: ", "did you mean 'embedding'?");
        assertRefused(Written.vector("t.parquet", "name"), "column 'name' is of type VARCHAR", "lists of numbers");
        assertRefused(Written.columns("t.parquet", List.of("name"), List.of()), "columns: ", "a feature needs numbers");
        assertRefused(
                Written.columns("t.parquet", List.of("embedding"), List.of()), "name a column of lists in 'vector'");
        assertRefused(
                TableParts.of("t.parquet").vector("embedding").labels("nested").table(),
                "labels: ",
                "column 'nested' is of type STRUCT");
    }

    @Test
    void refusesTablesOfOtherColumnsTogether() {
        files.parquet("a.parquet", "SELECT [1, 2] AS v, 'x' AS name");
        files.parquet("b.parquet", "SELECT [1, 2] AS v");
        files.parquet("c.parquet", "SELECT [1, 2] AS v, 5 AS name");
        files.parquet("d.parquet", "SELECT [1, 2, 3] AS v, 'x' AS name");

        assertRefused(Written.table("a.parquet", "b.parquet"), "b.parquet: has no column 'name', which ");
        assertRefused(Written.table("a.parquet", "c.parquet"), "c.parquet: column 'name' is of type INTEGER, but in ");
        assertRefused(Written.table("a.parquet", "d.parquet"), "d.parquet: column 'v' has rows of 3 values, but ");
    }

    @Test
    void refusesTablesWithoutRowsOrNumbers() {
        files.parquet("empty.parquet", "SELECT 1 AS a WHERE false");
        files.parquet("texts.parquet", "SELECT 'a' AS x, 'b' AS y");
        files.parquet("lists.parquet", "SELECT []::FLOAT[] AS v");

        assertRefused(Written.table("empty.parquet"), "empty.parquet: has no rows");
        assertRefused(Written.table("texts.parquet"), "its columns are 'x', 'y'");
        assertRefused(Written.table("lists.parquet"), "column 'v' has no row with values");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x.sqlite | SQLite format 3 | x.sqlite: needs an extension, which Reeb never downloads; export it as CSV or Parquet
            x.arrow | ARROW1 | x.arrow: is damaged or cut short
            x.parquet | PARE | is encrypted
            x.bin | hello | is neither Parquet, JSON nor Arrow by its first bytes, nor CSV by its name; say what it is in 'format'
            x.json | {"a": | x.json: cannot be read
            y.json | [1, 2, 3] | y.json: cannot be read
            z.parquet | PAR1PAR1 | z.parquet: cannot be read
            """)
    void saysWhatFilesOfOtherKindsNeed(String name, String start, String text) throws IOException {
        Files.writeString(folder.resolve(name), start);

        assertRefused(Written.table(name), text);
    }

    @Test
    void looksAtTheFirstBytesAlreadyWhenFilesAreLookedFor() throws IOException {
        Files.writeString(folder.resolve("x.parquet"), "");

        assertThatThrownBy(() -> Written.table("x.parquet").inputs(files))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("x.parquet: is empty");
    }
}
