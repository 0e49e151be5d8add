package reeb.plugins.tables.arrow;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.foreign.MemorySegment;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.flatbuf.FieldNode;
import reeb.api.data.Points;
import reeb.api.data.Scale;

/** The values of one field in one batch. Buffers are looked up, and inflated, when they are first needed. */
final class ArrowArray {
    private static final int VIEW = 16;
    private static final int SHORT_VIEW = 12;
    private static final int MOST_BUFFERS = 1 << 20;

    private final ArrowField field;
    private final ArrowBody body;
    private final long length;
    private final long nulls;
    private final int firstBuffer;
    private final List<ArrowArray> children = new ArrayList<>();
    private final MemorySegment[] buffers;

    /** Where the next field of a batch begins. */
    static final class Cursor {
        private final ArrowBody body;
        private int node;
        private int buffer;
        private int variadic;

        Cursor(ArrowBody body) {
            this.body = body;
        }
    }

    ArrowArray(ArrowField field, Cursor cursor) {
        this.field = field;
        this.body = cursor.body;
        FieldNode node = body.batch().nodes(cursor.node++);
        if (node == null) {
            throw new IndexOutOfBoundsException("a batch has too few fields");
        }
        this.length = node.length();
        this.nulls = node.nullCount();
        this.firstBuffer = cursor.buffer;
        int count = field.layout().buffers();
        if (field.layout() == ArrowField.Layout.VIEWS) {
            count += Math.toIntExact(body.batch().variadicBufferCounts(cursor.variadic++));
        }
        cursor.buffer = Math.addExact(cursor.buffer, count);
        if (count < 0 || count > MOST_BUFFERS) {
            throw new IllegalArgumentException("column '" + field.name() + "' has " + count + " buffers");
        }
        this.buffers = new MemorySegment[count];
        for (ArrowField child : field.children()) {
            children.add(new ArrowArray(child, cursor));
        }
    }

    private MemorySegment buffer(int index) {
        if (buffers[index] == null) {
            buffers[index] = body.buffer(firstBuffer + index);
        }
        return buffers[index];
    }

    ArrowField field() {
        return field;
    }

    long length() {
        return length;
    }

    /** Gives what the lists of this array hold, one after another. */
    ArrowArray values() {
        return children.getFirst();
    }

    boolean complete() {
        return nulls == 0
                || (field.layout() != ArrowField.Layout.NONE && buffer(0).byteSize() == 0);
    }

    /** Tells whether a value is missing. */
    boolean missing(long index) {
        return !complete() && (field.layout() == ArrowField.Layout.NONE || !bit(buffer(0), index));
    }

    private static boolean bit(MemorySegment bits, long index) {
        return ((bits.get(JAVA_BYTE, index >>> 3) >> (index & 7)) & 1) == 1;
    }

    /** Tells where a list begins; that of one behind the last tells where the last ends. */
    long start(long index) {
        return switch (field.layout()) {
            case LIST -> buffer(1).get(JAVA_INT_UNALIGNED, index * Integer.BYTES);
            case LARGE_LIST -> buffer(1).get(JAVA_LONG_UNALIGNED, index * Long.BYTES);
            default -> index * field.width();
        };
    }

    /** Gives the memory of numbers, where it is that of a value after another. */
    MemorySegment data() {
        return buffer(1);
    }

    /** Gives a whole number, digit for digit. */
    long whole(long index) {
        MemorySegment data = buffer(1);
        boolean signed = field.layout() == ArrowField.Layout.SIGNED;
        return switch (field.width()) {
            case 8 -> signed ? data.get(JAVA_BYTE, index) : data.get(JAVA_BYTE, index) & 0xff;
            case 16 -> {
                short value = data.get(JAVA_SHORT_UNALIGNED, index * 2);
                yield signed ? value : value & 0xffff;
            }
            case 32 -> {
                int value = data.get(JAVA_INT_UNALIGNED, index * 4);
                yield signed ? value : value & 0xffffffffL;
            }
            default -> data.get(JAVA_LONG_UNALIGNED, index * 8);
        };
    }

    /** Tells whether numbers are wider than those that Java knows. */
    private boolean wide() {
        return field.width() > Long.SIZE && field.layout() == ArrowField.Layout.SIGNED;
    }

    /** Gives a decimal, digit for digit. */
    private BigDecimal decimal(long index) {
        if (!wide()) {
            return BigDecimal.valueOf(whole(index), field.decimals());
        }
        byte[] bytes = new byte[field.width() / Byte.SIZE];
        for (int at = 0; at < bytes.length; at++) {
            bytes[bytes.length - 1 - at] = buffer(1).get(JAVA_BYTE, index * bytes.length + at);
        }
        return new BigDecimal(new BigInteger(bytes), field.decimals());
    }

    /** Gives a number; not-a-number where it is missing. */
    double number(long index) {
        if (missing(index)) {
            return Double.NaN;
        }
        return switch (field.layout()) {
            case BITS -> bit(buffer(1), index) ? 1 : 0;
            case FLOATING -> floating(index);
            case UNSIGNED -> field.width() == 64 ? unsigned(whole(index)) : whole(index);
            default -> wide() ? decimal(index).doubleValue() : field.unit() == 1 ? whole(index) : scaled(whole(index));
        };
    }

