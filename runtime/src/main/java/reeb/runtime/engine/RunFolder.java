package reeb.runtime.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import reeb.api.Output;
import reeb.api.problem.InputException;
import reeb.runtime.files.MadeFolders;
import reeb.runtime.files.WriteFailure;

/**
 * Where a run's files go. Files appear whole or not at all: they are written beside their place, forced to the disk and
 * renamed when their step is done.
 *
 * <p>A run under way keeps the file {@code .unfinished} in its folder; a killed run's folder is taken up again.
 */
public final class RunFolder {
    private static final String RECORD = "run.json";
    private static final String REPORT = "report.html";
    private static final String MARKER = ".unfinished";

    /** A disk with less room than this, in bytes, is full. */
    private static final long LEAST_ROOM = 1 << 16;

    /** How the part of a file's name looks that says what is in it. */
    static final String ENDING = "[a-z0-9][a-z0-9_-]*(\\.[a-z0-9][a-z0-9_-]*)*";

    private final Path folder;
    private final MadeFolders made;
    private final RunLock lock;
    private final List<WrittenFile> stale;
    private final List<Path> fresh = new ArrayList<>();
    private final Map<Path, Boolean> open = new ConcurrentHashMap<>();
    private volatile boolean full;

    private RunFolder(Path folder, MadeFolders made, RunLock lock) {
        this.folder = folder;
        this.stale = new ArrayList<>(RunJson.files(folder.resolve(RECORD)));
        this.made = made;
        this.lock = lock;
    }

