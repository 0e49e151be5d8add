package reeb.runtime.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnpackedCodeTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @Test
    void removesOnlyWhatThisProcessHasLoaded() throws IOException {
        Path place = temporary.toRealPath();
        Path own = Files.createDirectory(place.resolve("onnxruntime-java12"));
        Files.createFile(own.resolve("libonnxruntime.so"));
        Files.createFile(own.resolve("libother.so"));
        Path ofAnother = Files.createDirectory(place.resolve("onnxruntime-java34"));
        Path elsewhere = Files.createDirectories(place.resolve("below/onnxruntime-java56"));
        Path otherwise = Files.createDirectory(place.resolve("paper"));
        Path maps = Files.writeString(
                place.resolve("maps"),
                String.join(
                        "\n",
                        "7f0000000000-7f0000001000 r-xp 00000000 fe:00 123    " + own + "/libonnxruntime.so",
                        "7f0000002000-7f0000003000 r-xp 00000000 fe:00 124    " + elsewhere + "/libonnxruntime.so",
                        "7f0000004000-7f0000005000 r-xp 00000000 fe:00 125    " + otherwise + "/libpaper.so",
                        "7f0000006000-7f0000007000 rw-p 00000000 00:00 0 ",
                        "7f0000008000-7f0000009000 rw-p 00000000 00:00 0      [heap]"));
        UnpackedCode.remove(maps, temporary);
        UnpackedCode.remove(place.resolve("absent"), temporary);
        assertThat(own).doesNotExist();
        assertThat(ofAnother).exists();
        assertThat(elsewhere).exists();
        assertThat(otherwise).exists();
    }

    @Test
    void removesFilesThatKilledProcessesLeftOfALibraryThatThisOneHasLoaded() throws IOException {
        Path place = temporary.toRealPath();
        Path own = Files.createFile(place.resolve("libduckdb_java1.so"));
        Path left = old(place.resolve("libduckdb_java22.so"));
        Path fresh = Files.createFile(place.resolve("libduckdb_java333.so"));
        Path other = old(place.resolve("libduckdb_javas.so"));
        Path target = old(place.resolve("target"));
        Path link = Files.createSymbolicLink(place.resolve("libduckdb_java4.so"), target);
        Path without = Files.writeString(place.resolve("without"), "");
        Path maps =
                Files.writeString(place.resolve("maps"), "7f0000000000-7f0000001000 r-xp 00000000 fe:00 123    " + own);

        UnpackedCode.remove(without, temporary);
        assertThat(left).exists();

        UnpackedCode.remove(maps, temporary);
        assertThat(left).doesNotExist();
        assertThat(own).exists();
        assertThat(fresh).exists();
        assertThat(other).exists();
        assertThat(link).exists();
        assertThat(target).exists();
    }

    private static Path old(Path file) throws IOException {
        Files.createFile(file);
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    }
}
