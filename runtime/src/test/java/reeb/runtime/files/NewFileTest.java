package reeb.runtime.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NewFileTest {
    private static final byte[] TEXT = "text".getBytes(StandardCharsets.UTF_8);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void opensNothingThatIsThere() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "precious");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("absent"));
        for (Path there : new Path[] {file, link, dangling}) {
            assertThatThrownBy(() -> NewFile.write(there, TEXT)).isInstanceOf(FileAlreadyExistsException.class);
            assertThatThrownBy(() -> NewFile.stream(there)).isInstanceOf(FileAlreadyExistsException.class);
        }
        assertThatThrownBy(() -> NewFile.toLock(link)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> NewFile.toRead(link)).isInstanceOf(IOException.class);
        assertThat(file).hasContent("precious");
        assertThat(folder.resolve("absent")).doesNotExist();
    }

    @Test
    void replacesAFileAtOnceAndALinkItself() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim"), "precious");
        Path place = Files.createSymbolicLink(folder.resolve("list"), victim);
        try (Replacement fresh = Replacement.of(place)) {
            fresh.stream().write(TEXT);
            fresh.finish();
        }
        assertThat(place).hasContent("text").isRegularFile();
        assertThat(victim).hasContent("precious");
    }

    @Test
    void leavesTheOldFileWhereTheNewOneIsNotFinished() throws IOException {
        Path place = Files.writeString(folder.resolve("list"), "old");
        Owner own = Owner.current();
        String dead = new Owner(own.place(), own.process(), own.start() + 1).toString();
        Files.writeString(folder.resolve(".list." + dead + ".part"), "killed");
        Files.writeString(folder.resolve(".list.mine.part"), "mine");
        try (Replacement fresh = Replacement.of(place)) {
            fresh.stream().write(TEXT);
        }
        assertThat(place).hasContent("old");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("list", ".list.mine.part");
        }
    }
}
