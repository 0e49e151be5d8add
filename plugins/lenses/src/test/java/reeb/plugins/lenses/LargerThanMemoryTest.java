package reeb.plugins.lenses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A matrix of 307 MB, mapped by a Java that may use 64 MB. */
final class LargerThanMemoryTest {
    private static final int ROWS = 300_000;
    private static final int COLUMNS = 256;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    /** Uniform values; the first two columns spread 40 and 20 times as far as the others. */
    @BeforeAll
    static void writeTheMatrix() throws IOException {
        try (FileChannel file = FileChannel.open(
                        folder.resolve("matrix"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
                Arena arena = Arena.ofShared()) {
            MemorySegment matrix = file.map(MapMode.READ_WRITE, 0, 4L * ROWS * COLUMNS, arena);
            LongStream.range(0, (long) ROWS * COLUMNS).parallel().forEach(i -> {
                double uniform = ((i * 0x9e3779b97f4a7c15L * (i | 1)) >>> 40) * 0x1p-24;
                int column = (int) (i % COLUMNS);
                matrix.setAtIndex(ValueLayout.JAVA_FLOAT, i, (float) (uniform * (column < 2 ? 40 / (column + 1) : 1)));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Pca.Solver.class,
            names = {"EXACT", "RANDOMIZED"})
    void isReadInChunks(Pca.Solver solver) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "--add-modules=jdk.incubator.vector",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MappedPca.class.getName(),
                        folder.resolve("matrix").toString(),
                        Integer.toString(ROWS),
                        Integer.toString(COLUMNS),
                        solver.name())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(out)).isZero();
        double[] shares = Stream.of(
                        Files.readString(out).replaceAll("(?s).*\\[|\\].*", "").split(", "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        double total = 1600 + 400 + COLUMNS - 2;
        assertThat(shares).usingComparatorWithPrecision(0.002).containsExactly(1600 / total, 400 / total);
    }
}
