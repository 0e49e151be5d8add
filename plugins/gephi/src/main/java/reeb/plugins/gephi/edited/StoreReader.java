package reeb.plugins.gephi.edited;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads the bytes of a graph store, the library that holds Gephi's graphs: a tag before each value, then the value, some values
 * made of others.
 *
 * <p>Classes are their names as text, arrays are lists, and nothing but memory for what has really been read is taken.
 */
final class StoreReader {
    static final int NODE = 200;
    static final int EDGE = 201;
    static final int TABLE = 204;

    private static final int EDGE_TYPES = 202;
    private static final int ORIGIN = 203;
    private static final int CONFIGURATION = 205;
    private static final int GRAPH_STORE = 206;
    private static final int FACTORY = 207;
    private static final int BITS = 210;
    private static final int STORE_CONFIGURATION = 211;
    private static final int TIME_REPRESENTATION = 212;
    private static final int VERSION = 213;
    private static final int NODE_PROPERTIES = 214;
    private static final int EDGE_PROPERTIES = 215;
    private static final int TEXT_PROPERTIES = 216;
    private static final int ESTIMATOR = 217;
    private static final int GRAPH_ATTRIBUTES = 218;
    private static final int TIMESTAMP_INDEX = 219;
    private static final int INTERVAL_INDEX = 220;
    private static final int TIME_FORMAT = 221;
    private static final int TIME_STORE = 222;
    private static final int TIMESTAMP_SET = 223;
    private static final int INTERVAL_SET = 224;
    private static final int TIMESTAMP_MAP = 225;
    private static final int INTERVAL_MAP = 226;
    private static final int TIME_ZONE = 227;
    private static final int INTERVAL = 228;
    private static final int LIST = 229;
    private static final int SET = 230;
    private static final int MAP = 231;

    /** The first version whose configuration tells whether edges have a column of weights. */
    private static final float WITH_WEIGHT_COLUMN = 0.5f;

    /** Deeper than any value of a graph. */
    private static final int MOST_DEPTH = 50;

    private final StorePrimitives primitives;
    private int depth;

    /**
     * A value made of others.
     *
     * @param tag what it is
     * @param parts in the file's order
     */
    record Struct(int tag, List<Object> parts) {}

    StoreReader(DataInputStream in) {
        this.primitives = new StorePrimitives(in);
    }

    /** Reads what comes before the columns: the configuration of the store, its version, types of edges. */
    void header(float version) throws IOException {
        if (version > WITH_WEIGHT_COLUMN) {
            throw new IOException("it is of version " + version + " of the format; 0.5 is the latest known");
        }
        expect(CONFIGURATION);
        parts(version < WITH_WEIGHT_COLUMN ? 5 : 6);
        expect(GRAPH_STORE);
        parts(3);
    }

    /** Reads what lies between columns and nodes: times, counters, attributes of the graph, the format of time, its zone. */
    void afterTables() throws IOException {
        parts(5);
    }

    private void expect(int tag) throws IOException {
        int found = primitives.tag();
        if (found != tag) {
            throw new IOException("found a value of kind " + found + " where one of kind " + tag + " must be");
        }
    }

    /** Reads a value that must be one of those. */
    Struct struct(int... tags) throws IOException {
        if (value() instanceof Struct struct && Arrays.stream(tags).anyMatch(tag -> tag == struct.tag())) {
            return struct;
        }
        throw new IOException("found another value where one of kind " + Arrays.toString(tags) + " must be");
    }

    /** Reads a whole number from 0. */
    int whole(String what) throws IOException {
        return whole(value(), what);
    }

    static int whole(Object value, String what) throws IOException {
        if (value instanceof Integer number && number >= 0) {
            return number;
        }
        throw new IOException(what + " is no number from 0 on");
    }

    /** Reads any value; one that is missing is {@code Optional.empty()}, so that lists can hold it. */
    Object value() throws IOException {
        if (++depth > MOST_DEPTH) {
            throw new IOException("values lie deeper in one another than " + MOST_DEPTH);
        }
        int tag = primitives.tag();
        Object value = tag >= NODE || tag == StorePrimitives.CLASS || tag == StorePrimitives.OBJECTS
                ? composed(tag)
                : primitives.value(tag);
        depth--;
        return value;
    }

    private Object composed(int tag) throws IOException {
        return switch (tag) {
            case StorePrimitives.CLASS -> value();
            case StorePrimitives.OBJECTS -> parts(primitives.packed());
            case ORIGIN, TIME_FORMAT, TIMESTAMP_SET, INTERVAL_SET, TIME_ZONE -> new Struct(tag, parts(1));
            case BITS, FACTORY, VERSION, EDGE_PROPERTIES, TIME_STORE, TIMESTAMP_MAP, INTERVAL_MAP, INTERVAL ->
                new Struct(tag, parts(2));
            case NODE, EDGE_TYPES, STORE_CONFIGURATION -> new Struct(tag, parts(4));
            case TEXT_PROPERTIES, TIMESTAMP_INDEX -> new Struct(tag, parts(6));
            case NODE_PROPERTIES -> new Struct(tag, parts(7));
            case EDGE -> new Struct(tag, parts(8));
            case TIME_REPRESENTATION, ESTIMATOR -> primitives.string();
            case TABLE -> table();
            case GRAPH_ATTRIBUTES -> new Struct(tag, pairs("attributes"));
            case INTERVAL_INDEX -> intervals();
            case LIST, SET -> items(1);
            case MAP -> items(2);
            default -> throw new IOException("found a value of the unknown kind " + tag);
        };
    }

    private List<Object> pairs(String what) throws IOException {
        return parts(Math.multiplyExact(2, whole("the number of " + what)));
    }

    private Struct table() throws IOException {
        value();
        int count = whole("the number of columns");
        List<Object> columns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Object id = value();
            if (id instanceof String) {
                List<Object> column = new ArrayList<>(List.of(id));
                column.addAll(parts(8));
                columns.add(new Struct(TABLE, column));
            }
        }
        value();
        return new Struct(TABLE, columns);
    }

    /** Reads the index of intervals: whose it is, its length, its entries, two arrays. */
    private Struct intervals() throws IOException {
        parts(2);
        pairs("intervals");
        return new Struct(INTERVAL_INDEX, parts(2));
    }

    /** Reads a list, a set or a map: a number of values, or all of them in arrays. */
    private Object items(int each) throws IOException {
        Object first = value();
        if (first instanceof Integer count) {
            return parts(Math.multiplyExact(each, whole(count, "the length of a list")));
        }
        return each == 1 ? first : List.of(first, value());
    }

    private List<Object> parts(int count) throws IOException {
        List<Object> parts = new ArrayList<>(Math.min(count, 16));
        for (int i = 0; i < count; i++) {
            parts.add(value());
        }
        return Collections.unmodifiableList(parts);
    }

    /** Shows a value as text: empty for what is missing or has no text, such as values over time. */
    static String text(Object value) {
        return switch (value) {
            case List<?> several -> several.stream().map(StoreReader::text).collect(Collectors.joining(", "));
            case Struct _, Optional<?> _ -> "";
            default -> value.toString();
        };
    }
}
