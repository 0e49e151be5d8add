package reeb.plugins.models;

import java.io.Serial;
import java.util.Arrays;
import java.util.List;
import reeb.api.Progress;
import reeb.api.Run;
import smile.math.MathEx;
import smile.util.function.DifferentiableMultivariateFunction;

/**
 * The negative logarithm of the likelihood of classes under planes, with a penalty on the squares of the weights.
 *
 * <p>There is a plane for each class but the last: a weight for each feature, and one more. Rows are summed up in fixed chunks, and
 * the chunks in their order.
 */
final class LogisticLoss implements DifferentiableMultivariateFunction {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int CHUNK = 512;

    private final transient double[][] features;
    private final transient Lesson lesson;
    private final double penalty;
    private final transient Run run;
    private final transient Progress progress;

    LogisticLoss(double[][] features, Lesson lesson, double penalty, Run run, Progress progress) {
        this.features = features;
        this.lesson = lesson;
        this.penalty = penalty;
        this.run = run;
        this.progress = progress;
    }

    @Override
    public double f(double[] weights) {
        return g(weights, new double[weights.length]);
    }

    @Override
    public double g(double[] weights, double[] gradient) {
        List<double[]> parts = run.collect(Math.ceilDiv(features.length, CHUNK), chunk -> sum(chunk, weights));
        progress.advance(0);
        Arrays.fill(gradient, 0);
        double loss = 0;
        for (double[] part : parts) {
            loss += part[weights.length];
            for (int i = 0; i < weights.length; i++) {
                gradient[i] += part[i];
            }
        }
        return loss + penalize(weights, gradient);
    }

    private double penalize(double[] weights, double[] gradient) {
        int length = lesson.columns() + 1;
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            if (i % length < lesson.columns()) {
                squares += weights[i] * weights[i];
                gradient[i] += penalty * weights[i];
            }
        }
        return penalty / 2 * squares;
    }

    /** Sums the gradient over a chunk's rows; the last element is the loss. */
    private double[] sum(int chunk, double[] weights) {
        double[] sums = new double[weights.length + 1];
        double[] shares = new double[lesson.count()];
        int length = lesson.columns() + 1;
        for (int row = chunk * CHUNK; row < Math.min(features.length, (chunk + 1) * CHUNK); row++) {
            double own = shares(row, weights, shares);
            sums[weights.length] -= own;
            for (int plane = 0; plane < shares.length - 1; plane++) {
                double error = shares[plane] - (lesson.of(row) == plane ? 1 : 0);
                for (int column = 0; column < length - 1; column++) {
                    sums[plane * length + column] += error * features[row][column];
                }
                sums[plane * length + length - 1] += error;
            }
        }
        return sums;
    }

    /** Fills in the classes' probabilities and gives the logarithm of that of the row's own one. */
    private double shares(int row, double[] weights, double[] shares) {
        int length = lesson.columns() + 1;
        for (int plane = 0; plane < shares.length - 1; plane++) {
            double height = weights[plane * length + length - 1];
            for (int column = 0; column < length - 1; column++) {
                height += weights[plane * length + column] * features[row][column];
            }
            shares[plane] = height;
        }
        shares[shares.length - 1] = 0;
        double own = shares[lesson.of(row)];
        double largest = Arrays.stream(shares).max().orElseThrow();
        MathEx.softmax(shares);
        double top = shares[Score.likeliest(shares)];
        return own - largest + Math.log(top);
    }
}
