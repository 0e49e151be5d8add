package reeb.kernels.linear;

import java.util.List;
import reeb.api.Run;
import reeb.kernels.base.Vectors;

/**
 * The eigenpairs that a subspace has of a symmetric matrix, largest value first.
 *
 * @param values k of them, descending
 * @param vectors k orthonormal vectors of the subspace
 * @param images their products with the matrix
 */
record RitzPairs(List<Double> values, List<double[]> vectors, List<double[]> images) {
    /** Finds the pairs within the span of k orthonormal vectors, whose products with the matrix are known. O(d k^2). */
    static RitzPairs within(List<double[]> basis, List<double[]> images, Run run) {
        Eigenpairs small = SymmetricEigen.leading(projected(basis, images, run), basis.size());
        return new RitzPairs(small.values(), rotated(basis, small, run), rotated(images, small, run));
    }

    private static double[][] projected(List<double[]> basis, List<double[]> images, Run run) {
        int width = basis.size();
        double[][] square = new double[width][width];
        run.parallel(width, i -> {
            for (int j = 0; j <= i; j++) {
                square[i][j] = Vectors.dot(basis.get(i), images.get(j));
            }
        });
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < i; j++) {
                square[j][i] = square[i][j];
            }
        }
        return square;
    }

    private static List<double[]> rotated(List<double[]> vectors, Eigenpairs small, Run run) {
        return run.collect(vectors.size(), i -> {
            double[] sum = new double[vectors.getFirst().length];
            for (int j = 0; j < vectors.size(); j++) {
                Vectors.add(small.vectors().get(i)[j], vectors.get(j), sum);
            }
            return sum;
        });
    }

    /** Gives the largest of |Av - lv| of the first pairs, as a share of the largest value; 0 where that is not positive. */
    double residual(int count) {
        double largest = 0;
        for (int i = 0; i < count; i++) {
            double[] rest = images.get(i).clone();
            Vectors.add(-values.get(i), vectors.get(i), rest);
            largest = Math.max(largest, Math.sqrt(Vectors.dot(rest, rest)));
        }
        double first = values.getFirst();
        return first > 0 ? largest / first : 0;
    }

    /** Gives the first pairs, with their signs chosen. */
    Eigenpairs leading(int count) {
        List<double[]> leading = vectors.subList(0, count);
        leading.forEach(Eigenpairs::turn);
        return new Eigenpairs(values.subList(0, count), leading);
    }
}
