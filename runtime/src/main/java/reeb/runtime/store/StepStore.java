package reeb.runtime.store;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reeb.runtime.files.NewFile;
import reeb.runtime.files.Owner;
import reeb.runtime.files.WriteFailure;

/**
 * The cache of step results: a folder for each key, which appears whole or not at all.
 *
 * <p>An entry is written beside its place, forced to the disk and renamed; it is checked when it is read, and one that is
 * damaged counts as absent and is removed. Several processes may share a cache.
 */
public final class StepStore {
    /** Changes whenever entries are written differently. */
    static final int FORMAT = 9;

    /** How many files of others a message names. */
    private static final int MOST_NAMED = 5;

    private final CacheRoot root;
    private final Consumer<String> warnings;

    /**
     * Opens a cache; nothing is written before the first entry.
     *
     * @param root its folder
     * @param warnings told of damaged entries
     * @throws reeb.api.problem.InputException where the folder holds other things than a cache
     */
    public StepStore(Path root, Consumer<String> warnings) {
        this.root = new CacheRoot(root);
        this.warnings = warnings;
        this.root.check();
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
        return root.path();
    }

    /** Tells whether there is a complete entry, without checking it. */
    public boolean has(String key) {
        return root.holds(key) && Files.isRegularFile(Manifest.in(root.folder(key)), LinkOption.NOFOLLOW_LINKS);
    }

    /** Reads from an entry the columns that its source has told; empty where there is no such entry or it tells none. */
    public Optional<List<String>> declared(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new EntryReader(new FolderFiles(root.folder(key))).declared())
                    .filter(columns -> !columns.isEmpty());
        } catch (IOException | DamagedException _) {
            return Optional.empty(); // told where it is read
        }
    }

    /** Reads an entry, if there is a sound one that may be read. */
    public Optional<Kept> read(String key) {
        Path folder = root.folder(key);
        if (!has(key)) {
            return Optional.empty();
        }
        try {
            Kept kept = new EntryReader(new FolderFiles(folder)).read(key);
            EntryFolder.touch(folder);
            return Optional.of(kept);
        } catch (NoSuchFileException e) {
            EntryFolder.remove(folder);
        } catch (IOException e) {
            warnings.accept("a cached result cannot be read and will be computed again: " + folder + ": "
                    + WriteFailure.reason(e));
        } catch (DamagedException | reeb.api.problem.InputException e) {
            warnings.accept("a cached result is damaged and will be computed again: " + e.getMessage());
            EntryFolder.remove(folder);
        }
        return Optional.empty();
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
        root.mark();
        try {
            if (placed(key, kept, sound)) {
                NewFile.forceNames(root.shelf(key));
            }
        } finally {
            root.removeEmptyShelf(key);
        }
    }

    /** Writes an entry beside its place and gives it that; tells whether it has it. */
    private boolean placed(String key, Kept kept, BooleanSupplier sound) throws IOException {
        Path fresh = root.beginEntry(key);
        boolean placed = false;
        try {
            new EntryWriter(fresh).write(key, kept);
            NewFile.forceNames(fresh);
            placed = sound.getAsBoolean() && place(key, fresh);
        } finally {
            if (!placed) {
                EntryFolder.remove(fresh);
            }
        }
        return placed;
    }

    /** Gives a finished entry its place, unless another process was faster; then another may have its former name. */
    private boolean place(String key, Path fresh) throws IOException {
        Path place = root.folder(key);
        try {
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (FileSystemException e) {
            if (!root.holds(key)) {
                throw e;
            }
            if (has(key)) {
                return false;
            }
            // What is there was being removed when its process ended, or holds what somebody else has put into it.
            EntryFolder.remove(place);
            List<Path> foreign = EntryFolder.foreign(place);
            if (!foreign.isEmpty()) {
                Path aside = root.setAside(key);
                warnings.accept("the cache holds '" + foreign.getFirst() + "', which is not of Reeb: it is kept as '"
                        + aside.resolve(foreign.getFirst().getFileName()) + "'");
            }
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
            return true;
        }
    }

    /** Lists the entries, the longest unused first. */
    public List<Entry> entries() {
        return listed(root::entries).stream()
                .map(EntryFolder::measure)
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
            freed += EntryFolder.remove(entry.folder()) ? entry.bytes() : 0;
        }
        return freed;
    }

    /**
     * Removes all entries; gives what was freed.
     *
     * @throws IOException where some could not be removed, or somebody else has put something into them, by name
     */
    public long clear() throws IOException {
        sweep();
        List<Path> folders = Stream.concat(listed(root::entries).stream(), listed(root::leftovers).stream())
                .toList();
        long freed = shrink(0);
        List<Path> left = folders.stream()
                .filter(folder -> Files.exists(folder, LinkOption.NOFOLLOW_LINKS))
                .toList();
        if (!left.isEmpty()) {
            throw new IOException("the cache " + root() + ": " + left(folders.size(), left));
        }
        return freed;
    }

    /** Says what keeps folders where they are. */
    private String left(int all, List<Path> folders) {
        List<Path> foreign = folders.stream()
                .flatMap(folder -> EntryFolder.foreign(folder).stream())
                .toList();
        long stuck = folders.stream()
                .filter(folder -> EntryFolder.foreign(folder).isEmpty())
                .count();
        List<String> reasons = new ArrayList<>();
        if (!foreign.isEmpty()) {
            reasons.add("what is not of Reeb is kept, with the folder it is in: " + listed(foreign)
                    + "; move it elsewhere and clear the cache again");
        }
        if (stuck > 0) {
            reasons.add(stuck + " of " + all
                    + " results could not be removed; they may be another user's, or the disk can only be read");
        }
        return String.join("; ", reasons);
    }

    /** Names files of the cache, the first of them. */
    private String listed(List<Path> files) {
        String named = files.stream()
                .limit(MOST_NAMED)
                .map(file -> "'" + root().relativize(file) + "'")
                .collect(Collectors.joining(", "));
        return files.size() <= MOST_NAMED ? named : named + " and " + (files.size() - MOST_NAMED) + " more";
    }

    /** Removes what killed processes left unfinished or half removed, and marks a cache of an earlier version. */
    public void sweep() {
        for (Path folder : listed(root::entries)) {
            if (Files.notExists(Manifest.in(folder), LinkOption.NOFOLLOW_LINKS)) {
                EntryFolder.remove(folder);
            }
        }
        listed(root::leftovers).forEach(EntryFolder::remove);
        removeUnfinished(Owner::deserted);
        adopt();
    }

    private void adopt() {
        try {
            if (!listed(root::entries).isEmpty()) {
                root.mark();
            }
        } catch (IOException e) {
            // It can only be read; whoever may write it will mark it.
            return;
        }
    }

    /** Removes what this process has not finished, since it ends. */
    public void abandon() {
        removeUnfinished(path -> Owner.in(path.getFileName().toString())
                .filter(Owner.current()::equals)
                .isPresent());
    }

    private void removeUnfinished(Predicate<Path> wanted) {
        listed(root::unfinished).stream().filter(wanted).forEach(EntryFolder::remove);
    }

    private interface Listing {
        List<Path> paths() throws IOException;
    }

    private List<Path> listed(Listing listing) {
        try {
            return root.isOwn() ? listing.paths() : List.of();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            warnings.accept("the cache " + root() + " cannot be listed: " + WriteFailure.reason(e));
            return List.of();
        }
    }
}
