package reeb.runtime.store;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The folder of an entry: a manifest and matrices, and no folders. */
final class EntryFolder {
    private static final Pattern MATRIX = Pattern.compile("[a-z0-9-]+\\.npy");

    private EntryFolder() {}

    /** Tells whether a folder holds a whole entry, of whatever version, and nothing else. */
    static boolean complete(Path folder) {
        try (DirectoryStream<Path> foreign = Files.newDirectoryStream(folder, file -> !own(file))) {
            return !foreign.iterator().hasNext() && Manifest.looksRight(folder);
        } catch (IOException | DirectoryIteratorException e) {
            return false;
        }
    }

    private static boolean own(Path file) {
        String name = file.getFileName().toString();
        boolean known = MATRIX.matcher(name).matches() || name.equals(Manifest.NAME) || name.equals(CacheRoot.MARKER);
        return known && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Tells what an entry takes, if it is complete. */
    static Optional<StepStore.Entry> measure(Path folder) {
        long bytes = 0;
        try {
            for (Path file : files(folder)) {
                bytes += Files.size(file);
            }
            FileTime used = Files.getLastModifiedTime(Manifest.in(folder), LinkOption.NOFOLLOW_LINKS);
            return Optional.of(new StepStore.Entry(folder, bytes, used));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        List<Path> own = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, EntryFolder::own)) {
            files.forEach(own::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return own;
    }

    /** Notes that an entry is in use; in a cache that can only be read, nobody evicts anything. */
    static void touch(Path folder) {
        try {
            Files.setLastModifiedTime(
                    Manifest.in(folder), FileTime.from(Clock.systemUTC().instant()));
        } catch (IOException e) {
            return;
        }
    }

    /** Lists what somebody else has put into an entry; none where it can't be listed. */
    static List<Path> foreign(Path folder) {
        List<Path> foreign = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, file -> !own(file))) {
            files.forEach(foreign::add);
        } catch (IOException | DirectoryIteratorException e) {
            return List.of();
        }
        return foreign.stream().sorted().toList();
    }

    /**
     * Removes the files of an entry, the manifest first, and the folder if nothing else is in it.
     *
     * @return whether nothing of the entry is left
     */
    static boolean remove(Path folder) {
        try {
            if (Files.isRegularFile(Manifest.in(folder), LinkOption.NOFOLLOW_LINKS)) {
                Files.deleteIfExists(Manifest.in(folder));
            }
            for (Path file : files(folder)) {
                Files.deleteIfExists(file);
            }
            if (foreign(folder).isEmpty()) {
                Files.deleteIfExists(folder);
            }
            return true;
        } catch (IOException e) {
            // Another process was faster, or the disk refuses: the next sweep tries again.
            return Files.notExists(folder, LinkOption.NOFOLLOW_LINKS);
        }
    }
}
