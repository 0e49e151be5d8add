package reeb.delimited.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import reeb.toolkit.tables.Refusal;

/** The first bytes of a file of text, which tell what is none before all of it is read. */
public final class TextStart {
    private static final int BYTES = 1 << 12;

    /** A text may hold a control character now and then, but not as one in so many bytes. */
    private static final int MOST_ZEROS = 4;

    private static final int UTF16 = 0xfeff;
    private static final int UTF16_SWAPPED = 0xfffe;

    private TextStart() {}

    /**
     * Tells whether a file of text holds nothing but blanks.
     *
     * @param file compressed with gzip or not
     */
    public static boolean isBlank(Path file) {
        try (InputStream input = DataFile.open(file)) {
            String start = new String(input.readNBytes(BYTES), StandardCharsets.UTF_8);
            return start.replace("\ufeff", "").isBlank() && input.read() < 0;
        } catch (IOException e) {
            throw Refusal.of(file, e);
        }
    }

    /**
     * Refuses a file that begins with other things than text.
     *
     * @param file compressed with gzip or not
     * @throws reeb.api.problem.InputException where more than one byte in {@value #MOST_ZEROS} is 0 and there is no mark of UTF-16
     */
    public static void require(Path file) {
        try (InputStream input = DataFile.open(file)) {
            byte[] start = input.readNBytes(BYTES);
            int mark = start.length < 2 ? 0 : ((start[0] & 0xff) << 8) | (start[1] & 0xff);
            int zeros = 0;
            for (byte one : start) {
                zeros += one == 0 ? 1 : 0;
            }
            if (zeros > start.length / MOST_ZEROS && mark != UTF16 && mark != UTF16_SWAPPED) {
                throw Refusal.of(
                        file,
                        "is not a text, since %d of its first %d bytes are 0; name a file of text",
                        zeros,
                        start.length);
            }
        } catch (IOException e) {
            throw Refusal.of(file, e);
        }
    }
}
