package reeb.kernels.loops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.kernels.Samples;

final class TilesTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 50, 784})
    void multipliesInDoublePrecisionToTheSameBitsOnAnyVectors(int depth) {
        RandomGenerator random = Samples.random(depth);
        double[] left = random.doubles(depth * 16L, -1, 1).toArray();
        double[] right = random.doubles(depth * 16L, -1, 1).toArray();
        for (int offset = 0; offset < 16; offset += 8) {
            double[] expected = new double[128];
            for (int i = 0; i < 128; i++) {
                for (int k = 0; k < depth; k++) {
                    expected[i] = Math.fma(left[k * 16 + offset + i / 16], right[k * 16 + i % 16], expected[i]);
                }
            }
            for (Tiles tiles : Samples.allTiles()) {
                double[] products = random.doubles(128).toArray();
                tiles.multiply(left, offset, right, products);
                assertThat(products).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 50, 784})
    void multipliesInSinglePrecisionToTheSameBitsOnAnyVectors(int depth) {
        RandomGenerator random = Samples.random(depth);
        float[] left = floats(random, depth * 32);
        float[] right = floats(random, depth * 32);
        for (int offset = 0; offset < 32; offset += 8) {
            float[] expected = new float[256];
            for (int i = 0; i < 256; i++) {
                for (int k = 0; k < depth; k++) {
                    expected[i] = Math.fma(left[k * 32 + offset + i / 32], right[k * 32 + i % 32], expected[i]);
                }
            }
            for (Tiles tiles : Samples.allTiles()) {
                float[] products = floats(random, 256);
                tiles.multiply(left, offset, right, products);
                assertThat(products).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 8})
    void givesTheFirstRowsOfATileTheSameBitsWhereOthersAreOfNoUse(int rows) {
        RandomGenerator random = Samples.random(rows);
        float[] left = floats(random, 50 * 32);
        float[] right = floats(random, 50 * 32);
        for (Tiles tiles : Samples.allTiles()) {
            float[] whole = new float[256];
            tiles.multiply(left, 16, right, whole);
            float[] products = floats(random, 256);
            tiles.multiplyFirst(left, 16, rows, right, products);
            assertThat(Arrays.copyOf(products, rows * 32)).isEqualTo(Arrays.copyOf(whole, rows * 32));
            for (int i = rows * 32; i < products.length; i++) {
                assertThat(products[i]).isIn(0.0f, whole[i]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 15, 31, 32, 33, 63, 64, 100, 784})
    void measuresInSinglePrecisionWithinTheBound(int length) {
        float[] left = floats(Samples.random(length), length);
        float[] right = floats(Samples.random(length + 1), length);
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += ((double) left[i] - right[i]) * ((double) left[i] - right[i]);
        }
        for (Tiles tiles : Samples.allTiles()) {
            assertThat(Math.abs(tiles.squaredDistance(left, right) - sum))
                    .isLessThanOrEqualTo((length + 3) * 0x1p-24 * sum);
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {-0.5f, 0, 0.5f, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NaN})
    void marksTheProductsThatReachTheirLimits(float limit) {
        for (Tiles tiles : Samples.allTiles()) {
            float[] limits = floats(Samples.random(7), 64);
            limits[3] = limit;
            limits[40] = limit;
            ProductTile tile = new ProductTile();
            System.arraycopy(floats(Samples.random(8), 256), 0, tile.products(), 0, 256);
            tile.products()[37] = limits[1] + limits[37];
            int[] expected = new int[8];
            for (int i = 0; i < 256; i++) {
                if (tile.products()[i] >= limits[i / 32] + limits[32 + i % 32]) {
                    expected[i / 32] |= 1 << i;
                }
            }
            assertThat(tiles.reach(tile, limits, 0, 32)).isTrue();
            assertThat(tile.reached()).isEqualTo(expected);
            Arrays.fill(limits, Float.POSITIVE_INFINITY);
            assertThat(tiles.reach(tile, limits, 0, 32)).isFalse();
            assertThat(tile.reached()).containsOnly(0);
        }
    }

    private static float[] floats(RandomGenerator random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
