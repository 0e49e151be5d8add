package reeb.plugins.figures.canvas;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import reeb.plugins.figures.drawing.Drawing;
import reeb.plugins.figures.drawing.Mark;

/** Writes pixels within an SVG, as PNG in a data URI. */
final class SvgImage {
    private SvgImage() {}

    static String of(Mark.Raster raster) throws IOException {
        BufferedImage image = raster.image();
        return image(raster.x(), raster.y(), image.getWidth(), image.getHeight(), image);
    }

    static String of(Mark.Portrait portrait) throws IOException {
        return image(portrait.x(), portrait.y(), portrait.width(), portrait.height(), portrait.image());
    }

    static String of(Mark.Pictures pictures, Drawing drawing) throws IOException {
        Optional<PaintedPictures> painted = PaintedPictures.of(pictures, drawing);
        if (painted.isEmpty()) {
            return "";
        }
        BufferedImage image = painted.get().image();
        return image(painted.get().left(), painted.get().top(), image.getWidth(), image.getHeight(), image);
    }

    private static String image(int x, int y, int width, int height, BufferedImage image) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        PngFile.write(PngCanvas.pixels(image), image.getWidth(), png);
        return "<image xmlns:xlink=\"http://www.w3.org/1999/xlink\" x=\"" + x + "\" y=\"" + y + "\" width=\"" + width
                + "\" height=\"" + height + "\" preserveAspectRatio=\"none\" xlink:href=\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(png.toByteArray()) + "\"/>\n";
    }
}
