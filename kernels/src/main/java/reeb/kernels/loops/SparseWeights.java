package reeb.kernels.loops;

/**
 * A sparse n x n matrix of single precision, row after row, each padded to a multiple of 16 entries by entries of weight 0 on
 * the diagonal.
 */
public final class SparseWeights {
    /** Entries that are taken at a time. */
    public static final int BLOCK = 16;

    private final int[] starts;
    private final int[] columns;
    private final float[] values;

    /**
     * Puts them together; arrays are handed over.
     *
     * @param starts n + 1 indices of the rows' first entries
     * @param columns the entries' columns
     * @param values the entries
     */
    public SparseWeights(int[] starts, int[] columns, float[] values) {
        this.starts = starts;
        this.columns = columns;
        this.values = values;
    }

    /**
     * Gives the starts themselves.
     *
     * @return n + 1 indices of the rows' first entries
     */
    public int[] starts() {
        return starts;
    }

    /**
     * Gives the columns themselves.
     *
     * @return the entries' columns
     */
    public int[] columns() {
        return columns;
    }

    /**
     * Gives the values themselves.
     *
     * @return the entries
     */
    public float[] values() {
        return values;
    }

    /**
     * Rounds up to whole blocks.
     *
     * @param entries of a row, or rows
     * @return what room they take
     */
    public static int padded(int entries) {
        return Math.ceilDiv(entries, BLOCK) * BLOCK;
    }

    /**
     * Counts the rows.
     *
     * @return n
     */
    public int rows() {
        return starts.length - 1;
    }
}
