package reeb.plugins.sources.pictures;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import javax.imageio.IIOException;

/**
 * Colours of a decoded picture: 8 bits each of red, green and blue, laid on a background where it is transparent.
 *
 * <p>Samples are taken as they are stored and scaled linearly. The JDK would take those of grey pictures and of inks for linear
 * light and brighten them, and would convert profiles of colour, which other readers of pictures do not.
 */
final class PictureColours {
    private static final int BYTE = 255;
    private static final int GREY = 1;
    private static final int COLOUR = 3;
    private static final int INKS = 4;

    private final BufferedImage image;
    private final Background background;
    private final boolean stored;
    private final int colours;
    private final boolean alpha;
    private final boolean multiplied;
    private final long most;
    private final int[] samples;

    /**
     * Prepares to read colours.
     *
     * @param image a decoded picture
     * @param background what it is laid on
     * @throws IIOException where its samples are no brightness, colours or inks of up to 16 bits
     */
    PictureColours(BufferedImage image, Background background) throws IIOException {
        ColorModel model = image.getColorModel();
        this.image = image;
        this.background = background;
        this.stored = model instanceof ComponentColorModel;
        this.colours = model.getNumColorComponents();
        this.alpha = model.hasAlpha();
        this.multiplied = model.isAlphaPremultiplied();
        this.most = (1L << model.getComponentSize(0)) - 1;
        this.samples = new int[stored ? image.getWidth() * model.getNumComponents() : 0];
        if (stored) {
            requireColours();
        }
    }

    private void requireColours() throws IIOException {
        int type = image.getRaster().getTransferType();
        if (type != DataBuffer.TYPE_BYTE && type != DataBuffer.TYPE_USHORT) {
            throw new IIOException(
                    "its samples are no whole numbers of 8 or 16 bits, from which their brightness would follow");
        }
        if (colours != GREY && colours != COLOUR && colours != INKS) {
            throw new IIOException(
                    "it has " + colours + " colours; 1, 3 and 4 are read: grey, red green blue, and inks");
        }
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
                    mixed(colour >> 16 & BYTE, opacity, BYTE, background.red()),
                    mixed(colour >> 8 & BYTE, opacity, BYTE, background.green()),
                    mixed(colour & BYTE, opacity, BYTE, background.blue()));
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
        int second = colours == GREY ? at : at + 1;
        int third = colours == GREY ? at : at + 2;
        return colours == INKS
                ? packed(lit(at, 0), lit(at, 1), lit(at, 2))
                : packed(
                        laid(samples[at], opacity, background.red()),
                        laid(samples[second], opacity, background.green()),
                        laid(samples[third], opacity, background.blue()));
    }

    /** What light an ink leaves, beneath black. */
    private int lit(int at, int ink) {
        return mixed(most - samples[at + ink], most - samples[at + 3], most, 0);
    }

    /** Lays a sample, which may have been multiplied by its opacity, on what is behind it. */
    private int laid(long value, long opacity, int behind) {
        if (!multiplied) {
            return mixed(value, opacity, most, behind);
        }
        return Math.min(BYTE, mixed(value, most, most, 0) + mixed(0, opacity, most, behind));
    }

    /**
     * Mixes a value with what is behind it, rounded.
     *
     * @param value from 0 to most
     * @param opacity from 0 to most
     * @param behind from 0 to 255
     * @return from 0 to 255
     */
    private static int mixed(long value, long opacity, long most, int behind) {
        if (opacity == most && most == BYTE) {
            return (int) value;
        }
        long whole = most * most;
        return (int) ((BYTE * value * opacity + behind * most * (most - opacity) + whole / 2) / whole);
    }

    private static int packed(int red, int green, int blue) {
        return red << 16 | green << 8 | blue;
    }
}
