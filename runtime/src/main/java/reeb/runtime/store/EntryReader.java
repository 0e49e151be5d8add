package reeb.runtime.store;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Images;
import reeb.api.data.Labels;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Picture;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Scale;
import reeb.api.data.Section;
import reeb.api.data.Snapshot;
import reeb.api.data.SparseRows;
import reeb.api.data.Table;
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Node;
import reeb.api.problem.InputException;
import reeb.runtime.json.Json;

/** Reads what {@link EntryWriter} wrote; anything else is damage. */
final class EntryReader extends ManifestReader {
    private final Json.Members manifest;

    EntryReader(EntryFiles folder) throws IOException, DamagedException {
        super(folder);
        this.manifest = Manifest.read(folder);
    }

    Kept read(String key) throws IOException, DamagedException {
        return new Kept(result(key), notes(), snapshots());
    }

    private Result result(String key) throws IOException, DamagedException {
        if (!text(manifest, "key").equals(key) || number(manifest, "format") != StepStore.FORMAT) {
            throw new DamagedException(folder + " holds another result or was made by another version");
        }
        Json.Members content = members(manifest, "content");
        try {
            return switch (text(content, "type")) {
                case "data" -> new Result.Loaded(data(content));
                case "matrix" -> new Result.Matrix(points("points"), texts("names"));
                case "learned" -> new Result.Learned(arrays(array(content, "arrays")));
                case "clusters" -> new Result.Clusters(labels(content));
                case "columns" -> new Result.Columns(table(content));
                case "neighbors" -> new Result.Neighbors(neighbors());
                case "figures" -> new Result.Figures(table(content));
                case "section" -> new Result.Figures(section(content));
                case "graph" ->
                    new Result.Graph(
                            graph((int) number(content, "minIntersection")).with(table(content)));
                default -> throw new DamagedException(folder + " holds no result of ours");
            };
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new DamagedException(folder + " does not fit together: " + InputException.reason(e));
        }
    }

    private Notes notes() throws DamagedException {
        Map<String, List<Double>> figures = new LinkedHashMap<>();
        for (Map.Entry<String, Json> figure :
                members(manifest, "figures").members().entrySet()) {
            figures.put(figure.getKey(), numbers(figure.getValue()));
        }
        List<Notes.Advice> advice = new ArrayList<>();
        for (Json one : array(manifest, "advice").elements()) {
            if (!(one instanceof Json.Members members)) {
                throw new DamagedException(folder + ": an advice is no object");
            }
            advice.add(new Notes.Advice(text(members, "message"), plainTexts(members, "parts")));
        }
        return new Notes(figures, plainTexts(manifest, "warnings"), advice, declared(), settled());
    }

    private Map<List<String>, String> settled() throws DamagedException {
        Map<List<String>, String> settled = new LinkedHashMap<>();
        for (Json one : array(manifest, "settled").elements()) {
            if (!(one instanceof Json.Members members)) {
                throw new DamagedException(folder + ": what was settled is no object");
            }
            settled.put(plainTexts(members, "parameter"), text(members, "value"));
        }
        return settled;
    }

    /** Reads the columns that a source has told, and nothing else. */
    List<String> declared() throws DamagedException {
        return plainTexts(manifest, "declared");
    }

    private List<Snapshot> snapshots() throws IOException, DamagedException {
        List<Snapshot> snapshots = new ArrayList<>();
        for (double iteration : numbers(array(manifest, "snapshots"))) {
            snapshots.add(new Snapshot((int) iteration, points("snapshot-" + snapshots.size())));
        }
        return snapshots;
    }

    /** Reads figures; those that are no numbers in JSON were written as null. */
    private List<Double> numbers(Json values) throws DamagedException {
        if (!(values instanceof Json.Array array)) {
            throw new DamagedException(folder + ": a figure is no list");
        }
        return array.elements().stream()
                .map(value ->
                        value instanceof Json.Numeral number ? number.value().doubleValue() : Double.NaN)
                .toList();
    }

    private Map<String, Points> arrays(Json.Array names) throws IOException, DamagedException {
        Map<String, Points> arrays = new LinkedHashMap<>();
        for (Json name : names.elements()) {
            if (!(name instanceof Json.Text text)) {
                throw new DamagedException(folder + ": an array has no name");
            }
            arrays.put(text.value(), points("array-" + arrays.size()));
        }
        return arrays;
    }

    private NeighborGraph neighbors() throws IOException, DamagedException {
        Npy.Matrix found = matrix("neighbors", "<i4");
        double[] distances = matrix("distances", "<f8").values().toArray(JAVA_DOUBLE_UNALIGNED);
        return NeighborGraph.of(found.columns(), found.values().toArray(JAVA_INT_UNALIGNED), distances);
    }

    private Labels labels(Json.Members content) throws IOException, DamagedException {
        Labels labels = Labels.of(whole("labels"));
        if (flag(content, "strengths")) {
            labels = labels.withStrengths(points("strengths").column(0));
        }
        return flag(content, "outliers")
                ? labels.withOutliers(points("outliers").column(0))
                : labels;
    }

