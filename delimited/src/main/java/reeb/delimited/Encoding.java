package reeb.delimited;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import reeb.api.About;
import reeb.delimited.files.DataFile;
import reeb.toolkit.tables.TextEncoding;

/** How the bytes of a text stand for characters. */
public enum Encoding {
    /** Found out. */
    @About("UTF-16 where the file begins with its byte order mark, else UTF-8.")
    AUTO,
    /** UTF-8. */
    @About("UTF-8.")
    UTF_8,
    /** ISO 8859-1. */
    @About("ISO 8859-1, for western Europe.")
    LATIN_1,
    /** Windows-1252. */
    @About("Windows-1252, as older programs for Windows write it in western Europe.")
    WINDOWS_1252,
    /** UTF-16. */
    @About("UTF-16 of either byte order, with a byte order mark or without.")
    UTF_16;

    private static final int BYTE_ORDER_MARK = 0xfeff;
    private static final int SWAPPED_MARK = 0xfffe;

    /** Finds out how the bytes of a text stand for characters; {@link #AUTO} where it would find out itself. */
    static Encoding found(Path file) throws IOException {
        Charset charset = TextEncoding.guess(() -> DataFile.open(file));
        return switch (charset.name()) {
            case "windows-1252" -> WINDOWS_1252;
            case "ISO-8859-1" -> LATIN_1;
            case "UTF-16BE", "UTF-16LE" -> UTF_16;
            default -> AUTO;
        };
    }

    /** Opens a text that may begin with a byte order mark, and passes over that; what it cannot decode ends it with an error. */
    Reader open(BufferedInputStream input) throws IOException {
        Reader reader = new BufferedReader(new InputStreamReader(input, decoder(charset(input))));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /** Decodes nothing that this encoding does not know. */
    static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Tells the charset of a text by its first bytes, which stay to be read. */
    Charset charset(BufferedInputStream input) throws IOException {
        input.mark(2);
        byte[] start = input.readNBytes(2);
        input.reset();
        int mark = start.length < 2 ? 0 : ((start[0] & 0xff) << 8) | (start[1] & 0xff);
        boolean marked = mark == BYTE_ORDER_MARK || mark == SWAPPED_MARK;
        return switch (this) {
            case AUTO -> marked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
            case UTF_8 -> StandardCharsets.UTF_8;
            case LATIN_1 -> StandardCharsets.ISO_8859_1;
            case WINDOWS_1252 -> TextEncoding.WINDOWS_1252;
            case UTF_16 ->
                marked
                        ? StandardCharsets.UTF_16
                        : start.length == 2 && start[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        };
    }

    /** Gives the name that people know it by. */
    String shown() {
        return this == AUTO ? "UTF-8" : name().toUpperCase(Locale.ROOT).replace('_', '-');
    }
}
