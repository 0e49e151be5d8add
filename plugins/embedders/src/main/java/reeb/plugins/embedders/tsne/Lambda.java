package reeb.plugins.embedders.tsne;

import java.util.List;
import reeb.api.Run;
import reeb.api.problem.InputException;

/** Evens the weights of all rows out; see {@link LambdaScaling}. O(m) for each of about five steps, for m edges. */
final class Lambda {
    private static final int ROWS = 512;

    private final DirectedWeights edges;
    private final double lambda;
    private final NegativeGamma negative;
    private final float[] scaled;

    private Lambda(DirectedWeights edges, double lambda, NegativeGamma negative) {
        this.edges = edges;
        this.lambda = lambda;
        this.negative = negative;
        this.scaled = edges.weights().clone();
    }

    /**
     * Raises the weights of each row to the power for which they sum to lambda, and scales them to sum to 1.
     *
     * @param edges of n rows, none of weight 0
     * @param lambda at least 1, which leaves them as they are
     * @param negative what becomes of rows with fewer edges than lambda
     * @param run this execution
     * @return the same edges
     */
    static DirectedWeights scale(DirectedWeights edges, double lambda, NegativeGamma negative, Run run) {
        if (lambda == 1) {
            return edges;
        }
        Lambda scaling = new Lambda(edges, lambda, negative);
        int rows = edges.rows();
        List<Integer> below = run.collectChunks(rows, ROWS, (first, end) -> {
            int count = 0;
            for (int row = first; row < end; row++) {
                count += scaling.scale(row) ? 1 : 0;
            }
            return count;
        });
        int all = below.stream().mapToInt(count -> count).sum();
        if (all > 0) {
            run.warn(all + " of " + rows + " rows have fewer edges than lambda, " + lambda + "; their edges "
                    + (negative == NegativeGamma.CLAMP ? "got equal weights" : "of small weight became heavy")
                    + "; a smaller lambda or more neighbours avoids that");
        }
        return new DirectedWeights(edges.starts(), edges.targets(), scaling.scaled);
    }

    /** Scales a row and tells whether it has fewer edges than lambda. */
    private boolean scale(int row) {
        int first = edges.starts()[row];
        double[] logarithms = new double[edges.starts()[row + 1] - first];
        for (int i = 0; i < logarithms.length; i++) {
            logarithms[i] = Math.log(Math.max(Float.MIN_VALUE, edges.weights()[first + i]));
        }
        double gamma = LambdaScaling.gamma(logarithms, lambda);
        if (Double.isNaN(gamma)) {
            return false;
        }
        if (gamma < 0 && negative == NegativeGamma.ERROR) {
            throw new InputException("lambda: row " + row + " (counted from 0) has " + logarithms.length
                    + " edges, fewer than lambda, " + lambda + "; choose a smaller lambda or more neighbours");
        }
        double[] weights = new double[logarithms.length];
        LambdaScaling.raise(logarithms, gamma < 0 && negative == NegativeGamma.CLAMP ? 0 : gamma, weights);
        for (int i = 0; i < weights.length; i++) {
            scaled[first + i] = (float) weights[i];
        }
        return gamma < 0;
    }
}
