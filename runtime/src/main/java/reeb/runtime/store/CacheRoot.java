package reeb.runtime.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import reeb.api.problem.InputException;
import reeb.runtime.files.NewFile;
import reeb.runtime.files.Owner;
import reeb.runtime.files.WriteFailure;

/**
 * The folder of a cache, which has to be its own: it holds a marker, and nothing in it is looked at or removed but what has
 * the names that a cache gives. Links in it are not followed; the folder itself may be one.
 *
 * @param path where it is
 */
record CacheRoot(Path path) {
    /** The name that backup programs know caches by. */
    static final String MARKER = "CACHEDIR.TAG";

    private static final String MARK = """
            Signature: 8a477f597d28d172789f06886806bc55
            # This folder is a cache of Reeb: results of steps, which can be computed again.
            # What the first line means is told at https://bford.info/cachedir/
            """;
    private static final int LONGEST_MARK = 1 << 12;

    private static final Pattern SHELF = Pattern.compile("[0-9a-f]{2}");
    private static final Pattern ENTRY = Pattern.compile("[0-9a-f]{64}");
    private static final String UNFINISHED = "unfinished-";

    /** What is left of an entry where somebody else has put something into it, under a name that no key has. */
    private static final Pattern LEFTOVER = Pattern.compile("leftover-[0-9a-f]{64}-\\d+");

    private static final int MOST_LEFTOVERS = 1000;
    private static final int MOST_ATTEMPTS = 100;

    /** With an owner; or, by earlier versions, with the number of a process. */
    private static final Pattern UNFINISHED_FORM = Pattern.compile(UNFINISHED + "(" + Owner.FORM + "|\\d+)-\\d+");

    /**
     * Makes sure that the folder is a cache, or that nothing is there that could be taken for one.
     *
     * @throws InputException where there are other things in it
     */
    void check() {
        if (!Files.exists(path) || marked()) {
            return;
        }
        if (!Files.isDirectory(path)) {
            throw refused("is a file");
        }
        try {
            List<Path> foreign = children(path, child -> !(shelf(child) || unfinished(child)));
            foreign.addAll(onShelves(child -> !(entry(child) || unfinished(child) || leftover(child))));
            List<Path> entries = entries();
            // Caches of earlier versions had no marker: everything in them has to look as they left it.
            if (foreign.isEmpty() && entries.stream().noneMatch(EntryFolder::complete)) {
                foreign.addAll(entries);
            }
            // Another process or thread may have marked it since, after it had looked: then its marker is what was
            // found.
            if (!foreign.isEmpty() && !marked()) {
                throw refused("is no cache of Reeb, since it holds '" + path.relativize(foreign.getFirst())
                        + "': nothing in it was changed");
            }
        } catch (IOException e) {
            throw refused("cannot be listed: " + WriteFailure.reason(e));
        }
    }

    /** Tells whether the folder is a cache: what is not is left alone, also where it was one a moment ago. */
    boolean isOwn() {
        try {
            check();
            return true;
        } catch (InputException e) {
            return false;
        }
    }

    private InputException refused(String reason) {
        return new InputException(
                "the cache " + path + ": " + reason + "; name a new or an empty folder with REEB_CACHE");
    }

