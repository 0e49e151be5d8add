package reeb.plugins.sources.pictures;

import java.util.Locale;
import javax.imageio.IIOException;

/**
 * What is checked of a WebP file before it is decoded, as the decoder trusts it: that its chunks are there, and that what they
 * hold is as large as the file announces.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649">RFC 9649, WebP Image Format</a>
 */
final class WebpChecks {
    private static final int FIRST_CHUNK = 12;
    private static final int FRAME_HEADER = 16;
    private static final int ANIMATION = 2;
    private static final int SIZE = 0x3fff;

    private final byte[] file;
    private long canvas = -1;
    private int pictures;

    private WebpChecks(byte[] file) {
        this.file = file;
    }

    /**
     * Checks a file that begins as WebP does.
     *
     * @throws IIOException where it is cut short, or holds no picture or one of another size
     */
    static void require(byte[] file) throws IIOException {
        long end = 8 + Octets.u32(file, 4, true);
        if (end > file.length) {
            throw cutShort(end, file.length);
        }
        WebpChecks checks = new WebpChecks(file);
        checks.requireChunks(FIRST_CHUNK, (int) end);
        if (checks.pictures == 0) {
            throw new IIOException("it has no chunk of a picture");
        }
    }

    private static IIOException cutShort(long announced, long actual) {
        return new IIOException(
                String.format(Locale.ROOT, "it is cut short: it announces %d bytes but holds %d", announced, actual));
    }

    private void requireChunks(int start, int end) throws IIOException {
        long at = start;
        while (at + 8 <= end) {
            int content = (int) at + 8;
            long length = Octets.u32(file, (int) at + 4, true);
            if (content + length > end) {
                throw cutShort(content + length, end);
            }
            requireChunk((int) at, content, (int) length);
            at = content + length + length % 2;
        }
    }

    private void requireChunk(int at, int content, int length) throws IIOException {
        if (Octets.says(file, at, "VP8X") && length >= 10) {
            boolean still = (file[content] & ANIMATION) == 0;
            canvas = still ? pixels(1 + Octets.u24(file, content + 4), 1 + Octets.u24(file, content + 7)) : -1;
        } else if (Octets.says(file, at, "ANMF") && length >= FRAME_HEADER) {
            requireChunks(content + FRAME_HEADER, content + length);
        } else if (Octets.says(file, at, "VP8 ") && length >= 10) {
            requireSize(Octets.u16(file, content + 6, true) & SIZE, Octets.u16(file, content + 8, true) & SIZE);
        } else if (Octets.says(file, at, "VP8L") && length >= 5) {
            long sizes = Octets.u32(file, content + 1, true);
            requireSize(1 + (int) (sizes & SIZE), 1 + (int) (sizes >> 14 & SIZE));
        }
    }

    /** Two sizes as one number. */
    private static long pixels(int width, int height) {
        return (long) width << 32 | height;
    }

    private void requireSize(int width, int height) throws IIOException {
        pictures++;
        boolean modest = (long) width * height <= PictureDecoder.MOST_PIXELS && width > 0 && height > 0;
        if (!modest || (canvas >= 0 && canvas != pixels(width, height))) {
            throw new IIOException(String.format(
                    Locale.ROOT,
                    "it holds a picture of %d x %d pixels; as many as it announces, and at most %d, are read",
                    width,
                    height,
                    PictureDecoder.MOST_PIXELS));
        }
    }
}
