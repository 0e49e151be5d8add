package reeb.runtime.engine;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import reeb.api.InputException;
import reeb.api.Output;
import reeb.runtime.hash.Hashes;

/**
 * Where a run's files go. Files appear whole or not at all: they are written beside their place, forced to the disk and
 * renamed when their step is done.
 *
 * <p>A run under way keeps the file {@code .unfinished} in its folder; a killed run's folder is taken up again.
 */
public final class RunFolder {
    private static final String RECORD = "run.json";
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
        Map<String, Part> parts = new LinkedHashMap<>();
        Output output = ending -> {
            if (!endings.contains(ending) || !ending.matches(ENDING) || parts.containsKey(ending)) {
                throw new IllegalArgumentException("the step may write " + endings + ", each once, but not ." + ending);
            }
            Part part = new Part(folder.resolve("." + step + "." + ending + PART));
            parts.put(ending, part);
            return part;
        };
        try {
            writing.write(output);
            for (Part part : parts.values()) {
                part.close();
            }
            List<WrittenFile> written = new ArrayList<>();
            for (Map.Entry<String, Part> part : parts.entrySet()) {
                written.add(part.getValue().finish(folder.resolve(step + "." + part.getKey())));
            }
            written.forEach(file -> stale.remove(file.name()));
            return written;
        } finally {
            for (Part part : parts.values()) {
                part.discard();
            }
        }
    }

    /** Writes files through an output. */
    interface Writing {
        void write(Output output) throws IOException;
    }

    /** Writes the record of the run, removes files that only an earlier run in this folder wrote, and ends it. */
    public void finish(String record) throws IOException {
        try (Part part = new Part(folder.resolve("." + RECORD + PART))) {
            part.write(record.getBytes(StandardCharsets.UTF_8));
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

    /** A file that has not got its name yet. */
    private final class Part extends FilterOutputStream {
        private final Path path;
        private final FileOutputStream file;
        private final MessageDigest digest;
        private boolean closed;

        Part(Path path) throws IOException {
            this(path, new FileOutputStream(path.toFile()), Hashes.digest());
        }

        private Part(Path path, FileOutputStream file, MessageDigest digest) {
            super(new DigestOutputStream(new BufferedOutputStream(file, 1 << 16), digest));
            this.path = path;
            this.file = file;
            this.digest = digest;
            open.put(path, true);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                try (OutputStream stream = out) {
                    stream.flush();
                    file.getFD().sync();
                }
            }
        }

        WrittenFile finish(Path place) throws IOException {
            close();
            long bytes = Files.size(path);
            Files.move(path, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            open.remove(path);
            return new WrittenFile(
                    String.valueOf(place.getFileName()), bytes, HexFormat.of().formatHex(digest.digest()));
        }

        void discard() throws IOException {
            if (open.remove(path) != null) {
                try (OutputStream _ = file) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }
}
