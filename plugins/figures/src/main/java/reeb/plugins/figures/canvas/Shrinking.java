package reeb.plugins.figures.canvas;

import java.awt.image.BufferedImage;
import reeb.api.data.Images;

/**
 * A picture with fewer pixels: each is the mean of those that fall on it.
 */
public final class Shrinking {
    private final Images shape;
    private final double[] values;

    /** Takes a picture of the size and channels of others: values from 0 to 255, line by line, channels interleaved. */
    public Shrinking(Images shape, double[] values) {
        this.shape = shape;
        this.values = values;
    }

    /** Gives the picture with so many pixels across and down, at most as many as it has. */
    public BufferedImage to(int across, int down) {
        BufferedImage image = new BufferedImage(across, down, BufferedImage.TYPE_INT_RGB);
        int[] pixels = PngCanvas.pixels(image);
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                int red = mean(x, y, across, down, 0);
                int green = shape.channels() == 3 ? mean(x, y, across, down, 1) : red;
                int blue = shape.channels() == 3 ? mean(x, y, across, down, 2) : red;
                pixels[y * across + x] = red << 16 | green << 8 | blue;
            }
        }
        return image;
    }

    private int mean(int x, int y, int across, int down, int channel) {
        int left = x * shape.width() / across;
        int right = (x + 1) * shape.width() / across;
        int top = y * shape.height() / down;
        int bottom = (y + 1) * shape.height() / down;
        double sum = 0;
        for (int line = top; line < bottom; line++) {
            for (int column = left; column < right; column++) {
                sum += values[(line * shape.width() + column) * shape.channels() + channel];
            }
        }
        return (int) Math.round(sum / (right - left) / (bottom - top));
    }
}