    private Dataset data(Json.Members content) throws IOException, DamagedException {
        Points points = points("points");
        Optional<Images> images = Optional.empty();
        if (content.member("images").isPresent()) {
            Json.Members sizes = members(content, "images");
            boolean shared = flag(sizes, "shared");
            images = Optional.of(new Images(
                    shared ? points : points("images"),
                    (int) number(sizes, "width"),
                    (int) number(sizes, "height"),
                    (int) number(sizes, "channels")));
        }
        Optional<Rows> numbers = flag(content, "numbered") ? Optional.of(Rows.of(whole("numbers"))) : Optional.empty();
        return new Dataset(points, table(content), images, numbers, texts("features"));
    }

    private Table table(Json.Members content) throws IOException, DamagedException {
        List<Column> columns = new ArrayList<>();
        if (content.member("columns").orElse(null) instanceof Json.Array array) {
            for (Json column : array.elements()) {
                columns.add(column("column-" + columns.size(), (Json.Members) column));
            }
        }
        return new Table(columns);
    }

    private Column column(String file, Json.Members entry) throws IOException, DamagedException {
        String name = text(entry, "name");
        return switch (text(entry, "type")) {
            case "numbers" ->
                new Column.Numbers(name, scale(entry), points(file).column(0));
            case "categories" -> new Column.Categories(name, whole(file), texts(file + "-names"));
            case "texts" -> new Column.Texts(name, texts(file));
            default -> throw new DamagedException(folder + " has a column of an unknown type");
        };
    }

    private Section section(Json.Members content) throws IOException, DamagedException {
        List<String> texts = texts("section");
        Optional<Picture> picture = Optional.empty();
        if (flag(content, "picture")) {
            byte[] png = matrix("picture", "|u1").values().toArray(JAVA_BYTE);
            picture = Optional.of(Picture.png(texts("words").get(0), png));
        }
        return new Section(texts.get(0), texts.subList(1, texts.size()), table(content), picture);
    }

    private Scale scale(Json.Members column) throws DamagedException {
        String name = text(column, "scale");
        return Arrays.stream(Scale.values())
                .filter(scale -> scale.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new DamagedException(folder + " has a column of an unknown scale"));
    }

    private List<String> texts(String file) throws IOException, DamagedException {
        int[] lengths = whole(file);
        byte[] bytes = matrix(file + "-text", "|u1").values().toArray(JAVA_BYTE);
        List<String> texts = new ArrayList<>();
        int start = 0;
        for (int length : lengths) {
            texts.add(new String(bytes, start, length, StandardCharsets.UTF_8));
            start += length;
        }
        return texts;
    }

    private MapperGraph graph(int minIntersection) throws IOException, DamagedException {
        MemorySegment members = matrix("members", "<i4").values();
        int[] table = whole("nodes");
        List<Node> nodes = new ArrayList<>();
        long start = 0;
        for (int i = 0; i < table.length; i += 3) {
            long bytes = (long) Integer.BYTES * table[i + 2];
            nodes.add(new Node(Rows.over(members.asSlice(start, bytes)), table[i], table[i + 1]));
            start += bytes;
        }
        byte[] fates = matrix("fates", "|u1").values().toArray(JAVA_BYTE);
        MapperGraph graph =
                MapperGraph.of(nodes, whole("edges"), minIntersection, points("lens"), Ledger.ofCodes(fates));
        return members(manifest, "files").member("strengths").isPresent()
                ? graph.withStrengths(points("strengths").column(0))
                : graph;
    }

    private int[] whole(String name) throws IOException, DamagedException {
        return matrix(name, "<i4").values().toArray(JAVA_INT_UNALIGNED);
    }

    private Points points(String name) throws IOException, DamagedException {
        Npy.Matrix matrix = matrix(name, "");
        Points.Precision precision =
                matrix.precision().orElseThrow(() -> new DamagedException(name + " has type " + matrix.type()));
        if (members(manifest, "files").member(name + "-sizes").isEmpty()) {
            return Points.over(matrix.values(), precision, matrix.rows(), matrix.columns());
        }
        int[] sizes = whole(name + "-sizes");
        SparseRows rows = SparseRows.over(
                matrix(name + "-starts", "<i8").values(),
                matrix(name + "-columns", "<i4").values(),
                matrix.values(),
                precision,
                sizes[1]);
        if (rows.rows() != sizes[0]) {
            throw new DamagedException(name + " has " + rows.rows() + " rows instead of " + sizes[0]);
        }
        return Points.of(rows);
    }

    private Npy.Matrix matrix(String name, String type) throws IOException, DamagedException {
        Json.Members file = members(members(manifest, "files"), name);
        Npy.Matrix matrix = Npy.read(
                folder + "/" + name + ".npy",
                folder.memory(name + ".npy"),
                number(file, "bytes"),
                number(file, "crc32c"));
        if (!type.isEmpty() && !matrix.type().equals(type)) {
            throw new DamagedException(name + " has type " + matrix.type() + " instead of " + type);
        }
        return matrix;
    }
}
