package reeb.model.bundle;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.runtime.archive.StoredArchive;
import reeb.runtime.files.WriteFailure;
import reeb.runtime.hash.Hashes;
import reeb.runtime.json.Json;
import reeb.runtime.json.JsonReader;
import reeb.runtime.store.DamagedException;
import reeb.runtime.store.Npy;

/**
 * A model file, which may come from anybody: what is in it is compared with its record before it is used, and nothing in it is run.
 *
 * <p>Matrices are read when they are asked for, or before that by {@link #reading}. One thread at a time asks.
 */
public final class ModelFile implements AutoCloseable {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;
    private static final String ENDING = ".npy";
    private static final int LONGEST_TEXT = 1 << 24;
    private static final int SLICE = 1 << 26;

    private final StoredArchive archive;
    private final ModelRecord record;
    private final String identity;
    private final Map<String, Listed> listed;

    /** Files that have been read, or are being read, since {@link #reading} was called. */
    private final Map<String, FutureTask<MemorySegment>> reads = new ConcurrentHashMap<>();

    /** What the record tells of a file. */
    private record Listed(long bytes, String sha256) {}

    private ModelFile(StoredArchive archive, ModelRecord record, String identity, Map<String, Listed> listed) {
        this.archive = archive;
        this.record = record;
        this.identity = identity;
        this.listed = listed;
    }

    /**
     * Opens a model.
     *
     * @throws InputException where the file is none, is damaged, or was made by a later version
     */
    public static ModelFile open(Path path) {
        StoredArchive archive = StoredArchive.open(path, ModelNames.FORM);
        boolean sound = false;
        try {
            ModelFile file = read(archive);
            sound = true;
            return file;
        } finally {
            if (!sound) {
                close(archive);
            }
        }
    }

    private static ModelFile read(StoredArchive archive) {
        byte[] text = reading(archive, () -> archive.text(ModelNames.RECORD));
        Json json = JsonReader.parse(
                new String(text, StandardCharsets.UTF_8), archive.path() + "/" + ModelNames.RECORD, LONGEST_TEXT);
        ModelRecord record = ModelRecord.of(archive.path(), json);
        Map<String, Listed> listed = listed(record);
        Set<String> names = Set.copyOf(archive.names());
        for (String name : archive.names()) {
            if (!listed.containsKey(name)) {
                throw record.damaged("holds '" + name + "', which its record does not list");
            }
        }
        for (String name : listed.keySet()) {
            if (!names.contains(name)) {
                throw record.damaged("lacks '" + name + "'");
            }
        }
        return new ModelFile(archive, record, Hashes.of(text), listed);
    }

    private static Map<String, Listed> listed(ModelRecord record) {
        Map<String, Listed> listed = new HashMap<>();
        for (Json.Members file : record.list("files")) {
            String name = record.text(file, "name");
            Listed facts = new Listed(record.whole(file, "bytes"), record.text(file, "sha256"));
            if (listed.put(name, facts) != null) {
                throw record.damaged("lists '" + name + "' twice");
            }
        }
        return listed;
    }

    /** Where the file is. */
    public Path path() {
        return archive.path();
    }

    /** What the model tells of itself. */
    public ModelRecord record() {
        return record;
    }

    /** The SHA-256 of the record, which tells those of all files; 64 hexadecimal digits. */
    public String identity() {
        return identity;
    }

    /** Tells whether a file is there. */
    public boolean has(String name) {
        return listed.containsKey(name);
    }

    /** How many bytes all files have. */
    public long bytes() {
        return listed.values().stream().mapToLong(Listed::bytes).sum();
    }

    /** Compares all files with what the record tells of them. */
    public void verify() {
        listed.keySet().forEach(this::read);
    }

