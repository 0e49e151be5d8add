package reeb.plugins.figures.canvas;

import java.util.List;
import reeb.api.data.Points;
import reeb.plugins.figures.drawing.Mark;

/** Paints many small discs straight into pixels, each by how much of a pixel it covers: hundreds of thousands in a second. */
final class DotPainter {
    private final Mark.Dots dots;
    private final int[] pixels;
    private final int width;

    /** Prepares to paint into pixels that are {@code 0xRRGGBB}, row by row. */
    DotPainter(Mark.Dots dots, int[] pixels, int width) {
        this.dots = dots;
        this.pixels = pixels;
        this.width = width;
    }

    /** Paints the lines of a picture from top to bottom. */
    void paint(int top, int bottom) {
        Points places = dots.places();
        List<Integer> colours = dots.colours();
        for (int i = 0; i < places.rows(); i++) {
            double y = places.at(i, 1);
            int first = (int) Math.max(top, Math.floor(y - dots.radius() - 0.5));
            int last = (int) Math.min(bottom - 1.0, Math.ceil(y + dots.radius() + 0.5));
            for (int line = first; line <= last; line++) {
                paint(places.at(i, 0), y, line, colours.get(i));
            }
        }
    }

    private void paint(double x, double y, int line, int colour) {
        double down = line + 0.5 - y;
        double radius = dots.radius();
        int first = (int) Math.max(0, Math.floor(x - radius - 0.5));
        int last = (int) Math.min(width - 1.0, Math.ceil(x + radius + 0.5));
        for (int column = first; column <= last; column++) {
            double across = column + 0.5 - x;
            double inside = radius + 0.5 - Math.sqrt(across * across + down * down);
            if (inside > 0) {
                int at = line * width + column;
                pixels[at] = mix(pixels[at], colour, dots.opacity() * Math.min(1, inside));
            }
        }
    }

    private static int mix(int under, int over, double share) {
        int part = (int) (256 * share + 0.5);
        int outer = ((under & 0xff00ff) * (256 - part) + (over & 0xff00ff) * part + 0x800080) >>> 8 & 0xff00ff;
        int inner = ((under & 0xff00) * (256 - part) + (over & 0xff00) * part + 0x8000) >>> 8 & 0xff00;
        return outer | inner;
    }
}
