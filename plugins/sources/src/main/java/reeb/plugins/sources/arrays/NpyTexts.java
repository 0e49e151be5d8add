package reeb.plugins.sources.arrays;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import reeb.api.Progress;
import reeb.api.data.Column;
import reeb.delimited.files.Room;
import reeb.toolkit.tables.Classes;

/**
 * The texts of a NumPy array: code points of four bytes ({@code U}) or bytes of UTF-8 ({@code S}), filled up with zeros.
 *
 * @param header what is known of them
 * @param type the same
 */
record NpyTexts(NpyHeader header, NpyType.Texts type) {
    /** What a distinct text takes besides its characters. */
    private static final int BYTES_PER_TEXT = 100;

    /** Reads all as a column; empty ones are missing. */
    Column column(String name, Progress progress) throws IOException {
        int rows = header.rows();
        int[] codes = new int[Room.forValues(header.place().file(), rows, 2 * Integer.BYTES)];
        Map<String, Integer> known = new HashMap<>();
        List<String> distinct = new ArrayList<>();
        long bytes = 0;
        byte[] item = new byte[Room.forValues(header.place().file(), type.bytes(), 1)];
        try (InputStream input = header.place().open()) {
            input.skipNBytes(header.start());
            for (int row = 0; row < rows; row++) {
                Element.fill(input, item, 0, item.length);
                String text = text(item, row);
                codes[row] = text.isEmpty() ? -1 : known.computeIfAbsent(text, _ -> distinct.size());
                if (codes[row] == distinct.size()) {
                    distinct.add(text);
                    bytes += BYTES_PER_TEXT + 2L * text.length();
                    Room.forValues(header.place().file(), bytes, 1);
                }
                progress.advance(1);
            }
            if (input.read() >= 0) {
                throw header.place().refusal("has bytes after its end");
            }
        }
        return Classes.ofTexts(name, codes, distinct);
    }

    private String text(byte[] item, int row) {
        try {
            return type.wide() ? wide(item) : narrow(item);
        } catch (CharacterCodingException _) {
            throw header.place()
                    .refusal(
                            "holds no text in row %d: %s",
                            row,
                            type.wide()
                                    ? "its characters are none of Unicode"
                                    : "its bytes are not UTF-8; save a.astype(str) with the right encoding");
        }
    }

    private String wide(byte[] item) throws CharacterCodingException {
        ByteBuffer buffer = ByteBuffer.wrap(item).order(header.order());
        int[] points = new int[type.length()];
        int length = 0;
        for (int i = 0; i < points.length; i++) {
            points[i] = buffer.getInt();
            length = points[i] == 0 ? length : i + 1;
            if (!Character.isValidCodePoint(points[i]) || Character.getType(points[i]) == Character.SURROGATE) {
                throw new CharacterCodingException();
            }
        }
        return new String(points, 0, length);
    }

    private static String narrow(byte[] item) throws CharacterCodingException {
        int length = item.length;
        while (length > 0 && item[length - 1] == 0) {
            length--;
        }
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(item, 0, length))
                .toString();
    }
}
