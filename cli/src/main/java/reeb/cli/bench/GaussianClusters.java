package reeb.cli.bench;

import java.util.random.RandomGenerator;
import reeb.api.Run;
import reeb.api.data.Points;

/** Rows around centres: each column of a centre is spread evenly, and rows lie around theirs with a mean square of 1 a column. */
final class GaussianClusters {
    private static final int CHUNK = 1000;

    private final Space space;
    private final double[] centres;
    private final double[] axes;

    private GaussianClusters(Space space, Run run) {
        this.space = space;
        this.centres = run.random("centres")
                .doubles((long) space.clusters() * space.columns(), 0, space.spread())
                .toArray();
        RandomGenerator random = run.random("axes");
        this.axes = new double[space.clusters() * space.axes() * space.columns()];
        for (int i = 0; i < axes.length; i++) {
            axes[i] = random.nextGaussian() / Math.sqrt(space.axes());
        }
    }

    /**
     * Where rows lie.
     *
     * @param columns d
     * @param clusters how many centres
     * @param spread each column of a centre is from 0 to this
     * @param axes along how many drawn directions the rows of a cluster spread; 0 for all columns
     */
    record Space(int columns, int clusters, double spread, int axes) {
        /** Fifty columns, in which a hundred clusters do not touch. */
        static Space wide(int clusters) {
            return new Space(50, clusters, 10, 0);
        }
    }

    /**
     * Draws rows, the clusters in turn. The first rows are the same however many there are.
     *
     * @param rows n
     * @param space where they lie
     * @param run gives the random numbers, a stream for each thousand rows
     * @return n x d values in single precision
     */
    static Points draw(int rows, Space space, Run run) {
        GaussianClusters clusters = new GaussianClusters(space, run);
        float[] values = new float[Math.multiplyExact(rows, space.columns())];
        run.chunks(rows, CHUNK, (first, end) -> {
            RandomGenerator random = run.random("chunk " + first / CHUNK);
            for (int row = first; row < end; row++) {
                clusters.place(row, random, values);
            }
        });
        return Points.of(rows, space.columns(), values);
    }

    private void place(int row, RandomGenerator random, float[] values) {
        int columns = space.columns();
        int cluster = row % space.clusters();
        double[] offset = space.axes() == 0 ? drawn(columns, random) : along(cluster, drawn(space.axes(), random));
        for (int column = 0; column < columns; column++) {
            values[row * columns + column] = (float) (centres[cluster * columns + column] + offset[column]);
        }
    }

    private static double[] drawn(int count, RandomGenerator random) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = random.nextGaussian();
        }
        return numbers;
    }

    private double[] along(int cluster, double[] shares) {
        double[] offset = new double[space.columns()];
        for (int axis = 0; axis < shares.length; axis++) {
            int start = (cluster * space.axes() + axis) * offset.length;
            for (int column = 0; column < offset.length; column++) {
                offset[column] += shares[axis] * axes[start + column];
            }
        }
        return offset;
    }
}
