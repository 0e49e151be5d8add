package reeb.plugins.features;

import java.util.Arrays;

/** Adds up the votes in each cell of one image after another; for one thread. */
final class CellHistograms {
    private final HogShape shape;
    private final Votes votes;
    private final int[] bins;
    private final float[] magnitudes;
    private final float[] histograms;

    /** Prepares for images of a shape. */
    CellHistograms(HogShape shape, Votes votes) {
        this.shape = shape;
        this.votes = votes;
        bins = new int[votes.width()];
        magnitudes = new float[votes.width()];
        histograms = new float[shape.cellsDown() * shape.cellsAcross() * shape.orientations()];
    }

    /**
     * Computes the histograms of an image.
     *
     * @param image intensities from 0 to 255
     * @return mean magnitudes, cells from top left, overwritten by the next image
     */
    float[] of(float[] image) {
        Arrays.fill(histograms, 0);
        int rows = shape.cellsDown() * shape.cellHeight();
        for (int row = 0; row < rows; row++) {
            votes.of(image, row, bins, magnitudes);
            addRow(row / shape.cellHeight() * shape.cellsAcross() * shape.orientations());
        }
        float pixels = shape.cellHeight() * (float) shape.cellWidth();
        for (int i = 0; i < histograms.length; i++) {
            histograms[i] /= pixels;
        }
        return histograms;
    }

    private void addRow(int firstHistogram) {
        int histogram = firstHistogram;
        int x = 0;
        for (int cell = 0; cell < shape.cellsAcross(); cell++) {
            for (int end = x + shape.cellWidth(); x < end; x++) {
                histograms[histogram + bins[x]] += magnitudes[x];
            }
            histogram += shape.orientations();
        }
    }
}
