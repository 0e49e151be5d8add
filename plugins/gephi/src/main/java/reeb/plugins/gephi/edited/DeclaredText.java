package reeb.plugins.gephi.edited;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an XML document in the encoding that it declares; bytes that are none of it are a fault.
 *
 * <p>The JDK's parser, given bytes, prints such faults on the standard error besides throwing them.
 */
final class DeclaredText {
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]{0,40})[\"']");

    private static final int PROLOG = 256;

    private DeclaredText() {}

    /**
     * Opens the text.
     *
     * @param in at its begin
     * @throws IOException where the encoding is unknown, and from the reader where bytes are none of it
     */
    static Reader of(InputStream in) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in, 1 << 16);
        bytes.mark(PROLOG);
        byte[] prolog = bytes.readNBytes(PROLOG);
        bytes.reset();
        Charset charset = charset(prolog);
        bytes.skipNBytes(mark(prolog));
        return new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Charset charset(byte[] prolog) throws IOException {
        if (begins(prolog, 0xfe, 0xff) || begins(prolog, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        if (begins(prolog, 0xff, 0xfe) || begins(prolog, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        Matcher declared = DECLARED.matcher(new String(prolog, StandardCharsets.ISO_8859_1).substring(mark(prolog)));
        if (!declared.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(declared.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IOException("its encoding " + declared.group(1) + " is unknown", e);
        }
    }

    /** Counts the bytes of the mark of byte order. */
    private static int mark(byte[] prolog) {
        if (begins(prolog, 0xef, 0xbb, 0xbf)) {
            return 3;
        }
        return begins(prolog, 0xfe, 0xff) || begins(prolog, 0xff, 0xfe) ? 2 : 0;
    }

    private static boolean begins(byte[] prolog, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= prolog.length || (prolog[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
