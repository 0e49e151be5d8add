package reeb.plugins.lenses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.plugins.lenses.Density.Scale;
import reeb.testkit.LensContract;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;
import reeb.testkit.TrainableContract;

final class DensityTest implements LensContract, TrainableContract {
    @Override
    public Density part() {
        return lens(0.5, DensityKernel.GAUSSIAN, Scale.SUM);
    }

    @Test
    void addsUpTheKernelOfAllDistances() {
        Points line = Points.of(3, 1, new double[] {0, 1, 4});

        assertThat(first(line, lens(2, DensityKernel.TOP_HAT, Scale.SUM))).isEqualTo(2);
        assertThat(first(line, lens(2, DensityKernel.LINEAR, Scale.SUM))).isEqualTo(1.5);
        assertThat(first(line, lens(2, DensityKernel.EPANECHNIKOV, Scale.MEAN))).isEqualTo(1.75 / 3);
        assertThat(first(line, lens(1, DensityKernel.EXPONENTIAL, Scale.SUM)))
                .isCloseTo(1 + Math.exp(-1) + Math.exp(-4), within(1e-15));
        assertThat(first(line, new Density(2, true, DensityKernel.GAUSSIAN, Scale.SUM, new PlainEuclidean())))
                .isCloseTo(1 + Math.exp(-0.25) + Math.exp(-4), within(1e-15));
    }

    /** One row alone has the kernel itself as its density, which adds up to 1 over a grid of places. */
    @ParameterizedTest
    @EnumSource(DensityKernel.class)
    void dividesByTheVolumeOfTheKernel(DensityKernel kernel) {
        double step = 0.02;
        double integral = 0;
        for (double x = -12; x < 12; x += step) {
            for (double y = -12; y < 12; y += step) {
                integral += kernel.at(x * x + y * y) * step * step;
            }
        }

        assertThat(first(Points.of(1, 2, new double[2]), lens(1, kernel, Scale.DENSITY)))
                .isCloseTo(1 / integral, within(1e-3));
    }

    @Test
    void knowsTheVolumesOfBalls() {
        assertThat(DensityKernel.TOP_HAT.logVolume(1)).isCloseTo(Math.log(2), within(1e-15));
        assertThat(DensityKernel.TOP_HAT.logVolume(2)).isCloseTo(Math.log(Math.PI), within(1e-15));
        assertThat(DensityKernel.TOP_HAT.logVolume(3)).isCloseTo(Math.log(4 * Math.PI / 3), within(1e-15));
        assertThat(DensityKernel.EXPONENTIAL.logVolume(3)).isCloseTo(Math.log(8 * Math.PI), within(1e-14));
    }

    @Test
    void takesTheLogarithmOfDensitiesBeyondNumbers() {
        Points wide = Points.of(2, 2000, new double[4000]);

        assertThat(first(wide, lens(1, DensityKernel.GAUSSIAN, Scale.LOG_DENSITY)))
                .isCloseTo(-1000 * Math.log(2 * Math.PI), within(1e-9));
        assertThatThrownBy(() -> first(wide, lens(1, DensityKernel.GAUSSIAN, Scale.DENSITY)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("let 'scale' be 'log-density'");
    }

    @Test
    void stopsWhenCancelled() {
        assertThatThrownBy(() -> part().view(Dataset.of(Iris.points()), TestRun.cancelledAfter(20)))
                .isInstanceOf(CancellationException.class);
    }

    /** Places on a grid around the known rows add up to the whole of a distribution. */
    @Test
    void givesLaterRowsTheDensityOfThoseItKnows() {
        Points known = Points.of(3, 1, new double[] {0, 1, 4});
        int places = 2400;
        double[] grid =
                IntStream.range(0, places).mapToDouble(i -> -10.001 + i * 0.01).toArray();

        double[] densities = lens(0.7, DensityKernel.GAUSSIAN, Scale.DENSITY)
                .train(Dataset.of(known), TestRun.serial())
                .transform(Points.of(places, 1, grid), TestRun.parallel())
                .column(0);

        assertThat(Arrays.stream(densities).sum() * 0.01).isCloseTo(1, within(1e-3));
    }

    private static double first(Points points, Density lens) {
        return lens.view(Dataset.of(points), TestRun.serial()).at(0, 0);
    }

    private static Density lens(double bandwidth, DensityKernel kernel, Scale scale) {
        return new Density(bandwidth, false, kernel, scale, new PlainEuclidean());
    }
}
