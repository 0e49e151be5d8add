package reeb.plugins.figures.canvas;

import reeb.api.data.Images;
import reeb.plugins.figures.drawing.Mark;

/** Paints small pictures straight into pixels: the mean of what falls on a pixel, or the nearest where they are enlarged. */
final class PicturePainter {
    private final Mark.Pictures pictures;
    private final int[] target;
    private final int width;
    private final int height;
    private final int across;
    private final int down;
    private final int[] source;
    private final double[] values;

    /** Prepares to paint into pixels that are {@code 0xRRGGBB}, row by row. */
    PicturePainter(Mark.Pictures pictures, int[] target, int width) {
        this.pictures = pictures;
        this.target = target;
        this.width = width;
        Images images = pictures.thumbnails().images();
        this.height = target.length / width;
        double aspect = pictures.thumbnails().aspect();
        across = Math.max(1, (int) Math.round(pictures.side() * Math.min(1, aspect)));
        down = Math.max(1, (int) Math.round(pictures.side() / Math.max(1, aspect)));
        source = new int[images.width() * images.height()];
        values = new double[images.pixels().columns()];
    }

    /** Paints the lines of a picture from top to bottom. */
    void paint(int top, int bottom) {
        for (int i = 0; i < pictures.corners().rows(); i++) {
            int left = (int) Math.round(pictures.corners().at(i, 0));
            int upper = (int) Math.round(pictures.corners().at(i, 1));
            int first = Math.max(0, Math.max(top, upper) - upper);
            int end = Math.min(down, Math.min(bottom, height) - upper);
            if (first < end) {
                pictures.thumbnails().read(i, values, source);
                for (int line = first; line < end; line++) {
                    paint(left, upper + line, line);
                }
            }
        }
    }

    private void paint(int left, int y, int line) {
        for (int column = Math.max(0, -left); column < Math.min(across, width - left); column++) {
            int at = y * width + left + column;
            target[at] = over(target[at], column, line);
        }
    }

    /** Covers a pixel by the mean of the picture's pixels that fall on it, each by as much as it covers. */
    private int over(int under, int column, int line) {
        Images images = pictures.thumbnails().images();
        int left = column * images.width() / across;
        int right = Math.max(left + 1, (column + 1) * images.width() / across);
        int top = line * images.height() / down;
        int bottom = Math.max(top + 1, (line + 1) * images.height() / down);
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int pixel = source[y * images.width() + x];
                red += mixed(under >> 16, pixel >> 16, pixel >>> 24);
                green += mixed(under >> 8, pixel >> 8, pixel >>> 24);
                blue += mixed(under, pixel, pixel >>> 24);
            }
        }
        long whole = 255L * (right - left) * (bottom - top);
        return (mean(red, whole) << 16) | (mean(green, whole) << 8) | mean(blue, whole);
    }

    private static int mean(long sum, long whole) {
        return (int) ((sum + whole / 2) / whole);
    }

    /** Mixes the lowest eight bits of two colours. */
    private static int mixed(int under, int over, int cover) {
        return (under & 0xff) * (255 - cover) + (over & 0xff) * cover;
    }
}
