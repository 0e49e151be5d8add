package reeb.plugins.tables.duckdb;

import java.nio.file.Path;
import reeb.api.problem.InputException;

/**
 * Rows that DuckDB can give.
 *
 * @param name by which people know them, such as that of a file
 * @param sql what stands behind FROM
 */
public record Relation(String name, String sql) {
    private static final String JSON = "read_json(";

    /** Lists the rows of a file of Parquet, as they are in it. */
    public static Relation parquet(Path file) {
        return new Relation(
                file.toString(),
                "read_parquet(" + Sql.literal(file.toString()) + ", hive_partitioning = false, union_by_name = false)");
    }

    /** Lists the rows of a file of JSON: objects in lines or in an array. All of them tell the types of the columns. */
    public static Relation json(Path file) {
        return new Relation(
                file.toString(),
                JSON + Sql.literal(file.toString()) + ", format = 'auto', records = 'true', sample_size = -1,"
                        + " hive_partitioning = false, union_by_name = false)");
    }

    /** Takes the first rows alone. */
    Relation first(long rows) {
        return new Relation(name, "(SELECT * FROM " + sql + " LIMIT " + rows + ")");
    }

    /** Tells whether numbers are read from a text, where they may have more digits than their type. */
    boolean isText() {
        return sql.contains(JSON);
    }

    InputException refusal(String problem) {
        return new InputException(name + ": " + problem);
    }
}
