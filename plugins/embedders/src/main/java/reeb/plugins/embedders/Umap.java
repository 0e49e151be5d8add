package reeb.plugins.embedders;

import java.util.Optional;
import java.util.random.RandomGenerator;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.InputException;
import reeb.api.Lens;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.NeighborSearch;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.kernels.CurveFit;
import reeb.kernels.FuzzyGraph;
import reeb.kernels.LocalScales;
import reeb.kernels.SparseGraph;
import reeb.kernels.UmapForces;
import reeb.kernels.UmapLayout;
import reeb.kernels.UmapSchedule;

/**
 * Maps rows so that neighbours lie together and groups apart.
 *
 * <p>See McInnes, Healy and Melville, <i>UMAP: Uniform Manifold Approximation and Projection for Dimension Reduction</i>,
 * arXiv:1802.03426. Weights and curve are those of umap-learn; the layout follows the same forces, but in all rows at once
 * instead of edge by edge, so that it is the same for any number of threads, and with a rate that falls from 2 with the cube
 * of the time that is left, since that parts groups better. Fewer rows than neighbours are all taken as
 * neighbours; rows that are all alike get the same place. O(n neighbors epochs) after the neighbours.
 *
 * @param neighbors nearest rows of each row, itself included
 * @param dimensions axes of the map
 * @param minDist how near rows may come
 * @param spread scale of the map
 * @param epochs how long rows move
 * @param localConnectivity neighbours that belong to a row in full
 * @param setOperationMix 1 joins rows where either, 0 where each sees the other
 * @param repulsion how much rows keep apart
 * @param negativeSamples rows that repel for each that attracts
 * @param learningRate how far rows go at first
 * @param init where rows start
 * @param metric distance between rows
 * @param search how neighbours are found
 */
@Named("umap")
@About("Maps rows so that neighbours lie together and groups apart.")
public record Umap(
        @About("How many nearest rows count for each row, itself included: fewer show detail, more the whole.")
        @Default("15")
        @Range(min = 2)
        int neighbors,

        @About("Axes of the map; 2 are fast, more are not.") @Default("2") @Range(min = 1)
        int dimensions,

        @About("How near rows may come in the map, at most the spread.") @Default("0.1") @Range(min = 0)
        double minDist,

        @About("Scale of the map.") @Default("1") @Range(min = 0, aboveMin = true)
        double spread,

        @About("How long rows move; default: 500 up to 10,000 rows, 300 for more.") @Range(min = 1)
        Optional<Integer> epochs,

        @About("How many distinct neighbours belong to a row in full; may lie between whole numbers.")
        @Default("1")
        @Range(min = 0)
        double localConnectivity,

        @About("1 joins rows where either is the other's neighbour, 0 where both are; between, a mixture.")
        @Default("1")
        @Range(min = 0, max = 1)
        double setOperationMix,

        @About("How much rows that are no neighbours keep apart, against how much neighbours attract.")
        @Default("1")
        @Range(min = 0)
        double repulsion,

        @About("How many rows repel a row for each neighbour that attracts it.") @Default("5") @Range(min = 0)
        int negativeSamples,

        @About("How far rows go at first; falls with the cube of the time that is left.")
        @Default("2")
        @Range(min = 0, aboveMin = true)
        double learningRate,

        @About("A lens whose first axes are where rows start; default: the spectrum of the graph of neighbours.")
        Optional<Lens> init,

        @About("Distance between rows.") @Default("euclidean")
        Metric metric,

        @About("How neighbours are found.") @Default("exact")
        NeighborSearch search)
        implements Lens {
    private static final int FEW_ROWS = 10_000;
    private static final int EPOCHS_OF_FEW = 500;
    private static final int EPOCHS_OF_MANY = 300;

    /** The map starts this wide. */
    private static final float WIDTH = 10;

    /** Keeps rows apart that start at the same place. */
    private static final double JITTER = 1e-4;

    private static final double TOLERANCE = 1e-4;

    /** Checks what no range says. */
    public Umap {
        if (minDist > spread) {
            throw new InputException("minDist: must be at most the spread, " + spread + ", but is " + minDist);
        }
    }

    @Override
    public Points view(Points points, Run run) {
        if (NearestGraph.constant(points)) {
            return Points.of(points.rows(), dimensions, new float[points.rows() * dimensions]);
        }
        NeighborGraph nearest = new NearestGraph(neighbors, metric, search).of(points, run);
        LocalScales scales = LocalScales.of(nearest, localConnectivity, run);
        SparseGraph graph = FuzzyGraph.of(nearest, scales, setOperationMix, run);
        float[][] start = start(points, graph, run);
        CurveFit curve = CurveFit.of(minDist, spread);
        UmapForces forces = new UmapForces((float) curve.a(), (float) curve.b(), (float) repulsion, negativeSamples);
        int moves = epochs.orElse(points.rows() <= FEW_ROWS ? EPOCHS_OF_FEW : EPOCHS_OF_MANY);
        UmapSchedule schedule =
                new UmapSchedule(moves, learningRate, run.random("layout").nextInt());
        return MapRows.of(UmapLayout.of(graph, forces, schedule, start, run));
    }

    private float[][] start(Points points, SparseGraph graph, Run run) {
        double[][] places = init.isPresent()
                ? given(init.get().view(points, run.in("init")))
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

    private double[][] given(Points values) {
        if (values.columns() < dimensions) {
            throw new InputException("umap.init: gives " + values.columns() + " values for each row, but the map has "
                    + dimensions + " axes; choose a lens with as many or fewer dimensions");
        }
        double[][] places = new double[dimensions][];
        for (int axis = 0; axis < dimensions; axis++) {
            places[axis] = values.column(axis);
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
