package reeb.plugins.lenses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.learning.Model;
import reeb.testkit.TestRun;

/** Axes that are small against the first, as where one row lies far from all others. */
final class SmallAxesTest {
    private static final int ROWS = 40;

    @ParameterizedTest
    @EnumSource(Pca.Solver.class)
    void aRowFarAwayDoesNotFlattenTheOthers(Pca.Solver solver) {
        Points points = Points.of(4, 2, new double[] {0, 0, 0, 1, 0, 2, 1e9, 0});
        Points view = pca(2, false, solver).view(Dataset.of(points), TestRun.serial());
        assertThat(turned(view.column(1))).usingComparatorWithPrecision(1e-6).containsExactly(-1, 0, 1, 0);
        Points white = pca(2, true, solver).view(Dataset.of(points), TestRun.serial());
        assertThat(turned(white.column(1)))
                .usingComparatorWithPrecision(1e-6)
                .containsExactly(-Math.sqrt(1.5), 0, Math.sqrt(1.5), 0);
    }

    /** Beside the axis through the row that is far along one column, the others spread as they do without that row. */
    @ParameterizedTest
    @CsvSource({
        "EXACT, 6, 1e3",
        "EXACT, 6, 1e6",
        "EXACT, 6, 1e9",
        "EXACT, 90, 1e9",
        "EXACT, 90, 1e5",
        "RANDOMIZED, 6, 1e6",
        "RANDOMIZED, 6, 1e9",
        "RANDOMIZED, 90, 1e9",
    })
    void theOtherAxesAreThoseOfTheOtherRows(Pca.Solver solver, int columns, double far) {
        double[] values = spread(columns);
        for (int row = 0; row < ROWS; row++) {
            values[row * columns] = 0;
        }
        Points others = Points.of(ROWS - 1, columns, Arrays.copyOf(values, (ROWS - 1) * columns));
        values[(ROWS - 1) * columns] = far;
        Points all = pca(4, false, solver).view(Dataset.of(Points.of(ROWS, columns, values)), TestRun.parallel());
        Points expected = pca(3, false, Pca.Solver.EXACT).view(Dataset.of(others), TestRun.serial());
        for (int axis = 0; axis < 3; axis++) {
            double off = 0;
            double sign = Math.signum(all.at(3, axis + 1) * expected.at(3, axis));
            for (int row = 0; row < ROWS - 1; row++) {
                off = Math.max(off, Math.abs(all.at(row, axis + 1) - sign * expected.at(row, axis)));
            }
            assertThat(off).as("axis " + axis).isLessThan(far * 1e-14 + 9 / far);
        }
    }

    @Test
    void variancesMayFallFromAxisToAxisWithoutEnd() {
        int columns = 12;
        double[] values = spread(columns);
        for (int i = 0; i < values.length; i++) {
            values[i] *= Math.pow(10, -(i % columns));
        }
        Points view = pca(columns, false, Pca.Solver.EXACT)
                .view(Dataset.of(Points.of(ROWS, columns, values)), TestRun.serial());
        for (int axis = 0; axis < columns; axis++) {
            double largest =
                    Arrays.stream(view.column(axis)).map(Math::abs).max().orElse(0);
            assertThat(largest * Math.pow(10, axis)).as("axis " + axis).isBetween(0.3, 6.0);
        }
    }

    @ParameterizedTest
    @CsvSource({"EXACT, 20", "EXACT, 60", "RANDOMIZED, 20", "RANDOMIZED, 60"})
    void axesThatNothingSpreadsAlongAreZeros(Pca.Solver solver, int columns) {
        double[] values = new double[ROWS * columns];
        double[] three = spread(3);
        RandomGenerator random = random();
        for (int column = 0; column < columns; column++) {
            double[] weights = random.doubles(3, -1, 1).toArray();
            for (int row = 0; row < ROWS; row++) {
                for (int i = 0; i < 3; i++) {
                    values[row * columns + column] += weights[i] * three[row * 3 + i] * (i == 2 ? 1e-3 : 1);
                }
                values[row * columns + column] += 1000.1;
            }
        }
        Points points = Points.of(ROWS, columns, values);
        Model model = pca(6, true, solver).train(Dataset.of(points), TestRun.serial());
        Points view = model.transform(points, TestRun.serial());
        for (int axis = 0; axis < 6; axis++) {
            double squares = Arrays.stream(view.column(axis)).map(x -> x * x).sum() / (ROWS - 1);
            assertThat(squares).as("axis " + axis).isCloseTo(axis < 3 ? 1 : 0, within(1e-6));
        }
    }

    private static Pca pca(int components, boolean whiten, Pca.Solver solver) {
        return new Pca(Optional.of(components), whiten, solver, 30, 60);
    }

    private static double[] turned(double[] column) {
        double sign = column[0] > 0 ? -1 : 1;
        return Arrays.stream(column).map(value -> sign * value).toArray();
    }

    private static double[] spread(int columns) {
        return random().doubles((long) ROWS * columns, -1, 1).toArray();
    }

    private static RandomGenerator random() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(11);
    }
}
