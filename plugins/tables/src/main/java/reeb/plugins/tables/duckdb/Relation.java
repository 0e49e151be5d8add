package reeb.plugins.tables.duckdb;

import java.nio.file.Path;
import reeb.api.problem.InputException;

/**
 * Rows that DuckDB can give.
 *
 * @param name by which people know them, such as that of a file
 * @param sql what stands behind FROM
 * @param written whether its numbers stand in a text, where they may have more digits than their type
 * @param names a SELECT of what its columns are called in the file, and of how many each has within; empty where that is what they are
 *     called here
 */
public record Relation(String name, String sql, boolean written, String names) {
    /** Names rows whose numbers are as they are stored. */
    Relation(String name, String sql) {
        this(name, sql, false, "");
    }

    /** Lists the rows of a file of Parquet, as they are in it. */
    public static Relation parquet(Path file) {
        return new Relation(
                file.toString(),
                "read_parquet(" + Sql.literal(file.toString()) + ", hive_partitioning = false, union_by_name = false)",
                false,
                "SELECT name, coalesce(num_children, 0) FROM parquet_schema(" + Sql.literal(file.toString()) + ")");
    }

    /** Lists the rows of a file of JSON: objects in lines or in an array. All of them tell the types of the columns. */
    public static Relation json(Path file) {
        return json(file, "auto");
    }

    /** Lists the rows of a file of JSON with one object in each line. */
    public static Relation jsonLines(Path file) {
        return json(file, "newline_delimited");
    }

    private static Relation json(Path file, String format) {
        return new Relation(
                file.toString(),
                "read_json(" + Sql.literal(file.toString()) + ", format = '" + format
                        + "', records = 'true', sample_size = -1, hive_partitioning = false, union_by_name = false)",
                true,
                "SELECT DISTINCT unnest(json_keys(json)), 0 FROM read_json_objects(" + Sql.literal(file.toString())
                        + ", format = '" + format + "')");
    }

    /** Takes the first rows alone. */
    Relation first(long rows) {
        return new Relation(name, "(SELECT * FROM " + sql + " LIMIT " + rows + ")", written, names);
    }

    InputException refusal(String problem) {
        return new InputException(name + ": " + problem);
    }
}
