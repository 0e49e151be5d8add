package reeb.plugins.tables.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;

/** Damaged files: they are read or refused in one line, and never end the process, since native code reads them. */
final class HostileTablesTest {
    private static final int MUTATIONS = Integer.getInteger("reeb.mutations", 80);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final String ROWS = """
            SELECT i AS id, [i, i + 0.5, -i]::FLOAT[] AS v, 'text ' || i % 7 AS name, DATE '2024-01-01' + i::INTEGER AS day,
              {'a': i, 'b': ['x', 'y']} AS nested, i % 2 = 0 AS flag, i::DECIMAL(18, 3) AS price
            FROM range(300) AS t(i)""";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Written files;

    @BeforeEach
    void setUp() {
        files = new Written(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FORMAT parquet, COMPRESSION uncompressed",
                "FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE 100",
                "FORMAT parquet, COMPRESSION zstd",
                "FORMAT parquet, COMPRESSION gzip, PARQUET_VERSION v2",
                "FORMAT json",
                "FORMAT json, ARRAY true"
            })
    void readsOrRefusesMutatedFiles(String options) throws IOException {
        String name = options.contains("json") ? "mutated.json" : "mutated.parquet";
        byte[] bytes = Files.readAllBytes(files.copy("whole", ROWS, options));
        Random random = new Random(options.hashCode());
        for (int i = 0; i < MUTATIONS; i++) {
            check(name, mutated(bytes, random), options + ", mutation " + i);
        }
    }

    /** Changes up to eight bytes, half of them near the end, where Parquet says what is in the file; or cuts the file, or a part of it. */
    private static byte[] mutated(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        int kind = random.nextInt(10);
        if (kind == 0) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        if (kind == 1) {
            int from = random.nextInt(bytes.length);
            System.arraycopy(bytes, random.nextInt(from + 1), changed, from, Math.min(64, bytes.length - from));
            return changed;
        }
        for (int i = random.nextInt(8); i >= 0; i--) {
            boolean near = random.nextBoolean();
            int last = Math.min(bytes.length, 1200);
            int at = near ? bytes.length - 1 - random.nextInt(last) : random.nextInt(bytes.length);
            changed[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : changed[at] ^ (1 << random.nextInt(8)));
        }
        return changed;
    }

    @Test
    void refusesFilesThatAreCutShort() throws IOException {
        byte[] bytes = Files.readAllBytes(files.parquet("whole", ROWS));
        for (int length = 4; length < bytes.length; length += bytes.length / 40) {
            Files.write(folder.resolve("cut.parquet"), Arrays.copyOf(bytes, length));
            Assertions.assertThrowsExactly(InputException.class, () -> files.load(Written.table("cut.parquet")));
        }
    }

    private void check(String name, byte[] bytes, String what) throws IOException {
        Files.write(folder.resolve(name), bytes);
        Assertions.assertTimeout(
                LONGEST,
                () -> {
                    try {
                        Dataset data = files.load(Written.table(name));
                        assertThat(allFinite(data.points())).as(what).isTrue();
                    } catch (InputException refused) {
                        assertThat(refused.getMessage())
                                .as(what)
                                .contains(name)
                                .doesNotContain("\n", "MemorySegment", "IndexOutOf");
                    }
                },
                what);
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
