package reeb.cli.bench;

import java.util.random.RandomGenerator;
import reeb.api.Run;
import reeb.api.data.Points;

/** Rows around centres: each column of a centre is spread evenly, and rows lie around theirs with deviation 1. */
final class GaussianClusters {
    private static final int CHUNK = 1000;

    private GaussianClusters() {}

    /**
     * Where rows lie.
     *
     * @param columns d
     * @param clusters how many centres
     * @param spread each column of a centre is from 0 to this
     */
    record Space(int columns, int clusters, double spread) {
        /** Fifty columns, in which a hundred clusters do not touch. */
        static Space wide(int clusters) {
            return new Space(50, clusters, 10);
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
        int columns = space.columns();
        double[] centres = run.random("centres")
                .doubles((long) space.clusters() * columns, 0, space.spread())
                .toArray();
        float[] values = new float[rows * columns];
        run.chunks(rows, CHUNK, (first, end) -> {
            RandomGenerator random = run.random("chunk " + first / CHUNK);
            for (int i = first * columns; i < end * columns; i++) {
                values[i] = (float) (centres[i % centres.length] + random.nextGaussian());
            }
        });
        return Points.of(rows, columns, values);
    }
}
