package reeb.kernels.centres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Points;
import reeb.kernels.Samples;
import reeb.testkit.TestRun;

final class CentreSwapsTest {
    @Test
    void giveEachGroupACentreWhereTheFirstTwoShareOneGroup() {
        double[] values = new double[3000 * 4];
        Points noise = Samples.gaussian(3000, 4, 0);
        for (int row = 0; row < 3000; row++) {
            for (int column = 0; column < 4; column++) {
                values[4 * row + column] = noise.at(row, column) + (column == 0 ? 100 * (row % 4) : 0);
            }
        }
        CentreRows rows = CentreRows.of(Points.of(3000, 4, values), TestRun.parallel());
        double[][] first = {rows.place(0), rows.place(4), rows.place(1), rows.place(2)};

        NearestCentres better = CentreSwaps.improve(rows, first, TestRun.parallel());

        assertThat(Arrays.stream(better.centres()).map(centre -> Math.round(centre[0] / 100)))
                .containsExactlyInAnyOrder(0L, 1L, 2L, 3L);
    }

    @Test
    void neverCostMoreThanTheFirst() {
        for (int seed = 0; seed < 30; seed++) {
            Points points = Samples.gaussian(400, 1 + seed, seed);
            CentreRows rows = CentreRows.of(points, TestRun.serial());
            double[][] first =
                    IntStream.range(0, 1 + seed).mapToObj(rows::place).toArray(double[][]::new);
            NearestCentres before = new NearestCentres(rows, TestRun.serial());
            before.assign(first, TestRun.serial());

            NearestCentres after = CentreSwaps.improve(rows, first, TestRun.serial());

            assertThat(after.cost(TestRun.serial()))
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(before.cost(TestRun.serial()) * (1 + 1e-6));
            NearestCentres anew = new NearestCentres(rows, TestRun.serial());
            anew.assign(after.centres(), TestRun.serial());
            assertThat(after.nearest()).isEqualTo(anew.nearest());
        }
    }

    @Test
    void leaveCentresThatAllRowsEqual() {
        CentreRows rows = CentreRows.of(Points.of(8, 1, new double[] {1, 2, 3, 4, 1, 2, 3, 4}), TestRun.serial());
        double[][] first = {{1}, {2}, {3}, {4}};

        assertThat(CentreSwaps.improve(rows, first, TestRun.serial()).centres()).isDeepEqualTo(first);
    }

    @Test
    void areTheSameOnAnyNumberOfThreads() {
        CentreRows rows = CentreRows.of(Samples.clusters(5000, 20, 30), TestRun.parallel());
        double[][] first = IntStream.range(0, 25).mapToObj(rows::place).toArray(double[][]::new);

        assertThat(CentreSwaps.improve(rows, first, TestRun.serial()).centres())
                .isDeepEqualTo(
                        CentreSwaps.improve(rows, first, TestRun.parallel()).centres());
    }
}
