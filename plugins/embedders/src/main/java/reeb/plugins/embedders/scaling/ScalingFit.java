package reeb.plugins.embedders.scaling;

import java.util.Arrays;
import reeb.api.Run;
import reeb.kernels.base.Vectors;
import reeb.plugins.embedders.map.SourceDistances;

/**
 * How well Euclidean distances of places agree with given distances.
 *
 * @param stress the root of the sum of (d - d')^2 over that of d^2: Kruskal's, of 1964, 0 where all agree
 * @param residualVariance 1 - r^2 of the correlation r of both, as Tenenbaum, de Silva and Langford, Science, 2000, have it
 */
public record ScalingFit(double stress, double residualVariance) {
    private static final int SOURCES_OF_A_PIECE = 8;

    /** Sums over pairs: d'^2, d^2, d d', d, d' and (d - d')^2. */
    private static final int SUMS = 6;

    /**
     * Measures. O(m n axes).
     *
     * @param distances from m rows to all n
     * @param places n of each axis
     * @param run this execution
     * @return how well they agree
     */
    public static ScalingFit of(SourceDistances distances, double[][] places, Run run) {
        double[] sums = new double[SUMS];
        run.collectChunks(distances.sources(), SOURCES_OF_A_PIECE, (first, end) -> sums(distances, places, first, end))
                .forEach(part -> Vectors.add(1, part, sums));
        double pairs = (double) distances.sources() * distances.rows();
        double ofMap = sums[0] - sums[4] * sums[4] / pairs;
        double ofGiven = sums[1] - sums[3] * sums[3] / pairs;
        double ofBoth = sums[2] - sums[3] * sums[4] / pairs;
        double product = ofMap * ofGiven;
        return new ScalingFit(
                sums[1] > 0 ? Math.sqrt(sums[5] / sums[1]) : 0,
                // What is rounded may exceed a correlation of 1.
                product > 0 ? Math.max(0, 1 - ofBoth * ofBoth / product) : 0);
    }

    private static double[] sums(SourceDistances distances, double[][] places, int first, int end) {
        double[] sums = new double[SUMS];
        double[] given = new double[distances.rows()];
        double[] mapped = new double[distances.rows()];
        for (int source = first; source < end; source++) {
            distances.copy(source, given);
            measure(places, distances.row(source), mapped);
            sums[0] += Vectors.dot(mapped, mapped);
            sums[1] += Vectors.dot(given, given);
            sums[2] += Vectors.dot(given, mapped);
            for (int row = 0; row < given.length; row++) {
                sums[3] += given[row];
                sums[4] += mapped[row];
                sums[5] += (given[row] - mapped[row]) * (given[row] - mapped[row]);
            }
        }
        return sums;
    }

    /** Measures the Euclidean distances from one place to all. */
    static void measure(double[][] places, int row, double[] distances) {
        Arrays.fill(distances, 0);
        for (double[] axis : places) {
            double from = axis[row];
            for (int other = 0; other < distances.length; other++) {
                distances[other] += (from - axis[other]) * (from - axis[other]);
            }
        }
        for (int other = 0; other < distances.length; other++) {
            distances[other] = Math.sqrt(distances[other]);
        }
    }
}
