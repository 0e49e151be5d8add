package reeb.integration.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.integration.Session;

/** The parameter {@code rows} means the same in every source that has it. */
final class RowRangesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Session.Outcome run(String source, String rows) throws IOException {
        Files.writeString(folder.resolve("t.csv"), "x,y\n0,0\n1,1\n2,4\n3,9\n4,16\n");
        StringBuilder lines = new StringBuilder();
        for (int row = 0; row < 5; row++) {
            lines.append("{\"x\": ")
                    .append(row)
                    .append(", \"y\": ")
                    .append(row * row)
                    .append("}\n");
        }
        Files.writeString(folder.resolve("t.jsonl"), lines);
        String steps = String.format(
                Locale.ROOT,
                "{\"steps\": [{\"name\": \"d\", \"use\": \"%s\", \"file\": \"%s\", \"rows\": %s},"
                        + " {\"name\": \"out\", \"use\": \"points-csv\", \"of\": \"d\"}]}",
                source,
                source.equals("csv") ? "t.csv" : "t.jsonl",
                rows);
        Path workflow = Files.writeString(folder.resolve("w.json"), steps);
        return new Session(folder)
                .run("run", workflow.toString(), "--out", folder.resolve("run").toString(), "--overwrite");
    }

    @ParameterizedTest
    @CsvSource({
        "csv, 2, '0,1'", "table, 2, '0,1'", "csv, '\"1-3\"', '1,2,3'", "table, '\"1-3\"', '1,2,3'",
        "csv, '\"3-\"', '3,4'", "table, '\"3-\"', '3,4'", "csv, '\"2\"', '2'", "table, '\"2\"', '2'"
    })
    void countsTheFirstRowsOrTakesARange(String source, String rows, String numbers) throws IOException {
        Session.Outcome ran = run(source, rows);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(Files.readAllLines(folder.resolve("run/out.csv")).stream()
                        .skip(1)
                        .map(line -> line.split(",", 2)[0]))
                .containsExactly(numbers.split(","));
    }

    @Test
    void whatIsNoneIsRefusedAtItsPlace() throws IOException {
        for (String source : new String[] {"csv", "table"}) {
            assertThat(run(source, "0").err()).contains("/steps/0/rows: must be at least 1 but is 0");
            assertThat(run(source, "\"3-1\"").err()).contains("/steps/0/rows: the range '3-1' ends before it begins");
            assertThat(run(source, "1.5").err()).contains("/steps/0/rows: must be a whole number");
            assertThat(run(source, "true").err()).contains("/steps/0/rows: must be a number or range of rows");
        }
    }
}
