package reeb.runtime.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/**
 * The cache of step results: a folder for each key, which appears whole or not at all.
 *
 * <p>An entry is written beside its place, forced to the disk and renamed; it is checked when it is read, and one that is
 * damaged counts as absent and is removed. Several processes may share a cache.
 */
public final class StepStore {
    /** Changes whenever entries are written differently. */
    static final int FORMAT = 4;

    private static final String UNFINISHED = "unfinished-";

    private final Path root;
    private final Consumer<String> warnings;

    /**
     * Opens a cache; nothing is written before the first entry.
     *
     * @param root its folder
     * @param warnings told of damaged entries
     */
    public StepStore(Path root, Consumer<String> warnings) {
        this.root = root;
        this.warnings = warnings;
    }

    /**
     * An entry.
     *
     * @param folder where it lies
     * @param bytes how much it takes
     * @param used when it was last read or written
     */
    public record Entry(Path folder, long bytes, FileTime used) {}

    /** Tells where the cache lies. */
    public Path root() {
        return root;
    }

    /** Tells whether there is a complete entry, without checking it. */
    public boolean has(String key) {
        return Files.isRegularFile(Manifest.in(folder(key)));
    }

    /** Reads an entry, if there is a sound one. */
    public Optional<Kept> read(String key) {
        Path folder = folder(key);
        if (!has(key)) {
            return Optional.empty();
        }
        try {
            Kept kept = new EntryReader(folder).read(key);
            Files.setLastModifiedTime(
                    Manifest.in(folder), FileTime.from(Clock.systemUTC().instant()));
            return Optional.of(kept);
        } catch (NoSuchFileException e) {
            remove(folder);
            return Optional.empty();
        } catch (IOException | DamagedException | reeb.api.InputException e) {
            warnings.accept("a cached result is damaged and will be computed again: " + e.getMessage());
            remove(folder);
            return Optional.empty();
        }
    }

    /**
     * Writes an entry; one that is there already stays.
     *
     * @throws IOException where the disk is full or may not be written; nothing is left behind then
     */
    public void write(String key, Kept kept) throws IOException {
        write(key, kept, () -> true);
    }

    /**
     * Writes an entry likewise, unless it proves to be wrong.
     *
     * @param sound asked when all is written
     * @throws IOException where the disk is full or may not be written; nothing is left behind then
     */
    public void write(String key, Kept kept, BooleanSupplier sound) throws IOException {
        if (has(key)) {
            return;
        }
        Path shelf = root.resolve(key.substring(0, 2));
        Files.createDirectories(shelf);
        Path fresh = Files.createTempDirectory(
                shelf, UNFINISHED + ProcessHandle.current().pid() + "-");
        try {
            new EntryWriter(fresh).write(key, kept);
            force(fresh);
            if (sound.getAsBoolean()) {
                place(key, fresh);
                force(shelf);
            }
        } finally {
            remove(fresh);
        }
    }

    /** Gives a finished entry its place, unless another process was faster. */
    private void place(String key, Path fresh) throws IOException {
        Path place = folder(key);
        try {
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(place)) {
                throw e;
            }
            if (!has(key)) {
                // What is there was being removed when its process ended.
                remove(place);
                Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** Lists the entries, the longest unused first. */
    public List<Entry> entries() {
        return folders(path -> !path.getFileName().toString().startsWith(UNFINISHED)).stream()
                .map(StepStore::entry)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Entry::used))
                .toList();
    }

    /** Removes the longest unused entries until the rest takes at most so many bytes; gives what was freed. */
    public long shrink(long limit) {
        List<Entry> entries = entries();
        long total = entries.stream().mapToLong(Entry::bytes).sum();
        long freed = 0;
        for (Entry entry : entries) {
            if (total - freed <= limit) {
                break;
            }
            remove(entry.folder());
            freed += entry.bytes();
        }
        return freed;
    }

    /** Removes what killed processes left unfinished or half removed. */
    public void sweep() {
        folders(path -> !path.getFileName().toString().startsWith(UNFINISHED)).stream()
                .filter(path -> !Files.exists(Manifest.in(path)))
                .forEach(StepStore::remove);
        removeUnfinished(process -> ProcessHandle.of(process).isEmpty());
    }

    /** Removes what this process has not finished, since it ends. */
    public void abandon() {
        removeUnfinished(process -> process == ProcessHandle.current().pid());
    }

    private void removeUnfinished(LongPredicate owner) {
        for (Path path : folders(path -> path.getFileName().toString().startsWith(UNFINISHED))) {
            String[] words = path.getFileName().toString().split("-", 3);
            if (words[1].matches("\\d{1,18}") && owner.test(Long.parseLong(words[1]))) {
                remove(path);
            }
        }
    }

    private List<Path> folders(java.util.function.Predicate<Path> wanted) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(root, 2, FileVisitOption.FOLLOW_LINKS)) {
            return paths.filter(path -> path.getNameCount() == root.getNameCount() + 2)
                    .filter(wanted)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            warnings.accept("the cache " + root + " cannot be listed: " + e.getMessage());
            return List.of();
        }
    }

    private static Optional<Entry> entry(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            long bytes = files.mapToLong(file -> file.toFile().length()).sum();
            return Optional.of(new Entry(folder, bytes, Files.getLastModifiedTime(Manifest.in(folder))));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private Path folder(String key) {
        return root.resolve(key.substring(0, 2)).resolve(key);
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (java.nio.file.AccessDeniedException e) {
            // Windows opens no folders; there the rename itself is durable.
            return;
        }
    }

    private static void remove(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            Files.deleteIfExists(Manifest.in(folder));
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            // Another process was faster, or the disk refuses: the next sweep tries again.
            return;
        }
    }
}
