package reeb.cli.draft;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import reeb.toolkit.tables.TextEncoding;

/**
 * A table of text, looked at before a source reads it.
 *
 * @param file where it lies, compressed with gzip or not
 */
public record TextFile(Path file) {
    /** Finds what stands for missing values. */
    MissingMarks marks() {
        try {
            return MissingMarks.in(this::opened, TextEncoding.guess(this::opened));
        } catch (IOException _) {
            return new MissingMarks(Map.of()); // the source says what is wrong
        }
    }

    /** Names the encoding of a text that the source would not find out. */
    SourceStep encoded(SourceStep plain) {
        try {
            return switch (TextEncoding.guess(this::opened).name()) {
                case "windows-1252" -> plain.with(SourceStep.ENCODING, "windows-1252");
                case "ISO-8859-1" -> plain.with(SourceStep.ENCODING, "latin-1");
                case "UTF-16BE", "UTF-16LE" -> plain.with(SourceStep.ENCODING, "utf-16");
                default -> plain;
            };
        } catch (IOException _) {
            return plain; // the source says what is wrong
        }
    }

    /**
     * Tells whether all its bytes are characters of UTF-8, which a text in another encoding hardly ever is.
     *
     * @return false also where it can't be read, which a source says better
     */
    public boolean utf8() {
        try {
            return TextEncoding.guess(this::opened).equals(StandardCharsets.UTF_8);
        } catch (IOException _) {
            return false;
        }
    }

    private InputStream opened() throws IOException {
        InputStream stored = new BufferedInputStream(Files.newInputStream(file));
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".gz") ? new GZIPInputStream(stored) : stored;
    }
}
