package reeb.plugins.embedders.tsne;

/**
 * Powers of a row's weights: the exponent gamma for which they sum to lambda.
 *
 * <p>See Pitsianis, Iliopoulos, Floros and Sun, <i>Spaceland Embedding of Sparse Stochastic Graphs</i>, HPEC 2019,
 * section II-C. The logarithm of the sum is convex and falls with gamma, so Newton's method from 0 ends surely.
 */
final class LambdaScaling {
    private static final int STEPS = 200;
    private static final double CLOSE = 1e-14;

    private LambdaScaling() {}

    /**
     * Finds the exponent. Below 0, so that heavy edges become light, where there are fewer edges than lambda.
     *
     * @param logarithms of a row's weights, none above 0
     * @param lambda above 0
     * @return gamma; not a number where all weights are 1, whose powers are the same
     */
    static double gamma(double[] logarithms, double lambda) {
        double gamma = 0;
        for (int step = 0; step < STEPS; step++) {
            double sum = 0;
            double slope = 0;
            for (double logarithm : logarithms) {
                double power = Math.exp(gamma * logarithm);
                sum += power;
                slope += power * logarithm;
            }
            double excess = Math.log(sum / lambda);
            double change = excess * sum / slope;
            gamma -= change;
            if (Math.abs(change) <= CLOSE * Math.abs(gamma) || Math.abs(excess) <= CLOSE || slope == 0) {
                break;
            }
        }
        return gamma == Double.POSITIVE_INFINITY || gamma == Double.NEGATIVE_INFINITY ? Double.NaN : gamma;
    }

    /**
     * Raises weights to a power.
     *
     * @param logarithms of the weights
     * @param gamma the power
     * @param weights overwritten; they sum to 1
     */
    static void raise(double[] logarithms, double gamma, double[] weights) {
        double sum = 0;
        for (int i = 0; i < logarithms.length; i++) {
            weights[i] = Math.exp(gamma * logarithms[i]);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
    }
}
