package reeb.plugins.explorer.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/** What a blob holds. */
public enum BlobType {
    /** Unsigned numbers of 8 bits. */
    U8(1),
    /** Unsigned numbers of 16 bits. */
    U16(2),
    /** Unsigned numbers of 32 bits. */
    U32(4),
    /** Signed numbers of 32 bits. */
    I32(4),
    /** Numbers in single precision. */
    F32(4),
    /** Numbers in double precision. */
    F64(8),
    /** A file or a text of its own. */
    BYTES(1);

    private final int bytes;

    BlobType(int bytes) {
        this.bytes = bytes;
    }

    /** Gives the narrowest type of unsigned numbers that holds those up to a greatest one. */
    static BlobType holding(int greatest) {
        return greatest < 1 << 8 ? U8 : greatest < 1 << 16 ? U16 : U32;
    }

    /** Tells how many bytes a number takes. */
    public int bytes() {
        return bytes;
    }

    /** Gives the name in the manifest. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Writes numbers one behind another, whole ones where this is a type of them. */
    byte[] numbers(int count, IntToDoubleFunction values) {
        ByteBuffer buffer =
                ByteBuffer.allocate(Math.multiplyExact(count, bytes)).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            double value = values.applyAsDouble(i);
            switch (this) {
                case U8, BYTES -> buffer.put((byte) (long) value);
                case U16 -> buffer.putShort((short) (long) value);
                case U32, I32 -> buffer.putInt((int) (long) value);
                case F32 -> buffer.putFloat((float) value);
                case F64 -> buffer.putDouble(value);
            }
        }
        return buffer.array();
    }
}
