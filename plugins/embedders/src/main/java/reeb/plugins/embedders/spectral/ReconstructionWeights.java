package reeb.plugins.embedders.spectral;

import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;

/**
 * The weights, of sum 1, by which each row is nearest to the mean of its neighbours: Roweis and Saul, Science, 2000.
 *
 * @param points n x d features
 * @param nearest k neighbours of each row
 * @param regularization this share of the sum of squared distances is added to each square, so that many neighbours have one
 *     solution
 */
record ReconstructionWeights(Points points, NeighborGraph nearest, double regularization) {
    private static final int ROWS_OF_A_PIECE = 64;

    /**
     * Computes the weights. O(n k^2 (d + k)).
     *
     * @param run this execution
     * @return n x k weights, row by row
     */
    double[] of(Run run) {
        int k = nearest.k();
        double[] weights = new double[points.rows() * k];
        run.chunks(points.rows(), ROWS_OF_A_PIECE, (first, end) -> {
            double[][] steps = new double[k][points.columns()];
            for (int row = first; row < end; row++) {
                read(row, steps);
                System.arraycopy(solve(products(steps)), 0, weights, row * k, k);
            }
        });
        return weights;
    }

    /** Reads the differences of the neighbours from a row. */
    private void read(int row, double[][] steps) {
        double[] own = new double[points.columns()];
        points.copyRow(row, own);
        for (int rank = 0; rank < steps.length; rank++) {
            points.copyRow(nearest.neighbor(row, rank), steps[rank]);
            for (int column = 0; column < own.length; column++) {
                steps[rank][column] -= own[column];
            }
        }
    }

    private double[][] products(double[][] steps) {
        double[][] products = new double[steps.length][steps.length];
        double trace = 0;
        for (int i = 0; i < steps.length; i++) {
            for (int j = 0; j <= i; j++) {
                for (int column = 0; column < steps[i].length; column++) {
                    products[i][j] += steps[i][column] * steps[j][column];
                }
            }
            trace += products[i][i];
        }
        for (int i = 0; i < steps.length; i++) {
            products[i][i] += trace > 0 ? regularization * trace : 1;
        }
        return products;
    }

    /** Solves for ones on the right by the factors LL', which overwrite the lower triangle, and scales to the sum 1. */
    private static double[] solve(double[][] lower) {
        double[] weights = new double[lower.length];
        for (int row = 0; row < lower.length; row++) {
            double right = 1;
            for (int column = 0; column < row; column++) {
                lower[row][column] = rest(lower, row, column) / lower[column][column];
                right -= lower[row][column] * weights[column];
            }
            lower[row][row] = Math.sqrt(rest(lower, row, row));
            weights[row] = right / lower[row][row];
        }
        double total = 0;
        for (int row = lower.length - 1; row >= 0; row--) {
            for (int i = row + 1; i < lower.length; i++) {
                weights[row] -= lower[i][row] * weights[i];
            }
            weights[row] /= lower[row][row];
            total += weights[row];
        }
        for (int row = 0; row < lower.length; row++) {
            weights[row] /= total;
        }
        return weights;
    }

    /** Gives what the finished columns leave of a value. */
    private static double rest(double[][] lower, int row, int column) {
        double sum = lower[row][column];
        for (int i = 0; i < column; i++) {
            sum -= lower[row][i] * lower[column][i];
        }
        return sum;
    }
}
