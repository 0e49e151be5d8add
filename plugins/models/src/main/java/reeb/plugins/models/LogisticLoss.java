package reeb.plugins.models;

import java.io.Serial;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    private transient @Nullable Place last;

    LogisticLoss(double[][] features, Lesson lesson, double penalty, Run run, Progress progress) {
        this.features = features;
        this.lesson = lesson;
        this.penalty = penalty;
        this.run = run;
        this.progress = progress;
    }

    /** Keeps the gradient, which the search asks for next where it likes the place. */
    @Override
    public double f(double[] weights) {
        double[] gradient = new double[weights.length];
        double loss = sum(weights, gradient);
        last = new Place(weights.clone(), gradient, loss);
        return loss;
    }

    @Override
    public double g(double[] weights, double[] gradient) {
        Place known = last;
        if (known != null && Arrays.equals(known.weights, weights)) {
            System.arraycopy(known.gradient, 0, gradient, 0, gradient.length);
            return known.loss;
        }
        return sum(weights, gradient);
    }

    private double sum(double[] weights, double[] gradient) {
        List<double[]> parts = run.collectChunks(features.length, CHUNK, (first, end) -> sum(first, end, weights));
        progress.advance(1);
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
    private double[] sum(int first, int end, double[] weights) {
        double[] sums = new double[weights.length + 1];
        double[] shares = new double[lesson.count()];
        int length = lesson.columns() + 1;
        for (int row = first; row < end; row++) {
            double own = shares(row, weights, shares);
            sums[weights.length] -= own;
            for (int plane = 0; plane < shares.length - 1; plane++) {
                double error = shares[plane] - (lesson.of(row) == plane ? 1 : 0);
                add(error, features[row], sums, plane * length);
                sums[plane * length + length - 1] += error;
            }
        }
        return sums;
    }

    /** Fills in the classes' probabilities and gives the logarithm of that of the row's own one. */
    private double shares(int row, double[] weights, double[] shares) {
        int length = lesson.columns() + 1;
        for (int plane = 0; plane < shares.length - 1; plane++) {
            shares[plane] = height(features[row], weights, plane * length);
        }
        shares[shares.length - 1] = 0;
        double own = shares[lesson.of(row)];
        double largest = Arrays.stream(shares).max().orElseThrow();
        MathEx.softmax(shares);
        double top = shares[Score.likeliest(shares)];
        return own - largest + Math.log(top);
    }

    /** Four sums at a time, since one would wait for itself. */
    private static double height(double[] row, double[] weights, int from) {
        double sum0 = weights[from + row.length];
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int column = 0;
        for (; column + 3 < row.length; column += 4) {
            sum0 += row[column] * weights[from + column];
            sum1 += row[column + 1] * weights[from + column + 1];
            sum2 += row[column + 2] * weights[from + column + 2];
            sum3 += row[column + 3] * weights[from + column + 3];
        }
        for (; column < row.length; column++) {
            sum0 += row[column] * weights[from + column];
        }
        return sum0 + sum1 + (sum2 + sum3);
    }

    private static void add(double factor, double[] row, double[] sums, int from) {
        for (int column = 0; column < row.length; column++) {
            sums[from + column] += factor * row[column];
        }
    }

    /** Where the search has been. */
    private static final class Place {
        private final double[] weights;
        private final double[] gradient;
        private final double loss;

        Place(double[] weights, double[] gradient, double loss) {
            this.weights = weights;
            this.gradient = gradient;
            this.loss = loss;
        }
    }
}
