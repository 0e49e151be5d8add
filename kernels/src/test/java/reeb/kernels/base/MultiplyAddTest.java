package reeb.kernels.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import reeb.kernels.Samples;

/** Against what the processor, or decimals, give. */
final class MultiplyAddTest {
    private static final double[] SPECIAL = {
        0,
        -0.0,
        1,
        -1,
        3,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        0x1p-450,
        0x1p450,
        0x1p-149,
        0x1p-126,
        0x1p127,
        Float.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
    };

    @Test
    void roundsOnceAtTheEndsOfTheRange() {
        for (double a : SPECIAL) {
            for (double b : SPECIAL) {
                for (double c : SPECIAL) {
                    check(a, b, c);
                    check((float) a, (float) b, (float) c);
                }
            }
        }
    }

    @Test
    void roundsOnceInDoublePrecision() {
        RandomGenerator random = Samples.random(1);
        for (int i = 0; i < 200_000; i++) {
            double a = drawn(random, 60);
            double b = drawn(random, 60);
            check(a, b, drawn(random, 120));
            check(a, b, -a * b * (1 + random.nextInt(-4, 5) * 0x1p-52));
            check(a, b, a * b * Math.scalb(random.nextInt(-4, 5) / 4.0, random.nextInt(-108, 108)));
        }
    }

    @Test
    void roundsOnceInSinglePrecision() {
        RandomGenerator random = Samples.random(2);
        for (int i = 0; i < 200_000; i++) {
            float a = (float) drawn(random, 30);
            float b = (float) drawn(random, 30);
            check(a, b, (float) drawn(random, 60));
            check(a, b, -a * b);
            check(random.nextInt(1 << 12), random.nextInt(1 << 12), random.nextInt(1 << 30));
            check((float) drawn(random, 8), Math.scalb(1f, -140 + random.nextInt(20)), Math.scalb(3f, -149));
            check(1 + random.nextInt(1 << 12) * 0x1p-12f, 1 + 0x1p-12f, Math.scalb(1f, -random.nextInt(80)));
        }
    }

    private static double drawn(RandomGenerator random, int powers) {
        return Math.scalb(random.nextGaussian(), random.nextInt(-powers, powers));
    }

    private static void check(double a, double b, double c) {
        assertThat(Double.doubleToLongBits(MultiplyAdd.computed(a, b, c)))
                .as("%a %a %a", a, b, c)
                .isEqualTo(Double.doubleToLongBits(Math.fma(a, b, c)));
    }

    private static void check(float a, float b, float c) {
        assertThat(Float.floatToIntBits(MultiplyAdd.computed(a, b, c)))
                .as("%a %a %a", a, b, c)
                .isEqualTo(Float.floatToIntBits(Math.fma(a, b, c)));
    }
}
