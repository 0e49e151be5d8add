package reeb.plugins.embedders.scaling;

import reeb.api.About;
import reeb.api.Default;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.Progress;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.kernels.linear.ColumnMeans;
import reeb.kernels.linear.Covariance;
import reeb.kernels.neighbors.NeighborLens;
import reeb.plugins.embedders.graph.NearestGraph;
import reeb.plugins.embedders.map.Collapse;
import reeb.plugins.embedders.map.MapRows;
import reeb.plugins.embedders.map.TrueDistances;

/**
 * Maps rows so that Euclidean distances in the map come near to all distances: multidimensional scaling.
 *
 * <p>Classical: Torgerson, <i>Multidimensional Scaling: I. Theory and Method</i>, Psychometrika, 1952, the leading eigenvectors of
 * the centred squared distances; for the euclidean distance these are the principal components. Smacof: from there on by steps
 * that lower the stress, de Leeuw 1977. In double precision, O(n^2 d) and O(n^2) for each of some hundred vectors or steps; at
 * most 10,000 rows, 8 bytes for each pair, and twice that for the euclidean distance. Reports Kruskal's stress.
 *
 * @param dimensions axes of the map
 * @param method what is kept
 * @param steps of smacof
 * @param metric distance between rows
 */
@Named("mds")
@About("Maps rows so that Euclidean distances in the map come near to all distances; at most 10,000 rows.")
public record Mds(
        @About("Axes of the map.") @Default("2") @Range(min = 1, max = 100)
        int dimensions,

        @About("Whether inner products are kept, or from there on the distances themselves.") @Default("classical")
        Method method,

        @About("Smacof only: how many steps at most; it ends sooner once the stress falls no more.")
        @Default("300")
        @Range(min = 1)
        int steps,

        @About("Distance between rows.") @Default("euclidean")
        Metric metric)
        implements NeighborLens {
    private static final int MOST_ROWS = 10_000;
    private static final int ROWS_OF_A_PIECE = 8;

    /** What the map keeps. */
    public enum Method {
        /** Inner products around the mean. */
        CLASSICAL,
        /** Distances. */
        SMACOF
    }

    /** Checks that distances have squares. */
    public Mds {
        TrueDistances.require("mds", metric);
    }

    @Override
    public Points view(Dataset data, Run run) {
        Points points = data.points();
        int rows = points.rows();
        if (rows > MOST_ROWS) {
            throw new InputException("mds: " + rows + " rows have too many pairs; it takes at most " + MOST_ROWS
                    + " rows; take fewer of them, isomap with landmarks, or for the euclidean distance pca, whose map is"
                    + " the same");
        }
        if (NearestGraph.constant(points)) {
            return MapRows.origin(rows, dimensions);
        }
        Metric fitted = metric.fitted(points, run);
        double[][] products = fitted.isEuclidean() ? products(points, run) : centred(points, fitted, run);
        ProductDistances distances = new ProductDistances(products);
        double[][] places = ClassicalScaling.places(products, dimensions, run);
        if (method == Method.SMACOF) {
            places = StressMajorization.of(distances, places, steps, run);
        }
        run.figure("stress", ScalingFit.of(distances, places, run).stress());
        return Collapse.checked(MapRows.of(places), distances, run);
    }

    /** Multiplies rows, which for the Euclidean distance is what centring its squares gives. */
    private static double[][] products(Points points, Run run) {
        int rows = points.rows();
        reserve(16, rows, run);
        double[][] products = Covariance.ofRows(points, ColumnMeans.of(points, run), run);
        run.chunks(rows, ROWS_OF_A_PIECE, (first, end) -> {
            for (int row = first; row < end; row++) {
                for (int other = 0; other < rows; other++) {
                    products[row][other] *= rows - 1;
                }
                Finite.require("mds", row, products[row]);
            }
        });
        return products;
    }

    private static double[][] centred(Points points, Metric metric, Run run) {
        int rows = points.rows();
        reserve(8, rows, run);
        double[][] squares = new double[rows][rows];
        try (Progress progress = run.progress("measuring", rows)) {
            run.chunks(rows, ROWS_OF_A_PIECE, (first, end) -> {
                for (int row = first; row < end; row++) {
                    metric.distances(points, row, squares[row]);
                    Finite.square("mds", row, squares[row]);
                    progress.advance(1);
                }
            });
        }
        ClassicalScaling.centre(squares, run);
        return squares;
    }

    private static void reserve(long bytes, int rows, Run run) {
        run.reserve(bytes * rows * rows, "all pairs of " + rows + " rows; take fewer rows, or isomap with landmarks");
    }
}
