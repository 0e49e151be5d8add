package reeb.runtime.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder for files that nobody keeps.
 *
 * @param path where it is
 */
record ScratchFolder(Path path) implements AutoCloseable {
    static ScratchFolder create() throws IOException {
        return new ScratchFolder(Files.createTempDirectory("reeb-"));
    }

    /** Removes it with all that is in it, once or twice. */
    @Override
    public void close() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> found = Files.walk(path)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path one : deepestFirst) {
                Files.deleteIfExists(one);
            }
        }
    }
}
