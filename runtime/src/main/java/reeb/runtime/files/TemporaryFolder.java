package reeb.runtime.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A private folder for files that nobody keeps. It goes when it is closed; where its process is killed, the next that makes
 * one of the same kind removes it.
 *
 * @param path where it is, without links
 */
public record TemporaryFolder(Path path) implements AutoCloseable {
    /**
     * Makes a fresh one.
     *
     * @param parent where; the system's folder for temporary files where no other is given
     * @param kind what it is for: lower-case letters and dashes
     */
    public static TemporaryFolder create(Optional<Path> parent, String kind) throws IOException {
        Path place = parent.orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")));
        Files.createDirectories(place);
        String start = "reeb-" + kind + "-";
        Path fresh =
                Files.createTempDirectory(place, start + Owner.current() + "-").toRealPath();
        sweep(fresh, Pattern.compile(Pattern.quote(start) + Owner.FORM + "-\\d+"));
        return new TemporaryFolder(fresh);
    }

    /** Removes what dead processes of the same user left beside a folder. */
    private static void sweep(Path fresh, Pattern form) {
        try (DirectoryStream<Path> beside = Files.newDirectoryStream(fresh.resolve(".."))) {
            Object user = Files.getOwner(fresh);
            for (Path path : beside) {
                if (form.matcher(path.getFileName().toString()).matches()
                        && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                        && Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).equals(user)
                        && Owner.deserted(path)) {
                    new TemporaryFolder(path).close();
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            // What is left lies among temporary files; the next one may remove it.
            return;
        }
    }

    /** Deletes what can be deleted, a link and not what it leads to; a second time does nothing. */
    @Override
    public void close() {
        try {
            Files.walkFileTree(path, new Deletion());
        } catch (IOException failure) {
            // What is left lies among temporary files; the command has done its work all the same.
            return;
        }
    }

    /**
     * Deletes a file of this folder before the folder goes, if that can be done.
     *
     * @throws IllegalArgumentException where it is not in this folder
     */
    public void remove(Path file) {
        if (!path.equals(file.getParent())) {
            throw new IllegalArgumentException(file + " is not in " + path);
        }
        Deletion.delete(file);
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
