package reeb.plugins.tables.duckdb;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import reeb.api.problem.InputException;

/**
 * Lets through queries that read given tables and nothing else, and that give the same rows each time.
 *
 * <p>DuckDB parses the query and gives it as JSON, which it does for single statements of SELECT alone; what stands in it is
 * looked at here. So nothing but what has been looked at is run: no COPY, SET, INSTALL, PRAGMA, ATTACH or EXPLAIN ANALYZE.
 */
final class Gate {
    private static final Relation QUERY = new Relation("query", "");
    private static final String FUNCTIONS =
            "SELECT DISTINCT function_name, function_type, stability, macro_definition FROM duckdb_functions() WHERE function_name = ";

    /** What may stand behind FROM with arguments. */
    private static final Set<String> TABLE_FUNCTIONS = Set.of("range", "generate_series", "unnest");

    /** Functions that DuckDB calls steady, of which some forms are not: of the time, and of its build. */
    private static final Set<String> NOT_STEADY = Set.of("age", "version");

    /** Names that stand for values of the moment where no column has them. */
    private static final Set<String> OF_THE_MOMENT = Set.of(
            "current_catalog",
            "current_date",
            "current_role",
            "current_schema",
            "current_time",
            "current_timestamp",
            "current_user",
            "localtime",
            "localtimestamp",
            "session_user",
            "user");

    private static final Set<String> NODES = Set.of("SHOW_REF", "COLUMN_DATA", "DELIM_GET", "CTE", "BOUND_TABLE_REF");

    private final Database database;
    private final Set<String> checked = new HashSet<>();

    Gate(Database database) {
        this.database = database;
    }

    /** An object of a parsed query: the members that matter here, empty where there are none. */
    private record Node(
            String member,
            String kind,
            String type,
            String function,
            String tableFunction,
            String table,
            String column,
            String place,
            String key,
            String seed) {}

    /**
     * Checks a query.
     *
     * @param tables the tables that it may read
     * @throws InputException where it would do anything else, or might give other rows another time
     */
    void check(String query, List<String> tables) {
        List<Node> nodes = parsed(query);
        Set<String> known = new HashSet<>();
        tables.forEach(table -> known.add(table.toLowerCase(Locale.ROOT)));
        nodes.forEach(node -> known.add(node.key().toLowerCase(Locale.ROOT)));
        for (Node node : nodes) {
            checkTable(node, tables, known);
            checkSteady(node);
        }
    }

    private List<Node> parsed(String query) {
        String tree = "json_serialize_sql(" + Sql.literal(query) + ")";
        List<String> outcome = new ArrayList<>();
        database.rows(
                QUERY,
                "SELECT CAST(t ->> 'error' AS VARCHAR), CAST(t ->> 'error_message' AS VARCHAR),"
                        + " CAST(json_array_length(t, '$.statements') AS VARCHAR) FROM (SELECT " + tree + " AS t)",
                outcome::addAll);
        if (!outcome.getFirst().equals("false")) {
            throw QUERY.refusal(
                    "must be one SELECT: " + outcome.get(1).lines().findFirst().orElse("it is something else"));
        }
        if (!outcome.get(2).equals("1")) {
            throw QUERY.refusal("must be one SELECT, but has " + outcome.get(2) + " statements");
        }
        List<Node> nodes = new ArrayList<>();
        database.rows(QUERY, """
                SELECT key, value ->> 'class', value ->> 'type', value ->> 'function_name',
                  CASE WHEN value ->> 'type' = 'TABLE_FUNCTION' THEN value -> 'function' ->> 'function_name' END,
                  CASE WHEN value ->> 'type' = 'BASE_TABLE' THEN value ->> 'table_name' END,
                  CASE WHEN json_array_length(value, '$.column_names') = 1 THEN value ->> '$.column_names[0]' END,
                  concat(value ->> 'catalog_name', value ->> 'schema_name'),
                  CASE WHEN json_type(value -> 'value') = 'OBJECT' THEN value ->> 'key' END,
                  CASE WHEN key = 'sample' THEN coalesce(value ->> 'seed', '-1') END
                FROM json_tree(""" + tree + ") WHERE type = 'OBJECT'", row -> nodes.add(node(row)));
        return nodes;
    }

    private static Node node(List<String> row) {
        return new Node(
                row.get(0),
                row.get(1),
                row.get(2),
                row.get(3),
                row.get(4),
                row.get(5),
                row.get(6),
                row.get(7),
                row.get(8),
                row.get(9));
    }

    private static void checkTable(Node node, List<String> tables, Set<String> known) {
        if (NODES.contains(node.type())) {
            throw QUERY.refusal("must be a SELECT of tables, but describes or shows something");
        }
        if (!node.tableFunction().isEmpty()
                && !TABLE_FUNCTIONS.contains(node.tableFunction().toLowerCase(Locale.ROOT))) {
            throw QUERY.refusal("reads " + node.tableFunction() + "(...); name files in 'files' and use their names");
        }
        if (!node.table().isEmpty()
                && (!node.place().isEmpty() || !known.contains(node.table().toLowerCase(Locale.ROOT)))) {
            throw QUERY.refusal("reads '" + node.table() + "', which is none of the tables " + String.join(", ", tables)
                    + "; name each file in 'files' and use its name");
        }
        if (node.kind().equals("PARAMETER")) {
            throw QUERY.refusal("has a parameter; write its value");
        }
    }

    private void checkSteady(Node node) {
        if (node.seed().equals("-1")) {
            throw QUERY.refusal("draws a sample that is another each time; give it a seed with REPEATABLE (1)");
        }
        if (OF_THE_MOMENT.contains(node.column().toLowerCase(Locale.ROOT))) {
            throw QUERY.refusal("takes " + node.column()
                    + ", which is another value each time; write the value, or the table before the name of a column");
        }
        if (!node.function().isEmpty()) {
            requireSteady(node.function().toLowerCase(Locale.ROOT));
        }
    }

    /** Refuses functions that may give another value for the same arguments, be it in what a macro stands for. */
    private void requireSteady(String function) {
        if (TABLE_FUNCTIONS.contains(function) || !checked.add(function)) {
            return;
        }
        List<List<String>> overloads = new ArrayList<>();
        database.rows(QUERY, FUNCTIONS + Sql.literal(function), overloads::add);
        boolean steady = overloads.stream()
                .allMatch(overload ->
                        overload.get(1).equals("macro") || overload.get(2).equals("CONSISTENT"));
        if (overloads.isEmpty() || !steady || NOT_STEADY.contains(function)) {
            throw QUERY.refusal("calls " + function
                    + "(), which is unknown or need not give the same each time; take functions of the columns alone");
        }
        for (List<String> overload : overloads) {
            if (overload.get(1).equals("macro")) {
                parsed("SELECT " + overload.get(3)).forEach(this::checkSteady);
            }
        }
    }
}
