package reeb.plugins.figures.drawing;

import java.awt.geom.Path2D;
import java.nio.ByteBuffer;

/** Reads the contours of one simple glyph: points on and off quadratic curves. */
final class GlyphReader {
    private static final int ON_CURVE = 1;
    private static final int REPEAT = 8;

    private final ByteBuffer font;
    private final int contours;
    private final int ends;
    private final byte[] flags;
    private final int[] x;
    private final int[] y;
    private int at;

    GlyphReader(ByteBuffer font, int data) {
        this.font = font;
        contours = font.getShort(data);
        ends = data + 10;
        int points = contours == 0 ? 0 : font.getChar(ends + 2 * (contours - 1)) + 1;
        at = ends + 2 * contours;
        at += 2 + font.getChar(at);
        flags = flags(points);
        x = coordinates(2, 16);
        y = coordinates(4, 32);
    }

    /** Adds the glyph to a path: scaled by place[0], from the point (place[1], place[2]). */
    void trace(Path2D path, double[] place) {
        int start = 0;
        for (int contour = 0; contour < contours; contour++) {
            int end = font.getChar(ends + 2 * contour);
            trace(start, end - start + 1, path, place);
            start = end + 1;
        }
    }

    private byte[] flags(int points) {
        byte[] all = new byte[points];
        for (int point = 0; point < points; ) {
            byte flag = font.get(at++);
            int times = (flag & REPEAT) == 0 ? 1 : 1 + (font.get(at++) & 0xff);
            for (int i = 0; i < times && point < points; i++) {
                all[point++] = flag;
            }
        }
        return all;
    }

    private int[] coordinates(int shortBit, int sameBit) {
        int[] all = new int[flags.length];
        int value = 0;
        for (int point = 0; point < all.length; point++) {
            boolean same = (flags[point] & sameBit) != 0;
            if ((flags[point] & shortBit) != 0) {
                int step = font.get(at++) & 0xff;
                value += same ? step : -step;
            } else if (!same) {
                value += font.getShort(at);
                at += 2;
            }
            all[point] = value;
        }
        return all;
    }

    /**
     * Follows a contour from its first point on the curve (this font has no contour without one); between two points
     * off the curve lies one on it, in their middle.
     */
    private void trace(int start, int count, Path2D path, double[] place) {
        int first = start;
        while (first < start + count && !on(first)) {
            first++;
        }
        if (count < 2 || first == start + count) {
            return;
        }
        path.moveTo(px(first, place), py(first, place));
        for (int i = 1; i < count; i++) {
            int point = start + (first - start + i) % count;
            int next = start + (first - start + i + 1) % count;
            if (on(point)) {
                path.lineTo(px(point, place), py(point, place));
            } else {
                double share = on(next) ? 1 : 0.5;
                double x = px(point, place) + share * (px(next, place) - px(point, place));
                double y = py(point, place) + share * (py(next, place) - py(point, place));
                path.quadTo(px(point, place), py(point, place), x, y);
                i += on(next) ? 1 : 0;
            }
        }
        path.closePath();
    }

    private boolean on(int point) {
        return (flags[point] & ON_CURVE) != 0;
    }

    private double px(int point, double[] place) {
        return place[1] + x[point] * place[0];
    }

    private double py(int point, double[] place) {
        return place[2] - y[point] * place[0];
    }
}
