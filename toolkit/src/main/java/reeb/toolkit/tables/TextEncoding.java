package reeb.toolkit.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Finds out how the bytes of a text stand for characters, where nobody says so. */
public final class TextEncoding {
    /** What older programs for Windows write in western Europe. */
    public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final int START = 1 << 12;
    private static final int SIZE = 1 << 16;
    private static final int BYTE_ORDER_MARK = 0xfeff;
    private static final int SWAPPED_MARK = 0xfffe;

    private TextEncoding() {}

    /** Opens a text anew, at its first byte. */
    @FunctionalInterface
    public interface Opening {
        /**
         * Opens it.
         *
         * @return its bytes, not compressed
         * @throws IOException where it can't be read
         */
        InputStream open() throws IOException;
    }

    /**
     * Guesses. Reads the text once where it is UTF-8, and at most twice.
     *
     * @param text to be looked at
     * @return UTF-16 by its byte order mark, or in the order of its zero bytes; UTF-8 where all bytes are such; else
     *     Windows-1252, or ISO 8859-1 where a byte is none of that, which every text can be
     * @throws IOException where it can't be read
     */
    public static Charset guess(Opening text) throws IOException {
        byte[] start;
        try (InputStream input = text.open()) {
            start = input.readNBytes(START);
        }
        int mark = start.length < 2 ? 0 : ((start[0] & 0xff) << 8) | (start[1] & 0xff);
        if (mark == BYTE_ORDER_MARK || mark == SWAPPED_MARK) {
            return StandardCharsets.UTF_16;
        }
        if (zeros(start, 0) > start.length / 6) {
            return StandardCharsets.UTF_16BE;
        }
        if (zeros(start, 1) > start.length / 6) {
            return StandardCharsets.UTF_16LE;
        }
        for (Charset charset : List.of(StandardCharsets.UTF_8, WINDOWS_1252)) {
            if (decodes(text, charset)) {
                return charset;
            }
        }
        return StandardCharsets.ISO_8859_1;
    }

    /** Counts the zero bytes at even or at odd places; a third of all characters or more are of Latin letters and digits. */
    private static long zeros(byte[] start, int from) {
        return IntStream.iterate(from, at -> at < start.length, at -> at + 2)
                .filter(at -> start[at] == 0)
                .count();
    }

    private static boolean decodes(Opening text, Charset charset) throws IOException {
        try (InputStream input = text.open();
                Reader reader = new InputStreamReader(
                        input,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            char[] some = new char[SIZE];
            int count = 0;
            while (count >= 0) {
                count = reader.read(some);
            }
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
