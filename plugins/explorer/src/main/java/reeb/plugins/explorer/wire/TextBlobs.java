package reeb.plugins.explorer.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import reeb.toolkit.text.JsonWriter;

/** Texts in UTF-8 one behind another, and where each begins. */
final class TextBlobs {
    private final byte[] bytes;
    private final int[] starts;

    private TextBlobs(byte[] bytes, int[] starts) {
        this.bytes = bytes;
        this.starts = starts;
    }

    /** Encodes texts in the order of the wire. */
    static TextBlobs of(IntFunction<String> texts, int count, IntUnaryOperator order) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int[] starts = new int[count + 1];
        for (int place = 0; place < count; place++) {
            bytes.writeBytes(texts.apply(order.applyAsInt(place)).getBytes(StandardCharsets.UTF_8));
            starts[place + 1] = bytes.size();
        }
        return new TextBlobs(bytes.toByteArray(), starts);
    }

    /** Writes what the manifest says of them after their name. */
    void describe(String blob, JsonWriter json, Blobs blobs) throws IOException {
        int missing = 0;
        for (int place = 1; place < starts.length; place++) {
            missing += starts[place] == starts[place - 1] ? 1 : 0;
        }
        json.name("type").string("text").name("missing").number(missing);
        json.name("values").string(blobs.bytes(blob, bytes));
        json.name("starts")
                .string(blobs.numbers(blob + ".starts", BlobType.U32, starts.length, place -> starts[place]));
    }
}
