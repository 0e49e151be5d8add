package reeb.plugins.explorer.atlas;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes pages of cells as PNG (ISO/IEC 15948) of 8 bits, grey or red, green and blue, a line of cells at a time.
 *
 * <p>The JDK's writer takes several times as long, and its registry of formats is not needed here.
 */
final class PngPage {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private static final int LEVEL = 6;

    /** Lines of cells by which the filter is chosen. */
    private static final int TRIAL = 2;

    private static final int NONE = 0;
    private static final int UP = 2;

    private final Sheet sheet;
    private final int lines;
    private final int channels;
    private final IntFunction<byte[]> strips;

    /**
     * Takes a page.
     *
     * @param lines of cells that it has
     * @param strips gives the pixels of a line of cells, from 0 to {@code lines} - 1: as many lines as a cell has, of as many
     *     pixels as the sheet has, channels interleaved
     */
    PngPage(Sheet sheet, int lines, int channels, IntFunction<byte[]> strips) {
        this.sheet = sheet;
        this.lines = lines;
        this.channels = channels;
        this.strips = strips;
    }

    byte[] file() {
        int trial = Math.min(TRIAL, lines);
        int filter = packed(NONE, trial).length <= packed(UP, trial).length ? NONE : UP;
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        byte[] header = ByteBuffer.allocate(13)
                .putInt(sheet.width())
                .putInt(lines * sheet.side())
                .put((byte) 8)
                .put((byte) (channels == 1 ? 0 : 2))
                .array();
        chunk("IHDR", header, file);
        chunk("IDAT", packed(filter, lines), file);
        chunk("IEND", new byte[0], file);
        return file.toByteArray();
    }

    /** Compresses the first lines of cells. */
    private byte[] packed(int filter, int count) {
        int width = sheet.width() * channels;
        byte[] filtered = new byte[(1 + width) * sheet.side()];
        byte[] above = new byte[width];
        byte[] buffer = new byte[1 << 16];
        ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 16);
        Deflater deflater = new Deflater(LEVEL);
        try {
            for (int line = 0; line < count; line++) {
                byte[] strip = strips.apply(line);
                filter(filter, strip, above, filtered);
                System.arraycopy(strip, strip.length - width, above, 0, width);
                deflater.setInput(filtered);
                if (line == count - 1) {
                    deflater.finish();
                }
                for (int n = deflater.deflate(buffer); n > 0; n = deflater.deflate(buffer)) {
                    packed.write(buffer, 0, n);
                }
            }
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /** Puts the number of the filter before each line; "up" takes from each value the one above it. */
    private void filter(int filter, byte[] strip, byte[] above, byte[] filtered) {
        int width = above.length;
        for (int y = 0; y < sheet.side(); y++) {
            int to = y * (1 + width);
            filtered[to] = (byte) filter;
            System.arraycopy(strip, y * width, filtered, to + 1, width);
            if (filter == UP) {
                byte[] upper = y == 0 ? above : strip;
                int from = y == 0 ? 0 : (y - 1) * width;
                for (int x = 0; x < width; x++) {
                    filtered[to + 1 + x] -= upper[from + x];
                }
            }
        }
    }

    private static void chunk(String type, byte[] data, ByteArrayOutputStream file) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        file.writeBytes(name);
        file.writeBytes(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
