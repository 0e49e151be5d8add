package reeb.plugins.tables.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Dataset;
import reeb.api.problem.InputException;
import reeb.testkit.PartContract;

final class SqlQueryTest implements PartContract {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Written files;

    @BeforeEach
    void setUp() {
        files = new Written(folder);
        files.parquet(
                "reviews.parquet",
                "SELECT i AS id, [i, -i]::FLOAT[] AS embedding, i % 5 AS shop, i * 0.5 AS price FROM range(1000) AS t(i)");
        files.copy("shops.json", "SELECT i AS shop, 'shop ' || i AS name FROM range(5) AS t(i)", "FORMAT json");
    }

    @Override
    public SqlQuery part() {
        return query("SELECT * FROM reviews");
    }

    private static SqlQuery query(String query) {
        return TableParts.of()
                .sql(query, List.of(new NamedFile("reviews", "reviews.parquet"), new NamedFile("Shops", "shops.json")));
    }

    private void assertRefused(String query, String... texts) {
        assertThatThrownBy(() -> files.load(query(query)))
                .as(query)
                .isInstanceOf(InputException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(texts).doesNotContain("\n"));
    }

    @Test
    void givesTheRowsOfAQueryInItsOrder() {
        Dataset data = files.load(query("""
                -- the dearest first
                SELECT embedding, name FROM reviews JOIN shops USING (shop) WHERE id % 2 = 0 ORDER BY price DESC, id;"""));

        assertThat(data.points().rows()).isEqualTo(500);
        assertThat(data.points().at(0, 0)).isEqualTo(998);
        assertThat(data.table().column("name").orElseThrow().text(0)).isEqualTo("shop 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT shop, count(*) AS n, avg(price) AS mean, stddev(price) FROM reviews GROUP BY shop",
                "WITH far AS (SELECT id, price FROM reviews WHERE price > 100) SELECT far.*, row_number() OVER (ORDER BY id) AS place FROM far",
                "SELECT id, lag(price, 1, 0) OVER (ORDER BY id) AS before, list_sum(embedding) AS s, nullif(shop, 3) IS NULL AS three FROM reviews",
                "SELECT price, i FROM reviews, range(2) AS t(i)",
                "SELECT unnest(embedding) AS value, upper('x' || id) AS name FROM reviews",
                "SELECT price FROM reviews USING SAMPLE 100 ROWS (reservoir, 7)",
                "FROM reviews SELECT id, CASE WHEN price > 10 THEN ln(price) ELSE 0 END AS l",
                "SELECT id FROM reviews UNION ALL SELECT shop FROM shops",
                "SELECT (SELECT max(price) FROM reviews) - price AS left FROM reviews",
                "SELECT list_transform(embedding, lambda x: x + 1) AS v, id IN (1, 2) AS two FROM reviews WHERE id::VARCHAR LIKE '1%'",
                "SELECT approx_quantile(price, 0.5) AS q, regexp_extract('a' || shop, '\\d+')::INTEGER AS s FROM reviews GROUP BY shop",
                "SELECT hour(TIMESTAMPTZ '2024-01-01 00:00:00+00') AS h, rank() OVER (PARTITION BY shop ORDER BY id) AS r FROM reviews",
                "SELECT * EXCLUDE (shop) FROM reviews",
                "SELECT id, date_diff('day', DATE '2024-01-01', DATE '2024-01-01' + id::INTEGER) AS days FROM reviews"
            })
    void givesTheSameBytesEachTime(String query) {
        Dataset once = files.load(query(query));
        Dataset again = files.load(query(query));

        assertThat(again.points().memory().mismatch(once.points().memory())).isEqualTo(-1);
        assertThat(once.points().rows()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY reviews TO '%s/reviews.parquet'",
                "COPY (SELECT 1 AS a) TO '%s/reviews.parquet' (FORMAT parquet)",
                "SELECT 1 AS a; COPY (SELECT 1) TO '%s/reviews.parquet'",
                "SET threads = 4",
                "RESET enable_external_access",
                "INSTALL httpfs",
                "LOAD httpfs",
                "PRAGMA database_list",
                "ATTACH '%s/new.db' AS other",
                "EXPLAIN ANALYZE SELECT * FROM reviews",
                "EXPORT DATABASE '%s/all'",
                "CREATE TABLE t AS SELECT 1",
                "INSERT INTO reviews VALUES (1)",
                "DELETE FROM reviews",
                "DROP VIEW reviews",
                "CALL pragma_version()",
                "DESCRIBE reviews",
                "SUMMARIZE reviews",
                "FROM (DESCRIBE reviews)",
                "SHOW TABLES",
                "VACUUM",
                "CHECKPOINT",
                "PREPARE p AS SELECT 1",
                "USE memory",
                "SELECT * FROM '%s/reviews.parquet'",
                "SELECT * FROM 'reviews.parquet'",
                "SELECT * FROM read_parquet('%s/reviews.parquet')",
                "SELECT * FROM parquet_scan('%s/reviews.parquet')",
                "SELECT * FROM read_text('%s/*')",
                "SELECT * FROM read_blob('%s/secret.txt')",
                "SELECT * FROM read_csv('%s/secret.txt')",
                "SELECT * FROM glob('%s/*')",
                "SELECT * FROM sniff_csv('%s/secret.txt')",
                "SELECT * FROM query('SELECT 1')",
                "SELECT * FROM query_table('reviews')",
                "SELECT * FROM duckdb_settings()",
                "SELECT * FROM pragma_database_list()",
                "SELECT * FROM json_execute_serialized_sql(json_serialize_sql('SELECT 1'))",
                "SELECT (SELECT content FROM read_text('%s/secret.txt')) AS s",
                "WITH t AS (SELECT * FROM read_text('%s/secret.txt')) SELECT * FROM t",
                "SELECT id FROM reviews WHERE EXISTS (SELECT 1 FROM read_text('%s/secret.txt'))",
                "SELECT * FROM information_schema.tables",
                "SELECT * FROM main.reviews",
                "SELECT * FROM sqlite_master",
                "SELECT * FROM duckdb_tables",
                "SELECT * FROM 'https://example.com/a.parquet'",
                "SELECT random() AS r FROM reviews",
                "SELECT uuid() AS u, id FROM reviews",
                "SELECT now() AS n, id FROM reviews",
                "SELECT current_timestamp AS n, id FROM reviews",
                "SELECT today() AS n, id FROM reviews",
                "SELECT CURRENT_DATE AS n, id FROM reviews",
                "SELECT user AS n, id FROM reviews",
                "SELECT age(TIMESTAMP '2024-01-01') AS n, id FROM reviews",
                "SELECT ago(INTERVAL 1 DAY) AS n, id FROM reviews",
                "SELECT version() AS n, id FROM reviews",
                "SELECT sleep_ms(1) AS n, id FROM reviews",
                "SELECT current_setting('threads') AS n, id FROM reviews",
                "SELECT getenv('HOME') AS n, id FROM reviews",
                "SELECT nextval('s') AS n, id FROM reviews",
                "SELECT id FROM reviews ORDER BY random()",
                "SELECT id FROM reviews LIMIT (SELECT (random() * 10)::BIGINT)",
                "SELECT list_transform([1, 2], x -> random()) AS v",
                "SELECT sum(id) FILTER (WHERE random() < 0.5) AS s FROM reviews",
                "SELECT row_number() OVER (ORDER BY random()) AS n FROM reviews",
                "SELECT price FROM reviews USING SAMPLE 10",
                "SELECT price FROM reviews TABLESAMPLE 10%",
                "SELECT write_log('x') AS w FROM reviews",
                "SELECT $1 AS a FROM reviews",
                "SELECT ? AS a FROM reviews",
                "SELECT",
                ""
            })
    void refusesWhateverReadsOrDoesMore(String query) throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "secret");
        List<Path> before = listed();
        byte[] reviews = Files.readAllBytes(folder.resolve("reviews.parquet"));

        assertRefused(query.replace("%s", folder.toString()), "query: ");

        assertThat(listed()).isEqualTo(before);
        assertThat(Files.readAllBytes(folder.resolve("reviews.parquet"))).isEqualTo(reviews);
    }

    private List<Path> listed() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted().toList();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SELECT * FROM revews | reads 'revews', which is none of the tables reviews, Shops
            SELECT nothing FROM reviews | query: cannot be read: Referenced column "nothing" not found
            SELEC 1 | must be one SELECT
            SELECT 1; SELECT 2 | must be one SELECT, but has 2 statements
            SELECT random() FROM reviews | calls random()
            SELECT * FROM read_csv('x') | reads read_csv(...); name files in 'files'
            SELECT 'a' AS name | has neither a column of lists of numbers nor columns of numbers
            SELECT id FROM reviews WHERE false | query: has no rows
            """)
    void saysWhatIsWrong(String query, String text) {
        assertRefused(query, text);
    }

    @Test
    void mayUseAnyNamesForTables() {
        SqlQuery odd = TableParts.of()
                .sql("SELECT id FROM \"it's \"\"odd\"\"\"", List.of(new NamedFile("it's \"odd\"", "reviews.parquet")));

        assertThat(files.load(odd).points().rows()).isEqualTo(1000);
    }

    @Test
    void tellsItsColumnsWithoutComputingThem() {
        SqlQuery asked = query("SELECT embedding, name AS shop_name, sqrt(price) AS root FROM reviews JOIN shops USING"
                + " (shop); -- dear ones");

        assertThat(asked.columns(asked.inputs(files))).containsExactly("embedding", "shop_name", "root");
        SqlQuery wrong = query("SELECT nothing FROM reviews");
        assertThatThrownBy(() -> wrong.columns(wrong.inputs(files)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("query: cannot be read: Referenced column \"nothing\" not found");
        SqlQuery writing = query("COPY reviews TO 'x.parquet'");
        assertThatThrownBy(() -> writing.columns(writing.inputs(files)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("must be one SELECT");
    }

    @Test
    void refusesTwoTablesOfOneName() {
        List<NamedFile> twice = new ArrayList<>();
        IntStream.range(0, 2).forEach(i -> twice.add(new NamedFile(i == 0 ? "a" : "A", "reviews.parquet")));
        assertThatThrownBy(() -> TableParts.of().sql("SELECT 1", twice))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("two have one name");
    }
}
