package reeb.model.bundle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reeb.api.data.Points;
import reeb.runtime.archive.ArchiveWriter;
import reeb.runtime.files.Replacement;
import reeb.runtime.hash.Hashes;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.store.Npy;

/** Collects what a model holds, and writes it into one file: the same contents give the same bytes. */
public final class ModelWriter {
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** Adds a matrix of dense points. */
    public void matrix(String name, Points points) {
        add(
                name,
                new Npy.Matrix(
                        Npy.type(points.precision()),
                        points.rows(),
                        points.columns(),
                        points.whole().memory()));
    }

    /** Adds whole numbers as a matrix of one column. */
    public void column(String name, int[] values) {
        add(name, new Npy.Matrix("<i4", values.length, 1, MemorySegment.ofArray(values)));
    }

    private void add(String name, Npy.Matrix matrix) {
        add(name, Npy.bytes(matrix));
    }

    /** Adds a file as it is. */
    public void add(String name, byte[] bytes) {
        if (files.put(name, bytes) != null) {
            throw new IllegalArgumentException(name + " is there already");
        }
    }

    /**
     * Writes the model.
     *
     * @param file is replaced where it is there; its folder has to be there
     * @param record all that is told of the model but for its files
     * @return the SHA-256 of the record with its files, which identifies the model
     * @throws IOException where the file can't be written; nothing is left behind then
     */
    public String write(Path file, Map<String, Object> record) throws IOException {
        byte[] whole = json(record);
        try (Replacement replacement = Replacement.of(file);
                ArchiveWriter archive = new ArchiveWriter(new BufferedOutputStream(replacement.stream(), 1 << 20))) {
            archive.add(ModelNames.RECORD, whole);
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                archive.add(entry.getKey(), entry.getValue());
            }
            archive.finish();
            replacement.finish();
        }
        return Hashes.of(whole);
    }

    private byte[] json(Map<String, Object> record) {
        List<Map<String, Object>> listed = new ArrayList<>();
        files.forEach((name, bytes) ->
                listed.add(JsonWriter.object("name", name, "bytes", bytes.length, "sha256", Hashes.of(bytes))));
        Map<String, Object> all = new LinkedHashMap<>(record);
        all.put("files", listed);
        return (JsonWriter.pretty(all) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
