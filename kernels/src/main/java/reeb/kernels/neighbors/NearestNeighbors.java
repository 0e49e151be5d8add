package reeb.kernels.neighbors;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import reeb.api.Metric;
import reeb.api.PairSearch;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.kernels.distances.EuclideanDistance;
import reeb.kernels.distances.ExactDistances;
import reeb.kernels.distances.RoundingBounds;
import reeb.kernels.loops.Tiles;
import reeb.kernels.machine.Machine;
import reeb.kernels.neighbors.filters.KdTree;
import reeb.kernels.neighbors.nearest.KdNearest;
import reeb.kernels.neighbors.nearest.NearestQuery;
import reeb.kernels.neighbors.nearest.NearestSearch;
import reeb.kernels.rows.Centre;
import reeb.kernels.rows.DirectionReader;
import reeb.kernels.rows.RoundedReader;

/**
 * Finds the nearest other rows of each row, by the Euclidean distance or the cosine.
 *
 * <p>All pairs are estimated in single precision, with the bounds of {@link EuclideanNeighborhoods}; where these leave it
 * open who is nearer, double precision decides. So the result is that of plain loops, on every machine.
 */
public final class NearestNeighbors {
    /** Rows from which on packing is worth while. */
    public static final int FEWEST_ROWS = 64;

    private NearestNeighbors() {}

    /**
     * Finds neighbours by a distance that is, or rises with, the sum of squared differences. O(n^2 d), memory for 2 n d
     * values in single precision and the result.
     *
     * @param points n x d features
     * @param k neighbours of each row, from 1 to n - 1
     * @param ofSquares gives the distance from the sum of squares
     * @param run this execution
     * @return the neighbours
     * @throws reeb.api.problem.InputException where there are not as many other rows
     */
    public static NeighborGraph euclidean(Points points, int k, DoubleUnaryOperator ofSquares, Run run) {
        return euclidean(Machine.tiles(), points, k, ofSquares, run);
    }

    /**
     * The same with a given form of the tiles, for tests and benchmarks.
     *
     * @param tiles multiply panels
     * @param points n x d features
     * @param k neighbours of each row, from 1 to n - 1
     * @param ofSquares gives the distance from the sum of squares
     * @param run this execution
     * @return the neighbours
     */
    public static NeighborGraph euclidean(Tiles tiles, Points points, int k, DoubleUnaryOperator ofSquares, Run run) {
        PairSearch.check(points.rows(), k, run);
        EuclideanDistance metric = new EuclideanDistance(ofSquares);
        if (points.rows() < FEWEST_ROWS || RoundingBounds.few(points)) {
            return PairSearch.nearest(points, metric, k, run);
        }
        Optional<KdTree> tree = KdTree.worthWhile(points, run);
        if (tree.isPresent()) {
            return KdNearest.search(tree.get(), k, ofSquares, run);
        }
        Centre centre = Centre.of(points);
        NearestQuery query = new NearestQuery(
                points, k, points.columns(), centre::reader, () -> ExactDistances.euclidean(points, ofSquares));
        return search(tiles, query, metric, run);
    }

    /**
     * Finds neighbours by one minus the cosine. O(n^2 d), memory for 2 n d values in single precision and the result.
     *
     * @param points n x d features
     * @param k neighbours of each row, from 1 to n - 1
     * @param metric measures a pair; rows of zeros are at 0 from each other and at 1 from all others
     * @param run this execution
     * @return the neighbours
     * @throws reeb.api.problem.InputException where there are not as many other rows
     */
    public static NeighborGraph cosine(Points points, int k, Metric metric, Run run) {
        return cosine(Machine.tiles(), points, k, metric, run);
    }

    static NeighborGraph cosine(Tiles tiles, Points points, int k, Metric metric, Run run) {
        PairSearch.check(points.rows(), k, run);
        if (points.rows() < FEWEST_ROWS || RoundingBounds.few(points)) {
            return PairSearch.nearest(points, metric, k, run);
        }
        Supplier<RoundedReader> directions = () -> new DirectionReader(points);
        NearestQuery query = new NearestQuery(
                points, k, points.columns() + 1, directions, () -> ExactDistances.byPairs(points, metric));
        return search(tiles, query, metric, run);
    }

    private static NeighborGraph search(Tiles tiles, NearestQuery query, Metric metric, Run run) {
        NearestSearch search = NearestSearch.prepare(tiles, query, run);
        return search.fits() ? search.search(run) : PairSearch.nearest(query.points(), metric, query.k(), run);
    }
}
