package reeb.plugins.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import reeb.api.Metric;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.testkit.MetricContract;
import reeb.testkit.TestRun;

final class HellingerTest implements MetricContract {
    @Override
    public Metric part() {
        return new Hellinger();
    }

    @Override
    public double accepted(double value) {
        return Math.abs(value);
    }

    @Test
    void measuresAnExample() {
        assertThat(part().distance(new double[] {9, 16, 0}, new double[] {0, 32, 18}))
                .isCloseTo(Math.sqrt(0.36), within(1e-15));
        assertThat(part().distance(new double[] {1, 0}, new double[] {0, 5})).isEqualTo(1);
    }

    @Test
    void measuresShares() {
        double[] a = {3, 1, 4, 1, 5};
        double[] b = {2, 7, 1, 8, 2};
        double expected = part().distance(a, b);
        for (double scale : new double[] {1e-300, 1e-100, 1, 1e100, 3e307}) {
            double[] scaled = Arrays.stream(a).map(value -> value * scale).toArray();
            assertThat(part().distance(scaled, b)).isCloseTo(expected, within(1e-15));
            assertThat(part().distance(scaled, a)).isCloseTo(0, within(1e-15));
        }
    }

    @Test
    void putsZerosAtTheFarEnd() {
        assertThat(part().distance(new double[3], new double[] {0, 0, 3})).isEqualTo(1);
        assertThat(part().distance(new double[] {1, 0, 3}, new double[3])).isEqualTo(1);
    }

    @Test
    void refusesNegativeValues() {
        double[] values = new double[200];
        values[31] = -0.5;
        values[77] = -1;
        Points points = Points.of(100, 2, values);
        String message = "hellinger: the value at row 15, column 1 (from 0) is -0.5 but";
        assertThatThrownBy(() -> part().within(points, 0.5, TestRun.parallel()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(message);
        assertThatThrownBy(() -> part().distances(points, 38, new double[100]))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(message);
        assertThatThrownBy(() -> part().distance(new double[2], new double[] {0, -2}))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("hellinger: the value at column 1 (from 0) is -2.0 but");
    }

    @Test
    void obeysTheTriangleInequality() {
        Triangles.check(part(), Math::abs);
    }
}
