package reeb.kernels;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

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

    private final double[][] matrix;
    private final int count;
    private final int width;
    private final RandomGenerator numbers =
            RandomGeneratorFactory.of("L64X128MixRandom").create(1977);

    /** Orthonormal vectors, and their products with the matrix. */
    private final List<double[]> basis = new ArrayList<>();

    private final List<double[]> images = new ArrayList<>();

    /** Row i holds the products of image i with vectors 0 to i of the basis. */
    private final List<double[]> projected = new ArrayList<>();

    private SubspaceEigen(double[][] matrix, int count) {
        this.matrix = matrix;
        this.count = count;
        this.width = count + SPARE;
    }

    /** Computes the pairs, or nothing where they do not converge in a subspace of half the size. */
    static Optional<Eigenpairs> leading(double[][] matrix, int count) {
        return new SubspaceEigen(matrix, count).solve();
    }

    private Optional<Eigenpairs> solve() {
        double norm = norm();
        int next = 4 * width;
        while (basis.size() + width <= matrix.length / 2) {
            grow();
            if (basis.size() >= next) {
                Optional<Eigenpairs> pairs = check(norm);
                if (pairs.isPresent()) {
                    return pairs;
                }
                next = basis.size() + Math.max(width, basis.size() / 4);
            }
        }
        return Optional.empty();
    }

    /** Bounds the largest eigenvalue by the largest row. */
    private double norm() {
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
        double[][] products = new double[width][matrix.length];
        for (int row = 0; row < matrix.length; row++) {
            for (int i = 0; i < width; i++) {
                products[i][row] = Vectors.dot(matrix[row], basis.get(first + i));
            }
        }
        for (int i = 0; i < width; i++) {
            images.add(products[i]);
            double[] row = new double[first + i + 1];
            for (int j = 0; j <= first + i; j++) {
                row[j] = Vectors.dot(products[i], basis.get(j));
            }
            projected.add(row);
        }
    }

    private double[] random() {
        double[] vector = new double[matrix.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = numbers.nextDouble() - 0.5;
        }
        return vector;
    }

    /** Makes a vector orthonormal to the basis; where nothing of it is left, takes another direction. */
    private double[] orthogonal(double[] start) {
        double[] vector = start;
        while (normalize(vector) == 0 || subtractBasis(vector) < NOTHING_LEFT) {
            vector = random();
        }
        normalize(vector);
        subtractBasis(vector);
        normalize(vector);
        return vector;
    }

    /** Gives the length that is left. */
    private double subtractBasis(double[] vector) {
        for (double[] other : basis) {
            Vectors.add(-Vectors.dot(vector, other), other, vector);
        }
        return Math.sqrt(Vectors.dot(vector, vector));
    }

    /** Gives the length that was. */
    private static double normalize(double[] vector) {
        double length = Math.sqrt(Vectors.dot(vector, vector));
        if (length > 0) {
            Vectors.scale(1 / length, vector);
        }
        return length;
    }

    private Optional<Eigenpairs> check(double norm) {
        FullEigen small = FullEigen.of(square());
        List<Double> values = new ArrayList<>();
        List<double[]> vectors = new ArrayList<>();
        for (int i : SymmetricEigen.descending(small.values())) {
            if (values.size() == count) {
                break;
            }
            double[] vector = combine(basis, small.vector(i));
            double[] residual = combine(images, small.vector(i));
            Vectors.add(-small.values()[i], vector, residual);
            if (Math.sqrt(Vectors.dot(residual, residual)) > TOLERANCE * norm) {
                return Optional.empty();
            }
            Eigenpairs.turn(vector);
            values.add(small.values()[i]);
            vectors.add(vector);
        }
        return Optional.of(new Eigenpairs(values, vectors));
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
