package reeb.kernels.repulsion;

import reeb.api.Run;
import reeb.kernels.loops.SparseWeights;

/** The repulsion of all rows of a map by all others. An instance serves one map, from one thread. */
public interface Repulsion {
    /**
     * Sums (1 + r^2 / v)^(-v - 1) (y_i - y_j) over all j, for each row i.
     *
     * @param places where rows lie, axis by axis, with room for whole blocks of {@link SparseWeights#BLOCK} rows
     * @param rows n
     * @param forces the sums, axis by axis, overwritten
     * @param run this execution
     * @return the normalisation: the sum of (1 + r^2 / v)^-v over all pairs i, j of different rows
     */
    double repel(float[][] places, int rows, float[][] forces, Run run);
}
