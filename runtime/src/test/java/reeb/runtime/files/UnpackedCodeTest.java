package reeb.runtime.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnpackedCodeTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path processes;

    @Test
    void removesOnlyWhatThisProcessHasLoaded() throws IOException {
        Path place = temporary.toRealPath();
        Path own = Files.createDirectory(place.resolve("onnxruntime-java12"));
        Files.createFile(own.resolve("libonnxruntime.so"));
        Files.createFile(own.resolve("libother.so"));
        Path ofAnother = Files.createDirectory(place.resolve("onnxruntime-java34"));
        Path elsewhere = Files.createDirectories(place.resolve("below/onnxruntime-java56"));
        Path otherwise = Files.createDirectory(place.resolve("paper"));
        process("self", own + "/libonnxruntime.so", elsewhere + "/libonnxruntime.so", otherwise + "/libpaper.so");
        UnpackedCode.remove(processes, temporary);
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
        Path used = old(place.resolve("libduckdb_java55555.so"));
        process("17", used.toString());
        process("self");

        UnpackedCode.remove(processes, temporary);
        assertThat(left).exists();

        process("self", own.toString());
        UnpackedCode.remove(processes, temporary);
        assertThat(left).doesNotExist();
        assertThat(own).exists();
        assertThat(used).exists();
        assertThat(fresh).exists();
        assertThat(other).exists();
        assertThat(link).exists();
        assertThat(target).exists();
    }

    @Test
    void removesFoldersThatKilledProcessesLeftOfALibraryThatThisOneHasLoaded() throws IOException {
        Path place = temporary.toRealPath();
        Path own = Files.createDirectory(place.resolve("onnxruntime-java1"));
        Path left = folder(place.resolve("onnxruntime-java22"));
        Path used = folder(place.resolve("onnxruntime-java333"));
        Path file = old(place.resolve("onnxruntime-java4444"));
        Path fresh = Files.createDirectory(place.resolve("onnxruntime-java5"));
        process("17", used + "/libonnxruntime.so");
        Files.createDirectories(processes.resolve("18"));
        process("self", place + "/libduckdb_java1.so");

        UnpackedCode.remove(processes, temporary);
        assertThat(left).exists();

        process("self", own + "/libonnxruntime.so");
        UnpackedCode.remove(processes, temporary);
        assertThat(own).doesNotExist();
        assertThat(left).doesNotExist();
        assertThat(used).isNotEmptyDirectory();
        assertThat(file).exists();
        assertThat(fresh).exists();
    }

    /** Writes what the system tells of a process that has loaded files. */
    private void process(String name, String... files) throws IOException {
        String loaded = Stream.of(files)
                .map(file -> "7f0000000000-7f0000001000 r-xp 00000000 fe:00 123    " + file + "\n")
                .collect(Collectors.joining());
        String more = """
                7f0000006000-7f0000007000 rw-p 00000000 00:00 0\s
                7f0000008000-7f0000009000 rw-p 00000000 00:00 0      [heap]
                """;
        Files.writeString(Files.createDirectories(processes.resolve(name)).resolve("maps"), loaded + more);
    }

    private static Path folder(Path path) throws IOException {
        Files.createFile(Files.createDirectory(path).resolve("libonnxruntime.so"));
        return aged(path);
    }

    private static Path old(Path file) throws IOException {
        return aged(Files.createFile(file));
    }

    private static Path aged(Path file) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    }
}
