package reeb.plugins.embedders.tsne;

/**
 * Weights of directed edges, those that leave a row side by side.
 */
final class DirectedWeights {
    private final int[] starts;
    private final int[] targets;
    private final float[] weights;

    /**
     * Puts them together; arrays are handed over.
     *
     * @param starts n + 1 indices of the rows' first edges
     * @param targets where edges lead
     * @param weights of the edges, which sum to 1 for each row that has any
     */
    DirectedWeights(int[] starts, int[] targets, float[] weights) {
        this.starts = starts;
        this.targets = targets;
        this.weights = weights;
    }

    int[] starts() {
        return starts;
    }

    int[] targets() {
        return targets;
    }

    float[] weights() {
        return weights;
    }

    int rows() {
        return starts.length - 1;
    }
}
