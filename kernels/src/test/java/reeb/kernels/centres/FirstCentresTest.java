package reeb.kernels.centres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Points;
import reeb.kernels.Samples;
import reeb.testkit.TestRun;

final class FirstCentresTest {
    @Test
    void areRowsAndAllDifferent() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            int rows = random.nextInt(1, 300);
            int columns = random.nextInt(1, 20);
            int kinds = random.nextInt(1, 30);
            double[] values = new double[rows * columns];
            TreeSet<Integer> distinct = new TreeSet<>();
            for (int row = 0; row < rows; row++) {
                int kind = random.nextInt(kinds);
                distinct.add(kind);
                Arrays.fill(values, row * columns, (row + 1) * columns, 1e4 + kind * 1e-3);
            }

            double[][] centres = draw(Points.of(rows, columns, values), 50);

            assertThat(Arrays.stream(centres).map(Arrays::toString).distinct())
                    .as("seed %d", seed)
                    .hasSameSizeAs(centres)
                    .hasSize(Math.min(50, distinct.size()));
            for (double[] centre : centres) {
                assertThat(IntStream.range(0, rows)
                                .mapToObj(row -> Arrays.copyOfRange(values, row * columns, (row + 1) * columns)))
                        .anyMatch(row -> Arrays.equals(centre, row));
            }
        }
    }

    @Test
    void hitAllGroupsThatAreFarApart() {
        Points points = Samples.gaussian(1200, 3, 0);
        double[] values = new double[3600];
        for (int row = 0; row < 1200; row++) {
            for (int column = 0; column < 3; column++) {
                values[3 * row + column] = points.at(row, column) + (column == 0 ? 1e4 * (row % 12) : 0);
            }
        }

        double[][] centres = draw(Points.of(1200, 3, values), 12);

        assertThat(Arrays.stream(centres).map(centre -> Math.round(centre[0] / 1e4)))
                .doesNotHaveDuplicates();
    }

    @Test
    void areTheSameOnAnyNumberOfThreads() {
        CentreRows rows = CentreRows.of(Samples.clusters(5000, 20, 30), TestRun.parallel());

        assertThat(FirstCentres.draw(rows, 25, TestRun.serial()))
                .isDeepEqualTo(FirstCentres.draw(rows, 25, TestRun.parallel()));
    }

    private static double[][] draw(Points points, int most) {
        return FirstCentres.draw(CentreRows.of(points, TestRun.parallel()), most, TestRun.parallel());
    }
}
