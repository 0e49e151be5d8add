package reeb.plugins.embedders.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.SparseRows;
import reeb.plugins.embedders.KnownEuclidean;
import reeb.testkit.LensContract;
import reeb.testkit.TestRun;
import reeb.testkit.TrainableContract;

final class RandomProjectionTest implements LensContract, TrainableContract {
    private static final int ROWS = 40;
    private static final int COLUMNS = 600;

    @Override
    public RandomProjection part() {
        return map(2, RandomProjection.Distribution.GAUSSIAN);
    }

    private static RandomProjection map(int components, RandomProjection.Distribution distribution) {
        return new RandomProjection(components, distribution, Optional.empty());
    }

    /** Rows with a value in each seventh column. */
    private static double[] values() {
        double[] values = new double[ROWS * COLUMNS];
        for (int i = 0; i < values.length; i += 7) {
            values[i] = Math.sin(i) * 10 + 1;
        }
        return values;
    }

    private static Points sparse(double[] values) {
        long[] starts = new long[ROWS + 1];
        int[] columns = new int[values.length / 7 + 1];
        double[] stored = new double[columns.length];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = i * 7 % COLUMNS;
            stored[i] = values[i * 7];
            starts[i * 7 / COLUMNS + 1] = i + 1L;
        }
        return Points.of(SparseRows.of(COLUMNS, starts, columns, stored));
    }

    @ParameterizedTest
    @EnumSource
    void nearlyKeepsDistances(RandomProjection.Distribution distribution) {
        Points points = Points.of(ROWS, COLUMNS, values());
        Points map = map(400, distribution).view(Dataset.of(points), TestRun.parallel());
        assertThat(map.columns()).isEqualTo(400);
        for (int row = 1; row < ROWS; row++) {
            assertThat(distance(map, row) / distance(points, row)).isCloseTo(1, within(0.2));
        }
    }

    private static double distance(Points points, int row) {
        double[] a = new double[points.columns()];
        double[] b = new double[points.columns()];
        points.copyRow(0, a);
        points.copyRow(row, b);
        return new KnownEuclidean().distance(a, b);
    }

    @ParameterizedTest
    @EnumSource
    void projectsSparseRowsAsDenseOnes(RandomProjection.Distribution distribution) {
        Points dense = map(5, distribution).view(Dataset.of(Points.of(ROWS, COLUMNS, values())), TestRun.parallel());
        Points sparse = map(5, distribution).view(Dataset.of(sparse(values())), TestRun.parallel());
        for (int row = 0; row < ROWS; row++) {
            for (int axis = 0; axis < 5; axis++) {
                assertThat(sparse.at(row, axis)).isCloseTo(dense.at(row, axis), within(1e-10));
            }
        }
    }

    @Test
    void drawsAsManyValuesAsTheDensitySays() {
        RandomProjection third = new RandomProjection(10, RandomProjection.Distribution.SPARSE, Optional.of(1 / 3.0));
        Points directions = third.train(Dataset.of(Points.of(1, 3000, new double[3000])), TestRun.serial())
                .state()
                .values()
                .iterator()
                .next();
        int some = 0;
        for (int row = 0; row < 10; row++) {
            for (int column = 0; column < 3000; column++) {
                double value = directions.at(row, column);
                assertThat(Math.abs(value)).isIn(0.0, Math.sqrt(1 / (1 / 3.0 * 10)));
                some += value == 0 ? 0 : 1;
            }
        }
        assertThat(some / 30_000.0).isCloseTo(1 / 3.0, within(0.02));
    }

    @Test
    void givesMoreComponentsThanColumnsWhereAsked() {
        assertThat(map(9, RandomProjection.Distribution.GAUSSIAN)
                        .view(Dataset.of(Points.of(3, 2, new double[] {1, 2, 3, 4, 5, 6})), TestRun.serial())
                        .columns())
                .isEqualTo(9);
    }
}
