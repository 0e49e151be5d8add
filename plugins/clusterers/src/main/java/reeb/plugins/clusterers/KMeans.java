package reeb.plugins.clusterers;

import reeb.api.About;
import reeb.api.Clusterer;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Progress;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Labels;
import reeb.api.data.Points;

/**
 * Finds centres so that rows are near to their nearest one, in the squared Euclidean distance.
 *
 * <p>Begins several times with rows drawn far from each other, moves each centre to the mean of the rows nearest to it until
 * the centres rest, and keeps the result with the least sum of squared distances, the earliest where several have it. A centre
 * that loses all rows moves to the row farthest from its centre. Clusters are numbered by their lowest row; there is no
 * noise, and there are no more clusters than distinct rows. Each iteration takes O(n k d). Beginnings are drawn by the numbers
 * of the rows, and a row that is equally far from several centres belongs to the first, so that the order of the rows matters.
 *
 * <p>See Arthur and Vassilvitskii, <i>k-means++: The Advantages of Careful Seeding</i>, SODA 2007.
 *
 * @param clusters k, how many clusters to make
 * @param restarts how often to begin
 * @param iterations most moves of the centres after each beginning
 * @param tolerance sum of squared moves at which centres rest, relative to the columns' mean variance
 */
@Named("k-means")
@About("Puts each row to the nearest of k centres, each the mean of its rows.")
public record KMeans(
        @About("How many clusters to make; fewer where there are fewer distinct rows.") @Range(min = 1)
        int clusters,

        @About("How often to begin anew; the best result counts.") @Default("5") @Range(min = 1)
        int restarts,

        @About("Most moves of the centres after each beginning.") @Default("300") @Range(min = 1)
        int iterations,

        @About("Centres rest where their squared moves sum up to no more than this, times the columns' mean variance.")
        @Default("0.0001")
        @Range(min = 0)
        double tolerance)
        implements Clusterer {
    @Override
    public Labels cluster(Points points, Run run) {
        Assignment best = new Assignment(points.rows());
        if (points.rows() == 0) {
            return best.labels();
        }
        double rest = tolerance * meanVariance(points, run);
        try (Progress progress = run.progress("clustering", (long) restarts * iterations)) {
            for (int restart = 0; restart < restarts; restart++) {
                Assignment found = descend(points, rest, progress, run.in("restart " + restart));
                best = restart == 0 || found.cost() < best.cost() ? found : best;
            }
        }
        return best.labels();
    }

    private Assignment descend(Points points, double rest, Progress progress, Run run) {
        Centres centres = Centres.spread(points, clusters, run);
        Assignment assignment = new Assignment(points.rows());
        assignment.assign(points, centres, run);
        double moved = Double.POSITIVE_INFINITY;
        int iteration = 0;
        for (; iteration < iterations && moved > rest; iteration++) {
            Centres next = assignment.means(points, centres.count(), run);
            moved = next.squaredMoves(centres);
            centres = next;
            assignment.assign(points, centres, run);
            progress.advance(1);
        }
        progress.advance(iterations - iteration);
        return assignment;
    }

    private static double meanVariance(Points points, Run run) {
        Assignment together = new Assignment(points.rows());
        together.assign(points, together.means(points, 1, run), run);
        return together.cost() / points.rows() / Math.max(1, points.columns());
    }

    /** {@inheritDoc} As many as clusters. */
    @Override
    public int minimumRows() {
        return clusters;
    }
}
