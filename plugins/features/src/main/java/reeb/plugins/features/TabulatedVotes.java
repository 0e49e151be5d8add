package reeb.plugins.features;

/** Votes of grey images looked up by the two differences of bytes, each from -255 to 255. */
final class TabulatedVotes implements Votes {
    private static final int SIDE = 511;
    private static final int CENTRE = 255 * SIDE + 255;

    private final int width;
    private final int height;
    private final byte[] bins = new byte[SIDE * SIDE];
    private final float[] magnitudes = new float[SIDE * SIDE];

    /** Fills the table for images of a size. */
    TabulatedVotes(int width, int height, Bins bins) {
        this.width = width;
        this.height = height;
        for (int down = 0; down <= 255; down++) {
            for (int across = -255; across <= 255; across++) {
                fill(down, across, bins);
            }
        }
    }

    /** Fills in a gradient and its opposite, which has the same direction. */
    private void fill(int down, int across, Bins directions) {
        int offset = down * SIDE + across;
        byte bin = (byte) (offset == 0 ? 0 : directions.of(down, across));
        float magnitude = (float) (Math.sqrt(down * down + across * across) / 255);
        bins[CENTRE + offset] = bin;
        bins[CENTRE - offset] = bin;
        magnitudes[CENTRE + offset] = magnitude;
        magnitudes[CENTRE - offset] = magnitude;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public void of(float[] image, int row, int[] rowBins, float[] rowMagnitudes) {
        boolean inside = row > 0 && row < height - 1;
        int here = row * width;
        int above = inside ? here - width : here;
        int below = inside ? here + width : here;
        for (int x = 1; x < width - 1; x++) {
            float down = image[below + x] - image[above + x];
            float across = image[here + x + 1] - image[here + x - 1];
            rowBins[x] = CENTRE + (int) (down * SIDE + across);
        }
        rowBins[0] = CENTRE + (int) ((image[below] - image[above]) * SIDE);
        rowBins[width - 1] = CENTRE + (int) ((image[below + width - 1] - image[above + width - 1]) * SIDE);
        lookUp(rowBins, rowMagnitudes);
    }

    /** Replaces indices in the table by what stands there. */
    private void lookUp(int[] indices, float[] rowMagnitudes) {
        for (int x = 0; x < width; x++) {
            int index = indices[x];
            rowMagnitudes[x] = magnitudes[index];
            indices[x] = bins[index] & 0xff;
        }
    }
}
