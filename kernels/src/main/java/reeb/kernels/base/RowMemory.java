package reeb.kernels.base;

import reeb.api.Run;

/** Asks for memory before rows are copied. */
public final class RowMemory {
    private RowMemory() {}

    /**
     * Asks for what grows with the number of rows.
     *
     * @param rows n
     * @param bytesOfRow what each takes
     * @param run this execution
     * @throws reeb.api.problem.InputException where the memory is too small
     */
    public static void reserve(int rows, long bytesOfRow, Run run) {
        run.reserve(
                rows * bytesOfRow,
                "a copy of " + rows + " rows; take a sample of them, or fewer columns, as by a step pca");
    }

    /** The same for a search for neighbours, and what it keeps of them. */
    public static void reserveForNeighbors(int rows, long bytesOfRow, int k, Run run) {
        run.reserve(
                rows * bytesOfRow,
                "the search for " + k + " neighbours of each of " + rows
                        + " rows; take a sample of the rows, fewer columns, as by a step pca, or fewer neighbours");
    }
}
