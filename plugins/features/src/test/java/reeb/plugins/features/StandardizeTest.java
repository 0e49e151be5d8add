package reeb.plugins.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.Part;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.learning.Model;
import reeb.api.problem.InputException;
import reeb.testkit.FoldableContract;
import reeb.testkit.TestRun;

final class StandardizeTest implements FoldableContract {
    @Override
    public Part part() {
        return new Standardize();
    }

    private static Points standardize(Points points, TestRun run) {
        return new Standardize().transform(Dataset.of(points), List.of(), run);
    }

    private static Points standardize(Points points) {
        return standardize(points, TestRun.serial());
    }

    @Test
    void dividesByTheDeviationOfThePopulation() {
        assertThat(standardize(Points.of(2, 1, new double[] {1, 5})).column(0))
                .containsExactly(new double[] {-1, 1}, within(1e-12));
    }

    @Test
    void turnsConstantColumnsIntoZero() {
        Points points = standardize(Points.of(3, 2, new double[] {0.1, 1, 0.1, 2, 0.1, 3}));
        assertThat(points.column(0)).containsOnly(0);
        assertThat(standardize(Points.of(1, 1, new byte[] {7})).column(0)).containsOnly(0);
        assertThat(standardize(Points.of(0, 1, new byte[0])).rows()).isZero();
    }

    @Test
    void givesSinglePrecisionForBytesAndSingles() {
        assertThat(standardize(Points.of(2, 1, new byte[] {0, (byte) 255})).precision())
                .isEqualTo(Points.Precision.SINGLE);
        assertThat(standardize(Points.of(2, 1, new float[] {1, 2})).precision()).isEqualTo(Points.Precision.SINGLE);
    }

    @Test
    void keepsTinyHugeAndDistantValuesApart() {
        for (double unit : new double[] {1e-300, 1, 1e300}) {
            assertThat(standardize(Points.of(2, 1, new double[] {unit, 3 * unit}))
                            .column(0))
                    .containsExactly(new double[] {-1, 1}, within(1e-12));
        }
        assertThat(standardize(Points.of(2, 1, new double[] {1e15, 1e15 + 2})).column(0))
                .containsExactly(new double[] {-1, 1}, within(1e-12));
    }

    @Test
    void refusesValuesThatAreNotFinite() {
        assertThatThrownBy(() -> standardize(Points.of(2, 1, new double[] {1, Double.NaN})))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("feature column 0");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void givesMeanZeroAndDeviationOneWithTheSameBitsForAnyNumberOfThreads(long seed) {
        Random random = new Random(seed);
        int rows = random.nextInt(2, 9000);
        double[] values = new double[rows * 2];
        Arrays.setAll(values, i -> 1000 + 7 * random.nextGaussian());
        Points points = standardize(Points.of(rows, 2, values));
        double[] column = points.column(1);
        assertThat(Arrays.stream(column).average().orElseThrow()).isCloseTo(0, within(1e-9));
        assertThat(Arrays.stream(column).map(value -> value * value).average().orElseThrow())
                .isCloseTo(1, within(1e-9));
        assertThat(standardize(Points.of(rows, 2, values), TestRun.parallel()).column(1))
                .isEqualTo(column);
    }

    @Test
    void treatsOtherRowsByTheMeansItHasLearned() {
        Model model = new Standardize().train(Dataset.of(Points.of(2, 2, new double[] {1, 7, 5, 7})), TestRun.serial());
        Points fresh = model.transform(Points.of(2, 2, new double[] {3, 7, 9, 8}), TestRun.serial());
        assertThat(fresh.column(0)).containsExactly(0, 3);
        assertThat(fresh.column(1)).as("differences from a constant column").containsExactly(0, 1);
    }

    @Test
    void saysWhatItCannotLearnFromOrTreat() {
        Model none = new Standardize().train(Dataset.of(Points.of(0, 1, new double[0])), TestRun.serial());
        assertThatThrownBy(() -> none.transform(Points.of(1, 1, new double[1]), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no rows to learn from");
        Model model = new Standardize().train(Dataset.of(Points.of(2, 1, new double[] {1, 2})), TestRun.serial());
        assertThatThrownBy(() -> model.transform(Points.of(1, 1, new double[] {Double.NaN}), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("row 0, feature column 0");
    }
}
