package reeb.plugins.gephi;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The identifier of a PDF file, which its writer makes of the time. */
final class PdfIdentifier {
    /** In the trailer, at the end of the file: two times 16 bytes in hexadecimal digits. */
    private static final Pattern IDENTIFIER = Pattern.compile("/ID \\[<(\\p{XDigit}{32})> <(\\p{XDigit}{32})>]");

    private static final int TRAILER = 1024;

    private PdfIdentifier() {}

    /**
     * Replaces the identifier by one made of the rest of the file.
     *
     * @param file a PDF file
     * @return a file of the same length
     */
    static byte[] withoutTime(byte[] file) {
        int begin = Math.max(0, file.length - TRAILER);
        String trailer = new String(file, begin, file.length - begin, StandardCharsets.ISO_8859_1);
        Matcher found = IDENTIFIER.matcher(trailer);
        if (!found.find()) {
            return file;
        }
        byte[] fixed = file.clone();
        for (int group = 1; group <= 2; group++) {
            Arrays.fill(fixed, begin + found.start(group), begin + found.end(group), (byte) '0');
        }
        byte[] identifier = String.format(Locale.ROOT, "%032X", Arrays.hashCode(fixed) & 0xffffffffL)
                .getBytes(StandardCharsets.ISO_8859_1);
        for (int group = 1; group <= 2; group++) {
            System.arraycopy(identifier, 0, fixed, begin + found.start(group), identifier.length);
        }
        return fixed;
    }
}