    /**
     * Lets another thread read ahead: reading a file and comparing it with the record takes most of the time in which a model is opened. What is wrong with a
     * file is told to who asks for it. What was read is kept until this is closed.
     *
     * @return reads all files, the largest first; to be run by that thread, and ends early where this is closed
     */
    public Runnable reading() {
        List<FutureTask<MemorySegment>> tasks = listed.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Listed> file) ->
                                -file.getValue().bytes())
                        .thenComparing(Map.Entry::getKey))
                .map(file -> {
                    FutureTask<MemorySegment> task = new FutureTask<>(() -> read(file.getKey()));
                    reads.put(file.getKey(), task);
                    return task;
                })
                .toList();
        return () -> tasks.forEach(FutureTask::run);
    }

    /**
     * Reads a matrix.
     *
     * @throws InputException where it is missing, or was changed
     */
    public Points points(String name) {
        Npy.Matrix matrix = matrix(name);
        Points.Precision precision = matrix.precision()
                .orElseThrow(() -> record.damaged("holds '" + name + "' of the type " + matrix.type()));
        return Points.over(matrix.values(), precision, matrix.rows(), matrix.columns());
    }

    /**
     * Reads whole numbers.
     *
     * @throws InputException where they are missing, or were changed
     */
    public int[] column(String name) {
        Npy.Matrix matrix = matrix(name);
        if (!matrix.type().equals("<i4") || matrix.columns() != 1) {
            throw record.damaged("holds '" + name + "' of the type " + matrix.type());
        }
        return matrix.values().asSlice(0, (long) Integer.BYTES * matrix.rows()).toArray(INT);
    }

    /** Reads JSON. */
    public Json json(String name) {
        byte[] text = memory(name).toArray(ValueLayout.JAVA_BYTE);
        return JsonReader.parse(new String(text, StandardCharsets.UTF_8), path() + "/" + name, LONGEST_TEXT);
    }

    /** Reads a file whole. */
    public byte[] bytes(String name) {
        return memory(name).toArray(ValueLayout.JAVA_BYTE);
    }

    /** Reads the arrays of a folder, by their names in it. */
    public Map<String, Points> arrays(String folder) {
        Map<String, Points> arrays = new HashMap<>();
        listed.keySet().stream()
                .filter(name -> name.startsWith(folder) && name.endsWith(ENDING))
                .forEach(name ->
                        arrays.put(name.substring(folder.length(), name.length() - ENDING.length()), points(name)));
        return arrays;
    }

    private Npy.Matrix matrix(String name) {
        try {
            return Npy.matrix(name, memory(name));
        } catch (DamagedException | NumberFormatException e) {
            throw record.damaged("holds '" + name + "', which is no matrix: " + e.getMessage());
        }
    }

    /** Gives a file that was read ahead, reads one that is still to be read, or waits for it. */
    private MemorySegment memory(String name) {
        FutureTask<MemorySegment> task = reads.get(name);
        if (task == null) {
            return read(name);
        }
        task.run();
        try {
            return task.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException(failure);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private MemorySegment read(String name) {
        Listed told = Optional.ofNullable(listed.get(name)).orElseThrow(() -> record.damaged("lacks '" + name + "'"));
        MemorySegment memory = reading(archive, () -> archive.memory(name));
        if (memory.byteSize() != told.bytes() || !hash(memory).equals(told.sha256())) {
            throw record.damaged("holds '" + name + "', which has been changed since the model was made");
        }
        return memory;
    }

    private static String hash(MemorySegment memory) {
        MessageDigest digest = Hashes.digest();
        for (long start = 0; start < memory.byteSize(); start += SLICE) {
            ByteBuffer slice = memory.asSlice(start, Math.min(SLICE, memory.byteSize() - start))
                    .asByteBuffer();
            digest.update(slice);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private interface Reading<T> {
        T get() throws IOException;
    }

    private static <T> T reading(StoredArchive archive, Reading<T> reading) {
        try {
            return reading.get();
        } catch (NoSuchFileException e) {
            throw new InputException(archive.path() + ": is damaged: it lacks " + e.getMessage(), e);
        } catch (IOException e) {
            throw new InputException(
                    archive.path() + ": is damaged or cannot be read (" + WriteFailure.message(e) + ")", e);
        }
    }

    @Override
    public void close() {
        reads.values().forEach(task -> task.cancel(false));
        reads.clear();
        close(archive);
    }

    private static void close(StoredArchive archive) {
        try {
            archive.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
