package reeb.plugins.sources.pictures;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.nio.ByteBuffer;

/**
 * The transparent grey of PNG pictures of 1, 2 or 4 bits, which the JDK's reader misses: it compares the samples with it after
 * it has scaled them to 8 bits.
 *
 * @see <a href="https://www.w3.org/TR/png-3/#11tRNS">Portable Network Graphics, third edition, section 11.3.1.1</a>
 */
final class PngTransparency {
    private static final int SIGNATURE = 8;
    private static final int FIRST_CHUNK = SIGNATURE + 25;
    private static final int GREY = 0;
    private static final int TRANSPARENCY = 0x74524e53;
    private static final int DATA = 0x49444154;

    private PngTransparency() {}

    /** Mends the opacities of a decoded picture. */
    static void mend(byte[] file, BufferedImage image) {
        int bits = file[24];
        if (bits >= 8 || file[25] != GREY || !image.getColorModel().hasAlpha()) {
            return;
        }
        int transparent = transparent(file) * 255 / ((1 << bits) - 1);
        WritableRaster raster = image.getRaster();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                raster.setSample(x, y, 1, raster.getSample(x, y, 0) == transparent ? 0 : 255);
            }
        }
    }

    /** Reads the grey, which stands in a chunk of its own before the data. */
    private static int transparent(byte[] file) {
        ByteBuffer chunks = ByteBuffer.wrap(file);
        int at = FIRST_CHUNK;
        while (at + 10 <= file.length && chunks.getInt(at + 4) != DATA) {
            if (chunks.getInt(at + 4) == TRANSPARENCY) {
                return chunks.getShort(at + 8) & 0xffff;
            }
            at = Math.addExact(at, Math.addExact(chunks.getInt(at), 12));
        }
        return -1;
    }
}
