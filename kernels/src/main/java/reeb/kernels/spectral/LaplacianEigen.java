package reeb.kernels.spectral;

import reeb.api.Progress;
import reeb.api.Run;
import reeb.kernels.graphs.SparseGraph;
import reeb.kernels.linear.Eigenpairs;
import reeb.kernels.linear.SymmetricEigen;
import reeb.kernels.loops.ChebyshevStep;

/**
 * Eigenvectors of the smallest non-zero eigenvalues of the normalised Laplacian I - D^-1/2 W D^-1/2 of a connected graph.
 *
 * <p>Subspace iteration under Chebyshev filters, on the transition matrix D^-1 W, whose eigenvectors the degrees make
 * orthogonal: each filter damps all eigenvalues below the smallest one of the subspace, and Rayleigh-Ritz steps turn the
 * subspace to eigenvectors. See Zhou, Saad, Tiago and Chelikowsky, <i>Self-consistent-field calculations using
 * Chebyshev-filtered subspace iteration</i>, Journal of Computational Physics, 2006. The subspace is wider than what is
 * wanted, so that none of several equal eigenvalues is missed, and starts with fixed numbers, so that results repeat.
 */
public final class LaplacianEigen {
    private static final int SPARE = 4;
    private static final int SMALL = 128;
    private static final int FIRST_DEGREE = 12;
    private static final int LARGEST_DEGREE = 160;
    private static final int MOST_ROUNDS = 40;
    private static final double FIRST_CUT = 0.5;

    private final int count;
    private final RitzBlock block;

    private LaplacianEigen(SparseGraph graph, int count) {
        this.count = count;
        this.block = new RitzBlock(graph, count + SPARE);
    }

    /**
     * Computes eigenpairs. A few hundred products with the graph: O(edges k); O(n^3) for few rows.
     *
     * @param graph a connected graph of n rows
     * @param count k, from 0 to n - 1
     * @param tolerance the length of the residuals, for vectors of length 1
     * @param run this execution
     * @return k pairs of D^-1/2 W D^-1/2, whose values are one minus those of the Laplacian; signs such that the value of
     *     largest magnitude is positive
     */
    public static Eigenpairs smallest(SparseGraph graph, int count, double tolerance, Run run) {
        if (graph.rows() <= Math.max(SMALL, 4 * (count + SPARE + ChebyshevStep.COLUMNS))) {
            return dense(graph, count);
        }
        return new LaplacianEigen(graph, count).solve(tolerance, run);
    }

    static Eigenpairs dense(SparseGraph graph, int count) {
        double[][] matrix = new double[graph.rows()][graph.rows()];
        for (int row = 0; row < matrix.length; row++) {
            for (int edge = graph.start(row); edge < graph.start(row + 1); edge++) {
                int other = graph.target(edge);
                matrix[row][other] = graph.weight(edge) / Math.sqrt(graph.degree(row) * graph.degree(other));
            }
        }
        Eigenpairs all = SymmetricEigen.full(matrix, count + 1);
        return new Eigenpairs(all.values().subList(1, count + 1), all.vectors().subList(1, count + 1));
    }

    private Eigenpairs solve(double tolerance, Run run) {
        block.fill();
        double cut = FIRST_CUT;
        int degree = FIRST_DEGREE;
        double residual = Double.POSITIVE_INFINITY;
        try (Progress progress = run.progress("finding eigenvectors", MOST_ROUNDS)) {
            for (int round = 0; round < MOST_ROUNDS && residual > tolerance; round++) {
                block.filter(cut, degree, run);
                residual = block.turn(count, run);
                cut = block.least();
                degree = Math.min(LARGEST_DEGREE, degree + degree / 2);
                progress.advance(1);
            }
        }
        if (residual > tolerance) {
            run.warn("the eigenvectors of the graph are only known up to " + (float) residual
                    + ": it is nearly cut in parts");
        }
        return block.pairs(count);
    }
}
