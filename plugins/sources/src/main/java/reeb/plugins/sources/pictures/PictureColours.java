package reeb.plugins.sources.pictures;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;

/**
 * Colours of a decoded picture: 8 bits each of red, green and blue, laid on white where it is transparent.
 *
 * <p>Samples are taken as they are stored and scaled linearly. The JDK would take those of grey pictures and of inks for linear
 * light and brighten them, and would convert profiles of colour, which other readers of pictures do not.
 */
final class PictureColours {
    private static final int BYTE = 255;

    private final BufferedImage image;
    private final boolean stored;
    private final int colours;
    private final boolean alpha;
    private final long most;
    private final int[] samples;

    PictureColours(BufferedImage image) {
        ColorModel model = image.getColorModel();
        this.image = image;
        this.stored = model instanceof ComponentColorModel;
        this.colours = model.getNumColorComponents();
        this.alpha = model.hasAlpha();
        this.most = (1L << model.getComponentSize(0)) - 1;
        this.samples = new int[stored ? image.getWidth() * model.getNumComponents() : 0];
    }

    /** Copies a line of pixels as {@code 0xRRGGBB}. */
    void copyLine(int y, int[] line) {
        if (stored) {
            copySamples(y, line);
        } else {
            copyPalette(y, line);
        }
    }

    /** Palettes and packed bits hold red, green and blue as they are. */
    private void copyPalette(int y, int[] line) {
        image.getRGB(0, y, line.length, 1, line, 0, line.length);
        for (int x = 0; x < line.length; x++) {
            int colour = line[x];
            int opacity = colour >>> 24;
            line[x] = packed(
                    onWhite(colour >> 16 & BYTE, opacity, BYTE),
                    onWhite(colour >> 8 & BYTE, opacity, BYTE),
                    onWhite(colour & BYTE, opacity, BYTE));
        }
    }

    private void copySamples(int y, int[] line) {
        image.getRaster().getPixels(0, y, line.length, 1, samples);
        int bands = samples.length / line.length;
        for (int x = 0; x < line.length; x++) {
            line[x] = colour(x * bands);
        }
    }

    private int colour(int at) {
        long opacity = alpha ? samples[at + colours] : most;
        return switch (colours) {
            case 1 -> onWhite(samples[at], opacity, most) * 0x010101;
            case 4 -> packed(lit(at, 0), lit(at, 1), lit(at, 2));
            default ->
                packed(
                        onWhite(samples[at], opacity, most),
                        onWhite(samples[at + 1], opacity, most),
                        onWhite(samples[at + 2], opacity, most));
        };
    }

    /** What light an ink leaves, beneath black. */
    private int lit(int at, int ink) {
        return mixed(most - samples[at + ink], most - samples[at + 3], most, 0);
    }

    private static int onWhite(long value, long opacity, long most) {
        return mixed(value, opacity, most, most);
    }

    /** Mixes a value with what is behind it, and scales the sum to a byte, rounded. */
    private static int mixed(long value, long opacity, long most, long behind) {
        if (opacity == most && most == BYTE) {
            return (int) value;
        }
        long whole = most * most;
        return (int) ((BYTE * (value * opacity + behind * (most - opacity)) + whole / 2) / whole);
    }

    private static int packed(int red, int green, int blue) {
        return red << 16 | green << 8 | blue;
    }
}
