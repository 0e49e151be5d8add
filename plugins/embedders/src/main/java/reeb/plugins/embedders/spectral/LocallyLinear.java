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
import reeb.api.problem.InputException;
import reeb.kernels.linear.Cholesky;
import reeb.kernels.linear.Eigenpairs;
import reeb.kernels.linear.SymmetricEigen;
import reeb.kernels.neighbors.NeighborLens;
import reeb.plugins.embedders.graph.Bridges;
import reeb.plugins.embedders.graph.NearestGraph;
import reeb.plugins.embedders.map.Collapse;
import reeb.plugins.embedders.map.MapRows;

/**
 * Keeps how each row lies between its neighbours: locally linear embedding.
 *
 * <p>See Roweis and Saul, <i>Nonlinear Dimensionality Reduction by Locally Linear Embedding</i>, Science, 2000: the weights W by
 * which neighbours best make up each row, and the eigenvectors of (I - W)'(I - W) to the smallest eigenvalues but the constant
 * one, each axis of mean 0 and variance 1. Found through the inverse, by a full factorisation: O(n^3), 4 bytes for each pair of
 * rows, at most 10,000 rows. Refuses a graph of neighbours in parts, since nothing says how they lie to each other.
 * Of rows that are equally far, the lower row is the neighbour, so that with such ties the map depends on the order of the rows.
 *
 * @param neighbors nearest other rows of each row
 * @param dimensions axes of the map
 * @param regularization of the weights
 * @param metric distance between rows
 * @param search how neighbours are found
 */
@Named("lle")
@About("Keeps how each row lies between its neighbours; at most 10,000 rows.")
public record LocallyLinear(
        @About("How many nearest other rows make up each row.") @Default("10") @Range(min = 1)
        int neighbors,

        @About("Axes of the map.") @Default("2") @Range(min = 1, max = 100)
        int dimensions,

        @About("How much the weights of a row's neighbours are evened out: a share of their squared distances.")
        @Default("0.001")
        @Range(min = 0, aboveMin = true)
        double regularization,

        @About("Distance between rows, by which neighbours are found.") @Default("euclidean")
        Metric metric,

        @About("How neighbours are found.") @Default("automatic")
        NeighborSearch search)
        implements NeighborLens {
    private static final int MOST_ROWS = 10_000;

    /** Values of the diagonal below this share of the mean one are rounding errors. */
    private static final double NOTHING = 1e-12;

    /** What the rounding errors of solutions allow. */
    private static final double TOLERANCE = 1e-9;

    @Override
    public Points view(Dataset data, Run run) {
        Points points = data.points();
        int rows = points.rows();
        if (rows > MOST_ROWS) {
            throw new InputException("lle: " + rows + " rows have too many pairs; it takes at most " + MOST_ROWS
                    + " rows; take fewer of them, or laplacian-eigenmap, which keeps neighbours together too");
        }
        if (NearestGraph.constant(points)) {
            return MapRows.origin(rows, dimensions);
        }
        if (rows <= dimensions + 1) {
            return Collapse.checked(MapRows.origin(rows, dimensions), 1, run);
        }
        NeighborGraph nearest = new NearestGraph(neighbors + 1, metric, search).of(points, run);
        requireOnePart(nearest);
        run.reserve(4L * rows * rows, "all pairs of " + rows + " rows; take fewer rows, or laplacian-eigenmap");
        double[] weights = new ReconstructionWeights(points, nearest, regularization).of(run);
        requireFinite(weights, nearest.k());
        double[][] cost = cost(nearest, weights);
        double mean = addToConstants(cost);
        Eigenpairs pairs = SymmetricEigen.leading(Cholesky.of(cost, NOTHING * mean, run), dimensions, TOLERANCE, run);
        return Collapse.checked(scaled(pairs, rows), 1, run);
    }

    private static void requireOnePart(NeighborGraph nearest) {
        int parts = Bridges.parts(nearest);
        if (parts > 1) {
            throw new InputException("lle: the graph of " + nearest.k() + " neighbors is in " + parts
                    + " parts, and nothing says how they lie to each other; take more neighbors, or isomap, which joins"
                    + " them");
        }
    }

    private static void requireFinite(double[] weights, int k) {
        for (int i = 0; i < weights.length; i++) {
            if (!Double.isFinite(weights[i])) {
                throw new InputException("lle: the neighbours of row " + i / k
                        + " (counted from 0) are too far or too near for numbers; scale the values");
            }
        }
    }

    /** Multiplies (I - W)'(I - W), of which row i holds the values 0 to i. */
    private static double[][] cost(NeighborGraph nearest, double[] weights) {
        int k = nearest.k();
        double[][] cost = new double[nearest.rows()][];
        for (int row = 0; row < cost.length; row++) {
            cost[row] = new double[row + 1];
        }
        int[] columns = new int[k + 1];
        double[] values = new double[k + 1];
        for (int row = 0; row < cost.length; row++) {
            columns[k] = row;
            values[k] = 1;
            for (int rank = 0; rank < k; rank++) {
                columns[rank] = nearest.neighbor(row, rank);
                values[rank] = -weights[row * k + rank];
            }
            for (int i = 0; i <= k; i++) {
                for (int j = 0; j <= k; j++) {
                    if (columns[j] <= columns[i]) {
                        cost[columns[i]][columns[j]] += values[i] * values[j];
                    }
                }
            }
        }
        return cost;
    }

    /** Lifts the eigenvalue of the constant vector, which is 0, to the mean of all; gives that. */
    private static double addToConstants(double[][] cost) {
        double trace = 0;
        for (int row = 0; row < cost.length; row++) {
            trace += cost[row][row];
        }
        double mean = trace / cost.length;
        for (double[] values : cost) {
            for (int column = 0; column < values.length; column++) {
                values[column] += mean / cost.length;
            }
        }
        return mean;
    }

    private Points scaled(Eigenpairs pairs, int rows) {
        double[][] places = new double[dimensions][];
        for (int axis = 0; axis < dimensions; axis++) {
            places[axis] = pairs.vectors().get(axis).clone();
            for (int row = 0; row < rows; row++) {
                places[axis][row] *= Math.sqrt(rows);
            }
        }
        return MapRows.of(places);
    }
}
