package reeb.runtime.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import reeb.api.InputException;
import reeb.api.Output;

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
    private static final String PART = ".part";
    private static final String ENDING = "[a-z0-9][a-z0-9_-]*(\\.[a-z0-9][a-z0-9_-]*)*";

    private final Path folder;
    private final List<Path> made;
    private final RunLock lock;
    private final List<String> stale;
    private final Map<Path, Boolean> open = new ConcurrentHashMap<>();

    private RunFolder(Path folder, List<Path> made, RunLock lock) {
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
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new InputException("--out " + folder + ": is a file; name a folder that is not there yet");
        }
        if (Files.isDirectory(folder) && !empty(folder)) {
            boolean ours = Files.exists(folder.resolve(RECORD)) || Files.exists(folder.resolve(MARKER));
            boolean unfinished = Files.exists(folder.resolve(MARKER));
            if (!unfinished && !(ours && overwrite)) {
                throw new InputException(
                        "--out " + folder + ": has files in it" + (ours ? "; --overwrite replaces the run there" : "")
                                + "; or name a folder that is not there yet");
            }
        }
        List<Path> made = missing(folder);
        Files.createDirectories(folder);
        RunLock lock = RunLock.take(folder.resolve(MARKER))
                .orElseThrow(() ->
                        new InputException("--out " + folder + ": another run is writing there; name another folder"));
        deleteParts(folder);
        return new RunFolder(folder, made, lock);
    }

    /** Finds the first folder {@code base-1}, {@code base-2} ... that is not there yet or left unfinished. */
    public static Path next(Path base) {
        for (int number = 1; ; number++) {
            Path candidate = base.resolveSibling(base.getFileName() + "-" + number);
            Path marker = candidate.resolve(MARKER);
            if (!Files.exists(candidate) || (Files.exists(marker) && !RunLock.taken(marker))) {
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
        Output output = ending -> {
            if (!endings.contains(ending) || !ending.matches(ENDING) || parts.containsKey(ending)) {
                throw new IllegalArgumentException("the step may write " + endings + ", each once, but not ." + ending);
            }
            PartFile part = part(step + "." + ending);
            parts.put(ending, part);
            return part;
        };
        try {
            writing.write(output);
            for (PartFile part : parts.values()) {
                part.close();
            }
            List<WrittenFile> written = new ArrayList<>();
            for (Map.Entry<String, PartFile> part : parts.entrySet()) {
                written.add(part.getValue().finish(folder.resolve(step + "." + part.getKey())));
            }
            written.forEach(file -> stale.remove(file.name()));
            return written;
        } finally {
            for (PartFile part : parts.values()) {
                part.discard();
            }
        }
    }

    private PartFile part(String name) throws IOException {
        return new PartFile(folder.resolve("." + name + PART), open);
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
     * Writes report and record of the run, removes files that only an earlier run in this folder wrote, and ends it. Both
     * get their names when both are complete.
     */
    public void finish(String record, Report report) throws IOException {
        try (PartFile page = part(REPORT);
                PartFile part = part(RECORD)) {
            report.write(page);
            part.write(record.getBytes(StandardCharsets.UTF_8));
            part.flush();
            page.finish(folder.resolve(REPORT));
            part.finish(folder.resolve(RECORD));
        }
        for (String name : stale) {
            Files.deleteIfExists(folder.resolve(name));
        }
        lock.end();
    }

    /** Removes what is half-written, and the folders made for this run where nothing is in them; may be called again. */
    public synchronized void abandon() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        for (Path path : open.keySet()) {
            Files.deleteIfExists(path);
        }
        if (nothingIn(folder)) {
            lock.end();
            for (Path path : made) {
                if (!empty(path)) {
                    break;
                }
                Files.delete(path);
            }
        }
        lock.release();
    }

    private static boolean nothingIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.allMatch(file -> file.endsWith(MARKER));
        }
    }

    /** Lists a folder and those above it that are not there, from the inside out. */
    private static List<Path> missing(Path folder) {
        List<Path> missing = new ArrayList<>();
        for (Path path = folder.toAbsolutePath(); path != null && !Files.exists(path); path = path.getParent()) {
            missing.add(path);
        }
        return missing;
    }

    private static boolean empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static void deleteParts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith(".") && name.endsWith(PART)) {
                    Files.delete(file);
                }
            }
        }
    }
}
