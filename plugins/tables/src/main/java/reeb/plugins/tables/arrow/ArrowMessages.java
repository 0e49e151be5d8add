package reeb.plugins.tables.arrow;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.BiConsumer;
import org.apache.arrow.flatbuf.Block;
import org.apache.arrow.flatbuf.Footer;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.Schema;

/**
 * The messages of a file: those of a stream, one after another; or those that the end of a file lists, whose beginning some
 * writers do not care for.
 */
sealed interface ArrowMessages {
    /** Gives what describes all batches. */
    Schema schema();

    /** Goes through the messages behind the schema, in an order in which dictionaries come before what needs them. */
    void each(BiConsumer<Message, MemorySegment> work);

    /** Tells the form by its first bytes. */
    static ArrowMessages of(MemorySegment memory) {
        return memory.byteSize() >= Long.BYTES && memory.get(JAVA_LONG_UNALIGNED, 0) == Listed.MARK
                ? new Listed(memory)
                : new Stream(memory);
    }

    /**
     * One message.
     *
     * @param header of it
     * @param end of the header, where its body begins; that of the file where there is no more
     */
    record Part(Message header, long end) {
        private static final int CONTINUATION = 0xffffffff;

        /** Reads a message; gives one without a body where the stream ends. */
        static Part at(MemorySegment memory, long start) {
            long at = start;
            int length = memory.get(JAVA_INT_UNALIGNED, at);
            at += Integer.BYTES;
            if (length == CONTINUATION) {
                length = memory.get(JAVA_INT_UNALIGNED, at);
                at += Integer.BYTES;
            }
            return new Part(Message.getRootAsMessage(buffer(memory, at, length)), at + length);
        }

        static ByteBuffer buffer(MemorySegment memory, long start, long length) {
            return memory.asSlice(start, length).asByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    /** The form of streams. */
    record Stream(MemorySegment memory) implements ArrowMessages {
        private static final int ALIGNMENT = 8;

        private boolean ends(long at) {
            boolean marked = at + Long.BYTES <= memory.byteSize() && memory.get(JAVA_LONG_UNALIGNED, at) == 0xffffffffL;
            boolean old = at + Integer.BYTES <= memory.byteSize() && memory.get(JAVA_INT_UNALIGNED, at) == 0;
            return at >= memory.byteSize() || marked || old;
        }

        @Override
        public Schema schema() {
            Message first = Part.at(memory, 0).header();
            if (first.headerType() != MessageHeader.Schema) {
                throw new IllegalArgumentException("it does not begin with a schema");
            }
            return (Schema) first.header(new Schema());
        }

        @Override
        public void each(BiConsumer<Message, MemorySegment> work) {
            long next = Part.at(memory, 0).end();
            while (!ends(next)) {
                Part part = Part.at(memory, next);
                long length = part.header().bodyLength();
                work.accept(part.header(), memory.asSlice(part.end(), length));
                next = part.end() + Math.ceilDiv(length, ALIGNMENT) * ALIGNMENT;
            }
        }
    }

    /** The form of files. */
    record Listed(MemorySegment memory) implements ArrowMessages {
        /** "ARROW1" and two bytes of padding. */
        private static final long MARK = 0x000031574f525241L;

        private static final int MARK_LENGTH = 6;
        private static final int LENGTH = Integer.BYTES;

        private Footer footer() {
            long end = memory.byteSize() - MARK_LENGTH;
            for (int i = 0; i < MARK_LENGTH; i++) {
                if (memory.get(JAVA_BYTE, end + i) != (byte) (MARK >> (8 * i))) {
                    throw new IllegalArgumentException("it does not end as such files do");
                }
            }
            int length = memory.get(JAVA_INT_UNALIGNED, end - LENGTH);
            return Footer.getRootAsFooter(Part.buffer(memory, end - LENGTH - length, length));
        }

        @Override
        public Schema schema() {
            return footer().schema();
        }

        @Override
        public void each(BiConsumer<Message, MemorySegment> work) {
            Footer footer = footer();
            for (int i = 0; i < footer.dictionariesLength(); i++) {
                accept(footer.dictionaries(i), work);
            }
            for (int i = 0; i < footer.recordBatchesLength(); i++) {
                accept(footer.recordBatches(i), work);
            }
        }

        private void accept(Block block, BiConsumer<Message, MemorySegment> work) {
            Part part = Part.at(memory, block.offset());
            work.accept(part.header(), memory.asSlice(block.offset() + block.metaDataLength(), block.bodyLength()));
        }
    }
}
