package reeb.runtime.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Images;
import reeb.api.data.Labels;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Picture;
import reeb.api.data.Points;
import reeb.api.data.Section;
import reeb.api.data.Snapshot;
import reeb.api.data.SparseRows;
import reeb.api.data.Table;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Node;
import reeb.runtime.json.JsonWriter;

/** Writes a result into a folder: matrices as {@code .npy}, the rest in {@code manifest.json}. */
final class EntryWriter {
    private static final int AT_A_TIME = 1 << 16;

    private final Path folder;
    private final Map<String, Object> files = new LinkedHashMap<>();

    EntryWriter(Path folder) {
        this.folder = folder;
    }

    /** Writes the result, then the manifest that makes it complete. */
    void write(String key, Kept kept) throws IOException {
        Map<String, Object> content = switch (kept.result()) {
            case Result.Loaded loaded -> data(loaded.data());
            case Result.Matrix matrix -> {
                points("points", matrix.points());
                texts("names", matrix.names());
                yield JsonWriter.object("type", "matrix");
            }
            case Result.Learned learned -> learned(learned.state());
            case Result.Clusters clusters -> clusters(clusters.labels());
            case Result.Columns columns -> JsonWriter.object("type", "columns", "columns", columns(columns.table()));
            case Result.Neighbors neighbors -> neighbors(neighbors.graph());
            case Result.Figures figures
            when figures.section().isPresent() -> section(figures.section().get());
            case Result.Figures figures -> JsonWriter.object("type", "figures", "columns", columns(figures.table()));
            case Result.Graph graph -> graph(graph.graph());
        };
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("format", StepStore.FORMAT);
        manifest.put("key", key);
        manifest.put("content", content);
        manifest.put("figures", kept.notes().figures());
        manifest.put("warnings", kept.notes().warnings());
        manifest.put(
                "advice",
                kept.notes().advice().stream()
                        .map(one -> JsonWriter.object("message", one.message(), "parts", one.parts()))
                        .toList());
        manifest.put("declared", kept.notes().declared());
        manifest.put(
                "settled",
                kept.notes().settled().entrySet().stream()
                        .map(one -> JsonWriter.object("parameter", one.getKey(), "value", one.getValue()))
                        .toList());
        manifest.put("snapshots", snapshots(kept.snapshots()));
        manifest.put("files", files);
        Manifest.write(folder, JsonWriter.compact(manifest));
    }

    /** Writes where rows were, and gives the iterations. */
    private List<Integer> snapshots(List<Snapshot> snapshots) throws IOException {
        for (int i = 0; i < snapshots.size(); i++) {
            points("snapshot-" + i, snapshots.get(i).positions());
        }
        return snapshots.stream().map(Snapshot::iteration).toList();
    }

    /** Writes the arrays under numbers, since their names are a plugin's. */
    private Map<String, Object> learned(Map<String, Points> state) throws IOException {
        List<String> names = state.keySet().stream().sorted().toList();
        for (int i = 0; i < names.size(); i++) {
            points("array-" + i, Objects.requireNonNull(state.get(names.get(i))));
        }
        return JsonWriter.object("type", "learned", "arrays", names);
    }

    private Map<String, Object> clusters(Labels labels) throws IOException {
        whole("labels", 1, labels.toArray());
        scores("strengths", labels.strengths());
        scores("outliers", labels.outliers());
        return JsonWriter.object(
                "type",
                "clusters",
                "strengths",
                labels.strengths().isPresent(),
                "outliers",
                labels.outliers().isPresent());
    }

    private void scores(String name, Optional<double[]> scores) throws IOException {
        if (scores.isPresent()) {
            points(name, Points.of(scores.get().length, 1, scores.get()));
        }
    }

    private Map<String, Object> data(Dataset data) throws IOException {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("type", "data");
        points("points", data.points());
        if (data.images().isPresent()) {
            Images images = data.images().get();
            boolean shared = data.points().sparse().isEmpty()
                    && images.pixels().memory().equals(data.points().memory());
            if (!shared) {
                points("images", images.pixels());
            }
            content.put(
                    "images",
                    JsonWriter.object(
                            "width",
                            images.width(),
                            "height",
                            images.height(),
                            "channels",
                            images.channels(),
                            "shared",
                            shared));
        }
        content.put("columns", columns(data.table()));
        texts("features", data.features());
        content.put("numbered", data.numbers().isPresent());
        if (data.numbers().isPresent()) {
            whole("numbers", 1, data.numbers().get().toArray());
        }
        return content;
    }

