package reeb.kernels.base;

import java.util.Locale;
import reeb.api.Run;
import reeb.api.problem.InputException;

/** Asks for memory before rows are copied. */
public final class RowMemory {
    /** Most values of an array. */
    private static final int LONGEST = Integer.MAX_VALUE - 16;

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

    /**
     * Counts values that are to lie in one array.
     *
     * @param rows n
     * @param axes k
     * @return n k
     * @throws InputException where an array does not hold so many
     */
    public static int values(int rows, int axes) {
        long values = (long) rows * axes;
        if (values > LONGEST) {
            throw new InputException(String.format(
                    Locale.ROOT,
                    "%,d axes of %,d rows are more values than the %,d of an array; take at most %,d axes, or a"
                            + " sample of the rows",
                    axes,
                    rows,
                    LONGEST,
                    LONGEST / rows));
        }
        return (int) values;
    }
}
