package reeb.plugins.embedders.umap;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import reeb.api.Lens;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.kernels.graphs.SparseGraph;
import reeb.plugins.embedders.spectral.SpectralPlaces;

/**
 * Where the rows of a {@code umap} start.
 *
 * @param init a lens whose first axes are taken; else the spectrum of the graph
 * @param dimensions axes of the map
 */
record UmapStart(Optional<Lens> init, int dimensions) {
    /** The map starts this wide. */
    private static final float WIDTH = 10;

    /** Keeps rows apart that start at the same place. */
    private static final double JITTER = 1e-4;

    private static final double TOLERANCE = 1e-4;

    /**
     * Places the rows.
     *
     * @param points n x d features
     * @param graph their graph
     * @param run this execution
     * @return for each axis n positions from 0 to the width
     */
    float[][] of(Points points, SparseGraph graph, Run run) {
        double[][] places = init.isPresent()
                ? given(init.get().view(Dataset.of(points), run.in("init")), points)
                : new SpectralPlaces(points, graph, dimensions, TOLERANCE).of(run);
        double largest = 0;
        for (double[] axis : places) {
            for (double value : axis) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        RandomGenerator random = run.random("jitter");
        float[][] start = new float[dimensions][];
        for (int axis = 0; axis < dimensions; axis++) {
            start[axis] = stretched(places[axis], WIDTH / Math.max(largest, Double.MIN_NORMAL), random);
        }
        return start;
    }

    private double[][] given(Points values, Points points) {
        if (values.columns() < dimensions) {
            throw new InputException("umap.init: gives " + values.columns() + " values for each row, but the map has "
                    + dimensions + " axes; choose a lens with as many or fewer dimensions");
        }
        if (values.rows() != points.rows()) {
            throw new InputException("umap.init: gives " + values.rows() + " rows for " + points.rows()
                    + "; it must look at the same rows");
        }
        double[][] places = new double[dimensions][];
        for (int axis = 0; axis < dimensions; axis++) {
            places[axis] = values.column(axis);
            if (!Arrays.stream(places[axis]).allMatch(Double::isFinite)) {
                throw new InputException(
                        "umap.init: gives values that are not finite; choose another one, such as random");
            }
        }
        return places;
    }

    /** Scales values, moves each a little, and stretches them from 0 to the width. */
    private static float[] stretched(double[] values, double scale, RandomGenerator random) {
        double[] moved = new double[values.length];
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < values.length; row++) {
            moved[row] = values[row] * scale + JITTER * random.nextGaussian();
            least = Math.min(least, moved[row]);
            most = Math.max(most, moved[row]);
        }
        float[] stretched = new float[values.length];
        for (int row = 0; row < values.length; row++) {
            stretched[row] = (float) (WIDTH * (moved[row] - least) / (most - least));
        }
        return stretched;
    }
}
