package reeb.plugins.sources.arrays;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import reeb.api.problem.Nearest;
import reeb.plugins.sources.files.Refusal;
import reeb.plugins.sources.files.ZipArchive;

/**
 * An archive of arrays as numpy.savez and numpy.savez_compressed write it: a zip archive of files {@code <name>.npy}.
 *
 * @param file where it lies
 * @param bytes for the name of each array, how long its file is
 */
record NpzArchive(Path file, Map<String, Long> bytes) {
    private static final int MOST_ENTRIES = 100_000;
    private static final int SHOWN = 20;
    private static final String ENDING = ".npy";

    /** How people call features; what numpy.savez calls an array without a name. */
    private static final List<String> FEATURES = List.of("x", "X", "data", "arr_0");

    NpzArchive {
        bytes = Map.copyOf(bytes);
    }

    /** Reads which arrays there are. */
    static NpzArchive open(Path file) {
        Map<String, Long> bytes = new TreeMap<>();
        try (ZipFile archive = ZipArchive.open(file)) {
            for (ZipEntry entry : ZipArchive.entries(file, archive, MOST_ENTRIES)) {
                String name = entry.getName();
                if (name.endsWith(ENDING)
                        && bytes.put(name.substring(0, name.length() - ENDING.length()), entry.getSize()) != null) {
                    throw Refusal.of(file, "holds two arrays of one name");
                }
            }
        } catch (IOException e) {
            throw Refusal.of(file, e);
        }
        if (bytes.isEmpty()) {
            throw Refusal.of(file, "is a zip archive without an array: none of its files ends in " + ENDING);
        }
        return new NpzArchive(file, bytes);
    }

    /** Gives the array of the labels, unless there is none and the name may be that of a file. */
    Optional<NpyPlace> labels(String name) {
        return bytes.containsKey(name) || name.indexOf('.') < 0 ? Optional.of(named("labels", name)) : Optional.empty();
    }

    /**
     * Gives the array of the features.
     *
     * @param name how it is called; where that is empty, the only one there is, or the only one that is called as features are
     */
    NpyPlace features(Optional<String> name) {
        return name.map(given -> named("array", given)).orElseGet(this::guessed);
    }

    private NpyPlace named(String parameter, String name) {
        Long length = bytes.get(name);
        if (length == null) {
            throw Refusal.of(
                    file, parameter + ": there is no array '" + name + "'" + Nearest.hint(name, names(), "arrays"));
        }
        return new NpyPlace.Within(this, name, length);
    }

    private NpyPlace guessed() {
        if (bytes.containsKey("indptr") || (bytes.containsKey("row") && bytes.containsKey("col"))) {
            throw Refusal.of(
                    file,
                    "is a sparse matrix of SciPy, of which no array is the features; write it by scipy.io.mmwrite and"
                            + " read that by matrix-market, or save its toarray() by numpy.save");
        }
        List<String> candidates = bytes.size() == 1
                ? List.copyOf(bytes.keySet())
                : FEATURES.stream().filter(bytes::containsKey).toList();
        if (candidates.size() != 1) {
            throw Refusal.of(
                    file,
                    "array: is missing, and the file holds " + bytes.size() + " arrays; name that of the features: "
                            + String.join(", ", names()));
        }
        return named("array", candidates.getFirst());
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(bytes.keySet().stream().sorted().toList());
        return names.size() <= SHOWN ? names : names.subList(0, SHOWN);
    }

    /** Opens the file of an array. */
    InputStream open(String name) throws IOException {
        return ZipArchive.open(file, name + ENDING);
    }
}
