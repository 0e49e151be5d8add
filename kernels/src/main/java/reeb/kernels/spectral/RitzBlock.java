package reeb.kernels.spectral;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import reeb.api.Run;
import reeb.kernels.base.Scramble;
import reeb.kernels.base.Vectors;
import reeb.kernels.graphs.SparseGraph;
import reeb.kernels.linear.Eigenpairs;
import reeb.kernels.linear.SymmetricEigen;
import reeb.kernels.loops.ChebyshevStep;
import reeb.kernels.machine.Machine;

/** The Ritz block of Chebyshev-filtered subspace iteration on a graph's transition matrix P = D^-1 W: columns orthogonal under
 * the degrees D, in panels of 8. */
final class RitzBlock {
    private static final int ROWS_AT_A_TIME = 1024;
    private static final int SEED = 1986;
    private static final double NOTHING_LEFT = 1e-14;

    private final SparseGraph graph;
    private final ChebyshevStep step = Machine.chebyshevStep();
    private final double[] degrees;
    private final double[] inverse;
    private final double total;
    private final int width;
    private double[][] current;
    private double[][] next;

    /** Ritz values, largest first. */
    private final double[] values;

    RitzBlock(SparseGraph graph, int columns) {
        this.graph = graph;
        int panels = Math.ceilDiv(columns, ChebyshevStep.COLUMNS);
        this.width = panels * ChebyshevStep.COLUMNS;
        this.degrees = new double[graph.rows()];
        this.inverse = new double[graph.rows()];
        double sum = 0;
        for (int row = 0; row < degrees.length; row++) {
            degrees[row] = graph.degree(row);
            inverse[row] = 1 / degrees[row];
            sum += degrees[row];
        }
        this.total = sum;
        this.current = new double[panels][graph.rows() * ChebyshevStep.COLUMNS];
        this.next = new double[panels][graph.rows() * ChebyshevStep.COLUMNS];
        this.values = new double[width];
    }

    /** Starts with fixed numbers that look random. */
    void fill() {
        for (int panel = 0; panel < current.length; panel++) {
            for (int i = 0; i < current[panel].length; i++) {
                current[panel][i] = Scramble.mix(Scramble.mix(SEED + panel) + i) * 0x1p-31;
            }
        }
    }

    /** Damps eigenvalues from -1 to the cut against those above, by a Chebyshev polynomial of the degree, at least 2. */
    void filter(double cut, int degree, Run run) {
        double centre = (cut - 1) / 2;
        double half = (cut + 1) / 2;
        apply(1 / half, -centre / half, 0, run);
        for (int i = 1; i < degree; i++) {
            apply(2 / half, -2 * centre / half, -1, run);
        }
    }

    private void apply(double alpha, double beta, double gamma, Run run) {
        int pieces = Math.ceilDiv(degrees.length, ROWS_AT_A_TIME);
        run.parallel(pieces * current.length, piece -> {
            int panel = piece / pieces;
            int first = piece % pieces * ROWS_AT_A_TIME;
            ChebyshevStep.Terms terms = new ChebyshevStep.Terms(alpha, beta, gamma, current[panel], next[panel]);
            step.apply(graph, inverse, terms, first, Math.min(degrees.length, first + ROWS_AT_A_TIME));
        });
        swap();
    }

    /**
     * Turns the columns to approximate eigenvectors of length 1, the largest eigenvalue first.
     *
     * @return the largest residual of the first columns
     */
    double turn(int count, Run run) {
        scale(run);
        apply(1, 0, 0, run);
        double[][] rotation = rotation(products(next, next, run), products(next, current, run));
        rotate(rotation, next, run);
        rotate(rotation, current, run);
        double residual = largestResidual(count, run);
        swap();
        return residual;
    }

    private void swap() {
        double[][] swapped = current;
        current = next;
        next = swapped;
    }

    /** Takes away the constant function, and brings each column to length 1. */
    private void scale(Run run) {
        double[] ones = new double[ChebyshevStep.COLUMNS * degrees.length];
        Arrays.fill(ones, 1);
        double[] means = new double[width];
        double[] lengths = new double[width];
        for (int panel = 0; panel < current.length; panel++) {
            double[] sums = product(ones, current[panel], run);
            double[] squares = product(current[panel], current[panel], run);
            for (int i = 0; i < ChebyshevStep.COLUMNS; i++) {
                int column = panel * ChebyshevStep.COLUMNS + i;
                means[column] = sums[i] / total;
                lengths[column] = Math.sqrt(squares[i * ChebyshevStep.COLUMNS + i] - means[column] * sums[i]);
            }
        }
        eachRow(run, row -> {
            for (int column = 0; column < width; column++) {
                double[] panel = current[column / ChebyshevStep.COLUMNS];
                int i = row * ChebyshevStep.COLUMNS + column % ChebyshevStep.COLUMNS;
                panel[i] = lengths[column] > 0 ? (panel[i] - means[column]) / lengths[column] : 0;
            }
        });
    }

