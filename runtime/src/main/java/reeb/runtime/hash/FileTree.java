package reeb.runtime.hash;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import reeb.api.problem.InputException;

/**
 * The files of an input: the file itself, or those of a folder in the order of their paths.
 *
 * <p>Refused is what could never be read to its end, or is not what it seems: devices, pipes and sockets, links that lead out
 * of their folder, links to folders, more than {@value #MOST_FILES} files, and more than 1 TiB.
 *
 * @param root a file, or the real place of a folder
 * @param files regular files, read through links where a folder has links to its own files
 */
public record FileTree(Path root, List<Path> files) {
    /** The most files of a folder. */
    public static final int MOST_FILES = 1_000_000;

    /** The most bytes of an input. */
    public static final long MOST_BYTES = 1L << 40;

    /** Keeps the list from changing. */
    public FileTree {
        files = List.copyOf(files);
    }

    /**
     * Lists the files of an input without reading them.
     *
     * @throws InputException where something is refused, by name
     * @throws IOException where a folder can't be listed
     */
    public static FileTree of(Path input) throws IOException {
        Path root = input.toRealPath();
        BasicFileAttributes attributes = Files.readAttributes(root, BasicFileAttributes.class);
        if (!attributes.isDirectory()) {
            requirePlain(input, root, attributes);
            requireFew(input, 1, attributes.size());
            return new FileTree(input, List.of(input));
        }
        Walk walk = new Walk(input, root);
        Files.walkFileTree(root, walk);
        return new FileTree(root, walk.files.stream().sorted().toList());
    }

    /**
     * Refuses what is neither a file nor a folder.
     *
     * @param path exists
     */
    public static void requirePlain(Path path) throws IOException {
        Path real = path.toRealPath();
        BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
        if (!attributes.isDirectory()) {
            requirePlain(path, real, attributes);
        }
    }

    private static void requirePlain(Path path, Path real, BasicFileAttributes attributes) {
        if (!attributes.isRegularFile()) {
            throw new InputException(path + ": is " + SpecialFile.name(real) + "; only files and folders are read");
        }
    }

    private static void requireFew(Path input, int files, long bytes) {
        if (files > MOST_FILES) {
            throw new InputException(String.format(
                    Locale.ROOT, "%s: holds more than %,d files, which is the most that are read", input, MOST_FILES));
        }
        if (bytes > MOST_BYTES) {
            throw new InputException(
                    input + ": holds more than " + (MOST_BYTES >> 30) + " GiB, which is the most that is read");
        }
    }

    /** Collects the files of a folder. */
    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path input;
        private final Path root;
        private final List<Path> files = new ArrayList<>();
        private long bytes;

        Walk(Path input, Path root) {
            this.input = input;
            this.root = root;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            BasicFileAttributes real = attributes.isSymbolicLink() ? followed(file) : attributes;
            requirePlain(file, file, real);
            files.add(file);
            bytes += real.size();
            requireFew(input, files.size(), bytes);
            return FileVisitResult.CONTINUE;
        }

        private BasicFileAttributes followed(Path link) throws IOException {
            Path target = target(link);
            if (!target.startsWith(root)) {
                throw new InputException(
                        link + ": is a link that leads out of the folder " + root + "; copy what it leads to instead");
            }
            BasicFileAttributes attributes = Files.readAttributes(target, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                throw new InputException(
                        link + ": is a link to a folder, and those are not followed; put the folder there");
            }
            return attributes;
        }

        private static Path target(Path link) {
            try {
                return link.toRealPath();
            } catch (IOException e) {
                throw new InputException(link + ": is a link that leads nowhere; remove it", e);
            }
        }
    }
}