    /**
     * Gives numbers one after another; not-a-number where they are missing.
     *
     * @param first index of the first one
     * @param to takes them from its begin
     */
    void numbers(long first, int count, double[] to) {
        boolean plain = field.layout() == ArrowField.Layout.FLOATING && complete();
        if (plain && field.width() == Double.SIZE) {
            MemorySegment.copy(buffer(1), JAVA_DOUBLE_UNALIGNED, first * Double.BYTES, to, 0, count);
        } else if (plain && field.width() == Float.SIZE) {
            MemorySegment data = buffer(1);
            for (int i = 0; i < count; i++) {
                to[i] = data.get(JAVA_FLOAT_UNALIGNED, (first + i) * Float.BYTES);
            }
        } else {
            for (int i = 0; i < count; i++) {
                to[i] = number(first + i);
            }
        }
    }

    /** Tells whether numbers lie as a matrix of this precision keeps them, and none is missing. */
    boolean liesAs(Points.Precision precision) {
        ArrowField.Layout layout =
                precision == Points.Precision.BYTE ? ArrowField.Layout.UNSIGNED : ArrowField.Layout.FLOATING;
        return field.layout() == layout && field.width() == precision.bytes() * Byte.SIZE && complete();
    }

    /** Divides where that gives the nearest number and multiplying does not. */
    private double scaled(long value) {
        double inverse = Math.rint(1 / field.unit());
        return field.unit() < 1 ? value / inverse : value * field.unit();
    }

    private static double unsigned(long value) {
        return value >= 0 ? value : (value >>> 1 | (value & 1)) * 2.0;
    }

    private double floating(long index) {
        MemorySegment data = buffer(1);
        return switch (field.width()) {
            case 16 -> Float.float16ToFloat(data.get(JAVA_SHORT_UNALIGNED, index * 2));
            case 32 -> data.get(JAVA_FLOAT_UNALIGNED, index * 4);
            default -> data.get(JAVA_DOUBLE_UNALIGNED, index * 8);
        };
    }

    /** Gives the bytes of a text as a text. */
    String text(long index) {
        return switch (field.layout()) {
            case BYTES ->
                text(
                        buffer(2),
                        buffer(1).get(JAVA_INT_UNALIGNED, index * 4),
                        buffer(1).get(JAVA_INT_UNALIGNED, index * 4 + 4));
            case LARGE_BYTES ->
                text(
                        buffer(2),
                        buffer(1).get(JAVA_LONG_UNALIGNED, index * 8),
                        buffer(1).get(JAVA_LONG_UNALIGNED, index * 8 + 8));
            case VIEWS -> view(index * VIEW);
            case BITS -> Boolean.toString(bit(buffer(1), index));
            case UNSIGNED -> Long.toUnsignedString(whole(index));
            case FLOATING -> Scale.NUMBER.text(floating(index));
            default -> decimal(index).toPlainString();
        };
    }

    private String view(long at) {
        MemorySegment views = buffer(1);
        int size = views.get(JAVA_INT_UNALIGNED, at);
        if (size <= SHORT_VIEW) {
            return text(views, at + 4, at + 4 + size);
        }
        int start = views.get(JAVA_INT_UNALIGNED, at + 12);
        return text(buffer(2 + views.get(JAVA_INT_UNALIGNED, at + 8)), start, (long) start + size);
    }

    private static String text(MemorySegment bytes, long start, long end) {
        byte[] copy = new byte[Math.toIntExact(Math.max(0, Math.min(end - start, bytes.byteSize() + 1)))];
        MemorySegment.copy(bytes, JAVA_BYTE, start, copy, 0, copy.length);
        return new String(copy, UTF_8);
    }

    /** Refuses an array that announces more values than its memory holds. */
    void requireWhole() {
        boolean whole = length >= 0 && nulls >= 0 && nulls <= length;
        long bits = switch (field.layout()) {
            case BITS -> length;
            case SIGNED, UNSIGNED, FLOATING -> Math.multiplyExact(length, field.width());
            case BYTES, LIST -> length == 0 ? 0 : Math.multiplyExact(length + 1, 32L);
            case LARGE_BYTES, LARGE_LIST -> length == 0 ? 0 : Math.multiplyExact(length + 1, 64L);
            case VIEWS -> Math.multiplyExact(length, 8L * VIEW);
            default -> 0;
        };
        whole = whole && (bits == 0 || buffer(1).byteSize() >= Math.ceilDiv(bits, 8L));
        whole = whole
                && (nulls == 0
                        || field.layout() == ArrowField.Layout.NONE
                        || buffer(0).byteSize() == 0
                        || buffer(0).byteSize() >= Math.ceilDiv(length, 8L));
        if (field.layout() == ArrowField.Layout.FIXED_LIST) {
            whole = whole && values().length >= Math.multiplyExact(length, field.width());
        }
        if (!whole) {
            throw new IndexOutOfBoundsException("column '" + field.name() + "' announces more values than it has");
        }
        if (field.type().endsWith("[]")) {
            values().requireWhole();
        }
    }
}
