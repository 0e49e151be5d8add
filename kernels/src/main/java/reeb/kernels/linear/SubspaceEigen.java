package reeb.kernels.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.kernels.base.Vectors;

/**
 * Leading eigenpairs from a block Krylov subspace with full orthogonalisation, checked by their residuals.
 *
 * <p>See Golub and Underwood, <i>The Block Lanczos Method for Computing Eigenvalues</i>, Mathematical Software III, 1977.
 * The block is wider than the number of pairs, so that none of several equal eigenvalues is missed, and it starts with
 * fixed numbers, so that results repeat.
 */
final class SubspaceEigen {
    private static final double TOLERANCE = 1e-14;
    private static final int SPARE = 4;
    private static final double NOTHING_LEFT = 1e-12;

    private final SymmetricOperator matrix;
    private final int count;
    private final int width;
    private final RandomGenerator numbers =
            RandomGeneratorFactory.of("L64X128MixRandom").create(1977);

    /** Orthonormal vectors, and their products with the matrix. */
    private final List<double[]> basis = new ArrayList<>();

    private final List<double[]> images = new ArrayList<>();

    /** Row i holds the products of image i with vectors 0 to i of the basis. */
    private final List<double[]> projected = new ArrayList<>();

    private SubspaceEigen(SymmetricOperator matrix, int count) {
        this.matrix = matrix;
        this.count = count;
        this.width = count + SPARE;
    }

    /**
     * What a subspace holds.
     *
     * @param pairs its leading eigenpairs
     * @param residual the largest of |Av - lv| of a pair, as a share of the norm
     */
    record Found(Eigenpairs pairs, double residual) {}

    /** Computes the pairs, or nothing where they do not converge in a subspace of half the size. */
    static Optional<Eigenpairs> leading(double[][] matrix, int count) {
        SubspaceEigen eigen = new SubspaceEigen(DenseOperator.serial(matrix), count);
        Found found = eigen.solve(norm(matrix), TOLERANCE, matrix.length / 2, () -> {});
        return found.residual() <= TOLERANCE ? Optional.of(found.pairs()) : Optional.empty();
    }

    /** Computes the pairs as well as a subspace of so many vectors has them; the largest of its eigenvalues is the norm. */
    static Found leading(SymmetricOperator matrix, int count, double tolerance, int most, Run run) {
        SubspaceEigen eigen = new SubspaceEigen(matrix, count);
        try (Progress progress = run.progress("finding eigenvectors", most / eigen.width)) {
            return eigen.solve(0, tolerance, most, () -> progress.advance(1));
        }
    }

    private Found solve(double norm, double tolerance, int most, Runnable grown) {
        Found found = new Found(new Eigenpairs(List.of(), List.of()), Double.POSITIVE_INFINITY);
        int next = 4 * width;
        while (basis.size() + width <= most && found.residual() > tolerance) {
            grow();
            grown.run();
            if (basis.size() >= next || basis.size() + width > most) {
                found = leading(norm);
                next = basis.size() + Math.max(width, basis.size() / 4);
            }
        }
        return found;
    }

    /** Bounds the largest eigenvalue by the largest row. */
    private static double norm(double[][] matrix) {
        double largest = 0;
        for (double[] row : matrix) {
            double sum = 0;
            for (double value : row) {
                sum += Math.abs(value);
            }
            largest = Math.max(largest, sum);
        }
        return largest;
    }

    /** Adds a block: the images of the last one, made orthogonal to all before. */
    private void grow() {
        int first = basis.size();
        for (int i = 0; i < width; i++) {
            basis.add(orthogonal(
                    first == 0 ? random() : images.get(first - width + i).clone()));
        }
        images.addAll(matrix.times(basis.subList(first, first + width)));
        for (int i = first; i < basis.size(); i++) {
            double[] row = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                row[j] = Vectors.dot(images.get(i), basis.get(j));
            }
            projected.add(row);
        }
    }

    private double[] random() {
        double[] vector = new double[matrix.size()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = numbers.nextDouble() - 0.5;
        }
        return vector;
    }

    /** Makes a vector orthonormal to the basis; where nothing of it is left, takes another direction. */
    private double[] orthogonal(double[] start) {
        double[] vector = start;
        while (Perpendicular.normalize(vector) == 0 || subtractBasis(vector) < NOTHING_LEFT) {
            vector = random();
        }
        Perpendicular.normalize(vector);
        subtractBasis(vector);
        Perpendicular.normalize(vector);
        return vector;
    }

    /** Gives the length that is left. */
    private double subtractBasis(double[] vector) {
        Vectors.remove(basis, vector);
        return Math.sqrt(Vectors.dot(vector, vector));
    }

    /** Gives the leading pairs within the subspace. */
    private Found leading(double norm) {
        HouseholderEigen small = HouseholderEigen.of(square());
        List<Double> values = new ArrayList<>();
        List<double[]> vectors = new ArrayList<>();
        double largest = 0;
        int[] order = SymmetricEigen.descending(small.values());
        for (int i = 0; i < count; i++) {
            double[] weights = small.vector(order[i]);
            double[] vector = combine(basis, weights);
            double[] residual = combine(images, weights);
            Vectors.add(-small.values()[order[i]], vector, residual);
            largest = Math.max(largest, Math.sqrt(Vectors.dot(residual, residual)));
            Eigenpairs.turn(vector);
            values.add(small.values()[order[i]]);
            vectors.add(vector);
        }
        double scale = Math.max(norm, Math.abs(small.values()[order[0]]));
        return new Found(new Eigenpairs(values, vectors), scale > 0 ? largest / scale : 0);
    }

    private double[][] square() {
        double[][] square = new double[projected.size()][projected.size()];
        for (int row = 0; row < square.length; row++) {
            for (int column = 0; column <= row; column++) {
                square[row][column] = projected.get(row)[column];
                square[column][row] = square[row][column];
            }
        }
        return square;
    }

    private static double[] combine(List<double[]> vectors, double[] weights) {
        double[] sum = new double[vectors.getFirst().length];
        for (int i = 0; i < weights.length; i++) {
            Vectors.add(weights[i], vectors.get(i), sum);
        }
        return sum;
    }
}
