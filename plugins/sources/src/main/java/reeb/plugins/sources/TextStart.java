package reeb.plugins.sources;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** The first bytes of a file of text, which tell what is none before all of it is read. */
final class TextStart {
    private static final int BYTES = 1 << 12;
    private static final int UTF16 = 0xfeff;
    private static final int UTF16_SWAPPED = 0xfffe;

    private TextStart() {}

    /**
     * Refuses a file that begins with other things than text.
     *
     * @param file compressed with gzip or not
     * @throws reeb.api.InputException where it holds a byte of 0 and no mark of UTF-16
     */
    static void require(Path file) {
        try (InputStream input = DataFile.open(file)) {
            byte[] start = input.readNBytes(BYTES);
            int mark = start.length < 2 ? 0 : ((start[0] & 0xff) << 8) | (start[1] & 0xff);
            for (int i = 0; i < start.length && mark != UTF16 && mark != UTF16_SWAPPED; i++) {
                if (start[i] == 0) {
                    throw Refusal.of(file, "is not a text, since byte %d of it is 0; name a file of text", i);
                }
            }
        } catch (IOException e) {
            throw Refusal.of(file, e);
        }
    }
}
