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

final class NewFolderTest {
    private static final byte[] TEXT = "text".getBytes(StandardCharsets.UTF_8);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path disk;

    @Test
    void hasAllThatIsPutThere() throws IOException {
        NewFolder.make(disk.resolve("made"), "trial", folder -> NewFile.write(folder.resolve("one"), TEXT));

        assertThat(disk.resolve("made/one")).hasBinaryContent(TEXT);
        assertThat(names()).containsExactly("made");
    }

    @Test
    void isNotThereWhereItCannotBeFilled() throws IOException {
        assertThatThrownBy(() -> NewFolder.make(disk.resolve("made"), "trial", folder -> {
                    NewFile.write(folder.resolve("one"), TEXT);
                    throw new IOException("full");
                }))
                .hasMessage("full");
        assertThat(names()).isEmpty();
    }

    @Test
    void takesNoOthersPlace() throws IOException {
        Files.createDirectory(disk.resolve("made"));

        assertThatThrownBy(() -> NewFolder.make(disk.resolve("made"), "trial", _ -> {}))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(names()).containsExactly("made");
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(disk)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList().stream();
        }
    }
}
