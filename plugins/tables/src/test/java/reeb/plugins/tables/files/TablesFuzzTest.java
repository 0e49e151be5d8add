package reeb.plugins.tables.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import reeb.api.Source;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.toolkit.tables.InvalidValues;

/** Whatever the bytes, a table gives finite points or is refused in a line. */
final class TablesFuzzTest {
    private static final String ROWS = """
            SELECT i AS id, [i, i + 0.5]::FLOAT[] AS v, 'text ' || i % 7 AS name, DATE '2024-01-01' + i::INTEGER AS day,
              {'a': i, 'b': ['x', 'y']} AS nested, i % 2 = 0 AS flag, i::DECIMAL(18, 3) AS price
            FROM range(12) AS t(i)""";

    static Stream<byte[]> parquet() {
        return Stream.of("FORMAT parquet", "FORMAT parquet, COMPRESSION zstd", "FORMAT parquet, PARQUET_VERSION v2")
                .map(TablesFuzzTest::written);
    }

    static Stream<byte[]> json() {
        return Stream.of("FORMAT json", "FORMAT json, ARRAY true").map(TablesFuzzTest::written);
    }

    static Stream<byte[]> arrow() {
        return Stream.of("uncompressed.feather", "lz4.feather", "zstd.feather", "stream.arrows", "gaps.feather")
                .map(TablesFuzzTest::kept);
    }

    private static byte[] written(String options) {
        try {
            Path folder = Files.createTempDirectory("seed");
            Path file = new Written(folder).copy("seed", ROWS, options);
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            Files.delete(folder);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] kept(String name) {
        try (InputStream in = Objects.requireNonNull(TablesFuzzTest.class.getResourceAsStream("/arrow/" + name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @MethodSource("parquet")
    @FuzzTest(maxDuration = "60s")
    void readsOrRefusesAnyParquet(byte[] bytes) throws IOException {
        check(bytes, ".parquet", name -> Written.table(InvalidValues.DROP_ROW, name));
    }

    @MethodSource("json")
    @FuzzTest(maxDuration = "60s")
    void readsOrRefusesAnyJsonTable(byte[] bytes) throws IOException {
        check(bytes, ".json", name -> Written.table(InvalidValues.MEAN, name));
    }

    @MethodSource("arrow")
    @FuzzTest(maxDuration = "60s")
    void readsOrRefusesAnyArrow(byte[] bytes) throws IOException {
        check(
                bytes,
                ".arrow",
                name -> TableParts.of(name).invalid(InvalidValues.DROP_ROW).arrow());
    }

    /** Makes the source under test. */
    private interface Making {
        Source of(String file);
    }

    private static void check(byte[] bytes, String ending, Making making) throws IOException {
        Path file = Files.createTempFile("fuzz", ending);
        String name = file.getFileName().toString();
        try {
            Files.write(file, bytes);
            Written files = new Written(Objects.requireNonNull(file.getParent()));
            assertThat(allFinite(files.load(making.of(name)).points())).isTrue();
        } catch (InputException refused) {
            assertThat(refused.getMessage()).contains(name).doesNotContain("\n", "MemorySegment", "IndexOutOf");
        } finally {
            Files.delete(file);
        }
    }

    private static boolean allFinite(Points points) {
        boolean finite = true;
        for (int row = 0; row < points.rows(); row++) {
            for (int column = 0; column < points.columns(); column++) {
                finite &= Double.isFinite(points.at(row, column));
            }
        }
        return finite;
    }
}
