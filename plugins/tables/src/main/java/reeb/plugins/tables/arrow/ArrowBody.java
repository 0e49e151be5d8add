package reeb.plugins.tables.arrow;

import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import io.airlift.compress.v3.zstd.ZstdJavaDecompressor;
import java.lang.foreign.MemorySegment;
import org.apache.arrow.flatbuf.BodyCompression;
import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.CompressionType;
import org.apache.arrow.flatbuf.RecordBatch;

/**
 * The buffers of one batch.
 *
 * @param batch that says where they lie
 * @param memory of all of them
 */
record ArrowBody(RecordBatch batch, MemorySegment memory) {
    /** No buffer of a batch that is compressed may hold more; those of others lie in the file. */
    private static final long MOST_BYTES = 1L << 30;

    /** Gives a buffer, inflated where it is compressed. */
    MemorySegment buffer(int index) {
        Buffer place = batch.buffers(index);
        if (place == null) {
            throw new IndexOutOfBoundsException("a batch has too few buffers");
        }
        MemorySegment stored = memory.asSlice(place.offset(), place.length());
        BodyCompression compression = batch.compression();
        return compression == null || stored.byteSize() == 0 ? stored : inflated(stored, compression.codec());
    }

    private static MemorySegment inflated(MemorySegment stored, byte codec) {
        long length = stored.get(JAVA_LONG_UNALIGNED, 0);
        MemorySegment rest = stored.asSlice(Long.BYTES);
        if (length == -1) {
            return rest;
        }
        if (length < 0 || length > MOST_BYTES || length > Runtime.getRuntime().maxMemory() / 4) {
            throw new IllegalArgumentException("it has a compressed buffer of " + length + " bytes");
        }
        return MemorySegment.ofArray(
                switch (codec) {
                    case CompressionType.LZ4_FRAME -> Lz4Frame.inflate(rest, (int) length);
                    case CompressionType.ZSTD -> zstandard(rest, (int) length);
                    default -> throw new IllegalArgumentException("its compression " + codec + " is not known");
                });
    }

    private static byte[] zstandard(MemorySegment frame, int length) {
        byte[] whole = new byte[length];
        int inflated = new ZstdJavaDecompressor().decompress(frame, MemorySegment.ofArray(whole));
        if (inflated != length) {
            throw new IllegalArgumentException(
                    "a compressed buffer announces " + length + " bytes but holds " + inflated);
        }
        return whole;
    }
}
