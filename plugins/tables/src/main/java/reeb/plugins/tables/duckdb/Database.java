package reeb.plugins.tables.duckdb;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import reeb.api.problem.InputException;
import reeb.plugins.tables.loading.TableColumn;

/**
 * A fresh database in memory that reads given files and nothing else: no network, no extensions, no other files, no settings
 * of the machine. It works on the calling thread alone, so that rows come in one order.
 *
 * <p>With it, and not before, the native code of DuckDB is loaded, which its library unpacks into the folder for temporary files.
 */
public final class Database implements AutoCloseable {
    /** What DuckDB may take besides the heap, at least. */
    private static final long LEAST_MEMORY = 1L << 30;

    /** No name that a query would use. */
    private static final String RESULT = "reeb result";

    private final DuckDBConnection connection;

    private Database(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** Looks at some rows of a result. */
    @FunctionalInterface
    interface Chunks {
        /** Takes the next rows; they are gone afterwards. */
        void take(DuckDBDataChunkReader chunk) throws SQLException;
    }

    /**
     * Opens a database.
     *
     * @param inputs the files that may be read
     * @throws InputException where DuckDB can't be loaded here
     */
    @SuppressWarnings("MustBeClosedChecker")
    public static Database over(List<Path> inputs) {
        try {
            Database database = new Database(DuckDBConnection.newConnection("jdbc:duckdb:", false, "", start()));
            try {
                database.lock(inputs);
                return database;
            } catch (SQLException e) {
                database.close();
                throw e;
            }
        } catch (LinkageError e) {
            throw notLoaded(e);
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB can't be opened", e);
        }
    }

    private static Properties start() {
        Properties settings = new Properties();
        settings.setProperty("threads", "1");
        settings.setProperty("memory_limit", memory() / (1 << 20) + "MiB");
        // Nothing is spilled into files: what does not fit is refused.
        settings.setProperty("temp_directory", "");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("allow_community_extensions", "false");
        settings.setProperty("preserve_insertion_order", "true");
        return settings;
    }

    private static long memory() {
        return Math.max(LEAST_MEMORY, Runtime.getRuntime().maxMemory() / 2);
    }

    private static InputException notLoaded(LinkageError e) {
        Throwable reason = e;
        while (reason.getCause() != null) {
            reason = reason.getCause();
        }
        return new InputException(
                "DuckDB can't be loaded: " + reason
                        + "; it has native code for Linux, macOS and Windows on usual processors,"
                        + " which it unpacks into " + System.getProperty("java.io.tmpdir"),
                e);
    }

    /** Closes the doors, in this order: a path must be known before all others are shut. */
    private void lock(List<Path> inputs) throws SQLException {
        String paths =
                inputs.stream().map(input -> Sql.literal(input.toString())).collect(Collectors.joining(", ", "[", "]"));
        execute("SET allowed_paths = " + paths);
        execute("SET enable_external_access = false");
        execute("SET lock_configuration = true");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * Makes a table of what a query gives.
     *
     * @param query a single SELECT of the tables
     * @param tables what it may read, by the names that it uses
     * @param names of these tables, in the same order
     * @return the rows, in the order in which the query gives them
     * @throws InputException where the query is wrong, or would do anything else
     */
    public DuckTable select(String query, List<String> names, List<Relation> tables) {
        return created("TEMP TABLE", query, names, tables);
    }

    /**
     * Looks at a query without computing what it gives.
     *
     * @param query a single SELECT of the tables
     * @param names of the tables that it may read
     * @param tables these, in the same order
     * @return the names of the columns that it gives
     * @throws InputException where the query is wrong, or would do anything else
     */
    public List<String> columns(String query, List<String> names, List<Relation> tables) {
        return created("VIEW", query, names, tables).columns();
    }

    private DuckTable created(String kind, String query, List<String> names, List<Relation> tables) {
        new Gate(this).check(query, names);
        for (int i = 0; i < tables.size(); i++) {
            Relation table = tables.get(i);
            change(table, "CREATE VIEW " + Sql.name(names.get(i)) + " AS SELECT * FROM " + table.sql());
        }
        Relation result = new Relation("query", Sql.name(RESULT));
        change(result, "CREATE " + kind + " " + result.sql() + " AS " + query);
        return table(result);
    }

    /** Gives a table that is read. */
    public DuckTable table(Relation relation) {
        return new DuckTable(this, relation);
    }

    private void change(Relation relation, String sql) {
        try {
            execute(sql);
        } catch (SQLException e) {
            throw refusal(relation, e);
        }
    }

    /** Gives rows of texts, empty where there is none. */
    void rows(Relation relation, String sql, Consumer<List<String>> work) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> texts = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    texts.add(Objects.requireNonNullElse(result.getString(column), ""));
                }
                work.accept(texts);
            }
        } catch (SQLException e) {
            throw refusal(relation, e);
        }
    }

    /** Lists the columns of a table. */
    List<TableColumn> columns(Relation relation) {
        List<TableColumn> columns = new ArrayList<>();
        rows(
                relation,
                "SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM " + relation.sql() + ")",
                row -> columns.add(new TableColumn(row.get(0), row.get(1))));
        return columns;
    }

    /** Gives one row of numbers; not-a-number where there is none. */
    double[] numbers(Relation relation, List<String> expressions) {
        double[] numbers = new double[expressions.size()];
        Arrays.fill(numbers, Double.NaN);
        rows(relation, select(relation, expressions), row -> {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = row.get(i).isEmpty() ? Double.NaN : Double.parseDouble(row.get(i));
            }
        });
        return numbers;
    }

    /**
     * Goes through a table in its order. Where it turns out on the way that a file is damaged, there are no more rows, since the
     * library says nothing then: who counts them asks {@link #requireReadable}.
     */
    void each(Relation relation, List<String> expressions, Chunks work) {
        String sql = select(relation, expressions);
        try (DuckDBPreparedStatement statement =
                        connection.prepareStatement(sql).unwrap(DuckDBPreparedStatement.class);
                DuckDBChunkedResult result = statement.query()) {
            while (result.nextChunk()) {
                work.take(result.chunk());
            }
        } catch (SQLException e) {
            throw refusal(relation, e);
        }
    }

    private static String select(Relation relation, List<String> expressions) {
        return "SELECT " + String.join(", ", expressions) + " FROM " + relation.sql();
    }

    /** Computes values that could not be read to the end once more, to refuse them with the reason. */
    void requireReadable(Relation relation, List<String> expressions) {
        rows(relation, "SELECT count(COLUMNS(*)) FROM (" + select(relation, expressions) + ")", _ -> {});
    }

    /** Says in one line what DuckDB says in several. */
    private static InputException refusal(Relation relation, SQLException e) {
        String line = InputException.reason(e).strip().lines().findFirst().orElse("no reason is given");
        if (line.startsWith("Out of Memory")) {
            return new InputException(
                    relation.name() + ": needs more than the " + (memory() >> 20)
                            + " MiB of memory that DuckDB may take, half as much as Java; raise -Xmx or take fewer rows",
                    e);
        }
        return new InputException(
                relation.name() + ": cannot be read: " + line.replaceFirst("^[A-Z][A-Za-z ]* Error: ", ""), e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
