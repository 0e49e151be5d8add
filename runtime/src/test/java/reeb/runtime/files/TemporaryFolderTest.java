package reeb.runtime.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TemporaryFolderTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path base;

    @Test
    void goesWithAllThatIsInItButNotWhatIsLinked() throws IOException {
        Path victim = Files.createDirectories(base.resolve("victim/photos"));
        Path place = base.resolve("tmp");
        TemporaryFolder folder = TemporaryFolder.create(Optional.of(place), "test");
        Files.writeString(Files.createDirectories(folder.path().resolve("a/b")).resolve("c"), "text");
        Files.createSymbolicLink(folder.path().resolve("link"), victim.getParent());
        folder.close();
        folder.close();
        assertThat(place).isEmptyDirectory();
        assertThat(victim).exists();
    }

    @Test
    void sweepsThoseOfDeadProcessesAndNothingElse() throws IOException {
        Owner own = Owner.current();
        String dead = new Owner(own.place(), own.process(), own.start() + 1).toString();
        Path left = Files.createDirectories(base.resolve("reeb-test-" + dead + "-17/a"));
        Path victim = Files.createDirectories(base.resolve("victim/photos"));
        Path link = Files.createSymbolicLink(base.resolve("reeb-test-" + dead + "-18"), victim.getParent());
        Path other = Files.createDirectories(base.resolve("reeb-other-" + dead + "-17"));
        Path foreign = Files.createDirectories(base.resolve("reeb-test-17"));
        try (TemporaryFolder first = TemporaryFolder.create(Optional.of(base), "test");
                TemporaryFolder second = TemporaryFolder.create(Optional.of(base), "test")) {
            assertThat(first.path()).isDirectory().isNotEqualTo(second.path());
            assertThat(left.getParent()).doesNotExist();
            assertThat(victim).exists();
            assertThat(link).isSymbolicLink();
            assertThat(other).exists();
            assertThat(foreign).exists();
        }
    }
}
