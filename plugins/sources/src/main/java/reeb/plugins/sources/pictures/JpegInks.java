package reeb.plugins.sources.pictures;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The inks of JPEG pictures of four components. Adobe's programs, which mark their files, store how much ink is missing; the
 * JDK's reader takes the files of all others for theirs.
 */
final class JpegInks {
    private static final int INKS = 4;
    private static final int ADOBE_SEGMENT = 0xee;
    private static final int SCAN = 0xda;
    private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.ISO_8859_1);

    private JpegInks() {}

    /** Turns the inks of a decoded picture about where they were not stored as Adobe does. */
    static void mend(byte[] file, BufferedImage image) {
        WritableRaster raster = image.getRaster();
        if (raster.getNumBands() != INKS || isMarked(file)) {
            return;
        }
        int[] line = new int[INKS * image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            raster.getPixels(0, y, image.getWidth(), 1, line);
            for (int i = 0; i < line.length; i++) {
                line[i] = 255 - line[i];
            }
            raster.setPixels(0, y, image.getWidth(), 1, line);
        }
    }

    /** Looks for Adobe's mark in the segments before the first scan. */
    private static boolean isMarked(byte[] file) {
        int at = 2;
        while (at + 9 <= file.length && (file[at] & 0xff) == 0xff && (file[at + 1] & 0xff) != SCAN) {
            if ((file[at + 1] & 0xff) == ADOBE_SEGMENT && Arrays.equals(file, at + 4, at + 9, ADOBE, 0, ADOBE.length)) {
                return true;
            }
            at += 2 + ((file[at + 2] & 0xff) << 8 | (file[at + 3] & 0xff));
        }
        return false;
    }
}
