package reeb.kernels.linear;

import java.util.List;

/** A symmetric matrix that is known by its products with vectors alone. */
public interface SymmetricOperator {
    /**
     * Counts the rows.
     *
     * @return n
     */
    int size();

    /**
     * Multiplies several vectors at a time.
     *
     * @param vectors of n values, not changed
     * @return as many products, handed over
     */
    List<double[]> times(List<double[]> vectors);
}
