package reeb.server.predict.tensors;

import java.nio.ByteBuffer;
import reeb.server.http.Refusal;

/** The types of tensors (Open Inference Protocol, "Tensor Data Types"). */
enum DataType {
    BOOL(1),
    UINT8(1),
    UINT16(2),
    UINT32(4),
    UINT64(8),
    INT8(1),
    INT16(2),
    INT32(4),
    INT64(8),
    FP16(2),
    FP32(4),
    FP64(8),
    /** Texts or files, each with its length before it. */
    BYTES(0);

    private static final int BYTE = 0xff;
    private static final int SHORT = 0xffff;
    private static final double LARGEST_HALF = 65504;

    private final int bytes;

    DataType(int bytes) {
        this.bytes = bytes;
    }

    static DataType of(String name) {
        for (DataType type : values()) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        throw new Refusal(400, "datatype: must be one of " + java.util.List.of(values()));
    }

    /** Tells whether a number that was sent as text is one of this type. */
    boolean holds(double value) {
        return switch (this) {
            case BOOL -> value == 0 || value == 1;
            case UINT8, UINT16, UINT32, UINT64 -> value == Math.rint(value) && value >= 0 && value < limit(bytes * 8);
            case INT8, INT16, INT32, INT64 ->
                value == Math.rint(value) && value >= -limit(bytes * 8 - 1) && value < limit(bytes * 8 - 1);
            case FP16 -> Math.abs(value) <= LARGEST_HALF;
            case FP32 -> Math.abs(value) <= Float.MAX_VALUE;
            case FP64 -> Double.isFinite(value);
            case BYTES -> false;
        };
    }

    private static double limit(int bits) {
        return Math.scalb(1.0, bits);
    }

    /** How many bytes a value has; 0 where each has a length of its own. */
    int bytes() {
        return bytes;
    }

    /**
     * Reads a number.
     *
     * @param raw lowest byte first
     * @param at where it begins
     */
    double read(ByteBuffer raw, int at) {
        return switch (this) {
            case BOOL -> raw.get(at) == 0 ? 0 : 1;
            case UINT8 -> raw.get(at) & BYTE;
            case INT8 -> raw.get(at);
            case UINT16 -> raw.getShort(at) & SHORT;
            case INT16 -> raw.getShort(at);
            case UINT32 -> Integer.toUnsignedLong(raw.getInt(at));
            case INT32 -> raw.getInt(at);
            case UINT64 -> unsigned(raw.getLong(at));
            case INT64 -> raw.getLong(at);
            case FP16 -> Float.float16ToFloat(raw.getShort(at));
            case FP32 -> raw.getFloat(at);
            case FP64 -> raw.getDouble(at);
            case BYTES -> throw new IllegalStateException("texts are no numbers");
        };
    }

    private static double unsigned(long value) {
        return value >= 0 ? value : ((value >>> 1) | (value & 1)) * 2.0;
    }
}
