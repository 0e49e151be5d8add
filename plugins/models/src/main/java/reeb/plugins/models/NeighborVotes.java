package reeb.plugins.models;

import java.util.stream.IntStream;
import reeb.api.Metric;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;

/**
 * Takes the shares of classes among the nearest rows for probabilities.
 *
 * <p>Searches through the metric and not through Smile, whose k-d tree compares row with row in many columns and can't be stopped;
 * the votes are the same where no two rows are equally far.
 *
 * @param k rows that vote
 * @param metric tells which are near
 */
record NeighborVotes(int k, Metric metric) implements Learner {
    @Override
    public double[][] probabilities(Lesson lesson, Points fresh, Run run) {
        int voters = Math.min(k, lesson.rows());
        Metric fitted = metric.fitted(lesson.points(), run);
        NeighborGraph nearest = fitted.nearest(lesson.points(), fresh, voters, run);
        return IntStream.range(0, fresh.rows())
                .mapToObj(row -> votes(lesson, nearest, row))
                .toArray(double[][]::new);
    }

    private static double[] votes(Lesson lesson, NeighborGraph nearest, int row) {
        double[] votes = new double[lesson.count()];
        for (int rank = 0; rank < nearest.k(); rank++) {
            votes[lesson.of(nearest.neighbor(row, rank))] += 1;
        }
        for (int number = 0; number < votes.length; number++) {
            votes[number] /= nearest.k();
        }
        return votes;
    }
}
