package reeb.plugins.embedders.tsne;

/**
 * Gaussian weights exp(-beta d^2) of a row's neighbours, as wide as makes their entropy that of so many equal ones.
 *
 * <p>See van der Maaten and Hinton, <i>Visualizing Data using t-SNE</i>, JMLR, 2008, section 2. The width is found by
 * Newton's method on the logarithm of beta, held between bounds; five steps are usual.
 */
final class Perplexity {
    private static final int STEPS = 200;
    private static final double CLOSE = 1e-13;

    private final double target;
    private double sum;
    private double mean;
    private double variance;

    Perplexity(double perplexity) {
        this.target = Math.log(perplexity);
    }

    /**
     * Finds the weights.
     *
     * @param squares squared distances in rising order, more than the perplexity
     * @param weights overwritten; they sum to 1
     * @return beta; without bound where as many as the perplexity are nearest, which then share all weight
     */
    double solve(double[] squares, double[] weights) {
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double beta = start(squares);
        for (int step = 0; step < STEPS; step++) {
            weigh(squares, beta, weights);
            double excess = Math.log(sum) + beta * mean - target;
            if (Math.abs(excess) < CLOSE || variance == 0) {
                break;
            }
            if (excess > 0) {
                low = beta;
            } else {
                high = beta;
            }
            double next = beta * Math.exp(excess / (beta * beta * variance));
            double middle = high == Double.POSITIVE_INFINITY ? 4 * beta : (low + high) / 2;
            beta = next > low && next < high && next <= 4 * beta ? next : middle;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return beta;
    }

    private static double start(double[] squares) {
        double spread = 0;
        for (double square : squares) {
            spread += square - squares[0];
        }
        return spread > 0 ? squares.length / spread : 1;
    }

    /** Weighs with the nearest at 1, since the farthest may be too far for a double. */
    private void weigh(double[] squares, double beta, double[] weights) {
        double first = 0;
        double second = 0;
        sum = 0;
        for (int i = 0; i < squares.length; i++) {
            double beyond = squares[i] - squares[0];
            double weight = Math.exp(-beta * beyond);
            weights[i] = weight;
            sum += weight;
            first += weight * beyond;
            second += weight * beyond * beyond;
        }
        mean = first / sum;
        variance = Math.max(0, second / sum - mean * mean);
    }
}
