package reeb.plugins.figures.canvas;

import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import reeb.api.data.Points;
import reeb.plugins.figures.drawing.Drawing;
import reeb.plugins.figures.drawing.Mark;
import reeb.plugins.figures.drawing.Typeface;

/** Draws shapes on one page of PDF (ISO 32000-1, section 8), texts as outlines. */
final class PdfCanvas {
    private static final double POINTS_PER_INCH = 72;

    private final Drawing drawing;
    private final PdfFile file = new PdfFile();
    private final StringBuilder content = new StringBuilder();
    private final StringBuilder images = new StringBuilder();
    private final Map<Integer, String> opacities = new TreeMap<>();
    private int imageCount;

    private PdfCanvas(Drawing drawing) {
        this.drawing = drawing;
    }

    /** Writes the picture; the stream stays open. */
    static void draw(Drawing drawing, OutputStream stream) throws IOException {
        new PdfCanvas(drawing).write(stream);
    }

    private void write(OutputStream stream) throws IOException {
        double scale = POINTS_PER_INCH / drawing.page().pixelsPerInch();
        String height = Double.toString(scale * drawing.height());
        content.append(scale)
                .append(" 0 0 -")
                .append(scale)
                .append(" 0 ")
                .append(height)
                .append(" cm\n");
        fill(new Rectangle2D.Double(0, 0, drawing.width(), drawing.height()), drawing.paper());
        for (Mark mark : drawing.marks()) {
            draw(mark);
        }
        int contents = file.add("", content.toString().getBytes(StandardCharsets.US_ASCII));
        // The page, its parent and the catalogue follow one another, so their numbers are known.
        int page = contents + 1;
        file.add("<</Type/Page/Parent " + (page + 1) + " 0 R/MediaBox[0 0 " + scale * drawing.width() + " " + height
                + "]/Contents " + contents + " 0 R/Resources<</ExtGState<<" + String.join("", opacities.values())
                + ">>/XObject<<" + images + ">>>>>>");
        int pages = file.add("<</Type/Pages/Kids[" + page + " 0 R]/Count 1>>");
        int catalog = file.add("<</Type/Catalog/Pages " + pages + " 0 R>>");
        int info = file.add(
                "<</Title" + PdfFile.text(drawing.title()) + "/Subject" + PdfFile.text(drawing.description()) + ">>");
        file.write(catalog, info, stream);
    }

