package reeb.plugins.features;

/** The bin and the magnitude of each pixel's gradient. */
sealed interface Votes permits TabulatedVotes, ComputedVotes {
    /**
     * Finds the votes of a row of pixels.
     *
     * @param image intensities from 0 to 255, row-major, channels interleaved
     * @param row from 0 to height - 1
     * @param bins takes width bins
     * @param magnitudes takes width magnitudes, for intensities from 0 to 1
     */
    void of(float[] image, int row, int[] bins, float[] magnitudes);

    /** Counts the pixels of a row. */
    int width();
}
