package reeb.integration.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.delimited.DecimalMark;
import reeb.delimited.Encoding;
import reeb.delimited.HeaderLine;
import reeb.delimited.TextForm;
import reeb.delimited.Thousands;
import reeb.plugins.sources.collections.Mnist;
import reeb.plugins.sources.values.Split;
import reeb.plugins.tables.files.FileFormat;
import reeb.plugins.tables.files.NamedFile;
import reeb.plugins.tables.files.SqlQuery;
import reeb.plugins.tables.files.TableFiles;
import reeb.plugins.tables.values.Precision;
import reeb.runtime.data.DataPlaces;
import reeb.testkit.TestRun;
import reeb.toolkit.tables.InvalidValues;

/** Digits in a file of Parquet are the digits of MNIST's own files. */
@EnabledIfEnvironmentVariable(named = "REEB_DATA", matches = ".+")
final class MnistAsTableTest {
    @TempDir
    private Path folder;

    private DataPlaces places() {
        return new DataPlaces(folder, List.of(Path.of(System.getenv("REEB_DATA"))));
    }

    private static void writeRows(Dataset data, Path file) throws IOException {
        int columns = data.points().columns();
        Column label = data.column("label", "label");
        double[] row = new double[columns];
        try (Writer lines = Files.newBufferedWriter(file)) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < data.points().rows(); i++) {
                data.points().copyRow(i, row);
                line.setLength(0);
                line.append("{\"label\":\"").append(label.text(i)).append("\",\"pixels\":");
                for (int column = 0; column < columns; column++) {
                    line.append(column == 0 ? '[' : ',').append((int) row[column]);
                }
                lines.append(line.append("]}\n"));
            }
        }
    }

    private static void toParquet(Path json, Path parquet) throws SQLException {
        try (DuckDBConnection connection = DuckDBConnection.newConnection("jdbc:duckdb:", false, "", new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT pixels, label FROM read_json('" + json
                    + "', columns = {label: 'VARCHAR', pixels: 'UTINYINT[]'})) TO '" + parquet
                    + "' (FORMAT parquet, ROW_GROUP_SIZE 3000)");
        }
    }

    @Test
    void areTheSameBytes() throws IOException, SQLException {
        Mnist mnist = new Mnist(Split.TEST, Optional.empty(), Optional.empty());
        Dataset own = mnist.load(mnist.inputs(places()), TestRun.parallel());
        Path json = folder.resolve("digits.jsonl");
        writeRows(own, json);
        toParquet(json, folder.resolve("digits.parquet"));
        TableFiles table = new TableFiles(
                List.of("digits.parquet"),
                FileFormat.AUTO,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Precision.AUTO,
                InvalidValues.FAIL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new TextForm(
                        "auto",
                        HeaderLine.AUTO,
                        Optional.empty(),
                        Encoding.AUTO,
                        DecimalMark.AUTO,
                        Thousands.AUTO,
                        Optional.empty(),
                        false));
        SqlQuery query = new SqlQuery(
                "SELECT * FROM digits",
                List.of(new NamedFile("digits", "digits.parquet")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Precision.AUTO,
                InvalidValues.FAIL);

        Dataset read = table.load(table.inputs(places()), TestRun.parallel());
        Dataset asked = query.load(query.inputs(places()), TestRun.serial());

        assertThat(read.points().precision()).isEqualTo(own.points().precision());
        assertThat(read.points().memory().mismatch(own.points().memory())).isEqualTo(-1);
        assertThat(asked.points().memory().mismatch(own.points().memory())).isEqualTo(-1);
        Column.Categories label = (Column.Categories) own.column("label", "label");
        assertThat(((Column.Categories) read.column("label", "label")).names())
                .as("so that each has the colour it has there")
                .isEqualTo(label.names());
        for (int row = 0; row < label.size(); row++) {
            assertThat(read.column("label", "label").text(row)).isEqualTo(label.text(row));
        }
    }
}
