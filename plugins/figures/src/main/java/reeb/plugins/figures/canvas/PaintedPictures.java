package reeb.plugins.figures.canvas;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;
import reeb.plugins.figures.drawing.Drawing;
import reeb.plugins.figures.drawing.Mark;

/**
 * Many small pictures as one, on as much paper as they take up: for files of shapes, where they are pixels in any case.
 *
 * @param left where it begins, in pixels of the page
 * @param top where it begins
 * @param image paper and pictures
 */
record PaintedPictures(int left, int top, BufferedImage image) {
    /** Paints them; nothing where none is on the page. */
    static Optional<PaintedPictures> of(Mark.Pictures pictures, Drawing drawing) {
        BufferedImage page = new BufferedImage(drawing.width(), drawing.height(), BufferedImage.TYPE_INT_RGB);
        int[] pixels = PngCanvas.pixels(page);
        Arrays.fill(pixels, drawing.paper());
        new PicturePainter(pictures, pixels, drawing.width()).paint(0, drawing.height());
        int left = first(pictures, 0, drawing.width());
        int top = first(pictures, 1, drawing.height());
        int width = last(pictures, 0, drawing.width()) - left;
        int height = last(pictures, 1, drawing.height()) - top;
        if (width <= 0 || height <= 0) {
            return Optional.empty();
        }
        BufferedImage used = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        page.getRGB(left, top, width, height, PngCanvas.pixels(used), 0, width);
        return Optional.of(new PaintedPictures(left, top, used));
    }

    private static int first(Mark.Pictures pictures, int axis, int end) {
        double least = Arrays.stream(pictures.corners().column(axis)).min().orElse(end);
        return Math.clamp((long) Math.floor(least), 0, end);
    }

    private static int last(Mark.Pictures pictures, int axis, int end) {
        double most = Arrays.stream(pictures.corners().column(axis)).max().orElse(0);
        return Math.clamp((long) Math.ceil(most + pictures.side()) + 1, 0, end);
    }
}
