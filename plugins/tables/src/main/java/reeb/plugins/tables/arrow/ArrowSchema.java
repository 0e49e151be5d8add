package reeb.plugins.tables.arrow;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.apache.arrow.flatbuf.Date;
import org.apache.arrow.flatbuf.DateUnit;
import org.apache.arrow.flatbuf.Decimal;
import org.apache.arrow.flatbuf.DictionaryEncoding;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.FixedSizeList;
import org.apache.arrow.flatbuf.FloatingPoint;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.Precision;
import org.apache.arrow.flatbuf.Schema;
import org.apache.arrow.flatbuf.TimeUnit;
import org.apache.arrow.flatbuf.Timestamp;
import org.apache.arrow.flatbuf.Type;
import org.apache.arrow.flatbuf.Union;
import org.apache.arrow.flatbuf.UnionMode;
import reeb.plugins.tables.arrow.ArrowField.Layout;

/** Describes how the values of a schema's fields lie in batches. */
final class ArrowSchema {
    private static final double DAY_MILLISECONDS = 86_400_000;
    private static final int MOST_DEPTH = 64;
    private static final int MOST_FIELDS = 100_000;

    private final Map<Long, ArrowField> encoded = new HashMap<>();

    /** Fields of a damaged file may be within one another more often than there is time for. */
    private int left = MOST_FIELDS;

    /** Describes the fields of a schema. */
    List<ArrowField> fields(Schema schema) {
        return IntStream.range(0, counted(schema.fieldsLength()))
                .mapToObj(field -> of(schema.fields(field), MOST_DEPTH))
                .toList();
    }

    private int counted(int fields) {
        if (fields < 0 || fields > left) {
            throw new IllegalArgumentException("it has more than " + MOST_FIELDS + " fields");
        }
        left -= fields;
        return fields;
    }

    private ArrowField of(Field field, int depth) {
        DictionaryEncoding encoding = field.dictionary();
        ArrowField values = values(field, depth);
        if (encoding == null) {
            return values;
        }
        Int index = encoding.indexType();
        encoded.put(encoding.id(), values);
        int width = index == null ? 32 : index.bitWidth();
        boolean signed = index == null || index.isSigned();
        return new ArrowField(
                values.name(),
                signed ? Layout.SIGNED : Layout.UNSIGNED,
                values.names() ? "VARCHAR" : "DICTIONARY",
                width,
                1,
                List.of(),
                OptionalLong.of(encoding.id()));
    }

    /** Gives the fields of values that lie in dictionaries, by the dictionaries' numbers. */
    Map<Long, ArrowField> encoded() {
        return Map.copyOf(encoded);
    }

