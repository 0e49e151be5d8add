package reeb.kernels.rows;

/** Reads rows moved or scaled and rounded to single precision; for one thread. */
public interface RoundedReader {
    /**
     * Reads one row. Each value errs by at most one rounding of what comes out.
     *
     * @param row from 0 to n - 1
     * @param into takes d values
     * @param start index of the first
     */
    void read(int row, float[] into, int start);
}
