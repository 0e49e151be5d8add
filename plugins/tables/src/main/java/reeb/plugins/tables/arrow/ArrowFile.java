package reeb.plugins.tables.arrow;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.arrow.flatbuf.DictionaryBatch;
import org.apache.arrow.flatbuf.Endianness;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.flatbuf.Schema;

/** A file of Arrow, mapped into memory. */
final class ArrowFile {
    private final ArrowMessages messages;
    private final List<ArrowField> fields;
    private final Map<Long, ArrowField> encoded;

    /** Works on one batch after another. */
    @FunctionalInterface
    interface Batches {
        /** Takes the arrays of a batch, by the fields' order, and the dictionaries that are known by then. */
        void take(List<ArrowArray> arrays, long rows, ArrowDictionaries dictionaries);
    }

    private ArrowFile(ArrowMessages messages) {
        this.messages = messages;
        Schema schema = messages.schema();
        if (schema.endianness() != Endianness.Little) {
            throw new IllegalArgumentException("its bytes are in the other order, which is not read");
        }
        ArrowSchema description = new ArrowSchema();
        this.fields = description.fields(schema);
        this.encoded = description.encoded();
    }

    /** Maps a file. */
    static ArrowFile open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return new ArrowFile(
                    ArrowMessages.of(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto())));
        }
    }

    List<ArrowField> fields() {
        return fields;
    }

    /** Goes through the file. */
    void each(Batches work) {
        ArrowDictionaries dictionaries = new ArrowDictionaries();
        messages.each((message, body) -> {
            switch (message.headerType()) {
                case MessageHeader.DictionaryBatch ->
                    add((DictionaryBatch) message.header(new DictionaryBatch()), body, dictionaries);
                case MessageHeader.RecordBatch -> {
                    RecordBatch batch = (RecordBatch) message.header(new RecordBatch());
                    work.take(arrays(batch, body), batch.length(), dictionaries);
                }
                default ->
                    throw new IllegalArgumentException("it has a message of the unknown type " + message.headerType());
            }
        });
    }

    private void add(DictionaryBatch batch, MemorySegment body, ArrowDictionaries dictionaries) {
        ArrowField values = encoded.get(batch.id());
        if (values != null && values.names()) {
            ArrowArray.Cursor cursor = new ArrowArray.Cursor(new ArrowBody(batch.data(), body));
            dictionaries.add(batch.id(), batch.isDelta(), new ArrowArray(values, cursor));
        }
    }

    private List<ArrowArray> arrays(RecordBatch batch, MemorySegment body) {
        ArrowArray.Cursor cursor = new ArrowArray.Cursor(new ArrowBody(batch, body));
        List<ArrowArray> arrays = new ArrayList<>();
        fields.forEach(field -> arrays.add(new ArrowArray(field, cursor)));
        return arrays;
    }
}