    private boolean marked() {
        Path marker = path.resolve(MARKER);
        try {
            return Files.isRegularFile(marker, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(marker) <= LONGEST_MARK
                    && secondLine(Files.readString(marker, StandardCharsets.ISO_8859_1))
                            .equals(secondLine(MARK));
        } catch (IOException e) {
            return false;
        }
    }

    private static String secondLine(String text) {
        return text.lines().skip(1).findFirst().orElse("");
    }

    /** Makes the folder where it is missing, and its marker, which appears whole; others may do so at the same time. */
    void mark() throws IOException {
        if (marked()) {
            return;
        }
        check();
        Files.createDirectories(path);
        Path fresh = begin(path);
        try {
            NewFile.write(fresh.resolve(MARKER), MARK.getBytes(StandardCharsets.UTF_8));
            Files.move(fresh.resolve(MARKER), path.resolve(MARKER), StandardCopyOption.ATOMIC_MOVE);
            NewFile.forceNames(path);
        } finally {
            EntryFolder.remove(fresh);
        }
    }

    /** Makes a folder for what is half-written, beside where it is to go. */
    static Path begin(Path parent) throws IOException {
        for (int number = 0; ; number++) {
            Path fresh = parent.resolve(UNFINISHED + Owner.current() + "-" + number);
            if (made(fresh)) {
                return fresh;
            }
        }
    }

    /** Makes a folder for a half-written entry on the shelf of its key, and the shelf where it is missing. */
    Path beginEntry(String key) throws IOException {
        Path shelf = shelf(key);
        for (int attempt = 1; ; attempt++) {
            if (!made(shelf) && !shelf(shelf)) {
                throw new FileAlreadyExistsException(shelf.toString());
            }
            try {
                return begin(shelf);
            } catch (NoSuchFileException e) {
                // Another process, whose entry failed, has removed the empty shelf since.
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Removes the shelf of a key, if nothing is on it. */
    void removeEmptyShelf(String key) throws IOException {
        if (shelf(shelf(key))) {
            try {
                Files.deleteIfExists(shelf(key));
            } catch (DirectoryNotEmptyException e) {
                // It is in use.
                return;
            }
        }
    }

    /** Where the shelf of a key is, or would be. */
    Path shelf(String key) {
        return path.resolve(key.substring(0, 2));
    }

    /**
     * Makes the place of a key free, where somebody else has put something into the folder there: gives the folder another
     * name beside it.
     *
     * @return the folder under its other name
     */
    Path setAside(String key) throws IOException {
        Path place = folder(key);
        for (int number = 0; number < MOST_LEFTOVERS; number++) {
            Path aside = place.resolveSibling("leftover-" + key + "-" + number);
            if (!Files.exists(aside, LinkOption.NOFOLLOW_LINKS)) {
                return Files.move(place, aside, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        throw new FileAlreadyExistsException(place.toString());
    }

    private static boolean made(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    /** Where the entry of a key is, or would be. */
    Path folder(String key) {
        if (!ENTRY.matcher(key).matches()) {
            throw new IllegalArgumentException(key + ": is no key");
        }
        return shelf(key).resolve(key);
    }

    /** Tells whether a key's entry may be there: a folder, and no link on the way. */
    boolean holds(String key) {
        Path folder = folder(key);
        return entry(folder) && shelf(shelf(key));
    }

    /** Lists the folders of entries, complete or not. */
    List<Path> entries() throws IOException {
        return onShelves(CacheRoot::entry);
    }

    /** Lists what is left of entries with things of others in them. */
    List<Path> leftovers() throws IOException {
        return onShelves(CacheRoot::leftover);
    }

    /** Lists what has not been finished, by whomever. */
    List<Path> unfinished() throws IOException {
        List<Path> all = new ArrayList<>(onShelves(CacheRoot::unfinished));
        all.addAll(children(path, CacheRoot::unfinished));
        return all;
    }

    private List<Path> onShelves(Predicate<Path> wanted) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path shelf : children(path, CacheRoot::shelf)) {
            found.addAll(children(shelf, wanted));
        }
        return found;
    }

    private static List<Path> children(Path folder, Predicate<Path> wanted) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder, wanted::test)) {
            children.forEach(found::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return found;
    }

    private static boolean shelf(Path path) {
        return named(path, SHELF);
    }

    private static boolean unfinished(Path path) {
        return named(path, UNFINISHED_FORM);
    }

    private static boolean leftover(Path path) {
        return named(path, LEFTOVER);
    }

    private static boolean entry(Path path) {
        Path shelf = path.getParent();
        return named(path, ENTRY)
                && shelf != null
                && path.getFileName().toString().startsWith(shelf.getFileName().toString());
    }

    private static boolean named(Path path, Pattern form) {
        return form.matcher(path.getFileName().toString()).matches()
                && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }
}
