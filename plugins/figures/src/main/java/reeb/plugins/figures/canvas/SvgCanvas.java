package reeb.plugins.figures.canvas;

import java.awt.geom.Rectangle2D;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import reeb.api.data.Points;
import reeb.plugins.figures.drawing.Drawing;
import reeb.plugins.figures.drawing.Mark;
import reeb.plugins.figures.drawing.Typeface;
import reeb.toolkit.text.HexColour;

/** Draws shapes as SVG 1.1, with text as text, and notes that browsers show under the pointer. */
final class SvgCanvas {
    /** Liberation Sans is as wide as Arial and Helvetica, so text takes the same room nearly everywhere. */
    private static final String FONTS = "Liberation Sans, Arimo, Arial, Helvetica, sans-serif";

    private final Writer out;

    private SvgCanvas(Writer out) {
        this.out = out;
    }

    /** Writes the picture; the stream stays open. */
    static void draw(Drawing drawing, OutputStream stream) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        new SvgCanvas(out).draw(drawing);
        out.flush();
    }

    private void draw(Drawing drawing) throws IOException {
        String size = " width=\"" + drawing.width() + "\" height=\"" + drawing.height() + "\"";
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\""
                + drawing.page().dpi().map(dpi -> inches(drawing, dpi)).orElse(size)
                + " viewBox=\"0 0 " + drawing.width() + " " + drawing.height() + "\" font-family=\"" + FONTS
                + "\" role=\"img\">\n");
        out.write("<title>" + escaped(drawing.title()) + "</title>\n");
        out.write("<desc>" + escaped(drawing.description()) + "</desc>\n");
        out.write("<rect" + size + " fill=\"" + HexColour.of(drawing.paper()) + "\"/>\n");
        for (Mark mark : drawing.marks()) {
            switch (mark) {
                case Mark.Disc disc -> out.write(disc(disc));
                case Mark.Pie pie -> out.write(pie(pie));
                case Mark.Portrait portrait -> out.write(portrait(portrait));
                case Mark.Dots dots -> dots(dots);
                case Mark.Pictures pictures -> out.write(SvgImage.of(pictures, drawing));
                case Mark.Line line -> out.write(line(line));
                case Mark.Box box -> out.write(box(box));
                case Mark.Raster raster -> out.write(SvgImage.of(raster));
                case Mark.Polygon polygon -> out.write(polygon(polygon));
                case Mark.Path path -> out.write(path(path));
                case Mark.Words words -> out.write(words(words));
            }
        }
        out.write("</svg>\n");
    }

    private static String inches(Drawing drawing, int dpi) {
        return " width=\"" + number((double) drawing.width() / dpi) + "in\" height=\""
                + number((double) drawing.height() / dpi) + "in\"";
    }

    private static String disc(Mark.Disc disc) {
        // Half of the outline lies within the circle: the radius grows so that the coloured part is as large as drawn.
        String start = "<circle cx=\"" + number(disc.x()) + "\" cy=\"" + number(disc.y()) + "\" r=\""
                + number(disc.radius() + disc.rimWidth() / 2) + "\" fill=\"" + HexColour.of(disc.colour())
                + "\" stroke=\""
                + HexColour.of(disc.rim()) + "\" stroke-width=\"" + number(disc.rimWidth()) + "\"";
        return disc.note().isEmpty()
                ? start + "/>\n"
                : start + "><title>" + escaped(disc.note()) + "</title></circle>\n";
    }

    private static String pie(Mark.Pie pie) {
        StringBuilder shapes = new StringBuilder("<g>");
        shapes.append("<title>").append(escaped(pie.note())).append("</title>");
        double left = 1;
        for (Mark.Slice slice : pie.slices()) {
            shapes.append(left > 1 - 1e-9 ? circle(pie) : sector(pie, left))
                    .append(" fill=\"")
                    .append(HexColour.of(slice.colour()))
                    .append("\"/>");
            left -= slice.share();
        }
        return shapes.append(circle(pie))
                .append(" fill=\"none\" stroke=\"")
                .append(HexColour.of(pie.rim()))
                .append("\" stroke-width=\"")
                .append(number(pie.rimWidth()))
                .append("\"/></g>\n")
                .toString();
    }

    private static String circle(Mark.Pie pie) {
        return "<circle cx=\"" + number(pie.x()) + "\" cy=\"" + number(pie.y()) + "\" r=\"" + number(pie.radius())
                + "\"";
    }

    /** The last part of a pie, counter-clockwise from the top. */
    private static String sector(Mark.Pie pie, double share) {
        double angle = 2 * Math.PI * share;
        String radius = number(pie.radius());
        return "<path d=\"M" + number(pie.x()) + " " + number(pie.y()) + "v-" + radius + "A" + radius + " " + radius
                + " 0 " + (share > 0.5 ? 1 : 0) + " 0 " + number(pie.x() - pie.radius() * Math.sin(angle)) + " "
                + number(pie.y() - pie.radius() * Math.cos(angle)) + "z\"";
    }

    private static String portrait(Mark.Portrait portrait) throws IOException {
        return "<g><title>" + escaped(portrait.note()) + "</title>"
                + around(portrait, portrait.reach(), portrait.rim())
                + around(portrait, portrait.frame(), portrait.colour())
                + SvgImage.of(portrait) + "</g>\n";
    }

    private static String around(Mark.Portrait portrait, double by, int colour) {
        Rectangle2D around = portrait.around(by);
        return box(new Mark.Box(around.getX(), around.getY(), around.getWidth(), around.getHeight(), colour))
                .strip();
    }

    private void dots(Mark.Dots dots) throws IOException {
        out.write("<g fill-opacity=\"" + number(dots.opacity()) + "\">\n");
        String radius = "\" r=\"" + number(dots.radius()) + "\" fill=\"";
        for (int i = 0; i < dots.places().rows(); i++) {
            out.write("<circle cx=\"" + number(dots.places().at(i, 0)) + "\" cy=\""
                    + number(dots.places().at(i, 1)) + radius
                    + HexColour.of(dots.colours().get(i)) + "\"/>\n");
        }
        out.write("</g>\n");
    }

    private static String polygon(Mark.Polygon polygon) {
        return "<polygon points=\"" + places(polygon.corners()) + "\" fill=\"" + HexColour.of(polygon.colour())
                + "\" fill-opacity=\"" + number(polygon.opacity()) + "\"/>\n";
    }

    private static String path(Mark.Path path) {
        return "<polyline points=\"" + places(path.places()) + "\" fill=\"none\" stroke=\""
                + HexColour.of(path.colour()) + "\" stroke-width=\"" + number(path.width())
                + "\" stroke-linejoin=\"round\"/>\n";
    }

    private static String places(Points places) {
        return IntStream.range(0, places.rows())
                .mapToObj(i -> number(places.at(i, 0)) + "," + number(places.at(i, 1)))
                .collect(Collectors.joining(" "));
    }

    private static String line(Mark.Line line) {
        return "<line x1=\"" + number(line.x()) + "\" y1=\"" + number(line.y()) + "\" x2=\"" + number(line.toX())
                + "\" y2=\"" + number(line.toY()) + "\" stroke=\"" + HexColour.of(line.colour()) + "\" stroke-width=\""
                + number(line.width()) + "\" stroke-opacity=\"" + number(line.opacity()) + "\"/>\n";
    }

    private static String box(Mark.Box box) {
        return "<rect x=\"" + number(box.x()) + "\" y=\"" + number(box.y()) + "\" width=\"" + number(box.width())
                + "\" height=\"" + number(box.height()) + "\" fill=\"" + HexColour.of(box.colour()) + "\"/>\n";
    }

    private static String words(Mark.Words words) {
        return "<text x=\"" + number(words.x()) + "\" y=\"" + number(words.y()) + "\" font-size=\""
                + number(words.size()) + "\" fill=\"" + HexColour.of(words.colour()) + "\"" + length(words) + ">"
                + escaped(words.text()) + "</text>\n";
    }

    /** Fixes the width of a text, whatever font a browser has; where our font lacks a character, nobody knows it. */
    private static String length(Mark.Words words) {
        Typeface font = Typeface.sans();
        return words.text().isEmpty() || !font.has(words.text())
                ? ""
                : " textLength=\"" + number(font.width(words.text(), words.size()))
                        + "\" lengthAdjust=\"spacingAndGlyphs\"";
    }

    /** Gives at most two decimals; a tenth of what String.format takes, and most of a picture is numbers. */
    static String number(double value) {
        long hundredths = Math.round(Math.abs(value) * 100);
        String sign = value < 0 && hundredths > 0 ? "-" : "";
        long fraction = hundredths % 100;
        String whole = sign + hundredths / 100;
        if (fraction == 0) {
            return whole;
        }
        return whole + (fraction % 10 == 0 ? "." + fraction / 10 : (fraction < 10 ? ".0" : ".") + fraction);
    }

    /** Makes text of text, with U+FFFD for what XML 1.0 does not allow, such as half a surrogate pair. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            switch (character) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' -> escaped.append(' ');
                default -> escaped.appendCodePoint(allowed(character) ? character : 0xfffd);
            }
        });
        return escaped.toString();
    }

    private static boolean allowed(int character) {
        return character >= ' '
                && (character < 0xd800 || character > 0xdfff)
                && character != 0xfffe
                && character != 0xffff;
    }
}
