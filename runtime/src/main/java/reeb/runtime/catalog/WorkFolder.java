package reeb.runtime.catalog;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A private folder that goes when it is closed. */
record WorkFolder(Path path) implements AutoCloseable {
    /** Makes a fresh one, in the system's folder for temporary files where no other is given. */
    static WorkFolder in(Optional<Path> parent) throws IOException {
        if (parent.isEmpty()) {
            return new WorkFolder(Files.createTempDirectory("reeb-plugins-").toRealPath());
        }
        Files.createDirectories(parent.get());
        return new WorkFolder(
                Files.createTempDirectory(parent.get(), "plugins-").toRealPath());
    }

    /** Deletes what can be deleted. */
    @Override
    public void close() {
        try {
            Files.walkFileTree(path, new Deletion());
        } catch (IOException failure) {
            // What is left lies among temporary files; the command has done its work all the same.
            return;
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return delete(file);
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
            return delete(folder);
        }

        private static FileVisitResult delete(Path path) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException inUse) {
                // The next one may still go.
                return FileVisitResult.CONTINUE;
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