    private double[][] products(double[][] a, double[][] b, Run run) {
        double[][] all = new double[width][width];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                double[] product = product(a[i], b[j], run);
                for (int k = 0; k < product.length; k++) {
                    int row = i * ChebyshevStep.COLUMNS + k / ChebyshevStep.COLUMNS;
                    all[row][j * ChebyshevStep.COLUMNS + k % ChebyshevStep.COLUMNS] = product[k];
                }
            }
        }
        return all;
    }

    /** Computes A'DB for two panels, 8 x 8 values, always summed in the same order. */
    private double[] product(double[] a, double[] b, Run run) {
        double[] sum = new double[ChebyshevStep.COLUMNS * ChebyshevStep.COLUMNS];
        List<double[]> parts = run.collectChunks(degrees.length, ROWS_AT_A_TIME, (first, end) -> {
            double[] part = new double[sum.length];
            for (int row = first; row < end; row++) {
                addProduct(a, b, row, part);
            }
            return part;
        });
        for (double[] part : parts) {
            Vectors.add(1, part, sum);
        }
        return sum;
    }

    private void addProduct(double[] a, double[] b, int row, double[] sum) {
        int at = row * ChebyshevStep.COLUMNS;
        for (int i = 0; i < ChebyshevStep.COLUMNS; i++) {
            double value = degrees[row] * a[at + i];
            int to = i * ChebyshevStep.COLUMNS;
            for (int j = 0; j < ChebyshevStep.COLUMNS; j++) {
                sum[to + j] += value * b[at + j];
            }
        }
    }

    /** Solves the small problem; row i holds the weights of the columns in Ritz vector i. */
    private double[][] rotation(double[][] gram, double[][] image) {
        Eigenpairs whitening = SymmetricEigen.full(gram, width);
        double[][] white = new double[width][];
        for (int i = 0; i < width; i++) {
            white[i] = whitening.vectors().get(i).clone();
            double least = Math.max(
                    whitening.values().get(i), NOTHING_LEFT * whitening.values().getFirst());
            Vectors.scale(1 / Math.sqrt(least), white[i]);
        }
        double[][] small = new double[width][width];
        for (int i = 0; i < width; i++) {
            for (int j = 0; j <= i; j++) {
                small[i][j] = (form(white[i], image, white[j]) + form(white[j], image, white[i])) / 2;
                small[j][i] = small[i][j];
            }
        }
        Eigenpairs turned = SymmetricEigen.full(small, width);
        double[][] rotation = new double[width][width];
        for (int i = 0; i < width; i++) {
            values[i] = turned.values().get(i);
            for (int j = 0; j < width; j++) {
                Vectors.add(turned.vectors().get(i)[j], white[j], rotation[i]);
            }
        }
        return rotation;
    }

    private static double form(double[] left, double[][] matrix, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * Vectors.dot(matrix[i], right);
        }
        return sum;
    }

    private void rotate(double[][] rotation, double[][] block, Run run) {
        eachRow(run, row -> {
            double[] old = new double[width];
            for (int column = 0; column < width; column++) {
                old[column] = at(block, row, column);
            }
            for (int column = 0; column < width; column++) {
                block[column / ChebyshevStep.COLUMNS][row * ChebyshevStep.COLUMNS + column % ChebyshevStep.COLUMNS] =
                        Vectors.dot(rotation[column], old);
            }
        });
    }

    private static double at(double[][] block, int row, int column) {
        return block[column / ChebyshevStep.COLUMNS][row * ChebyshevStep.COLUMNS + column % ChebyshevStep.COLUMNS];
    }

    /** Measures, squared, how far the images of the Ritz vectors are from their multiples. */
    private double largestResidual(int count, Run run) {
        double[] squares = new double[count];
        List<double[]> parts = run.collectChunks(degrees.length, ROWS_AT_A_TIME, (first, end) -> {
            double[] part = new double[count];
            for (int row = first; row < end; row++) {
                for (int column = 0; column < count; column++) {
                    double miss = at(current, row, column) - values[column] * at(next, row, column);
                    part[column] += degrees[row] * miss * miss;
                }
            }
            return part;
        });
        for (double[] part : parts) {
            Vectors.add(1, part, squares);
        }
        return Math.sqrt(Arrays.stream(squares).max().orElse(0));
    }

    private void eachRow(Run run, IntConsumer work) {
        run.chunks(degrees.length, ROWS_AT_A_TIME, (first, end) -> {
            for (int row = first; row < end; row++) {
                work.accept(row);
            }
        });
    }

    /** Gives the smallest eigenvalue that the subspace knows. */
    double least() {
        return values[width - 1];
    }

    /** Gives the first pairs, as eigenvectors of D^-1/2 W D^-1/2 of length 1. */
    Eigenpairs pairs(int count) {
        List<Double> first = new ArrayList<>();
        List<double[]> vectors = new ArrayList<>();
        for (int column = 0; column < count; column++) {
            double[] vector = new double[degrees.length];
            for (int row = 0; row < vector.length; row++) {
                vector[row] = Math.sqrt(degrees[row]) * at(current, row, column);
            }
            Eigenpairs.turn(vector);
            first.add(values[column]);
            vectors.add(vector);
        }
        return new Eigenpairs(first, vectors);
    }
}
