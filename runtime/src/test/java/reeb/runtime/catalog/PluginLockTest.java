package reeb.runtime.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static reeb.runtime.catalog.Folders.names;
import static reeb.runtime.catalog.Folders.problems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reeb.api.problem.InputException;
import reeb.runtime.hash.Hashes;

final class PluginLockTest {
    @TempDir
    private Path folder;

    @Test
    void writesWhatSha256sumWrites() throws IOException {
        Path jar = PluginJars.lens("acme/first", "1").writeTo(folder.resolve("a b.jar"));
        PluginLock lock = PluginLock.write(folder);
        assertThat(folder.resolve("plugins.lock")).hasContent(Hashes.of(jar) + "  a b.jar");
        assertThat(lock).isEqualTo(new PluginLock(Map.of("a b.jar", Hashes.of(jar))));
        assertThat(PluginLock.read(folder)).contains(lock);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void loadsLockedJars() throws IOException {
        PluginJars.lens("acme/first", "1").writeTo(folder.resolve("a.jar"));
        PluginLock.write(folder);
        try (Catalog catalog = Catalog.open(List.of(folder))) {
            assertThat(names(catalog)).contains("acme/first");
            assertThat(catalog.problems()).isEmpty();
        }
    }

    @Test
    void refusesAJarThatChanged() throws IOException {
        PluginJars.lens("acme/first", "1").writeTo(folder.resolve("a.jar"));
        String before = PluginLock.write(folder).files().getOrDefault("a.jar", "");
        Path jar = PluginJars.lens("acme/first", "2").writeTo(folder.resolve("a.jar"));
        assertThat(problems(folder))
                .containsExactly("a.jar: changed since it was locked: its SHA-256 is "
                        + Hashes.of(jar).substring(0, 12) + "... but was " + before.substring(0, 12)
                        + "...; run 'reeb plugins --lock' to accept it");
        PluginLock.write(folder);
        assertThat(problems(folder)).isEmpty();
    }

    @Test
    void refusesAJarThatIsNotListed() throws IOException {
        PluginJars.lens("acme/first", "1").writeTo(folder.resolve("a.jar"));
        PluginLock.write(folder);
        PluginJars.lens("acme/second", "2").writeTo(folder.resolve("b.jar"));
        assertThat(problems(folder))
                .containsExactly("b.jar: is not in plugins.lock; run 'reeb plugins --lock' to accept it");
    }

    @Test
    void loadsNothingFromAFolderWithABrokenLock() throws IOException {
        PluginJars.lens("acme/first", "1").writeTo(folder.resolve("a.jar"));
        Files.writeString(folder.resolve("plugins.lock"), "# accepted\n\nabc  a.jar\n");
        assertThat(problems(folder))
                .containsExactly("plugins.lock: line 3: must be a SHA-256, two spaces and a file name; no plugin of its"
                        + " folder is loaded");
    }

    @Test
    void keepsToTheFolder() {
        assertThatThrownBy(() -> {
                    Files.writeString(folder.resolve("plugins.lock"), "0".repeat(64) + "  ../a.jar\n");
                    PluginLock.read(folder);
                })
                .isInstanceOf(InputException.class)
                .hasMessage("line 1: must be a SHA-256, two spaces and a file name");
    }

    @Test
    void hasNoLockInAFreshFolder() throws IOException {
        assertThat(PluginLock.read(folder)).isEmpty();
    }
}
