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
import reeb.kernels.base.SquareRange;
import reeb.kernels.centres.CentreMeans;
import reeb.kernels.centres.CentreRows;
import reeb.kernels.centres.CentreSwaps;
import reeb.kernels.centres.FirstCentres;
import reeb.kernels.centres.NearestCentres;
import reeb.kernels.linear.ColumnMeans;
import reeb.kernels.linear.TotalVariance;

/**
 * Finds centres so that rows are near to their nearest one, in the squared Euclidean distance.
 *
 * <p>Begins several times with rows drawn far from each other and swapped for better ones, moves each centre to the mean of the rows nearest to it until
 * the centres rest, and keeps the result with the least sum of squared distances, the earliest where several have it. A centre
 * that loses all rows moves to the row farthest from its centre. Clusters are numbered by their lowest row; there is no
 * noise, and there are no more clusters than distinct rows. Each iteration takes O(n k d) at most, and far less once centres hardly
 * move. Beginnings are drawn by the numbers
 * of the rows, and a row that is equally far from several centres belongs to the first, so that the order of the rows matters.
 *
 * <p>See Arthur and Vassilvitskii, <i>k-means++: The Advantages of Careful Seeding</i>, SODA 2007, and Lattanzi and Sohler, <i>A
 * Better k-means++ Algorithm via Local Search</i>, ICML 2019.
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
        if (points.rows() == 0) {
            return Labels.of();
        }
        SquareRange.require(points, "k-means");
        CentreRows rows = CentreRows.of(points, run);
        double rest = tolerance * meanVariance(points, run);
        NearestCentres best;
        try (Progress progress = run.progress("clustering", (long) restarts * iterations)) {
            best = descend(rows, rest, progress, run.in("restart 0"));
            double least = restarts > 1 ? best.cost(run) : 0;
            for (int restart = 1; restart < restarts; restart++) {
                NearestCentres found = descend(rows, rest, progress, run.in("restart " + restart));
                double cost = found.cost(run);
                if (cost < least) {
                    least = cost;
                    best = found;
                }
            }
        }
        return Numbering.byLowestRow(best.nearest());
    }

    private NearestCentres descend(CentreRows rows, double rest, Progress progress, Run run) {
        NearestCentres nearest = CentreSwaps.improve(rows, FirstCentres.draw(rows, clusters, run), run);
        double[][] centres = nearest.centres();
        CentreMeans means = new CentreMeans(rows, centres.length);
        int iteration = 0;
        boolean rests = false;
        for (; iteration < iterations && !(rests && means.exact()); iteration++) {
            double[][] next = rests ? means.anew(nearest, run) : means.follow(nearest, run);
            rests = squaredMoves(centres, next) <= rest;
            centres = next;
            nearest.assign(centres, run);
            progress.advance(1);
        }
        progress.advance(iterations - iteration);
        return nearest;
    }

    private static double squaredMoves(double[][] before, double[][] after) {
        double sum = 0;
        for (int centre = 0; centre < after.length; centre++) {
            for (int column = 0; column < after[centre].length; column++) {
                double move = after[centre][column] - before[centre][column];
                sum += move * move;
            }
        }
        return sum;
    }

    private static double meanVariance(Points points, Run run) {
        double ofAll = TotalVariance.of(points, ColumnMeans.of(points, run), run);
        return ofAll * (points.rows() - 1) / points.rows() / Math.max(1, points.columns());
    }

    /** {@inheritDoc} As many as clusters. */
    @Override
    public int minimumRows() {
        return clusters;
    }
}
