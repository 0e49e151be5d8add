package reeb.plugins.sources.pictures;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import reeb.toolkit.tables.Refusal;

/**
 * A folder of pictures, with the folders in it.
 *
 * @param place the folder
 * @param names its files
 */
record PictureFolder(Path place, List<String> names) implements PictureStore {
    PictureFolder {
        names = List.copyOf(names);
    }

    static PictureFolder open(Path place) throws IOException {
        Path root = place.toRealPath();
        try (Stream<Path> files = Files.walk(root)) {
            List<String> names = files.filter(file -> isInside(root, file))
                    .map(file -> root.relativize(file).toString().replace(File.separatorChar, '/'))
                    .filter(name -> !PictureStore.isHidden(name))
                    .limit(MOST_FILES + 1L)
                    .sorted()
                    .toList();
            if (names.size() > MOST_FILES) {
                throw Refusal.of(place, "holds more than %d files", MOST_FILES);
            }
            return new PictureFolder(root, names);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Takes one file of a folder alone. */
    static PictureFolder of(Path place, String name) throws IOException {
        Path root = place.toRealPath();
        Path file = root.resolve(name).normalize();
        if (!file.startsWith(root) || !isInside(root, file)) {
            throw new NoSuchFileException(name);
        }
        return new PictureFolder(root, List.of(name));
    }

    /** Takes files, and links to files in the same folder; refuses links that lead out of it. */
    private static boolean isInside(Path root, Path file) {
        try {
            if (Files.isSymbolicLink(file) && !file.toRealPath().startsWith(root)) {
                throw Refusal.of(file, "is a link that leads out of the folder %s; copy the file instead", root);
            }
            return Files.isRegularFile(file);
        } catch (IOException e) {
            throw Refusal.of(file, e);
        }
    }

    @Override
    public byte[] read(String name) throws IOException {
        Path file = place.resolve(name);
        try (InputStream input = Files.newInputStream(file)) {
            byte[] bytes = input.readNBytes((int) LONGEST_FILE + 1);
            if (bytes.length > LONGEST_FILE) {
                throw Refusal.of(file, "is longer than %d MB", LONGEST_FILE >> 20);
            }
            return bytes;
        }
    }

    @Override
    public byte[] head(String name) throws IOException {
        try (InputStream input = Files.newInputStream(place.resolve(name))) {
            return input.readNBytes(PictureFormat.HEAD);
        }
    }

    @Override
    public void close() {}
}
