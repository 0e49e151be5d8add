package reeb.kernels.trees;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import reeb.api.PairSearch;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.data.SpanningTree;
import reeb.api.problem.InputException;
import reeb.kernels.distances.EuclideanDistance;
import reeb.kernels.distances.EuclideanScale;
import reeb.kernels.distances.ExactDistances;
import reeb.kernels.distances.RoundingBounds;
import reeb.kernels.loops.Tiles;
import reeb.kernels.machine.Machine;
import reeb.kernels.neighbors.NearestNeighbors;
import reeb.kernels.neighbors.filters.KdTree;
import reeb.kernels.neighbors.nearest.KdNearest;
import reeb.kernels.neighbors.nearest.NearestBounds;
import reeb.kernels.neighbors.nearest.NearestQuery;
import reeb.kernels.neighbors.nearest.NearestSearch;
import reeb.kernels.rows.Centre;

/**
 * Finds the minimum spanning tree of all rows in Borůvka's rounds (1926): in each, every component but the largest is joined
 * with another by its lightest outgoing edge.
 *
 * <p>Most of these edges are known from the nearest neighbours of each row: a row whose neighbours reach farther than a known
 * edge that leaves its component cannot have a shorter one. For the other rows a search decides. Edges are in the order of
 * {@link SpanningTree}, in double precision, so that there is one result.
 */
public final class SpanningTrees {
    /** Neighbours beside those that core distances take. */
    private static final int MORE_NEIGHBORS = 12;

    /** A row's component and core distance, its edge as it is offered, kept and sorted. */
    private static final long BYTES_OF_ROW = 128;

    private final NeighborGraph near;
    private final double[] cores;
    private final double[] reach;
    private final Forest forest;

    private SpanningTrees(NeighborGraph near, double[] cores) {
        this.near = near;
        this.cores = cores;
        this.reach = new double[near.rows()];
        boolean all = near.k() == near.rows() - 1;
        Arrays.setAll(reach, row -> all ? Double.POSITIVE_INFINITY : near.distance(row, near.k() - 1));
        this.forest = new Forest(near.rows());
    }

    /**
     * Finds the tree by the Euclidean distance or its square. At worst O(n^2 d) for each round, mostly hardly more than the
     * neighbours take; memory O(n (d + samples)).
     *
     * @param points n x d features
     * @param samples rows within a row's core distance, itself included, from 1, for no core distances, to n
     * @param scale the unit of distances
     * @param run this execution
     * @return the tree
     * @throws InputException where there are not as many rows
     */
    public static SpanningTree euclidean(Points points, int samples, EuclideanScale scale, Run run) {
        return euclidean(Machine.tiles(), points, samples, scale, run);
    }

    static SpanningTree euclidean(Tiles tiles, Points points, int samples, EuclideanScale scale, Run run) {
        EuclideanDistance metric = new EuclideanDistance(scale::ofSquares);
        if (points.rows() < NearestNeighbors.FEWEST_ROWS || RoundingBounds.few(points) || points.columns() == 0) {
            return PairSearch.spanningTree(points, metric, samples, run);
        }
        run.reserve(
                BYTES_OF_ROW * points.rows(), "the spanning tree of " + points.rows() + " rows; take a sample of them");
        int k = Math.min(points.rows() - 1, samples - 1 + MORE_NEIGHBORS);
        PairSearch.check(points.rows(), Math.max(k, samples - 1), run);
        Optional<KdTree> tree = KdTree.worthWhile(points, run);
        if (tree.isPresent()) {
            NeighborGraph near = KdNearest.search(tree.get(), k, scale::ofSquares, run);
            double[] cores = cores(near, samples);
            return new SpanningTrees(near, cores).grow(new KdForeignSearch(tree.get(), cores, scale), run);
        }
        Centre centre = Centre.of(points);
        Supplier<ExactDistances> exact = () -> ExactDistances.euclidean(points, scale::ofSquares);
        NearestQuery query = new NearestQuery(points, k, points.columns(), centre::reader, exact);
        NearestBounds bounds = NearestSearch.bounds(tiles, query, run);
        if (!bounds.fits()) {
            return PairSearch.spanningTree(points, metric, samples, run);
        }
        NeighborGraph near = new NearestSearch(tiles, query, bounds, run).search(run);
        double[] cores = cores(near, samples);
        Supplier<ExactDistances> pairs = () -> ExactDistances.byPairs(points, metric);
        return new SpanningTrees(near, cores)
                .grow(new TileForeignSearch(tiles, bounds, new MutualReachability(cores, scale, pairs)), run);
    }

    private static double[] cores(NeighborGraph near, int samples) {
        double[] cores = new double[near.rows()];
        if (samples > 1) {
            Arrays.setAll(cores, row -> near.distance(row, samples - 2));
        }
        return cores;
    }

    private SpanningTree grow(ForeignSearch search, Run run) {
        while (!forest.isWhole()) {
            IntStream.range(0, forest.rows()).forEach(this::offerNeighbors);
            int largest = forest.largest();
            int[] open = IntStream.range(0, forest.rows())
                    .filter(row -> forest.component(row) != largest && mayReach(row))
                    .toArray();
            search.search(open, forest, run);
            for (int row : open) {
                reach[row] = Math.max(
                        reach[row], forest.shortest(forest.component(row)).length());
            }
            forest.join(largest);
        }
        return forest.tree();
    }

    /** Offers the edges to neighbours in other components, to both. */
    private void offerNeighbors(int row) {
        int component = forest.component(row);
        for (int rank = 0; rank < near.k(); rank++) {
            int other = near.neighbor(row, rank);
            if (forest.component(other) != component) {
                double length = Math.max(near.distance(row, rank), Math.max(cores[row], cores[other]));
                TreeEdge edge = TreeEdge.between(row, other, length);
                forest.offer(component, edge);
                forest.offer(forest.component(other), edge);
            }
        }
    }

    /** Tells whether an edge of a row to one that is no neighbour may be as short as the shortest known of its component. */
    private boolean mayReach(int row) {
        return Math.max(reach[row], cores[row])
                <= forest.shortest(forest.component(row)).length();
    }
}
