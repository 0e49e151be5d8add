package reeb.plugins.figures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;

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

    /** Writes all pictures as one, on as much paper as they take up: they are pixels in any case. */
    static String of(Mark.Pictures pictures, Drawing drawing) throws IOException {
        BufferedImage page = new BufferedImage(drawing.width(), drawing.height(), BufferedImage.TYPE_INT_RGB);
        int[] pixels = PngCanvas.pixels(page);
        Arrays.fill(pixels, drawing.paper());
        new PicturePainter(pictures, pixels, drawing.width()).paint(0, drawing.height());
        int left = first(pictures, 0, drawing.width());
        int top = first(pictures, 1, drawing.height());
        int width = last(pictures, 0, drawing.width()) - left;
        int height = last(pictures, 1, drawing.height()) - top;
        if (width <= 0 || height <= 0) {
            return "";
        }
        BufferedImage used = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        page.getRGB(left, top, width, height, PngCanvas.pixels(used), 0, width);
        return image(left, top, width, height, used);
    }

    private static int first(Mark.Pictures pictures, int axis, int end) {
        double least = Arrays.stream(pictures.corners().column(axis)).min().orElse(end);
        return Math.clamp((long) Math.floor(least), 0, end);
    }

    private static int last(Mark.Pictures pictures, int axis, int end) {
        double most = Arrays.stream(pictures.corners().column(axis)).max().orElse(0);
        return Math.clamp((long) Math.ceil(most + pictures.side()) + 1, 0, end);
    }

    private static String image(int x, int y, int width, int height, BufferedImage image) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        PngFile.write(PngCanvas.pixels(image), image.getWidth(), png);
        return "<image xmlns:xlink=\"http://www.w3.org/1999/xlink\" x=\"" + x + "\" y=\"" + y + "\" width=\"" + width
                + "\" height=\"" + height + "\" preserveAspectRatio=\"none\" xlink:href=\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(png.toByteArray()) + "\"/>\n";
    }
}
