package reeb.plugins.embedders.tsne;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.kernels.loops.SparseWeights;
import reeb.kernels.repulsion.GridRepulsion;
import reeb.kernels.repulsion.RepulsionField;
import reeb.testkit.TestRun;

/** Out-of-sample placement of single rows. */
final class TsneOutOfSampleTest {
    private static final int ROWS = 400;
    private static final double EXAGGERATION = 1.5;

    private static float[][] map(int axes) {
        Random random = new Random(axes);
        float[][] map = new float[axes][SparseWeights.padded(ROWS)];
        for (float[] axis : map) {
            for (int row = 0; row < ROWS; row++) {
                axis[row] = (float) (6 * random.nextGaussian());
            }
        }
        return map;
    }

    private static TsneOutOfSample fresh(float[][] map, double freedom) {
        RepulsionField field = new GridRepulsion(map.length, freedom, 0.2).field(map, ROWS, TestRun.parallel());
        return new TsneOutOfSample(map, field, freedom);
    }

    /** The length of the gradient of the row's own divergence, over all rows one by one. */
    private static double slope(float[][] map, double freedom, double[] position, int[] neighbors, double[] weights) {
        double[] attraction = new double[map.length];
        for (int i = 0; i < weights.length; i++) {
            double kernel = 1 / (1 + square(map, position, neighbors[i]) / freedom);
            for (int axis = 0; axis < map.length; axis++) {
                attraction[axis] += EXAGGERATION * weights[i] * kernel * (position[axis] - map[axis][neighbors[i]]);
            }
        }
        double[] repulsion = new double[map.length];
        double sum = 0;
        for (int row = 0; row < ROWS; row++) {
            double base = 1 + square(map, position, row) / freedom;
            double kernel = Math.pow(base, -freedom);
            sum += kernel;
            for (int axis = 0; axis < map.length; axis++) {
                repulsion[axis] += kernel / base * (position[axis] - map[axis][row]);
            }
        }
        double square = 0;
        for (int axis = 0; axis < map.length; axis++) {
            square += Math.pow(attraction[axis] - repulsion[axis] / sum, 2);
        }
        return Math.sqrt(square);
    }

    private static double[] median(float[][] map, int[] rows) {
        double[] median = new double[map.length];
        for (int axis = 0; axis < map.length; axis++) {
            float[] values = map[axis];
            median[axis] =
                    Arrays.stream(rows).mapToDouble(row -> values[row]).sorted().toArray()[rows.length / 2];
        }
        return median;
    }

    private static double square(float[][] map, double[] position, int row) {
        double square = 0;
        for (int axis = 0; axis < map.length; axis++) {
            square += Math.pow(position[axis] - map[axis][row], 2);
        }
        return square;
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "2, 0.5"})
    void endsWhereTheGradientOverAllRowsVanishes(int axes, double freedom) {
        float[][] map = map(axes);
        TsneOutOfSample fresh = fresh(map, freedom);
        double[] weights = {0.4, 0.3, 0.2, 0.1};
        double atTheStart = 0;
        double inTheEnd = 0;
        for (int query = 0; query < 20; query++) {
            int[] neighbors = {query, query + 1, query + 2, query + 3, query + 4};
            atTheStart += slope(map, freedom, median(map, neighbors), neighbors, weights);
            inTheEnd += slope(map, freedom, fresh.place(neighbors, weights).clone(), neighbors, weights);
        }
        assertThat(inTheEnd).isLessThan(0.1 * atTheStart);
    }

    @Test
    void liesAmidItsNeighbours() {
        float[][] map = map(2);
        for (int row = 0; row < 10; row++) {
            map[0][row] = 30 + row % 3;
            map[1][row] = -20 - row % 4;
        }
        double[] position = fresh(map, 1).place(new int[] {0, 1, 2, 3, 4, 5, 6}, new double[] {0.5, 0.3, 0.2});
        assertThat(position[0]).isBetween(28.0, 34.0);
        assertThat(position[1]).isBetween(-25.0, -18.0);
    }

    @Test
    void endsInTheSamePlaceWhateverCameBefore() {
        float[][] map = map(2);
        TsneOutOfSample fresh = fresh(map, 1);
        int[] neighbors = {8, 9, 10};
        double[] weights = {0.7, 0.3};
        double[] first = fresh.place(neighbors, weights).clone();
        fresh.place(new int[] {300, 200}, new double[] {1});
        assertThat(fresh.place(neighbors, weights)).isEqualTo(first);
    }
}
