package reeb.plugins.sources.arrays;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.Source;
import reeb.delimited.HeaderLine;
import reeb.plugins.sources.FolderPlaces;
import reeb.plugins.sources.digits.Digits;
import reeb.plugins.sources.sparse.Svmlight;
import reeb.plugins.sources.tables.Csv;
import reeb.plugins.sources.tables.CsvParts;
import reeb.testkit.TestRun;
import reeb.toolkit.tables.InvalidValues;

final class CancellationTest {
    @TempDir
    Path folder;

    private void stops(Source source, long steps) {
        assertThatThrownBy(() -> new FolderPlaces(folder).load(source, TestRun.cancelledAfter(steps)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void stopsTables() {
        IdxBytes.write(folder.resolve("t.csv"), "1,2\n".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        Csv table = CsvParts.csv().header(HeaderLine.NO).part();
        for (long steps : List.of(0L, 70_000L, 350_000L, 500_000L)) {
            stops(table, steps);
        }
    }

    @Test
    void stopsBinaryFiles() {
        IdxBytes.write(folder.resolve("i"), IdxBytes.gzip(IdxBytes.counting(3000, 1000)));
        IdxBytes.write(folder.resolve("n"), NpyTest.npy(1, "<i4", false, "100000", new byte[400_000]));
        stops(new Idx("i", Optional.empty(), InvalidValues.FAIL), 2_000_000);
        stops(
                new Npy(
                        "n",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        InvalidValues.FAIL),
                50_000);
    }

    @Test
    void stopsSparseRows() {
        IdxBytes.write(folder.resolve("s"), "1 1:2\n".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        for (long steps : List.of(0L, 70_000L, 350_000L)) {
            stops(new Svmlight("s", 1, Optional.empty()), steps);
        }
    }

    @Test
    void stopsDrawing() {
        stops(new Digits(1000), 5);
    }
}
