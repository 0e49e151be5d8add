package reeb.toolkit.text;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Opens text files in UTF-8 that are valid whatever the text. */
public final class Utf8 {
    private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);

    private Utf8() {}

    /**
     * Opens a text.
     *
     * @param stream where to; closed with the writer
     * @return a buffered writer; halves of surrogate pairs come out as the replacement character
     */
    public static Writer writer(OutputStream stream) {
        CharsetEncoder encoder = StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(REPLACEMENT);
        return new BufferedWriter(new OutputStreamWriter(stream, encoder), 1 << 16);
    }
}
