package reeb.model.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.problem.InputException;

/** Reading the files of a model before they are asked for gives what reading them then does. */
final class ModelReadingTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("a.reeb");
        ModelFileTest.written().write(file, ModelFileTest.record());
    }

    @Test
    void readAheadItGivesTheSameAndTellsOfWhatWasChanged() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Path damaged = folder.resolve("damaged.reeb");
        int refused = 0;
        for (int at = 0; at < bytes.length; at += 7) {
            byte[] other = bytes.clone();
            other[at] ^= 0x10;
            Files.write(damaged, other);
            try (ModelFile model = ModelFile.open(damaged)) {
                Runnable reading = model.reading();
                reading.run();
                // What was read is not read again, whatever becomes of the file.
                Files.write(damaged, new byte[0]);
                assertThat(model.points(ModelNames.ROWS).at(1, 2)).isEqualTo(6);
                assertThat(model.column(ModelNames.ROW_STARTS)).containsExactly(0, 1, 2);
            } catch (InputException e) {
                refused++;
                assertThat(e).hasMessageContaining(damaged.toString());
            }
        }
        assertThat(refused).isGreaterThan(bytes.length / 20);
    }

    @Test
    void whatIsNotReadAheadYetIsReadWhenItIsAskedFor() {
        try (ModelFile model = ModelFile.open(file)) {
            Runnable reading = model.reading();
            assertThat(model.points(ModelNames.ROWS).at(1, 2)).isEqualTo(6);
            reading.run();
            assertThat(model.points(ModelNames.ROWS).at(0, 1)).isEqualTo(2);
        }
    }
}
