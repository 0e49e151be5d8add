package reeb.plugins.tables.duckdb;

import reeb.plugins.tables.loading.Kind;
import reeb.plugins.tables.loading.TableColumn;

/** How names, texts and values of columns are written in SQL. */
final class Sql {
    private Sql() {}

    /** Writes a text so that SQL takes it for nothing else. */
    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Writes a name so that SQL takes it for nothing else. */
    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String name(TableColumn column) {
        return name(column.name());
    }

    /** Writes how values are read as numbers: days, or seconds, since 1970 where they are dates and times. */
    static String number(TableColumn column) {
        String name = name(column);
        return switch (column.kind()) {
            case DATE -> "CASE WHEN isfinite(" + name + ") THEN CAST(epoch(" + name + ") AS DOUBLE) / 86400 END";
            case TIME -> "CASE WHEN isfinite(" + name + ") THEN CAST(epoch(" + name + ") AS DOUBLE) END";
            default -> "CAST(" + name + " AS DOUBLE)";
        };
    }

    /** Writes how values are read as texts. */
    static String text(TableColumn column) {
        return column.kind() == Kind.JSON ? name(column) + " ->> '$'" : "CAST(" + name(column) + " AS VARCHAR)";
    }
}
