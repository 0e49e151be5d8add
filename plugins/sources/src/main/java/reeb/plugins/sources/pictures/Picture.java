package reeb.plugins.sources.pictures;

import java.awt.image.BufferedImage;
import javax.imageio.IIOException;

/** A decoded picture: unsigned bytes, row by row, channels interleaved. */
final class Picture {
    private final byte[] values;
    private final int width;
    private final int height;
    private final int channels;

    private Picture(byte[] values, int width, int height, int channels) {
        this.values = values;
        this.width = width;
        this.height = height;
        this.channels = channels;
    }

    /** Takes over values. */
    static Picture of(byte[] values, PictureSizes sizes) {
        return new Picture(values, sizes.width(), sizes.height(), sizes.channels());
    }

    /** Converts to grey (1 channel) or red, green and blue (3); what is transparent is laid on the background. */
    static Picture of(BufferedImage image, int channels, Background background) throws IIOException {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] values = new byte[width * height * channels];
        PictureColours colours = new PictureColours(image, background);
        int[] line = new int[width];
        for (int y = 0; y < height; y++) {
            colours.copyLine(y, line);
            for (int x = 0; x < width; x++) {
                put(values, (y * width + x) * channels, channels, line[x]);
            }
        }
        return new Picture(values, width, height, channels);
    }

    private static void put(byte[] values, int at, int channels, int colour) {
        int red = colour >> 16 & 0xff;
        int green = colour >> 8 & 0xff;
        int blue = colour & 0xff;
        if (channels == 1) {
            // luma of ITU-R BT.601
            values[at] = (byte) ((299 * red + 587 * green + 114 * blue + 500) / 1000);
        } else {
            values[at] = (byte) red;
            values[at + 1] = (byte) green;
            values[at + 2] = (byte) blue;
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Lays it on a canvas, of which it may cover a part. */
    Picture on(Canvas canvas, Background background) {
        if (canvas.width() == width && canvas.height() == height) {
            return this;
        }
        byte[] laid = new byte[canvas.width() * canvas.height() * channels];
        int behind = background.red() << 16 | background.green() << 8 | background.blue();
        for (int at = 0; at < laid.length; at += channels) {
            put(laid, at, channels, behind);
        }
        int some = Math.clamp(canvas.width() - canvas.left(), 0, width);
        for (int y = 0; y < height && y + canvas.top() < canvas.height() && some > 0; y++) {
            int to = (y + canvas.top()) * canvas.width() + canvas.left();
            System.arraycopy(values, y * width * channels, laid, to * channels, some * channels);
        }
        return new Picture(laid, canvas.width(), canvas.height(), channels);
    }

    /** Turns it to be seen upright. */
    Picture turned(Orientation orientation) {
        if (orientation == Orientation.UPRIGHT) {
            return this;
        }
        int wide = orientation.swaps() ? height : width;
        int high = orientation.swaps() ? width : height;
        byte[] turned = new byte[values.length];
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                int from = orientation.row(x, y, height) * width + orientation.column(x, y, width);
                System.arraycopy(values, from * channels, turned, (y * wide + x) * channels, channels);
            }
        }
        return new Picture(turned, wide, high, channels);
    }

    /** Copies the values, scaled to the given sizes. */
    void copyScaled(PictureSizes sizes, byte[] into, int offset) {
        if (sizes.width() == width && sizes.height() == height) {
            System.arraycopy(values, 0, into, offset, values.length);
            return;
        }
        double[] wide = new double[height * sizes.width() * channels];
        AxisWeights across = AxisWeights.of(width, sizes.width());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < sizes.width(); x++) {
                for (int channel = 0; channel < channels; channel++) {
                    wide[(y * sizes.width() + x) * channels + channel] = across.sum(x, at(y, channel));
                }
            }
        }
        shrinkDown(wide, sizes, into, offset);
    }

    private java.util.function.IntToDoubleFunction at(int y, int channel) {
        return x -> values[(y * width + x) * channels + channel] & 0xff;
    }

    private void shrinkDown(double[] wide, PictureSizes sizes, byte[] into, int offset) {
        AxisWeights down = AxisWeights.of(height, sizes.height());
        int line = sizes.width() * channels;
        for (int y = 0; y < sizes.height(); y++) {
            for (int x = 0; x < line; x++) {
                int column = x;
                double value = down.sum(y, row -> wide[row * line + column]);
                into[offset + y * line + x] = (byte) Math.round(Math.clamp(value, 0, 255));
            }
        }
    }
}
