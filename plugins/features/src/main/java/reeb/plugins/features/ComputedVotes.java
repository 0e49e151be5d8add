package reeb.plugins.features;

import reeb.api.data.Images;

/**
 * Votes of grey and colour images computed from intensities in double precision.
 *
 * <p>A pixel votes with the channel of the largest magnitude, the first among equals.
 */
final class ComputedVotes implements Votes {
    /** Squares nearer than this may have swapped their order by rounding. */
    private static final double NEARLY_EQUAL = 1e-12;

    private final int width;
    private final int height;
    private final int channels;
    private final Bins bins;
    private final double[] intensities = new double[256];

    /** Prepares for images of a size. */
    ComputedVotes(Images images, Bins bins, boolean squareRoot) {
        width = images.width();
        height = images.height();
        channels = images.channels();
        this.bins = bins;
        for (int level = 0; level < 256; level++) {
            intensities[level] = squareRoot ? Math.sqrt(level / 255.0) : level / 255.0;
        }
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public void of(float[] image, int row, int[] rowBins, float[] rowMagnitudes) {
        int reachDown = row > 0 && row < height - 1 ? width * channels : 0;
        for (int x = 0; x < width; x++) {
            int reachAcross = x > 0 && x < width - 1 ? channels : 0;
            int first = (row * width + x) * channels;
            int pixel = first;
            for (int other = first + 1; other < first + channels; other++) {
                if (isSteeper(image, other, pixel, reachDown, reachAcross)) {
                    pixel = other;
                }
            }
            double down = difference(image, pixel, reachDown);
            double across = difference(image, pixel, reachAcross);
            double square = down * down + across * across;
            rowMagnitudes[x] = (float) Math.sqrt(square);
            rowBins[x] = square == 0 ? 0 : bins.of(down, across);
        }
    }

    private boolean isSteeper(float[] image, int pixel, int than, int reachDown, int reachAcross) {
        double down = difference(image, pixel, reachDown);
        double across = difference(image, pixel, reachAcross);
        double otherDown = difference(image, than, reachDown);
        double otherAcross = difference(image, than, reachAcross);
        double square = down * down + across * across;
        double otherSquare = otherDown * otherDown + otherAcross * otherAcross;
        return Math.abs(square - otherSquare) > NEARLY_EQUAL * square
                ? square > otherSquare
                : length(across, down) > length(otherAcross, otherDown);
    }

    /** Computes a Euclidean length, all but always rounded correctly, so that ties are mostly those of scikit-image. */
    private static double length(double across, double down) {
        double large = Math.max(across * across, down * down);
        double small = Math.min(across * across, down * down);
        double sum = large + small;
        double lost = small
                - (sum - large)
                + Math.fma(across, across, -(across * across))
                + Math.fma(down, down, -(down * down));
        double length = Math.sqrt(sum);
        return length == 0 ? 0 : length + (Math.fma(-length, length, sum) + lost) / (2 * length);
    }

    private double difference(float[] image, int pixel, int reach) {
        return intensities[(int) image[pixel + reach]] - intensities[(int) image[pixel - reach]];
    }
}
