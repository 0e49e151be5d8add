package reeb.cli.draft;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import reeb.api.problem.InputException;

/** A form in which people keep data, known by the ending of the file's name, and the source that reads it. */
public enum DataForm {
    /** Delimited text. */
    TEXT("csv", "file", ".csv", ".tsv", ".tab", ".txt", ".csv.gz", ".tsv.gz", ".txt.gz"),
    /** Columns in files for programs. */
    TABLE("table", "file", ".parquet", ".jsonl", ".ndjson", ".json"),
    /** Arrow's own files. */
    ARROW("arrow", "file", ".arrow", ".arrows", ".feather"),
    /** NumPy arrays. */
    ARRAY("npy", "file", ".npy", ".npz"),
    /** Vectors as benchmarks of neighbour search keep them. */
    VECTORS("fvecs", "file", ".fvecs", ".ivecs", ".bvecs"),
    /** Arrays as MNIST's. */
    IDX("idx", "images", "-ubyte", "-ubyte.gz", ".idx", ".idx.gz"),
    /** Sparse rows. */
    SPARSE("svmlight", "file", ".svmlight", ".svm", ".libsvm", ".svmlight.gz", ".svm.gz", ".libsvm.gz"),
    /** Sparse matrices. */
    MATRIX("matrix-market", "file", ".mtx", ".mtx.gz"),
    /** Pictures in a folder or an archive. */
    PICTURES("images", "path", ".zip");

    private final String source;
    private final String parameter;
    private final List<String> endings;

    DataForm(String source, String parameter, String... endings) {
        this.source = source;
        this.parameter = parameter;
        this.endings = List.of(endings);
    }

    /**
     * Recognises data by their name; a folder holds pictures.
     *
     * @param data a file or folder that is there
     * @return the form
     * @throws InputException where the name has no known ending
     */
    public static DataForm of(Path data) {
        if (Files.isDirectory(data)) {
            return PICTURES;
        }
        String name = String.valueOf(data.getFileName()).toLowerCase(Locale.ROOT);
        Optional<DataForm> found = Arrays.stream(values())
                .filter(form -> form.endings.stream().anyMatch(name::endsWith))
                .findFirst();
        return found.orElseThrow(() -> new InputException(data
                + ": its name does not tell what it is; known are a folder or .zip of pictures, and files that end in "
                + String.join(
                        ", ",
                        Arrays.stream(values())
                                .filter(form -> form != PICTURES)
                                .flatMap(form -> form.endings.stream())
                                .filter(ending -> !ending.endsWith(".gz"))
                                .toList())
                + "; 'reeb parts' lists all sources"));
    }

    /** Tells whether columns have types, which the source lets others give. */
    public boolean typed() {
        return this == TEXT || this == TABLE || this == ARROW;
    }

    /** Names the source. */
    public String source() {
        return source;
    }

    /** Names the source's parameter that names the file. */
    public String parameter() {
        return parameter;
    }
}