    private void draw(Mark mark) throws IOException {
        switch (mark) {
            case Mark.Disc disc -> disc(disc);
            case Mark.Pie pie -> pie(pie);
            case Mark.Portrait portrait -> portrait(portrait);
            case Mark.Dots dots -> dots(dots);
            case Mark.Pictures pictures -> pictures(pictures);
            case Mark.Raster raster -> image(raster.x(), raster.y(), raster.image());
            case Mark.Line line -> line(line);
            case Mark.Box box ->
                fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()), box.colour());
            case Mark.Polygon polygon -> polygon(polygon);
            case Mark.Path path -> path(path);
            case Mark.Words words ->
                fill(Typeface.sans().outline(words.text(), words.size(), words.x(), words.y()), words.colour());
        }
    }

    private void disc(Mark.Disc disc) {
        fill(circle(disc.x(), disc.y(), disc.radius() + disc.rimWidth()), disc.rim());
        fill(circle(disc.x(), disc.y(), disc.radius()), disc.colour());
    }

    private void portrait(Mark.Portrait portrait) throws IOException {
        fill(portrait.around(portrait.reach()), portrait.rim());
        fill(portrait.around(portrait.frame()), portrait.colour());
        image(portrait.x(), portrait.y(), portrait.width(), portrait.height(), portrait.image());
    }

    private void pictures(Mark.Pictures pictures) throws IOException {
        Optional<PaintedPictures> painted = PaintedPictures.of(pictures, drawing);
        if (painted.isPresent()) {
            image(painted.get().left(), painted.get().top(), painted.get().image());
        }
    }

    private void line(Mark.Line line) {
        stroke(line.width(), line.colour(), line.opacity(), 0);
        place(line.x(), line.y(), "m ");
        place(line.toX(), line.toY(), "l S\n");
    }

    private void polygon(Mark.Polygon polygon) {
        fillWith(polygon.colour(), polygon.opacity());
        places(polygon.corners());
        content.append("h f\n");
    }

    private void path(Mark.Path path) {
        stroke(path.width(), path.colour(), 1, 1);
        places(path.places());
        content.append("S\n");
    }

    private static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private void pie(Mark.Pie pie) {
        double r = pie.radius();
        fill(circle(pie.x(), pie.y(), r + pie.rimWidth()), pie.rim());
        double left = 1;
        for (Mark.Slice slice : pie.slices()) {
            Shape rest = left > 1 - 1e-9
                    ? circle(pie.x(), pie.y(), r)
                    : new Arc2D.Double(pie.x() - r, pie.y() - r, 2 * r, 2 * r, 90, 360 * left, Arc2D.PIE);
            fill(rest, slice.colour());
            left -= slice.share();
        }
    }

    /** Draws lines without length with round ends: a dot takes twenty bytes. */
    private void dots(Mark.Dots dots) {
        for (int i = 0; i < dots.places().rows(); i++) {
            if (i == 0 || !dots.colours().get(i).equals(dots.colours().get(i - 1))) {
                stroke(2 * dots.radius(), dots.colours().get(i), dots.opacity(), 1);
            }
            place(dots.places().at(i, 0), dots.places().at(i, 1), "m ");
            place(dots.places().at(i, 0), dots.places().at(i, 1), "l S\n");
        }
    }

    private void image(int x, int y, BufferedImage image) throws IOException {
        image(x, y, image.getWidth(), image.getHeight(), image);
    }

    private void image(int x, int y, int width, int height, BufferedImage image) throws IOException {
        int[] pixels = PngCanvas.pixels(image);
        byte[] bytes = new byte[3 * pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            bytes[3 * i] = (byte) (pixels[i] >> 16);
            bytes[3 * i + 1] = (byte) (pixels[i] >> 8);
            bytes[3 * i + 2] = (byte) pixels[i];
        }
        int object = file.add(
                "/Type/XObject/Subtype/Image/Width " + image.getWidth() + "/Height " + image.getHeight()
                        + "/ColorSpace/DeviceRGB/BitsPerComponent 8",
                bytes);
        String name = "/I" + imageCount++;
        images.append(name).append(' ').append(object).append(" 0 R");
        opacity(1);
        content.append("q " + width + " 0 0 -" + height + " " + x + " " + (y + height) + " cm " + name + " Do Q\n");
    }

    private void fill(Shape shape, int colour) {
        fillWith(colour, 1);
        double[] at = new double[6];
        double[] last = new double[2];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            segment(path.currentSegment(at), at, last);
        }
        content.append("f\n");
    }

    /** Draws a piece of an outline; PDF knows cubic curves alone, so that quadratic ones are raised. */
    private void segment(int kind, double[] at, double[] last) {
        switch (kind) {
            case PathIterator.SEG_MOVETO -> place(at[0], at[1], "m ");
            case PathIterator.SEG_LINETO -> place(at[0], at[1], "l ");
            case PathIterator.SEG_QUADTO -> {
                place((last[0] + 2 * at[0]) / 3, (last[1] + 2 * at[1]) / 3, "");
                place((at[2] + 2 * at[0]) / 3, (at[3] + 2 * at[1]) / 3, "");
                place(at[2], at[3], "c ");
            }
            case PathIterator.SEG_CUBICTO -> {
                place(at[0], at[1], "");
                place(at[2], at[3], "");
                place(at[4], at[5], "c ");
            }
            default -> content.append("h ");
        }
        int end = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
        if (kind != PathIterator.SEG_CLOSE) {
            last[0] = at[end];
            last[1] = at[end + 1];
        }
    }

    private void places(Points places) {
        for (int i = 0; i < places.rows(); i++) {
            place(places.at(i, 0), places.at(i, 1), i == 0 ? "m " : "l ");
        }
    }

    private void place(double x, double y, String operator) {
        content.append(SvgCanvas.number(x))
                .append(' ')
                .append(SvgCanvas.number(y))
                .append(' ')
                .append(operator);
    }

    private void fillWith(int colour, double opacity) {
        opacity(opacity);
        content.append(colour(colour)).append("rg ");
    }

    /** Sets how lines are drawn; joins and ends are 0 for sharp and 1 for round. */
    private void stroke(double width, int colour, double opacity, int ends) {
        opacity(opacity);
        content.append(colour(colour) + "RG " + SvgCanvas.number(width) + " w " + ends + " J " + ends + " j ");
    }

    private void opacity(double opacity) {
        int percent = (int) Math.round(100 * opacity);
        String share = SvgCanvas.number(percent / 100.0);
        opacities.put(percent, "/G" + percent + "<</ca " + share + "/CA " + share + ">>");
        content.append("/G").append(percent).append(" gs ");
    }

    private static String colour(int colour) {
        StringBuilder parts = new StringBuilder();
        for (int shift = 16; shift >= 0; shift -= 8) {
            parts.append(Math.round((colour >> shift & 255) * 1000 / 255.0) / 1000.0)
                    .append(' ');
        }
        return parts.toString();
    }
}
