package reeb.plugins.embedders.umap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.kernels.loops.UmapForces;

/** Out-of-sample placement of single rows. */
final class UmapOutOfSampleTest {
    private static final float A = 1.577f;
    private static final float B = 0.895f;
    private static final UmapForces ATTRACTION = new UmapForces(A, B, 1, 0);
    private static final UmapForces BOTH = new UmapForces(A, B, 1, 5);

    private static float[][] map(int axes, int rows) {
        Random random = new Random(axes);
        float[][] map = new float[axes][rows];
        for (float[] axis : map) {
            for (int row = 0; row < rows; row++) {
                axis[row] = (float) (10 * random.nextGaussian());
            }
        }
        return map;
    }

    private static float[] placed(UmapOutOfSample fresh, int axes, int[] neighbors, double[] strengths) {
        float[] position = new float[axes];
        fresh.place(neighbors, strengths, position);
        return position;
    }

    /** The loss that attraction lowers: each neighbour's strength times the logarithm of 1 + a d^2b. */
    private static double loss(float[][] map, int[] neighbors, double[] strengths, double[] position) {
        double sum = 0;
        for (int i = 0; i < neighbors.length; i++) {
            double square = 0;
            for (int axis = 0; axis < map.length; axis++) {
                square += Math.pow(position[axis] - map[axis][neighbors[i]], 2);
            }
            sum += strengths[i] * Math.log1p(A * Math.pow(square, B));
        }
        return sum;
    }

    private static double[] mean(float[][] map, int[] neighbors, double[] strengths) {
        double[] mean = new double[map.length];
        double sum = 0;
        for (int i = 0; i < neighbors.length; i++) {
            sum += strengths[i];
            for (int axis = 0; axis < map.length; axis++) {
                mean[axis] += strengths[i] * map[axis][neighbors[i]];
            }
        }
        for (int axis = 0; axis < map.length; axis++) {
            mean[axis] /= sum;
        }
        return mean;
    }

    private static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void staysAtItsOnlyNeighbourWhereNothingRepels(int axes) {
        float[][] map = map(axes, 50);
        float[] position =
                placed(new UmapOutOfSample(map, ATTRACTION, 100, 0.25), axes, new int[] {7}, new double[] {0.3});
        for (int axis = 0; axis < axes; axis++) {
            assertThat(position[axis]).isEqualTo(map[axis][7]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void descendsFromTheWeightedMeanOfItsNeighboursOnTheLossOfAttraction(int axes) {
        float[][] map = map(axes, 50);
        int[] neighbors = {3, 11, 29, 40};
        double[] strengths = {1, 0.8, 0.5, 0.2};
        double[] start = mean(map, neighbors, strengths);
        double before = loss(map, neighbors, strengths, start);
        float[] position = placed(new UmapOutOfSample(map, ATTRACTION, 200, 0.25), axes, neighbors, strengths);
        assertThat(loss(map, neighbors, strengths, doubles(position))).isLessThan(before);
    }

    @Test
    void hardlyFollowsANeighbourOfNoStrength() {
        float[][] map = {{0, 2}, {1, 1}};
        float[] position =
                placed(new UmapOutOfSample(map, ATTRACTION, 200, 0.25), 2, new int[] {0, 1}, new double[] {1, 1e-12});
        assertThat(position[0]).isCloseTo(0, within(1e-6f));
        assertThat(position[1]).isCloseTo(1, within(1e-6f));
    }

    @Test
    void isDrivenApartFromRowsThatRepel() {
        // All rows but the neighbour are on its left: a row that starts at the neighbour ends on its right.
        float[][] map = new float[1][200];
        for (int row = 1; row < 200; row++) {
            map[0][row] = -0.5f - row * 1e-3f;
        }
        float[] position = placed(new UmapOutOfSample(map, BOTH, 200, 0.25), 1, new int[] {0}, new double[] {1});
        assertThat(position[0]).isBetween(0.05f, 20f);
    }

    @Test
    void endsInTheSamePlaceWhateverCameBefore() {
        float[][] map = map(2, 300);
        UmapOutOfSample fresh = new UmapOutOfSample(map, BOTH, 100, 0.25);
        int[] neighbors = {5, 6, 7};
        double[] strengths = {1, 0.5, 0.25};
        float[] first = placed(fresh, 2, neighbors, strengths);
        placed(fresh, 2, new int[] {200, 100}, new double[] {0.1, 1});
        assertThat(placed(fresh, 2, neighbors, strengths)).isEqualTo(first);
        assertThat(placed(new UmapOutOfSample(map, BOTH, 100, 0.25), 2, neighbors, strengths))
                .isEqualTo(first);
        assertThat(first[0]).isFinite();
        assertThat(first[1]).isFinite();
    }
}
