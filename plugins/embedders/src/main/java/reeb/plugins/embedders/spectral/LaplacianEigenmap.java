package reeb.plugins.embedders.spectral;

import reeb.api.About;
import reeb.api.Default;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.NeighborSearch;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.kernels.graphs.SparseGraph;
import reeb.kernels.neighbors.NeighborLens;
import reeb.plugins.embedders.graph.FuzzyGraph;
import reeb.plugins.embedders.graph.NearestGraph;
import reeb.plugins.embedders.graph.SmoothKnnDistances;
import reeb.plugins.embedders.map.Collapse;
import reeb.plugins.embedders.map.MapRows;

/**
 * Keeps neighbours together: Laplacian eigenvectors of the graph of nearest neighbours.
 *
 * <p>See Belkin and Niyogi, <i>Laplacian Eigenmaps for Dimensionality Reduction and Data Representation</i>, Neural
 * Computation, 2003: solutions f of L f = lambda D f to the smallest lambda above 0, such that the sum of d f^2 is 1 and the
 * value of largest magnitude is positive. Two rows are joined where either is among the other's neighbours. Where the graph is
 * in parts, each is placed alone, the parts by the same method on the means of their rows. Without random numbers; takes the
 * neighbours' time and some hundred products with the graph.
 * Of rows that are equally far, the lower row is the neighbour, so that with such ties the map depends on the order of the rows.
 *
 * @param neighbors nearest rows of each row, itself included
 * @param dimensions how many eigenvectors
 * @param weights of the joined rows
 * @param metric distance between rows
 * @param search how neighbours are found
 */
@Named("laplacian-eigenmap")
@About(
        "Keeps neighbours together: the Laplacian eigenvectors of the smallest eigenvalues above 0, of the graph of nearest neighbours.")
public record LaplacianEigenmap(
        @About("How many nearest rows each row is joined to, itself included.") @Default("15") @Range(min = 2)
        int neighbors,

        @About("How many functions to compute.") @Default("2") @Range(min = 1, max = 1000)
        int dimensions,

        @About(
                "What joined rows weigh: as umap has it, by a heat kernel as wide as the typical distance, or all the same.")
        @Default("fuzzy")
        Weights weights,

        @About("Distance between rows.") @Default("euclidean")
        Metric metric,

        @About("How neighbours are found.") @Default("automatic")
        NeighborSearch search)
        implements NeighborLens {
    private static final double TOLERANCE = 1e-8;

    /** What joined rows weigh. */
    public enum Weights {
        /** The fuzzy union of umap. */
        FUZZY,
        /** exp(-d^2 / t), for the mean t of the squared distances to neighbours. */
        HEAT,
        /** One. */
        EQUAL
    }

    @Override
    public Points view(Dataset data, Run run) {
        Points points = data.points();
        int rows = points.rows();
        float[] none = new float[MapRows.room(rows, dimensions)];
        if (NearestGraph.constant(points)) {
            return Points.of(rows, dimensions, none);
        }
        SparseGraph graph = graph(new NearestGraph(neighbors, metric, search).of(points, run), run);
        double[][] places = new SpectralPlaces(points, graph, dimensions, TOLERANCE).of(run);
        double[] values = new double[none.length];
        double degrees = 0;
        for (int row = 0; row < rows; row++) {
            double scale = 1 / Math.sqrt(graph.degree(row));
            degrees += graph.degree(row);
            for (int axis = 0; axis < dimensions; axis++) {
                values[row * dimensions + axis] = places[axis][row] * scale;
            }
        }
        return Collapse.checked(Points.of(rows, dimensions, values), 1 / Math.sqrt(degrees), run);
    }

    private SparseGraph graph(NeighborGraph nearest, Run run) {
        return switch (weights) {
            case FUZZY -> FuzzyGraph.of(nearest, SmoothKnnDistances.of(nearest, 1, run), 1, run);
            case HEAT -> {
                double width = meanSquare(nearest);
                yield FuzzyGraph.of(nearest, (_, distance) -> Math.exp(-distance * distance / width), Math::max, run);
            }
            case EQUAL -> FuzzyGraph.of(nearest, (_, _) -> 1, Math::max, run);
        };
    }

    private static double meanSquare(NeighborGraph nearest) {
        double sum = 0;
        for (int row = 0; row < nearest.rows(); row++) {
            for (int rank = 0; rank < nearest.k(); rank++) {
                sum += nearest.distance(row, rank) * nearest.distance(row, rank);
            }
        }
        return Math.max(sum / ((double) nearest.rows() * nearest.k()), Double.MIN_NORMAL);
    }
}
