package reeb.plugins.models;

import reeb.api.Metric;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.data.Rows;

/**
 * Takes the shares of classes among the nearest rows for probabilities.
 *
 * <p>Searches through the metric and not through Smile, whose k-d tree compares row with row in many columns and can't be stopped;
 * the votes are the same where no two rows are equally far. Where more rows are as far as the last than are wanted, they share
 * the votes that are left, so that the order of rows does not matter.
 *
 * @param k rows that vote
 * @param metric tells which are near
 */
record NeighborVotes(int k, Metric metric) implements Learner {
    @Override
    public double[][] probabilities(Lesson lesson, Points fresh, Run run) {
        int voters = Math.min(k, lesson.rows());
        Metric fitted = metric.fitted(lesson.points(), run);
        int asked = Math.min(voters + 1, lesson.rows());
        NeighborGraph nearest = fitted.nearest(lesson.points(), fresh, asked, run);
        double[][] shares = new double[fresh.rows()][];
        for (int row = 0; row < shares.length; row++) {
            boolean cut = asked > voters && nearest.distance(row, voters - 1) == nearest.distance(row, voters);
            shares[row] = cut
                    ? shares(lesson, all(fitted, lesson, fresh.select(Rows.of(row)), run), 0, voters)
                    : shares(lesson, nearest, row, voters);
        }
        return shares;
    }

    /** Finds all rows of a lesson by their distance from a fresh one. */
    private static NeighborGraph all(Metric fitted, Lesson lesson, Points fresh, Run run) {
        return fitted.nearest(lesson.points(), fresh, lesson.rows(), run);
    }

    private static double[] shares(Lesson lesson, NeighborGraph nearest, int row, int voters) {
        double last = nearest.distance(row, voters - 1);
        double[] votes = new double[lesson.count()];
        double[] atLast = new double[lesson.count()];
        int nearer = 0;
        int equal = 0;
        for (int rank = 0; rank < nearest.k(); rank++) {
            int voted = lesson.of(nearest.neighbor(row, rank));
            if (nearest.distance(row, rank) == last) {
                atLast[voted] += 1;
                equal++;
            } else if (rank < voters) {
                votes[voted] += 1;
                nearer++;
            }
        }
        double share = equal == 0 ? 0 : (double) (voters - nearer) / equal;
        for (int number = 0; number < votes.length; number++) {
            votes[number] = (votes[number] + atLast[number] * share) / voters;
        }
        return votes;
    }
}