    /**
     * Takes a folder that is absent, empty, or left by an unfinished run.
     *
     * @param overwrite whether a finished run's files may be replaced
     * @throws InputException where there is something else in it
     * @throws IOException where it can't be made
     */
    public static RunFolder open(Path folder, boolean overwrite) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder)) {
            throw new InputException("--out " + folder + ": is "
                    + (Files.exists(folder) ? "a file" : "a link that leads nowhere")
                    + "; name a folder that is not there yet");
        }
        if (Files.isDirectory(folder) && !MadeFolders.empty(folder)) {
            boolean unfinished = RunLock.ours(folder.resolve(MARKER));
            boolean finished = RunJson.isRecord(folder.resolve(RECORD));
            if (!unfinished && !(finished && overwrite)) {
                throw new InputException("--out " + folder + ": has files in it"
                        + (finished ? "; --overwrite replaces the run there; or" : ";")
                        + " name a folder that is not there yet");
            }
        }
        return take(folder);
    }

    /** Makes the folder and marks it as one in which a run is under way; where that can't be done, nothing remains. */
    private static RunFolder take(Path folder) throws IOException {
        MadeFolders made = MadeFolders.upTo(folder);
        boolean taken = false;
        try {
            RunLock lock = RunLock.take(folder.resolve(MARKER))
                    .orElseThrow(() -> new InputException(
                            "--out " + folder + ": another run is writing there; name another folder"));
            taken = true;
            deleteParts(folder);
            return new RunFolder(folder, made, lock);
        } finally {
            if (!taken) {
                made.removeEmpty();
            }
        }
    }

    /** Tells whether a run goes on in a folder, or was broken off there. */
    public static boolean unfinished(Path folder) {
        return RunLock.ours(folder.resolve(MARKER));
    }

    /** Finds the first folder {@code base-1}, {@code base-2} ... that is not there yet or left unfinished. */
    public static Path next(Path base) {
        for (int number = 1; ; number++) {
            Path candidate = base.resolveSibling(base.getFileName() + "-" + number);
            Path marker = candidate.resolve(MARKER);
            if (!Files.exists(candidate, LinkOption.NOFOLLOW_LINKS)
                    || (!Files.isSymbolicLink(candidate) && RunLock.ours(marker) && !RunLock.taken(marker))) {
                return candidate;
            }
        }
    }

    /** Tells where it is. */
    public Path path() {
        return folder;
    }

    /** Writes the files of one step, then gives them their names. */
    List<WrittenFile> write(String step, List<String> endings, Writing writing) throws IOException {
        Map<String, PartFile> parts = new LinkedHashMap<>();
        Output output = new Output() {
            @Override
            public OutputStream open(String ending) throws IOException {
                if (!endings.contains(ending) || !ending.matches(ENDING) || parts.containsKey(ending)) {
                    throw new IllegalArgumentException(
                            "the step may write " + endings + ", each once, but not ." + ending);
                }
                PartFile part = new PartFile(folder.resolve(name(ending)), RunFolder.this.open);
                parts.put(ending, part);
                return part;
            }

            @Override
            public String name(String ending) {
                return step + "." + ending;
            }
        };
        try {
            writing.write(output);
            if (parts.isEmpty()) {
                throw new IllegalStateException("it wrote none of the files " + endings + " that it may write");
            }
            return written(parts);
        } catch (IOException e) {
            full |= isFull();
            throw WriteFailure.in(step, e);
        } catch (UncheckedIOException e) {
            full |= isFull();
            throw WriteFailure.in(step, Objects.requireNonNullElseGet(e.getCause(), () -> new IOException(e)));
        } catch (RuntimeException e) {
            // What a library made of a full disk.
            for (PartFile part : parts.values()) {
                if (part.failure().isPresent()) {
                    full |= isFull();
                    throw WriteFailure.in(step, part.failure().get());
                }
            }
            throw e;
        } finally {
            for (PartFile part : parts.values()) {
                part.discard();
            }
        }
    }

    private List<WrittenFile> written(Map<String, PartFile> parts) throws IOException {
        for (PartFile part : parts.values()) {
            part.complete();
        }
        List<WrittenFile> written = new ArrayList<>();
        for (PartFile part : parts.values()) {
            written.add(named(part));
        }
        return written;
    }

    /** Gives a file its name, and remembers whether it had none before. */
    private WrittenFile named(PartFile part) throws IOException {
        boolean absent = !Files.exists(part.place(), LinkOption.NOFOLLOW_LINKS);
        WrittenFile file = part.finish();
        stale.removeIf(old -> old.name().equals(file.name()));
        if (absent) {
            fresh.add(part.place());
        }
        return file;
    }

    /** Writes files through an output. */
    interface Writing {
        void write(Output output) throws IOException;
    }

    /** Writes the report of a run. */
    public interface Report {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Writes report and record of the run, removes files that only an earlier run in this folder wrote and nobody has
     * changed since, and ends it. Both get their names when both are complete.
     */
    public void finish(String record, Report report) throws IOException {
        try (PartFile page = new PartFile(folder.resolve(REPORT), open);
                PartFile part = new PartFile(folder.resolve(RECORD), open)) {
            report.write(page);
            part.write(record.getBytes(StandardCharsets.UTF_8));
            part.flush();
            page.complete();
            part.complete();
            named(page);
            named(part);
        } catch (IOException e) {
            full |= isFull();
            throw WriteFailure.during("the report and the record of the run", e);
        }
        for (WrittenFile old : stale) {
            if (old.isAt(folder.resolve(old.name()))) {
                Files.deleteIfExists(folder.resolve(old.name()));
            }
        }
        lock.end();
    }

    /**
     * Removes what is half-written, and the folders made for this run where nothing is in them; may be called again. Where
     * the disk is full, the finished ones of this run go too: the next run into this folder would write them all again.
     */
    public synchronized void abandon() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        for (Path path : open.keySet()) {
            Files.deleteIfExists(path);
        }
        if (full) {
            for (Path path : fresh) {
                Files.deleteIfExists(path);
            }
        }
        if (nothingIn(folder)) {
            lock.end();
            made.removeEmpty();
        }
        lock.release();
    }

    private boolean isFull() throws IOException {
        return Files.getFileStore(folder).getUsableSpace() < LEAST_ROOM;
    }

    private static boolean nothingIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.allMatch(file -> file.endsWith(MARKER));
        }
    }

    private static void deleteParts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (PartFile.named(file.getFileName().toString())
                        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.delete(file);
                }
            }
        }
    }
}
