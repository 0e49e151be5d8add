package reeb.plugins.explorer.atlas;

import reeb.api.data.Images;

/** Pictures with at most so many pixels each way: each pixel is the mean of the area that it covers in the original. */
final class Reduction {
    private final Images images;
    private final int width;
    private final int height;

    private Reduction(Images images, int width, int height) {
        this.images = images;
        this.width = width;
        this.height = height;
    }

    /**
     * Finds the size.
     *
     * @param side most pixels of the longer side; smaller pictures stay as they are
     */
    static Reduction of(Images images, int side) {
        double share = Math.min(1, (double) side / Math.max(images.width(), images.height()));
        return new Reduction(images, (int) Math.max(1, Math.round(share * images.width())), (int)
                Math.max(1, Math.round(share * images.height())));
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Reads the picture of a row: line by line, channels interleaved. */
    byte[] picture(int row) {
        double[] values = new double[images.pixels().columns()];
        images.pixels().copyRow(row, values);
        int channels = images.channels();
        double[] narrow = means(values, images.height(), images.width(), width, channels);
        double[] small = means(narrow, 1, images.height(), height, width * channels);
        byte[] picture = new byte[small.length];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (byte) Math.round(small[i]);
        }
        return picture;
    }

    /**
     * Replaces runs of items by fewer, each the mean of those that it covers, in part at its ends.
     *
     * @param values runs x from x size numbers
     * @return runs x to x size numbers
     */
    private static double[] means(double[] values, int runs, int from, int to, int size) {
        if (from == to) {
            return values;
        }
        double[] means = new double[runs * to * size];
        double covered = (double) from / to;
        for (int run = 0; run < runs; run++) {
            for (int item = 0; item < to; item++) {
                double start = item * covered;
                double end = Math.min(from, start + covered);
                for (int original = (int) start; original < end; original++) {
                    double share = (Math.min(end, original + 1) - Math.max(start, original)) / covered;
                    for (int i = 0; i < size; i++) {
                        means[(run * to + item) * size + i] += share * values[(run * from + original) * size + i];
                    }
                }
            }
        }
        return means;
    }
}
