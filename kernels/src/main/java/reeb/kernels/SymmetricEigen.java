package reeb.kernels;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The leading eigenpairs of a symmetric matrix: by a growing subspace where few are wanted, else by a full solution. */
public final class SymmetricEigen {
    /** Below this size the full solution is quick. */
    private static final int SMALL = 160;

    private SymmetricEigen() {}

    /**
     * Computes the pairs of the largest eigenvalues. O(d^2 k) for few of many, else O(d^3).
     *
     * @param matrix d x d symmetric finite values
     * @param count k, from 0 to d
     * @return k pairs; signs such that the value of largest magnitude is positive
     */
    public static Eigenpairs leading(double[][] matrix, int count) {
        if (matrix.length > SMALL && count * 20 <= matrix.length) {
            Optional<Eigenpairs> found = SubspaceEigen.leading(matrix, count);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return full(matrix, count);
    }

    static Eigenpairs full(double[][] matrix, int count) {
        FullEigen all = FullEigen.of(matrix);
        List<Double> values = new ArrayList<>();
        List<double[]> vectors = new ArrayList<>();
        for (int i : descending(all.values())) {
            if (values.size() < count) {
                Eigenpairs.turn(all.vector(i));
                values.add(all.values()[i]);
                vectors.add(all.vector(i));
            }
        }
        return new Eigenpairs(values, vectors);
    }

    /** Orders the indices of values, largest value first; the lower index first among equals. */
    static int[] descending(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
