package reeb.plugins.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.Progress;
import reeb.api.data.Points;
import reeb.plugins.metrics.Euclidean;
import reeb.testkit.TestRun;
import smile.classification.KNN;
import smile.classification.LogisticRegression;

/** Learners against what Smile itself makes of the same rows. */
final class LearnersTest {
    private static final int[] CLASSES =
            IntStream.range(0, 300).map(row -> row % 3).toArray();
    private static final Points KNOWN = blobs(300, 1);
    private static final Points FRESH = blobs(60, 2);
    private static final Lesson LESSON = new Lesson(KNOWN, CLASSES, 3);

    @Test
    void countsTheVotesThatSmileCounts() {
        KNN<double[]> smile = KNN.fit(rows(KNOWN), CLASSES, 7);

        double[][] votes = new NeighborVotes(7, new Euclidean()).probabilities(LESSON, FRESH, TestRun.serial());

        assertAlike(votes, 1e-12, smile::predict);
    }

    @Test
    void findsThePlanesThatSmileFinds() {
        Scaling scaling = Scaling.of(KNOWN, TestRun.serial());
        double[][] scaled = rows(KNOWN);
        IntStream.range(0, scaled.length).forEach(row -> scaling.copyRow(KNOWN, row, scaled[row]));
        LogisticRegression smile =
                LogisticRegression.fit(scaled, CLASSES, new LogisticRegression.Options(2, 1e-8, 500));

        double[][] probabilities = new Planes(2).probabilities(LESSON, FRESH, TestRun.serial());

        int[] row = new int[1];
        assertAlike(probabilities, 0.01, (_, into) -> {
            double[] features = new double[4];
            scaling.copyRow(FRESH, row[0]++, features);
            return smile.predict(features, into);
        });
    }

    @Test
    void descendsAlongTheGradient() {
        Progress progress = TestRun.serial().progress("fitting", 1);
        LogisticLoss loss = new LogisticLoss(rows(KNOWN), LESSON, 3, TestRun.serial(), progress);
        double[] weights = new Random(3).doubles(10, -0.5, 0.5).toArray();
        double[] gradient = new double[10];
        loss.g(weights, gradient);

        for (int i = 0; i < weights.length; i++) {
            double kept = weights[i];
            weights[i] = kept + 1e-6;
            double above = loss.f(weights);
            weights[i] = kept - 1e-6;
            double below = loss.f(weights);
            weights[i] = kept;
            assertThat(gradient[i]).isCloseTo((above - below) / 2e-6, within(1e-3));
        }
    }

    /** A row's class, with the probability of each class. */
    private interface Model {
        int predict(double[] row, double[] into);
    }

    private static void assertAlike(double[][] probabilities, double tolerance, Model model) {
        double[][] fresh = rows(FRESH);
        for (int row = 0; row < fresh.length; row++) {
            double[] expected = new double[3];
            model.predict(fresh[row], expected);
            assertThat(probabilities[row]).containsExactly(expected, within(tolerance));
        }
    }

    private static double[][] rows(Points points) {
        double[][] rows = new double[points.rows()][points.columns()];
        IntStream.range(0, rows.length).forEach(row -> points.copyRow(row, rows[row]));
        return rows;
    }

    private static Points blobs(int rows, long seed) {
        Random random = new Random(seed);
        double[] features = new double[4 * rows];
        for (int i = 0; i < features.length; i++) {
            features[i] = random.nextGaussian() + (i / 4 % 3 == i % 4 ? 2 : 0);
        }
        return Points.of(rows, 4, features);
    }
}