    private List<Object> columns(Table table) throws IOException {
        List<Object> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            columns.add(column("column-" + columns.size(), column));
        }
        return columns;
    }

    private Map<String, Object> column(String file, Column column) throws IOException {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", column.name());
        switch (column) {
            case Column.Numbers numbers -> {
                double[] values = IntStream.range(0, numbers.size())
                        .mapToDouble(numbers::at)
                        .toArray();
                points(file, Points.of(values.length, 1, values));
                entry.put("type", "numbers");
                entry.put("scale", numbers.scale().name());
            }
            case Column.Categories categories -> {
                whole(file, categories.size(), codes(categories));
                entry.put("type", "categories");
                texts(file + "-names", categories.names());
            }
            case Column.Texts texts -> {
                entry.put("type", "texts");
                texts(
                        file,
                        IntStream.range(0, texts.size()).mapToObj(texts::text).toList());
            }
        }
        return entry;
    }

    /** Writes the title, then the paragraphs, and the picture's words before its file. */
    private Map<String, Object> section(Section section) throws IOException {
        texts(
                "section",
                Stream.concat(Stream.of(section.title()), section.paragraphs().stream())
                        .toList());
        if (section.picture().isPresent()) {
            Picture picture = section.picture().get();
            texts("words", List.of(picture.words()));
            points("picture", Points.of(1, picture.png().length, picture.png()));
        }
        return JsonWriter.object(
                "type",
                "section",
                "columns",
                columns(section.table()),
                "picture",
                section.picture().isPresent());
    }

    private Map<String, Object> neighbors(NeighborGraph graph) throws IOException {
        whole("neighbors", graph.k(), graph.neighbors());
        points("distances", Points.of(graph.rows(), graph.k(), graph.distances()));
        return JsonWriter.object("type", "neighbors");
    }

    private Map<String, Object> graph(MapperGraph graph) throws IOException {
        int[] nodes = graph.nodes().stream()
                .flatMapToInt(node -> IntStream.of(node.patch(), node.cluster(), node.size()))
                .toArray();
        int[] edges = IntStream.range(0, graph.edges())
                .flatMap(edge -> IntStream.of(graph.from(edge), graph.to(edge), graph.weight(edge)))
                .toArray();
        whole("nodes", 3, nodes);
        whole(
                "members",
                graph.nodes().stream().mapToInt(Node::size).reduce(0, Math::addExact),
                graph.nodes().stream().map(node -> node.rows().toArray()));
        whole("edges", 3, edges);
        points("lens", graph.lens());
        byte[] fates = graph.ledger().codes();
        points("fates", Points.of(fates.length, 1, fates));
        if (graph.hasStrengths()) {
            double[] strengths = IntStream.range(0, graph.edges())
                    .mapToDouble(graph::strength)
                    .toArray();
            points("strengths", Points.of(strengths.length, 1, strengths));
        }
        return JsonWriter.object(
                "type", "graph", "minIntersection", graph.minIntersection(), "columns", columns(graph.table()));
    }

    private void points(String name, Points points) throws IOException {
        if (points.sparse().isPresent()) {
            sparse(name, points.sparse().get().compact());
        } else {
            matrix(
                    name,
                    new Npy.Matrix(Npy.type(points.precision()), points.rows(), points.columns(), points.memory()));
        }
    }

    /** Writes the three arrays of sparse rows, and their numbers of rows and columns. */
    private void sparse(String name, SparseRows rows) throws IOException {
        int count = Math.toIntExact(rows.indices().byteSize() / Integer.BYTES);
        whole(name + "-sizes", 1, new int[] {rows.rows(), rows.columns()});
        matrix(name + "-starts", new Npy.Matrix("<i8", rows.rows() + 1, 1, rows.starts()));
        matrix(name + "-columns", new Npy.Matrix("<i4", count, 1, rows.indices()));
        matrix(name, new Npy.Matrix(Npy.type(Points.of(rows).precision()), count, 1, rows.values()));
    }

    private void whole(String name, int columns, int[] values) throws IOException {
        matrix(name, new Npy.Matrix("<i4", values.length / columns, columns, MemorySegment.ofArray(values)));
    }

    /** Gives codes a few at a time, since there may be one for each of many million rows. */
    private static Stream<int[]> codes(Column.Categories categories) {
        return IntStream.iterate(0, first -> first < categories.size(), first -> first + AT_A_TIME)
                .mapToObj(first -> IntStream.range(first, Math.min(categories.size(), first + AT_A_TIME))
                        .map(categories::code)
                        .toArray());
    }

    private void whole(String name, int length, Stream<int[]> parts) throws IOException {
        Path file = folder.resolve(name + ".npy");
        written(name, file, Npy.write(file, length, parts));
    }

    /** Writes texts as their lengths and their bytes, one after the other. */
    private void texts(String name, List<String> texts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int[] lengths = new int[texts.size()];
        for (int i = 0; i < lengths.length; i++) {
            byte[] bytes = texts.get(i).getBytes(StandardCharsets.UTF_8);
            lengths[i] = bytes.length;
            all.writeBytes(bytes);
        }
        whole(name, 1, lengths);
        points(name + "-text", Points.of(1, all.size(), all.toByteArray()));
    }

    private void matrix(String name, Npy.Matrix matrix) throws IOException {
        Path file = folder.resolve(name + ".npy");
        written(name, file, Npy.write(file, matrix));
    }

    private void written(String name, Path file, long check) throws IOException {
        files.put(name, JsonWriter.object("bytes", Files.size(file), "crc32c", check));
    }
}