    private ArrowField values(Field field, int depth) {
        if (depth == 0) {
            throw new IllegalArgumentException("its fields are nested too deeply");
        }
        String name = field.name() == null ? "" : field.name();
        List<ArrowField> children = IntStream.range(0, counted(field.childrenLength()))
                .mapToObj(child -> of(field.children(child), depth - 1))
                .toList();
        String other = Type.name(field.typeType()).toUpperCase(Locale.ROOT);
        return switch (field.typeType()) {
            case Type.Int -> whole(name, (Int) field.type(new Int()));
            case Type.FloatingPoint -> floating(name, (FloatingPoint) field.type(new FloatingPoint()));
            case Type.Bool -> plain(name, Layout.BITS, "BOOLEAN", 1, 1);
            case Type.Utf8 -> plain(name, Layout.BYTES, "VARCHAR", 0, 1);
            case Type.LargeUtf8 -> plain(name, Layout.LARGE_BYTES, "VARCHAR", 0, 1);
            case Type.Utf8View -> plain(name, Layout.VIEWS, "VARCHAR", 0, 1);
            case Type.Date -> date(name, (Date) field.type(new Date()));
            case Type.Timestamp ->
                plain(name, Layout.SIGNED, "TIMESTAMP", 64, second((Timestamp) field.type(new Timestamp())));
            case Type.Decimal -> decimal(name, (Decimal) field.type(new Decimal()));
            case Type.List -> list(name, Layout.LIST, 0, children);
            case Type.LargeList -> list(name, Layout.LARGE_LIST, 0, children);
            case Type.FixedSizeList ->
                list(name, Layout.FIXED_LIST, ((FixedSizeList) field.type(new FixedSizeList())).listSize(), children);
            case Type.Null -> plain(name, Layout.NONE, other, 0, 1);
            case Type.Binary -> plain(name, Layout.BYTES, other, 0, 1);
            case Type.LargeBinary -> plain(name, Layout.LARGE_BYTES, other, 0, 1);
            case Type.BinaryView -> plain(name, Layout.VIEWS, other, 0, 1);
            case Type.Map -> new ArrowField(name, Layout.LIST, other, 0, 1, children, OptionalLong.empty());
            case Type.ListView, Type.LargeListView ->
                new ArrowField(name, Layout.LIST_VIEWS, other, 0, 1, children, OptionalLong.empty());
            case Type.Struct_ -> new ArrowField(name, Layout.STRUCT, other, 0, 1, children, OptionalLong.empty());
            case Type.Union ->
                new ArrowField(
                        name,
                        ((Union) field.type(new Union())).mode() == UnionMode.Dense ? Layout.DENSE_UNION : Layout.UNION,
                        other,
                        0,
                        1,
                        children,
                        OptionalLong.empty());
            case Type.RunEndEncoded -> new ArrowField(name, Layout.RUNS, other, 0, 1, children, OptionalLong.empty());
            default -> plain(name, Layout.FIXED, other, 0, 1);
        };
    }

    private static ArrowField plain(String name, Layout layout, String type, int width, double unit) {
        return new ArrowField(name, layout, type, width, unit, List.of(), OptionalLong.empty());
    }

    private static ArrowField whole(String name, Int type) {
        String signed = switch (type.bitWidth()) {
            case 8 -> "TINYINT";
            case 16 -> "SMALLINT";
            case 32 -> "INTEGER";
            case 64 -> "BIGINT";
            default -> throw new IllegalArgumentException("it has whole numbers of " + type.bitWidth() + " bits");
        };
        return type.isSigned()
                ? plain(name, Layout.SIGNED, signed, type.bitWidth(), 1)
                : plain(name, Layout.UNSIGNED, "U" + signed, type.bitWidth(), 1);
    }

    private static ArrowField floating(String name, FloatingPoint type) {
        return switch (type.precision()) {
            case Precision.HALF -> plain(name, Layout.FLOATING, "FLOAT", 16, 1);
            case Precision.SINGLE -> plain(name, Layout.FLOATING, "FLOAT", 32, 1);
            default -> plain(name, Layout.FLOATING, "DOUBLE", 64, 1);
        };
    }

    private static ArrowField date(String name, Date type) {
        return type.unit() == DateUnit.DAY
                ? plain(name, Layout.SIGNED, "DATE", 32, 1)
                : plain(name, Layout.SIGNED, "DATE", 64, 1 / DAY_MILLISECONDS);
    }

    private static double second(Timestamp type) {
        return switch (type.unit()) {
            case TimeUnit.SECOND -> 1;
            case TimeUnit.MILLISECOND -> 1e-3;
            case TimeUnit.MICROSECOND -> 1e-6;
            default -> 1e-9;
        };
    }

    private static ArrowField decimal(String name, Decimal type) {
        return plain(
                name,
                Layout.SIGNED,
                "DECIMAL(" + type.precision() + "," + type.scale() + ")",
                type.bitWidth(),
                Math.pow(10, -type.scale()));
    }

    private static ArrowField list(String name, Layout layout, int length, List<ArrowField> children) {
        if (children.size() != 1 || length < 0) {
            throw new IllegalArgumentException("its lists have " + children.size() + " types");
        }
        return new ArrowField(
                name, layout, children.getFirst().type() + "[]", length, 1, children, OptionalLong.empty());
    }
}
