package reeb.plugins.tables.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import reeb.api.Places;
import reeb.api.Source;
import reeb.api.data.Dataset;
import reeb.api.problem.InputException;
import reeb.testkit.TestRun;
import reeb.toolkit.tables.InvalidValues;

/** A folder of files that tests write, Parquet by DuckDB. */
record Written(Path root) implements Places {
    Path parquet(String name, String select) {
        return copy(name, select, "FORMAT parquet");
    }

    Path copy(String name, String select, String options) {
        Path file = root.resolve(name);
        execute("COPY (" + select + ") TO '" + file.toString().replace("'", "''") + "' (" + options + ")");
        return file;
    }

    static void execute(String sql) {
        try (DuckDBConnection connection = DuckDBConnection.newConnection("jdbc:duckdb:", false, "", new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Path file(String declared) {
        Path file = root.resolve(declared).normalize();
        if (!Files.isReadable(file)) {
            throw new InputException(file + ": there is no such file");
        }
        return file;
    }

    @Override
    public Path fileOrFolder(String declared) {
        return file(declared);
    }

    @Override
    public Path dataset(String dataset, String file) {
        return file(dataset + "/" + file);
    }

    Dataset load(Source source) {
        return load(source, TestRun.serial());
    }

    Dataset load(Source source, TestRun run) {
        return source.load(source.inputs(this), run);
    }

    static TableFiles table(String... files) {
        return table(InvalidValues.FAIL, files);
    }

    static TableFiles table(InvalidValues invalid, String... files) {
        return TableParts.of(files).invalid(invalid).table();
    }

    static TableFiles columns(String file, List<String> columns, List<String> labels) {
        return TableParts.of(file)
                .columns(columns.toArray(String[]::new))
                .labels(labels.toArray(String[]::new))
                .table();
    }

    static TableFiles vector(String file, String vector) {
        return TableParts.of(file).vector(vector).table();
    }
}
