package reeb.plugins.sources.arrays;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.testkit.TestRun;

/** Files of 12 GB that take no disk: zeros, but for the ends. */
final class LargeNpyTest {
    private static final int ROWS = 3_000_000;
    private static final int COLUMNS = 1_000;

    @TempDir
    private Path folder;

    private Path sparse() throws IOException {
        Path path = folder.resolve("large.npy");
        byte[] header = NpyTest.npy(1, "<f4", false, ROWS + ", " + COLUMNS, new byte[0]);
        long bytes = (long) ROWS * COLUMNS * Float.BYTES;
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(header.length + bytes);
            file.write(header);
            file.write(single(1.5f));
            file.seek(header.length + bytes - Float.BYTES);
            file.write(single(-2.5f));
        }
        return path;
    }

    private static byte[] single(float value) {
        return ByteBuffer.allocate(Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(value)
                .array();
    }

    @Test
    void mapsMoreValuesThanAnArrayHolds() throws IOException {
        Points points = new NpyFile(NpyHeader.open(new NpyPlace.Alone(sparse())))
                .points(TestRun.serial().progress("reading", 1));
        assertThat((long) points.rows() * points.columns()).isGreaterThan(Integer.MAX_VALUE);
        assertThat(points.memory().isMapped()).isTrue();
        assertThat(points.memory().byteSize()).isEqualTo(12_000_000_000L);
        assertThat(points.at(0, 0)).isEqualTo(1.5);
        assertThat(points.at(ROWS - 1, COLUMNS - 1)).isEqualTo(-2.5);
        Points ends = points.select(Rows.of(0, ROWS / 2, ROWS - 1));
        float[] row = new float[COLUMNS];
        ends.copyRow(2, row, 0);
        assertThat(row[COLUMNS - 1]).isEqualTo(-2.5f);
        assertThat(ends.column(0)).containsExactly(1.5, 0, 0);
    }
}
