package reeb.plugins.gephi.edited;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import reeb.api.Run;
import reeb.api.problem.InputException;
import reeb.plugins.gephi.edited.StoreReader.Struct;

/**
 * Reads the graph of a project of Gephi 0.9.2 to 0.10.
 *
 * <p>Gephi's own reader loads classes by the names that the file gives; this one takes such names as text.
 */
final class ProjectGraph {
    private static final String ENTRY = "_graphstore_bytes";

    /** What a value takes in memory for each of its bytes, at most: a byte of its own may be an object. */
    private static final long BYTES_EACH = 8;

    private final StoreReader store;
    private final GraphFileBuilder graph;

    /** The columns of nodes by the places of their values. */
    private final Map<Integer, String> columns = new HashMap<>();

    /** Where the label of a node is among its values. */
    private int label = -1;

    /** Where the weight of an edge is among its values. */
    private int weight = -1;

    /** Identifiers of nodes by the numbers that edges call them by. */
    private final Map<Object, String> ids = new HashMap<>();

    private ProjectGraph(Path path, StoreReader store) {
        this.store = store;
        this.graph = new GraphFileBuilder(path);
    }

    /**
     * Reads a project.
     *
     * @param most how many bytes it may unpack to
     * @throws InputException where it is no project or damaged anywhere
     */
    static GraphFile read(Path path, long most, Run run) throws IOException {
        long bytes = check(path, most);
        run.reserve(BYTES_EACH * bytes, "the graph in " + path.getFileName());
        try (ZipInputStream zip = zip(path)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(ENTRY)) {
                    DataInputStream in = new DataInputStream(new BufferedInputStream(zip, 1 << 16));
                    return new ProjectGraph(path, new StoreReader(in)).graph();
                }
            }
        }
        throw new InputException(path + ": is no project of Gephi with a graph in it");
    }

    private static ZipInputStream zip(Path path) throws IOException {
        return new ZipInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16));
    }

    /** Unpacks all, for the checksums and the directory of the zip; gives how many bytes the graph has. */
    private static long check(Path path, long most) throws IOException {
        try (ZipFile directory = new ZipFile(path.toFile());
                ZipInputStream zip = zip(path)) {
            long left = most;
            long graph = 0;
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                long bytes = length(zip, left);
                left -= bytes;
                graph = entry.getName().endsWith(ENTRY) ? Math.max(graph, bytes) : graph;
                entries++;
            }
            if (entries != directory.size()) {
                throw new IOException("its directory lists " + directory.size() + " parts, but it has " + entries);
            }
            return graph;
        } catch (ZipException e) {
            throw new InputException(
                    path + ": is no project of Gephi, or a damaged one ("
                            + (e.getMessage() == null ? "no zip archive" : e.getMessage()) + "); save it again",
                    e);
        }
    }

    private static long length(InputStream in, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long length = 0;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            length += count;
            if (length > most) {
                throw new IOException("unpacks to more than 1 GiB");
            }
        }
        return length;
    }

    private GraphFile graph() throws IOException {
        if (!(store.value() instanceof Float version)) {
            throw new IOException("it begins with no version");
        }
        store.header(version);
        nodeTable(store.struct(StoreReader.TABLE));
        edgeTable(store.struct(StoreReader.TABLE));
        store.afterTables();
        int count = store.whole("the number of nodes and edges");
        for (int i = 0; i < count; i++) {
            Struct element = store.struct(StoreReader.NODE, StoreReader.EDGE);
            if (element.tag() == StoreReader.NODE) {
                node(element.parts());
            } else {
                graph.edge(end(element.parts().get(1)), end(element.parts().get(2)));
                graph.weight(weight(element.parts().get(6)));
            }
        }
        return graph.built();
    }

    /** Takes the columns of data; of those that Gephi makes itself only where the labels are. */
    private void nodeTable(Struct table) throws IOException {
        for (Object part : table.parts()) {
            if (!(part instanceof Struct column)) {
                continue;
            }
            String id = StoreReader.text(column.parts().get(0));
            int place = StoreReader.whole(column.parts().get(3), "the place of column " + id);
            if (column.parts().get(2) instanceof Struct(int _, List<Object> origin)
                    && origin.getFirst().equals("DATA")) {
                String type = StoreReader.text(column.parts().get(4)).toLowerCase(Locale.ROOT);
                columns.put(place, id);
                graph.column(id, StoreReader.text(column.parts().get(1)), type.replace("java.lang.", ""));
                graph.standard(id, StoreReader.text(column.parts().get(5)));
            } else if (id.equals("label")) {
                label = place;
            }
        }
    }

    /** Finds where the weight of an edge is among its values; it has a place of its own that holds 1 always. */
    private void edgeTable(Struct table) throws IOException {
        for (Object part : table.parts()) {
            if (part instanceof Struct column
                    && StoreReader.text(column.parts().get(0)).equals("weight")) {
                weight = StoreReader.whole(column.parts().get(3), "the place of column weight");
            }
        }
    }

    private String weight(Object values) {
        return values instanceof List<?> list && weight >= 0 && weight < list.size()
                ? StoreReader.text(list.get(weight))
                : "";
    }

    private void node(List<Object> parts) throws IOException {
        String id = StoreReader.text(parts.get(0));
        ids.put(parts.get(1), id);
        if (!(parts.get(2) instanceof List<?> values)) {
            throw new IOException("node " + id + " has no values");
        }
        Map<String, String> told = new HashMap<>();
        for (int place = 0; place < values.size(); place++) {
            String column = columns.get(place);
            if (column != null) {
                told.put(column, StoreReader.text(values.get(place)));
            }
        }
        String called = label >= 0 && label < values.size() ? StoreReader.text(values.get(label)) : "";
        if (parts.get(3) instanceof Struct place) {
            graph.node(id, called, axis(place, 0), axis(place, 1), told);
        } else {
            graph.node(id, called, Double.NaN, Double.NaN, told);
        }
    }

    private static double axis(Struct properties, int axis) throws IOException {
        if (properties.parts().get(axis) instanceof Float place) {
            return place;
        }
        throw new IOException("a node's place is no number");
    }

    private String end(Object number) throws IOException {
        String id = ids.get(number);
        if (id == null) {
            throw new IOException("an edge leads to node " + StoreReader.text(number) + ", which is not there");
        }
        return id;
    }
}
