package reeb.plugins.figures.canvas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;

/**
 * Objects of a PDF file (ISO 32000-1, section 7.5), numbered from 1 in the order they come in; without times and identifiers, so
 * that the same objects give the same bytes.
 */
public final class PdfFile {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    PdfFile() {
        // Bytes beyond ASCII tell programs that move files that this one is not text.
        bytes.writeBytes(latin("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n"));
    }

    /** Adds a dictionary or another object, and gives its number. */
    int add(String object) {
        begin();
        bytes.writeBytes(latin(object + "\nendobj\n"));
        return offsets.size();
    }

    /** Adds a stream, which is compressed, and gives its number. */
    int add(String entries, byte[] data) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(data);
        }
        begin();
        bytes.writeBytes(latin("<<" + entries + "/Filter/FlateDecode/Length " + packed.size() + ">>\nstream\n"));
        packed.writeTo(bytes);
        bytes.writeBytes(latin("\nendstream\nendobj\n"));
        return offsets.size();
    }

    private void begin() {
        offsets.add(bytes.size());
        bytes.writeBytes(latin(offsets.size() + " 0 obj\n"));
    }

    /** Writes the file. */
    void write(int catalog, int info, OutputStream stream) throws IOException {
        int table = bytes.size();
        StringBuilder end = new StringBuilder("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> end.append(String.format(Locale.ROOT, "%010d 00000 n \n", offset)));
        end.append("trailer\n<</Size " + (offsets.size() + 1) + "/Root " + catalog + " 0 R/Info " + info
                + " 0 R>>\nstartxref\n" + table + "\n%%EOF\n");
        bytes.writeBytes(latin(end.toString()));
        bytes.writeTo(stream);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Gives any text as a string of hexadecimal digits. */
    public static String text(String text) {
        StringBuilder digits = new StringBuilder("<feff");
        text.chars().forEach(unit -> digits.append(String.format(Locale.ROOT, "%04x", unit)));
        return digits.append('>').toString();
    }
}
