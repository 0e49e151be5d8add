package reeb.plugins.models;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.Points;
import smile.classification.LogisticRegression;
import smile.math.BFGS;
import smile.util.IntSet;

/**
 * Multinomial logistic regression: the model and the search for its minimum are Smile's, the sums over rows are made here.
 *
 * <p>Smile's own sums are made by all threads there are, in an order that depends on how many. Features are brought to one scale
 * before.
 *
 * @param penalty on half the sum of the squares of the weights
 */
record Planes(double penalty) implements Learner {
    /** Earlier steps that the search takes into account. */
    private static final int MEMORY = 5;

    private static final double TOLERANCE = 1e-4;
    private static final int MOST_STEPS = 100;
    private static final int CHUNK = 256;

    @Override
    public double[][] probabilities(Lesson lesson, Points fresh, Run run) {
        LogisticRegression model;
        Scaling scaling = Scaling.of(lesson.points(), run);
        run.reserve(
                8L * (lesson.rows() + fresh.rows()) * lesson.columns(),
                String.format(
                        Locale.ROOT,
                        "the features of %,d rows for logistic regression; take fewer rows or columns",
                        lesson.rows() + fresh.rows()));
        double[][] features = scaled(lesson.points(), scaling, run);
        try (Progress progress = run.progress("fitting planes", MOST_STEPS)) {
            model = fit(new LogisticLoss(features, lesson, penalty, run, progress), lesson);
        }
        double[][] others = scaled(fresh, scaling, run);
        return IntStream.range(0, others.length)
                .mapToObj(row -> {
                    double[] probabilities = new double[lesson.count()];
                    model.predict(others[row], probabilities);
                    return probabilities;
                })
                .toArray(double[][]::new);
    }

    private LogisticRegression fit(LogisticLoss loss, Lesson lesson) {
        int planes = lesson.count() - 1;
        int length = lesson.columns() + 1;
        double[] weights = new double[planes * length];
        double least = BFGS.minimize(loss, MEMORY, weights, TOLERANCE, MOST_STEPS);
        double[][] split = IntStream.range(0, planes)
                .mapToObj(plane -> Arrays.copyOfRange(weights, plane * length, (plane + 1) * length))
                .toArray(double[][]::new);
        return new LogisticRegression.Multinomial(split, -least, penalty, IntSet.of(lesson.count()));
    }

    private static double[][] scaled(Points points, Scaling scaling, Run run) {
        double[][] features = new double[points.rows()][points.columns()];
        run.chunks(points.rows(), CHUNK, (first, end) -> {
            for (int row = first; row < end; row++) {
                scaling.copyRow(points, row, features[row]);
            }
        });
        return features;
    }
}
