package reeb.plugins.features;

/** Copies the histograms of overlapping blocks of cells, each block normalised; for one thread. */
final class BlockNormalization {
    /** Keeps blocks without gradients at zero. */
    private static final double EPSILON = 1e-5;

    /** What no value of a block may exceed before it is normalised again. */
    private static final double CUT_OFF = 0.2;

    private final HogShape shape;
    private final BlockNorm norm;
    private final double[] block;

    /** Prepares for images of a shape. */
    BlockNormalization(HogShape shape, BlockNorm norm) {
        this.shape = shape;
        this.norm = norm;
        block = new double[shape.block() * shape.block() * shape.orientations()];
    }

    /**
     * Normalises an image's blocks.
     *
     * @param histograms of its cells
     * @param values takes the blocks
     * @param start index of the first value
     */
    void normalize(float[] histograms, float[] values, int start) {
        int next = start;
        for (int down = 0; down < shape.blocksDown(); down++) {
            for (int across = 0; across < shape.blocksAcross(); across++) {
                gather(histograms, down, across);
                normalize();
                for (double value : block) {
                    values[next++] = (float) value;
                }
            }
        }
    }

    private void gather(float[] histograms, int down, int across) {
        int length = shape.block() * shape.orientations();
        for (int row = 0; row < shape.block(); row++) {
            int from = ((down + row) * shape.cellsAcross() + across) * shape.orientations();
            for (int i = 0; i < length; i++) {
                block[row * length + i] = histograms[from + i];
            }
        }
    }

    private void normalize() {
        switch (norm) {
            case L1 -> scale(1 / (sum() + EPSILON));
            case L1_SQRT -> {
                scale(1 / (sum() + EPSILON));
                for (int i = 0; i < block.length; i++) {
                    block[i] = Math.sqrt(block[i]);
                }
            }
            case L2 -> scale(1 / length());
            case L2_HYS -> {
                double factor = 1 / length();
                for (int i = 0; i < block.length; i++) {
                    block[i] = Math.min(block[i] * factor, CUT_OFF);
                }
                scale(1 / length());
            }
        }
    }

    private void scale(double factor) {
        for (int i = 0; i < block.length; i++) {
            block[i] *= factor;
        }
    }

    private double sum() {
        double sum = 0;
        for (double value : block) {
            sum += value;
        }
        return sum;
    }

    private double length() {
        double sum = EPSILON * EPSILON;
        for (double value : block) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }
}
