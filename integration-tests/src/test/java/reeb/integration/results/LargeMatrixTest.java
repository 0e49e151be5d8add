package reeb.integration.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.kernels.linear.ColumnMeans;
import reeb.kernels.linear.Covariance;
import reeb.plugins.sources.arrays.Npy;
import reeb.plugins.sources.values.InvalidValues;
import reeb.testkit.TestRun;

/** Kernels work on rows beyond the reach of an index of an array, in a file of 3 GB that takes no disk. */
final class LargeMatrixTest {
    private static final int ROWS = 3_000_000;
    private static final int COLUMNS = 1_000;

    @TempDir
    private Path folder;

    private Path sparse() throws IOException {
        Path path = folder.resolve("large.npy");
        String header = "{'descr': '|u1', 'fortran_order': False, 'shape': (" + ROWS + ", " + COLUMNS + "), }\n";
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length(), 0});
            file.write(header.getBytes(StandardCharsets.ISO_8859_1));
            file.write(8);
            file.setLength(10L + header.length() + (long) ROWS * COLUMNS);
            file.seek(file.length() - 1);
            file.write(240);
        }
        return path;
    }

    @Test
    void meansAndCovariancesReachTheLastOfThreeBillionValues() throws IOException {
        Points points = new Npy(
                        "large.npy",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        InvalidValues.FAIL)
                .load(List.of(sparse()), TestRun.serial())
                .points();
        assertThat((long) points.rows() * points.columns()).isGreaterThan(Integer.MAX_VALUE);
        assertThat(points.at(0, 0)).isEqualTo(8);
        assertThat(points.at(ROWS - 1, COLUMNS - 1)).isEqualTo(240);

        Points chosen = points.select(Rows.of(0, 1, ROWS / 2, ROWS - 1));
        double[] means = ColumnMeans.of(chosen, TestRun.parallel());
        assertThat(means[0]).isEqualTo(2);
        assertThat(means[1]).isZero();
        assertThat(means[COLUMNS - 1]).isEqualTo(60);
        assertThat(Covariance.ofColumns(chosen, means, TestRun.parallel())[0][COLUMNS - 1])
                .isEqualTo(-4.0 * 2 * 60 / 3);
    }
}
