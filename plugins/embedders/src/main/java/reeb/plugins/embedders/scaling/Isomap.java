package reeb.plugins.embedders.scaling;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.NeighborSearch;
import reeb.api.Progress;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.kernels.neighbors.NeighborLens;
import reeb.plugins.embedders.graph.Bridges;
import reeb.plugins.embedders.graph.NearestGraph;
import reeb.plugins.embedders.graph.ShortestPaths;
import reeb.plugins.embedders.map.Collapse;
import reeb.plugins.embedders.map.MapRows;
import reeb.plugins.embedders.map.SourceDistances;
import reeb.plugins.embedders.map.TrueDistances;

/**
 * Unrolls a surface: classical scaling of the lengths of shortest paths between neighbours.
 *
 * <p>See Tenenbaum, de Silva and Langford, <i>A Global Geometric Framework for Nonlinear Dimensionality Reduction</i>, Science,
 * 2000, and for landmarks de Silva and Tenenbaum, <i>Sparse Multidimensional Scaling Using Landmark Points</i>, Stanford,
 * 2004: paths lead from m landmarks alone, drawn at random, and the other rows are placed by their distances from them. Two rows
 * are joined where either is among the other's neighbours. Where the graph is in parts, the shortest edges between them join
 * them, with a warning. O(m n k log n) after the neighbours, 8 bytes for each landmark and row; at most 10,000 landmarks. Reports
 * the residual variance.
 * Of rows that are equally far, the lower row is the neighbour, so that with such ties the map depends on the order of the rows.
 *
 * @param neighbors nearest other rows of each row
 * @param dimensions axes of the map
 * @param landmarks rows that paths lead from
 * @param metric distance between rows
 * @param search how neighbours are found
 */
@Named("isomap")
@About("Unrolls a surface: keeps the lengths of shortest paths between neighbours.")
public record Isomap(
        @About("How many nearest other rows each row is joined to.") @Default("10") @Range(min = 1)
        int neighbors,

        @About("Axes of the map.") @Default("2") @Range(min = 1, max = 100)
        int dimensions,

        @About(
                "From how many rows, drawn at random, paths lead; default: from each up to 4,000 rows, from 500 of more.")
        @Range(min = 2, max = 10_000)
        Optional<Integer> landmarks,

        @About("Distance between rows.") @Default("euclidean")
        Metric metric,

        @About("How neighbours are found.") @Default("automatic")
        NeighborSearch search)
        implements NeighborLens {
    private static final int FEW_ROWS = 4000;
    private static final int LANDMARKS_OF_MANY = 500;

    /** Checks that distances are lengths, and that landmarks span the map. */
    public Isomap {
        TrueDistances.require("isomap", metric);
        if (landmarks.isPresent() && landmarks.get() <= dimensions) {
            throw new InputException(
                    "landmarks: must be more than the " + dimensions + " dimensions but are " + landmarks.get());
        }
    }

    @Override
    public Points view(Dataset data, Run run) {
        Points points = data.points();
        int rows = points.rows();
        if (NearestGraph.constant(points)) {
            return MapRows.origin(rows, dimensions);
        }
        int[] sources = sources(rows, run.random("landmarks"));
        run.reserve(
                8L * sources.length * (rows + (sources.length < rows ? sources.length : 0L)),
                "the paths from " + sources.length + " to " + rows + " rows; choose fewer landmarks");
        ShortestPaths paths = paths(points, run);
        double[][] squares = squares(paths, sources, rows, run);
        if (sources.length < rows) {
            double[][] places = ClassicalScaling.places(squares, sources, dimensions, run);
            return reported(new SquareRootDistances(squares, sources), places, run);
        }
        ClassicalScaling.centre(squares, run);
        return reported(new ProductDistances(squares), ClassicalScaling.places(squares, dimensions, run), run);
    }

    private static Points reported(SourceDistances distances, double[][] places, Run run) {
        run.figure("residual variance", ScalingFit.of(distances, places, run).residualVariance());
        return Collapse.checked(MapRows.of(places), distances, run);
    }

    /** Draws the landmarks, in ascending order. */
    private int[] sources(int rows, RandomGenerator random) {
        int count = Math.min(rows, landmarks.orElse(rows <= FEW_ROWS ? rows : LANDMARKS_OF_MANY));
        int[] all = IntStream.range(0, rows).toArray();
        for (int i = 0; i < count && count < rows; i++) {
            int drawn = random.nextInt(i, rows);
            int row = all[drawn];
            all[drawn] = all[i];
            all[i] = row;
        }
        int[] chosen = Arrays.copyOf(all, count);
        Arrays.sort(chosen);
        return chosen;
    }

    private ShortestPaths paths(Points points, Run run) {
        NeighborGraph nearest = new NearestGraph(neighbors + 1, metric, search).of(points, run);
        Bridges bridges =
                Bridges.between(nearest, () -> metric.fitted(points, run).spanningTree(points, 1, run));
        if (bridges.count() > 0) {
            run.warn("isomap: the graph of " + nearest.k() + " neighbours is in " + (bridges.count() + 1)
                    + " parts; the shortest edges between them join them; more neighbors may do without");
        }
        return ShortestPaths.of(nearest, bridges);
    }

    private static double[][] squares(ShortestPaths paths, int[] sources, int rows, Run run) {
        double[][] squares = new double[sources.length][];
        try (Progress progress = run.progress("following paths", sources.length)) {
            run.parallel(sources.length, i -> {
                squares[i] = new double[rows];
                paths.from(sources[i], squares[i]);
                Finite.square("isomap", sources[i], squares[i]);
                progress.advance(1);
            });
        }
        return squares;
    }
}
