package reeb.delimited.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reeb.api.Run;
import reeb.toolkit.tables.Numeral;
import reeb.toolkit.tables.Refusal;

/** Reads lines of text that no program would wrap, and refuses ones without end. */
public final class BoundedLines {
    /** In bytes. */
    private static final int LONGEST = 64 << 20;

    private final Path file;
    private final InputStream input;
    private byte[] line = new byte[1 << 10];
    private final RoundedNumbers rounded = new RoundedNumbers();
    private long number;

    /** Prepares to read a stream that is buffered. */
    public BoundedLines(Path file, InputStream input) {
        this.file = file;
        this.input = input;
    }

    /** Reads the next line without its end, if there is one; bytes that are not ASCII stay as they are. */
    public Optional<String> next() throws IOException {
        int length = 0;
        int read = input.read();
        if (read < 0) {
            return Optional.empty();
        }
        number++;
        for (; read >= 0 && read != '\n'; read = input.read()) {
            if (length == line.length) {
                if (length >= LONGEST) {
                    throw refusal("is longer than %d bytes", LONGEST);
                }
                line = java.util.Arrays.copyOf(line, 2 * length);
            }
            line[length++] = (byte) read;
        }
        return Optional.of(new String(line, 0, length, StandardCharsets.ISO_8859_1));
    }

    /** Refuses the line that was read last. */
    @SuppressWarnings("AnnotateFormatMethod")
    public RuntimeException refusal(String format, @Nullable Object... values) {
        return Refusal.of(file, "line " + number + ": " + format, values);
    }

    /** Reads a whole number of up to nine digits, or says what was expected. */
    public int whole(String text, String expected) {
        boolean digits = !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits) {
            throw refusal("'%s' is not %s", shortened(text), expected);
        }
        return Integer.parseInt(text);
    }

    /** Reads a finite number, or says what was expected. */
    public double number(String text, String expected) {
        double value = Numeral.parse(text);
        if (!Double.isFinite(value)) {
            throw refusal("'%s' is not %s", shortened(text), expected);
        }
        return value;
    }

    /** Reads a finite number of the data, or says what was expected; {@link #tellRounded} tells of those that are rounded. */
    public double value(String text, String expected) {
        double value = number(text, expected);
        if (Numeral.isRounded(text)) {
            rounded.add("line " + number, text);
        }
        return value;
    }

    /** Warns where values were rounded. */
    public void tellRounded(Run run) {
        rounded.tell(file, run);
    }

    public static String shortened(String text) {
        return text.substring(0, Math.min(40, text.length()));
    }
}
