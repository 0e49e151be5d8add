package reeb.cli.bench;

import java.util.random.RandomGenerator;
import reeb.api.Run;
import reeb.api.data.Points;

/** Rows around centres: each column of a centre is spread evenly over 10, and rows lie around theirs with deviation 1. */
final class GaussianClusters {
    private static final int COLUMNS = 50;
    private static final int CHUNK = 1000;
    private static final double SPREAD = 10;

    private GaussianClusters() {}

    /**
     * Draws rows, the clusters in turn. The first rows are the same however many there are.
     *
     * @param rows n
     * @param clusters how many centres
     * @param run gives the random numbers, a stream for each thousand rows
     * @return n x 50 values in single precision
     */
    static Points draw(int rows, int clusters, Run run) {
        double[] centres = run.random("centres")
                .doubles((long) clusters * COLUMNS, 0, SPREAD)
                .toArray();
        float[] values = new float[rows * COLUMNS];
        run.chunks(rows, CHUNK, (first, end) -> {
            RandomGenerator random = run.random("chunk " + first / CHUNK);
            for (int i = first * COLUMNS; i < end * COLUMNS; i++) {
                values[i] = (float) (centres[i % centres.length] + random.nextGaussian());
            }
        });
        return Points.of(rows, COLUMNS, values);
    }
}
