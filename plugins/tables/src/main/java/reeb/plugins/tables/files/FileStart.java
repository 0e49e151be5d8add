package reeb.plugins.tables.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import reeb.toolkit.tables.Refusal;

/**
 * What the first bytes of a file and its name tell of its format.
 *
 * @param file that they are of
 * @param bytes the first ones, each as a character
 */
record FileStart(Path file, String bytes) {
    private static final int LENGTH = 1 << 12;

    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    private static final Pattern COMPRESSED_JSON = Pattern.compile(".*\\.(json|jsonl|ndjson)\\.(gz|zst)");

    private static final Pattern TABLE = Pattern.compile(".*\\.(csv|tsv|tab|psv)(\\.gz)?");

    /** May be a table, or JSON. */
    private static final Pattern TEXT = Pattern.compile(".*\\.txt(\\.gz)?");

    /** Looks at a file. */
    static FileStart of(Path file) {
        try (InputStream input = Files.newInputStream(file)) {
            return new FileStart(file, new String(input.readNBytes(LENGTH), ISO_8859_1));
        } catch (IOException e) {
            throw Refusal.of(file, e);
        }
    }

    private String name() {
        return file.toString().toLowerCase(Locale.ROOT);
    }

    /** Tells the format; {@link FileFormat#AUTO} where it is none that is known. */
    FileFormat format() {
        String text = (bytes.startsWith(BYTE_ORDER_MARK) ? bytes.substring(BYTE_ORDER_MARK.length()) : bytes).strip();
        if (bytes.startsWith("PAR1")) {
            return FileFormat.PARQUET;
        }
        if (bytes.startsWith("ARROW1") || bytes.startsWith("\u00ff\u00ff\u00ff\u00ff")) {
            return FileFormat.ARROW;
        }
        if (!foreign().isEmpty()) {
            return FileFormat.AUTO;
        }
        if (TABLE.matcher(name()).matches()) {
            return FileFormat.CSV;
        }
        boolean json = text.startsWith("{")
                || text.startsWith("[")
                || (compressed() && COMPRESSED_JSON.matcher(name()).matches());
        return json ? FileFormat.JSON : TEXT.matcher(name()).matches() ? FileFormat.CSV : FileFormat.AUTO;
    }

    /** Tells the format, or says what reads the file. */
    FileFormat required() {
        FileFormat format = format();
        if (format == FileFormat.AUTO) {
            throw Refusal.of(
                    file,
                    bytes.isEmpty()
                            ? "is empty; name a file of Parquet, JSON, Arrow or CSV"
                            : foreign().isEmpty()
                                    ? "is neither Parquet, JSON nor Arrow by its first bytes, nor CSV by its name; say what it"
                                            + " is in 'format'"
                                    : foreign());
        }
        return format;
    }

    /** Says what reads the file, where it is neither Parquet nor JSON. */
    String elsewhere() {
        if (bytes.isEmpty()) {
            return "is empty; name a file of Parquet or JSON";
        }
        if (format() == FileFormat.ARROW) {
            return "is a file of Arrow, which a query does not read; use the source 'arrow'";
        }
        if (format() == FileFormat.CSV) {
            return "is a table of text, which a query does not read; use the source 'csv', or export it as Parquet";
        }
        return foreign().isEmpty() ? "is neither Parquet nor JSON; export it as one of them" : foreign();
    }

    void requireParquet() {
        if (!bytes.startsWith("PAR1")) {
            throw Refusal.of(file, bytes.startsWith("PARE") ? foreign() : "is no file of Parquet; is 'format' right?");
        }
    }

    void requireText() {
        boolean other = bytes.startsWith("PAR1") || bytes.startsWith("ARROW1");
        if (other || !foreign().isEmpty()) {
            throw Refusal.of(
                    file,
                    "is no text but begins as a file of %s does; is 'format' right?",
                    other ? format() : "another format");
        }
    }

    boolean compressed() {
        return bytes.startsWith("\u001f\u008b") || bytes.startsWith("(\u00b5/\u00fd");
    }

    /** Says what a file needs that is of a format of which no source reads tables with names and types; empty where it is not. */
    private String foreign() {
        if (bytes.startsWith("PARE")) {
            return "is encrypted, which is not read; write it without encryption";
        }
        if (bytes.startsWith("SQLite format 3") || bytes.startsWith("PK\u0003\u0004") || bytes.startsWith("DUCK", 8)) {
            return "needs an extension, which Reeb never downloads; export it as CSV or Parquet";
        }
        if (bytes.startsWith("\u0093NUMPY")) {
            return "is an array of NumPy; use the source 'npy'";
        }
        return "";
    }
}
