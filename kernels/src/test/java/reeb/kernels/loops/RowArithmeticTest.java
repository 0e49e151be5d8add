package reeb.kernels.loops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import reeb.kernels.Samples;
import reeb.kernels.base.MultiplyAdd;
import reeb.kernels.plain.PlainRows;
import reeb.kernels.simd.VectorRows;

final class RowArithmeticTest {
    private final RowArithmetic plain = new PlainRows(new MultiplyAdd(true));
    private final RowArithmetic vectors = new VectorRows();

    @Test
    void givesTheSameBitsOnVectorsAndInPlainLoops() {
        RowArithmetic computed = new PlainRows(new MultiplyAdd(false));
        float[] values = values(2000);
        for (int length = 0; length <= 800; length += 16) {
            float distance = plain.squaredDistance(values, 3, values, 907, length);
            assertThat(vectors.squaredDistance(values, 3, values, 907, length)).isEqualTo(distance);
            assertThat(computed.squaredDistance(values, 3, values, 907, length)).isEqualTo(distance);
            float product = plain.dot(values, 3, values, 907, length);
            assertThat(vectors.dot(values, 3, values, 907, length)).isEqualTo(product);
            assertThat(computed.dot(values, 3, values, 907, length)).isEqualTo(product);
        }
    }

    @Test
    void measuresTheSameFromBothRows() {
        float[] values = values(300);
        for (RowArithmetic arithmetic : new RowArithmetic[] {plain, vectors}) {
            assertThat(arithmetic.squaredDistance(values, 5, values, 150, 64))
                    .isEqualTo(arithmetic.squaredDistance(values, 150, values, 5, 64));
            assertThat(arithmetic.squaredDistance(values, 5, values, 5, 64)).isZero();
        }
    }

    private static float[] values(int count) {
        RandomGenerator random = Samples.random(count);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
