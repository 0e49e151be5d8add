package reeb.plugins.gephi.edited;

import java.io.DataInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The values of a graph store that hold no others: numbers, texts, arrays of them. Small numbers are tags of their own.
 *
 * <p>Lists grow with what is read, so that a length that is no more than told takes no memory.
 */
final class StorePrimitives {
    static final int OBJECTS = 73;
    static final int CLASS = 126;

    /** As many bytes as any honest whole number has. */
    private static final int MOST_DIGITS = 4096;

    private final DataInputStream in;

    /** Reads one item of an array. */
    private interface Item {
        Object read() throws IOException;
    }

    StorePrimitives(DataInputStream in) {
        this.in = in;
    }

    int tag() throws IOException {
        return in.readUnsignedByte();
    }

    /** Reads the value that follows its tag. */
    Object value(int tag) throws IOException {
        return switch (tag) {
            case 0 -> Optional.empty();
            case 2, 3 -> tag == 2;
            case 40 -> (char) in.readUnsignedShort();
            case 54 -> new BigDecimal(big(), packed());
            case 55 -> big();
            case 101 -> "";
            case 103 -> string();
            case 127 -> FileTime.fromMillis(in.readLong());
            default -> tag < 53 || tag == 57 ? number(tag) : array(tag);
        };
    }

    private Object number(int tag) throws IOException {
        return switch (tag) {
            case 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 -> tag - 5;
            case 14 -> in.readUnsignedByte();
            case 15 -> -packed();
            case 16 -> packed();
            case 57 -> Integer.MIN_VALUE;
            case 17, 18, 19, 20, 21, 22, 23, 24, 25, 26 -> tag - 18L;
            case 27 -> -packedLong();
            case 28 -> packedLong();
            case 29 -> (long) in.readUnsignedByte();
            case 30 -> Long.MIN_VALUE;
            case 31, 32, 33 -> (short) (tag - 32);
            case 34 -> (short) in.readUnsignedByte();
            case 35 -> in.readShort();
            case 36, 37, 38 -> (byte) (tag - 37);
            case 39 -> in.readByte();
            default -> fraction(tag);
        };
    }

    private Object fraction(int tag) throws IOException {
        return switch (tag) {
            case 41, 42, 43 -> (float) (tag - 42);
            case 44 -> (float) in.readUnsignedByte();
            case 45 -> (float) in.readShort();
            case 46 -> in.readFloat();
            case 47, 48, 49 -> (double) (tag - 48);
            case 50 -> (double) in.readUnsignedByte();
            case 51 -> (double) in.readShort();
            case 52 -> in.readDouble();
            default -> throw unknown(tag);
        };
    }

    private List<Object> array(int tag) throws IOException {
        return switch (tag) {
            case 53 -> items(packed(), in::readDouble);
            case 56 -> items(packed(), in::readFloat);
            case 58, 62 -> items(packed(), in::readShort);
            case 59 -> items(packed(), in::readBoolean);
            case 60 -> items(in.readUnsignedByte(), in::readUnsignedByte);
            case 61 -> items(packed(), in::readUnsignedByte);
            case 63, 67 -> items(packed(), in::readInt);
            case 64 -> items(packed(), this::packed);
            case 65 -> items(packed(), in::readUnsignedByte);
            case 66 -> items(packed(), in::readShort);
            case 68 -> items(packed(), in::readLong);
            case 69 -> items(packed(), this::packedLong);
            case 70 -> items(packed(), in::readChar);
            case 71 -> items(packed(), in::readByte);
            case 74 -> items(packed(), this::string);
            default -> throw unknown(tag);
        };
    }

    private static List<Object> items(int length, Item item) throws IOException {
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            items.add(item.read());
        }
        return items;
    }

    /** Reads a text: its length and its characters, packed. */
    String string() throws IOException {
        int length = packed();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) packed());
        }
        return text.toString();
    }

    private BigInteger big() throws IOException {
        int length = packed();
        if (length == 0 || length > MOST_DIGITS) {
            throw new IOException("a whole number has " + length + " bytes");
        }
        return new BigInteger(in.readNBytes(length));
    }

    /** Reads a number from 0 on, seven bits a byte, the lowest first. */
    int packed() throws IOException {
        long number = packedLong();
        if (number > Integer.MAX_VALUE) {
            throw new IOException("a packed number is too large");
        }
        return (int) number;
    }

    private long packedLong() throws IOException {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE - 1; shift += 7) {
            int bits = in.readUnsignedByte();
            number |= (long) (bits & 0x7f) << shift;
            if (bits < 0x80) {
                return number;
            }
        }
        throw new IOException("a packed number has no end");
    }

    private static IOException unknown(int tag) {
        return new IOException("found a value of the unknown kind " + tag);
    }
}
