package reeb.runtime.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class LineFileTest {
    private static final long MOST = 1 << 20;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path file() {
        return folder.resolve("lines.txt");
    }

    private String read() throws IOException {
        return new String(LineFile.read(file(), MOST), StandardCharsets.UTF_8);
    }

    private void add(String line) throws IOException {
        try (LineFile held = LineFile.open(file(), Duration.ofSeconds(5))) {
            held.add(held.read(MOST).length, line.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void beginsWithTheFirstLine() throws IOException {
        assertThat(read()).isEmpty();
        assertThat(file()).doesNotExist();
        add("one");
        assertThat(file()).hasContent("one\n");
        assertThat(read()).isEqualTo("one\n");
    }

    @Test
    void addsLinesAndChangesNoneOfThoseBefore() throws IOException {
        add("one");
        add("");
        add("two");
        assertThat(Files.readString(file())).isEqualTo("one\n\ntwo\n");
    }

    @Test
    void passesOverALineWithoutAnEndAndPutsTheNextInItsPlace() throws IOException {
        Files.writeString(file(), "one\ntwo and more");
        assertThat(read()).isEqualTo("one\n");
        add("2");
        assertThat(Files.readString(file())).isEqualTo("one\n2\n");
    }

    @Test
    void refusesAFileThatIsTooLarge() throws IOException {
        Files.write(file(), new byte[(int) MOST + 1]);
        assertThatThrownBy(this::read).isInstanceOf(IOException.class).hasMessageContaining("more than the 1 MiB");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void goesThroughNoLink() throws IOException {
        Path other = Files.writeString(folder.resolve("other.txt"), "mine\n");
        Files.createSymbolicLink(file(), other);
        assertThatThrownBy(this::read).isInstanceOf(IOException.class).hasMessageContaining("symbolic link");
        assertThatThrownBy(() -> add("one")).isInstanceOf(IOException.class).hasMessageContaining("symbolic link");
        Files.delete(file());
        Files.createSymbolicLink(file(), folder.resolve("nowhere.txt"));
        assertThatThrownBy(() -> add("one")).isInstanceOf(IOException.class).hasMessageContaining("symbolic link");
        assertThat(Files.readString(other)).isEqualTo("mine\n");
        assertThat(folder.resolve("nowhere.txt")).doesNotExist();
    }

    @Test
    void refusesAFolder() throws IOException {
        Files.createDirectory(file());
        assertThatThrownBy(this::read).isInstanceOf(IOException.class).hasMessageContaining("is no file");
        assertThatThrownBy(() -> add("one")).isInstanceOf(IOException.class).hasMessageContaining("is no file");
    }
}
