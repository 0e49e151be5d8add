package reeb.kernels.repulsion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.kernels.Samples;
import reeb.kernels.loops.FourierSteps;
import reeb.kernels.loops.Lines;
import reeb.kernels.machine.Machine;
import reeb.kernels.plain.PlainFourierSteps;

final class FourierTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 8, 12, 20, 48, 60, 100, 108, 288, 300})
    void sumsTurnsAsTheDefinitionDoes(int length) {
        for (FourierSteps steps : List.of(new PlainFourierSteps(), Machine.fourierSteps())) {
            Lines values = drawn(length);
            Lines given = new Lines(values.real().clone(), values.imaginary().clone());
            Lines done = new Fourier(length, steps).transform(values, Lines.ofLength(length));
            for (int lane = 0; lane < Lines.WIDTH; lane += 5) {
                for (int k = 0; k < length; k++) {
                    double[] sum = sum(given, lane, k, length);
                    int at = k * Lines.WIDTH + lane;
                    assertThat(done.real()[at]).isCloseTo((float) sum[0], within(2e-6f * length));
                    assertThat(done.imaginary()[at]).isCloseTo((float) sum[1], within(2e-6f * length));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 12, 48, 60, 300})
    void givesTheSameBitsOnVectorsAndInPlainLoops(int length) {
        Lines plain = new Fourier(length, new PlainFourierSteps()).transform(drawn(length), Lines.ofLength(length));
        Lines fast = new Fourier(length, Machine.fourierSteps()).transform(drawn(length), Lines.ofLength(length));
        assertThat(fast.real()).isEqualTo(plain.real());
        assertThat(fast.imaginary()).isEqualTo(plain.imaginary());
    }

    @Test
    void findsLengthsWithoutLargeFactors() {
        assertThat(Fourier.fastLength(1)).isEqualTo(4);
        assertThat(Fourier.fastLength(45)).isEqualTo(48);
        assertThat(Fourier.fastLength(274)).isEqualTo(288);
        assertThat(Fourier.fastLength(721)).isEqualTo(768);
    }

    private static Lines drawn(int length) {
        RandomGenerator random = Samples.random(length);
        Lines lines = Lines.ofLength(length);
        for (int i = 0; i < lines.real().length; i++) {
            lines.real()[i] = (float) random.nextGaussian();
            lines.imaginary()[i] = (float) random.nextGaussian();
        }
        return lines;
    }

    private static double[] sum(Lines lines, int lane, int k, int length) {
        double real = 0;
        double imaginary = 0;
        for (int j = 0; j < length; j++) {
            double angle = -2 * Math.PI * (j * k % length) / length;
            float x = lines.real()[j * Lines.WIDTH + lane];
            float y = lines.imaginary()[j * Lines.WIDTH + lane];
            real += x * Math.cos(angle) - y * Math.sin(angle);
            imaginary += x * Math.sin(angle) + y * Math.cos(angle);
        }
        return new double[] {real, imaginary};
    }
}
