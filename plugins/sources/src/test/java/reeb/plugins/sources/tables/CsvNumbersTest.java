package reeb.plugins.sources.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Dataset;
import reeb.plugins.sources.FolderPlaces;
import reeb.plugins.sources.arrays.IdxBytes;
import reeb.testkit.TestRun;

/** Numbers come back as they were written. */
final class CsvNumbersTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void readsBackWhatWasWritten(long seed) {
        Random random = new Random(seed);
        int columns = random.nextInt(1, 8);
        double[][] values = new double[random.nextInt(1, 60)][columns];
        StringBuilder text = new StringBuilder();
        for (double[] row : values) {
            for (int column = 0; column < columns; column++) {
                row[column] = random.nextGaussian() * StrictMath.pow(10, random.nextInt(-300, 300));
                String cell = random.nextBoolean()
                        ? Double.toString(row[column])
                        : String.format(Locale.ROOT, "%.17e", row[column]);
                text.append(column > 0 ? "," : "").append(random.nextBoolean() ? cell : '"' + cell + '"');
            }
            text.append(random.nextBoolean() ? "\n" : "\r\n");
        }
        IdxBytes.write(folder.resolve("t.csv"), text.toString().getBytes(StandardCharsets.UTF_8));
        Dataset data = new FolderPlaces(folder).load(CsvTest.headed(HeaderLine.NO), TestRun.serial());
        for (int row = 0; row < values.length; row++) {
            double[] read = new double[columns];
            data.points().copyRow(row, read);
            assertThat(read).isEqualTo(values[row]);
        }
    }
}
