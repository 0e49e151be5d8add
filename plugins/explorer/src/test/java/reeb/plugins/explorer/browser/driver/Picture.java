package reeb.plugins.explorer.browser.driver;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Statistics of what is drawn; single pixels differ from machine to machine. */
public final class Picture {
    /** How far a pixel is from the ground, in the sum of its three channels, to be part of a mark. */
    private static final int LIT = 60;

    private final BufferedImage image;
    private final int ground;

    private Picture(BufferedImage image, int ground) {
        this.image = image;
        this.ground = ground;
    }

    /**
     * Takes the bytes of a PNG file.
     *
     * @param ground the colour where nothing is drawn, as 0xrrggbb
     */
    public static Picture of(byte[] png, int ground) throws IOException {
        return new Picture(Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)), "no picture"), ground);
    }

    public int width() {
        return image.getWidth();
    }

    public int height() {
        return image.getHeight();
    }

    /** The share of pixels, from 0 to 1, that are not of the ground. */
    public double lit() {
        return (double) litPixels().count() / (width() * height());
    }

    /** The mean red, green and blue of the pixels that are not of the ground. */
    public double[] ink() {
        int[] lit = litPixels().toArray();
        if (lit.length == 0) {
            throw new AssertionError("nothing is drawn there");
        }
        return IntStream.range(0, 3)
                .mapToDouble(channel -> IntStream.of(lit)
                        .map(rgb -> channels(rgb)[channel])
                        .average()
                        .orElseThrow())
                .toArray();
    }

    /** How far the mean ink is from grey: the greatest less the least channel. */
    public double saturation() {
        double[] ink = ink();
        return Math.max(ink[0], Math.max(ink[1], ink[2])) - Math.min(ink[0], Math.min(ink[1], ink[2]));
    }

    /** How far the brightness of pixels is from their mean: the standard deviation of the means of their channels, from 0 to 128. */
    public double spread() {
        double[] grey = IntStream.range(0, width() * height())
                .mapToObj(i -> channels(image.getRGB(i % width(), i / width())))
                .mapToDouble(rgb -> IntStream.of(rgb).average().orElseThrow())
                .toArray();
        double mean = DoubleStream.of(grey).average().orElseThrow();
        return Math.sqrt(DoubleStream.of(grey)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow());
    }

    private IntStream litPixels() {
        return IntStream.range(0, width() * height())
                .map(i -> image.getRGB(i % width(), i / width()))
                .filter(rgb -> distance(channels(rgb), channels(ground)) > LIT);
    }

    public static int distance(int[] one, int[] other) {
        return IntStream.range(0, 3).map(i -> Math.abs(one[i] - other[i])).sum();
    }

    private static int[] channels(int rgb) {
        return new int[] {rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255};
    }
}
