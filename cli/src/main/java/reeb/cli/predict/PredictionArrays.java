package reeb.cli.predict;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import reeb.api.problem.InputException;
import reeb.model.predict.KnownNodes;
import reeb.model.predict.Prediction;
import reeb.runtime.files.NewFile;
import reeb.runtime.files.NewFolder;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.store.Npy;

/** Collects what a model says of rows, for a folder of NumPy arrays with one value, or one row, for each row. */
public final class PredictionArrays implements PredictionTaker {
    private static final String INT = "<i4";
    private static final String FLOAT = "<f4";

    private final KnownNodes nodes;
    private final int neighbors;
    private final Map<String, Integer> groups = new TreeMap<>();
    private final List<Row> rows = new ArrayList<>();
    private int axes;

    private record Row(int input, int number, String id, Prediction said) {}

    /**
     * Begins with none.
     *
     * @param nodes that the model can name
     * @param neighbors how many known rows are named
     */
    public PredictionArrays(KnownNodes nodes, int neighbors) {
        this.nodes = nodes;
        this.neighbors = neighbors;
        for (int group = 0; group < nodes.groups().size(); group++) {
            groups.putIfAbsent(nodes.groups().get(group), group);
        }
    }

    /**
     * Checks a folder before there is anything to write.
     *
     * @throws InputException where it is there already
     */
    public static void requireNew(Path folder) {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new InputException("--npy " + folder + ": is there already; name a new folder");
        }
    }

    @Override
    public void begin(int axes, RowIds ids) {
        this.axes = axes;
    }

    @Override
    public void take(int input, int row, String id, Prediction said) {
        rows.add(new Row(input, row, id, said));
    }

    /**
     * Writes all arrays and the names that their numbers stand for.
     *
     * @param folder is not there yet; comes to be whole, or not at all
     * @param inputs the files of rows
     * @throws IOException where it can't be written
     */
    public void write(Path folder, List<Path> inputs) throws IOException {
        NewFolder.make(folder, "predict", made -> fill(made, inputs));
    }

    private void fill(Path folder, List<Path> inputs) throws IOException {
        ints(folder, "row", Row::number);
        ints(folder, "input", Row::input);
        ints(folder, "node", row -> row.said().node());
        ints(folder, "group", row -> groups.getOrDefault(row.said().group(), -1));
        floats(folder, "confidence", row -> new double[] {row.said().confidence()}, 0);
        floats(folder, "distance", row -> new double[] {row.said().distance()}, 0);
        floats(folder, "outlier", row -> new double[] {row.said().outlier()}, 0);
        if (axes > 0) {
            floats(folder, "lens", row -> row.said().lens(), axes);
        }
        if (neighbors > 0) {
            nearest(folder);
        }
        NewFile.write(folder.resolve("names.json"), names(inputs));
    }

    private byte[] names(List<Path> inputs) {
        Map<String, Object> names = JsonWriter.object(
                "nodes",
                nodes.names(),
                "groups",
                nodes.groups(),
                "inputs",
                inputs.stream().map(Path::toString).toList());
        if (rows.stream().anyMatch(row -> !row.id().isEmpty())) {
            names.put("ids", rows.stream().map(Row::id).toList());
        }
        return (JsonWriter.pretty(names) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void ints(Path folder, String name, ToIntFunction<Row> value) throws IOException {
        int[] values = rows.stream().mapToInt(value).toArray();
        NewFile.write(folder.resolve(name + ".npy"), Npy.vector(INT, values.length, MemorySegment.ofArray(values)));
    }

    private interface Values {
        double[] of(Row row);
    }

    /** Writes a vector, or where there are columns a matrix, in single precision. */
    private void floats(Path folder, String name, Values values, int columns) throws IOException {
        int width = Math.max(1, columns);
        float[] all = new float[Math.multiplyExact(rows.size(), width)];
        for (int row = 0; row < rows.size(); row++) {
            double[] own = values.of(rows.get(row));
            for (int column = 0; column < width; column++) {
                all[row * width + column] = (float) own[column];
            }
        }
        MemorySegment memory = MemorySegment.ofArray(all);
        NewFile.write(
                folder.resolve(name + ".npy"),
                columns == 0
                        ? Npy.vector(FLOAT, all.length, memory)
                        : Npy.bytes(new Npy.Matrix(FLOAT, rows.size(), columns, memory)));
    }

    private void nearest(Path folder) throws IOException {
        int k = Math.min(
                neighbors,
                rows.stream().mapToInt(row -> row.said().nearest().length).min().orElse(neighbors));
        int[] all = new int[Math.multiplyExact(rows.size(), k)];
        for (int row = 0; row < rows.size(); row++) {
            System.arraycopy(rows.get(row).said().nearest(), 0, all, row * k, k);
        }
        NewFile.write(
                folder.resolve("nearest.npy"),
                Npy.bytes(new Npy.Matrix(INT, rows.size(), k, MemorySegment.ofArray(all))));
        floats(folder, "distances", row -> row.said().distances(), k);
    }
}
