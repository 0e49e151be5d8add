package reeb.plugins.figures.canvas;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.plugins.figures.drawing.Drawing;
import reeb.plugins.figures.drawing.Mark;
import reeb.plugins.figures.drawing.Typeface;

/** Draws pixels, in bands of fixed height on all threads. */
public final class PngCanvas {
    private static final int BAND = 200;

    private PngCanvas() {}

    /** Draws the picture. */
    public static BufferedImage draw(Drawing drawing, Run run) {
        BufferedImage image = new BufferedImage(drawing.width(), drawing.height(), BufferedImage.TYPE_INT_RGB);
        run.chunks(drawing.height(), BAND, (top, bottom) -> {
            Graphics2D graphics =
                    image.getSubimage(0, top, drawing.width(), bottom - top).createGraphics();
            graphics.translate(0, -top);
            draw(drawing, graphics, new Band(image, top, bottom));
            graphics.dispose();
        });
        return image;
    }

    /** Gives the pixels as {@code 0xRRGGBB}, row by row; not copied. */
    public static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    private record Band(BufferedImage image, int top, int bottom) {
        boolean misses(double y, double toY, double reach) {
            return Math.max(y, toY) + reach < top || Math.min(y, toY) - reach > bottom;
        }
    }

    private static void draw(Drawing drawing, Graphics2D graphics, Band band) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setColor(new Color(drawing.paper()));
        graphics.fill(new Rectangle2D.Double(0, 0, drawing.width(), drawing.height()));
        for (Mark mark : drawing.marks()) {
            switch (mark) {
                case Mark.Disc disc when band.misses(disc.y(), disc.y(), disc.radius() + 3) -> {}
                case Mark.Disc disc -> disc(disc, graphics);
                case Mark.Pie pie when band.misses(pie.y(), pie.y(), pie.radius() + 3) -> {}
                case Mark.Pie pie -> pie(pie, graphics);
                case Mark.Portrait portrait
                when band.misses(portrait.y(), portrait.y() + portrait.height(), portrait.reach() + 3) -> {}
                case Mark.Portrait portrait -> portrait(portrait, graphics);
                case Mark.Line line when band.misses(line.y(), line.toY(), line.width() + 3) -> {}
                case Mark.Line line -> line(line, graphics);
                case Mark.Box box -> {
                    graphics.setColor(new Color(box.colour()));
                    graphics.fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
                }
                case Mark.Dots dots ->
                    new DotPainter(dots, pixels(band.image()), drawing.width()).paint(band.top(), band.bottom());
                case Mark.Raster raster -> graphics.drawImage(raster.image(), raster.x(), raster.y(), null);
                case Mark.Pictures pictures ->
                    new PicturePainter(pictures, pixels(band.image()), drawing.width())
                            .paint(band.top(), band.bottom());
                case Mark.Polygon polygon -> polygon(polygon, graphics);
                case Mark.Path path -> path(path, graphics);
                case Mark.Words words when band.misses(words.y(), words.y(), 2 * words.size()) -> {}
                case Mark.Words words -> {
                    graphics.setColor(new Color(words.colour()));
                    graphics.fill(Typeface.sans().outline(words.text(), words.size(), words.x(), words.y()));
                }
            }
        }
    }

    private static void disc(Mark.Disc disc, Graphics2D graphics) {
        double r = disc.radius();
        Ellipse2D circle = new Ellipse2D.Double(disc.x() - r, disc.y() - r, 2 * r, 2 * r);
        double rim = disc.rimWidth();
        Ellipse2D outer = new Ellipse2D.Double(disc.x() - r - rim, disc.y() - r - rim, 2 * (r + rim), 2 * (r + rim));
        graphics.setColor(new Color(disc.rim()));
        graphics.fill(outer);
        graphics.setColor(new Color(disc.colour()));
        graphics.fill(circle);
    }

    /** Draws each slice over what the ones before it leave, so that no gap shows between them. */
    private static void pie(Mark.Pie pie, Graphics2D graphics) {
        double r = pie.radius();
        double rim = pie.rimWidth();
        graphics.setColor(new Color(pie.rim()));
        graphics.fill(new Ellipse2D.Double(pie.x() - r - rim, pie.y() - r - rim, 2 * (r + rim), 2 * (r + rim)));
        double left = 1;
        for (Mark.Slice slice : pie.slices()) {
            graphics.setColor(new Color(slice.colour()));
            graphics.fill(
                    left > 1 - 1e-9
                            ? new Ellipse2D.Double(pie.x() - r, pie.y() - r, 2 * r, 2 * r)
                            : new Arc2D.Double(pie.x() - r, pie.y() - r, 2 * r, 2 * r, 90, 360 * left, Arc2D.PIE));
            left -= slice.share();
        }
    }

    private static void portrait(Mark.Portrait portrait, Graphics2D graphics) {
        graphics.setColor(new Color(portrait.rim()));
        graphics.fill(portrait.around(portrait.reach()));
        graphics.setColor(new Color(portrait.colour()));
        graphics.fill(portrait.around(portrait.frame()));
        graphics.drawImage(portrait.image(), portrait.x(), portrait.y(), portrait.width(), portrait.height(), null);
    }

    private static void line(Mark.Line line, Graphics2D graphics) {
        graphics.setColor(new Color(line.colour() | alpha(line.opacity()), true));
        graphics.setStroke(new BasicStroke((float) line.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        graphics.draw(new Line2D.Double(line.x(), line.y(), line.toX(), line.toY()));
    }

    private static void polygon(Mark.Polygon polygon, Graphics2D graphics) {
        graphics.setColor(new Color(polygon.colour() | alpha(polygon.opacity()), true));
        graphics.fill(outline(polygon.corners()));
    }

    private static void path(Mark.Path path, Graphics2D graphics) {
        graphics.setColor(new Color(path.colour()));
        graphics.setStroke(new BasicStroke((float) path.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(outline(path.places()));
    }

    private static int alpha(double opacity) {
        return (int) Math.round(255 * opacity) << 24;
    }

    private static Path2D outline(Points places) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < places.rows(); i++) {
            if (i == 0) {
                path.moveTo(places.at(i, 0), places.at(i, 1));
            } else {
                path.lineTo(places.at(i, 0), places.at(i, 1));
            }
        }
        return path;
    }
}
