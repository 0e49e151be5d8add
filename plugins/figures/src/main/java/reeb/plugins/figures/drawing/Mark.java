package reeb.plugins.figures.drawing;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import reeb.api.data.Points;

/** Something to draw; positions in pixels from the upper left, colours as {@code 0xRRGGBB}. */
public sealed interface Mark {
    /** A filled circle with a rim; the note shows under the pointer, unless it is empty. */
    record Disc(double x, double y, double radius, int colour, int rim, String note) implements Mark {
        public double rimWidth() {
            return Math.clamp(0.08 * radius, 0.5, 2);
        }
    }

    /** A share of a pie, from 0 to 1. */
    record Slice(double share, int colour) {}

    /** A circle of slices with a rim, clockwise from the top; the note shows under the pointer. */
    record Pie(double x, double y, double radius, List<Slice> slices, int rim, String note) implements Mark {
        public double rimWidth() {
            return Math.clamp(0.08 * radius, 0.5, 2);
        }
    }

    /**
     * A picture of any number of pixels, drawn so wide and high from its upper left corner, in a frame with a rim; the note
     * shows under the pointer.
     */
    record Portrait(
            int x, int y, int width, int height, BufferedImage image, double frame, int colour, int rim, String note)
            implements Mark {
        /** The width of frame and rim. */
        public double reach() {
            return frame + 1;
        }

        /** Picture and what is so far around it. */
        public Rectangle2D around(double by) {
            return new Rectangle2D.Double(x - by, y - by, width + 2 * by, height + 2 * by);
        }
    }

    /** A straight line, seen through by {@code opacity} from 0 to 1. */
    record Line(double x, double y, double toX, double toY, double width, int colour, double opacity) implements Mark {}

    /** A filled rectangle. */
    record Box(double x, double y, double width, double height, int colour) implements Mark {}

    /** A line of text from its left end on the base line. */
    record Words(double x, double y, double size, int colour, String text) implements Mark {}

    /** Many small discs without rims, each in its colour and seen through by {@code opacity} from 0 to 1; n x 2 places. */
    record Dots(Points places, List<Integer> colours, double radius, double opacity) implements Mark {}

    /** Pixels, from their upper left corner. */
    record Raster(int x, int y, BufferedImage image) implements Mark {}

    /** Small pictures with their upper left corners at n x 2 places, {@code side} pixels wide or high, whichever is more. */
    record Pictures(Points corners, Thumbnails thumbnails, double side) implements Mark {}

    /** A filled shape of straight sides, n x 2 corners, seen through by {@code opacity} from 0 to 1. */
    record Polygon(Points corners, int colour, double opacity) implements Mark {}

    /** Straight lines one after the other through n x 2 places. */
    record Path(Points places, double width, int colour) implements Mark {}
}
