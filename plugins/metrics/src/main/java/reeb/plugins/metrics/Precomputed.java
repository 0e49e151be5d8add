package reeb.plugins.metrics;

import reeb.api.About;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.problem.InputException;

/**
 * Distances that are known already: the points are an n x n matrix of them, and row i is at distance (i, j) from row j.
 *
 * <p>The matrix must be square and finite, and but for rounding not negative, symmetric and with zeros on the diagonal, as
 * what other programs compute is; what rounding left below zero counts as zero. Selections of its rows, such as Mapper's
 * patches or the rows with a label, in any order, measure by the columns of their own.
 *
 * <p>Sparse rows are a graph of neighbours, such as {@code neighbors} gives: each row's neighbours are those it has a distance to, and
 * rows without an edge are infinitely far from each other.
 */
@Named("precomputed")
@About("Takes the points for a square matrix of distances: value j of row i is the distance of rows i and j; or for"
        + " the distances of a graph of neighbours, as neighbors gives them.")
public record Precomputed() implements Metric {
    @Override
    public Metric fitted(Points points, Run run) {
        return points.sparse().isPresent() ? KnownDistances.of(points) : DistanceMatrix.of(points, run);
    }

    /** Refuses: a pair of rows does not tell its numbers. */
    @Override
    public double distance(double[] a, double[] b) {
        throw new InputException("precomputed: a pair of rows alone does not tell which rows they are;"
                + " this part measures pairs alone, so give it features and another metric");
    }

    /** Refuses: to be called on what {@link #fitted} gives. */
    @Override
    public void distances(Points points, int row, double[] distances) {
        throw Unfitted.refusal("precomputed");
    }
}
