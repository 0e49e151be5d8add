package reeb.plugins.onnx;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that ONNX Runtime unpacks its native code into and loads it from. Once that is loaded they are of no use: removed
 * at once, they are not left behind where the process is killed.
 *
 * <p>Which are this process's own is told by what it has loaded; where the system does not tell, as outside of Linux, they are
 * left to the end of the process.
 */
final class UnpackedLibraries {
    private static final Path LOADED = Path.of("/proc/self/maps");
    private static final Pattern FILE = Pattern.compile("(?:\\S+ +){5}(/.*/onnxruntime-java\\d+)/[^/]+");

    private UnpackedLibraries() {}

    /** Removes what this process has loaded. */
    static void remove() {
        folders().forEach(UnpackedLibraries::remove);
    }

    private static void remove(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // What is left lies among temporary files; the network computes all the same.
            return;
        }
    }

    private static List<Path> folders() {
        try {
            return Files.readAllLines(LOADED).stream()
                    .map(FILE::matcher)
                    .filter(Matcher::matches)
                    .map(line -> Path.of(line.group(1)))
                    .distinct()
                    .filter(Files::isDirectory)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
