package reeb.runtime.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OwnerTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.ofEpochSecond(1_700_000_000));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path of(Owner owner) throws IOException {
        return Files.setLastModifiedTime(Files.writeString(folder.resolve("x-" + owner + "-1"), ""), LONG_AGO);
    }

    @Test
    void isFoundInNames() {
        Owner own = Owner.current();
        assertThat(own.toString()).matches(Owner.FORM);
        assertThat(Owner.in("reeb-plugins-" + own + "-123")).contains(own);
        assertThat(Owner.in("reeb-plugins-123")).isEmpty();
    }

    @Test
    void isAliveAsLongAsTheVeryProcessIs() throws IOException, InterruptedException {
        Owner own = Owner.current();
        assertThat(Owner.deserted(of(own))).isFalse();
        assertThat(Owner.deserted(of(new Owner(own.place(), own.process(), own.start() + 1))))
                .as("another process had the number before")
                .isTrue();
        Process process = new ProcessBuilder("sleep", "1000").start();
        Owner begun = Owner.of(process.pid());
        assertThat(Owner.deserted(of(begun))).isFalse();
        process.destroyForcibly().waitFor();
        assertThat(Owner.deserted(of(begun))).isTrue();
    }

    @Test
    void isTakenForDeadAfterADayWhereItCanNotBeSeen() throws IOException {
        Path left = of(new Owner("00000000", Owner.current().process(), 1));
        assertThat(Owner.deserted(left)).isTrue();
        Files.setLastModifiedTime(left, FileTime.from(Instant.now()));
        assertThat(Owner.deserted(left)).isFalse();
    }
}
