package reeb.plugins.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.Part;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.learning.Model;
import reeb.api.problem.InputException;
import reeb.testkit.TestRun;
import reeb.testkit.TrainableContract;

final class ScaleTest implements TrainableContract {
    private static final List<Double> UNIT = List.of(0.0, 1.0);

    @Override
    public Part part() {
        return new Scale(UNIT, Optional.of(List.of(-1.0, 1.0)), Per.ALL);
    }

    private static Points scale(Points points, Per per) {
        return new Scale(UNIT, Optional.empty(), per).transform(Dataset.of(points), List.of(), TestRun.serial());
    }

    @Test
    void dividesBytesBy255InSinglePrecision() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < 256; i++) {
            bytes[i] = (byte) i;
        }
        Points scaled = scale(Points.of(64, 4, bytes), Per.ALL);
        assertThat(scaled.precision()).isEqualTo(Points.Precision.SINGLE);
        for (int i = 0; i < 256; i++) {
            assertThat((float) scaled.at(Math.floorDiv(i, 4), i % 4)).isEqualTo((float) i / 255f);
        }
    }

    @Test
    void measuresTheRangeOfOtherPoints() {
        Points scaled = scale(Points.of(2, 2, new double[] {2, 4, 6, 3}), Per.ALL);
        assertThat(scaled.precision()).isEqualTo(Points.Precision.DOUBLE);
        assertThat(scaled.column(0)).containsExactly(0, 1);
        assertThat(scaled.column(1)).containsExactly(0.5, 0.25);
        assertThat(scale(Points.of(1, 2, new float[] {1, 2}), Per.ALL).precision())
                .isEqualTo(Points.Precision.SINGLE);
    }

    @Test
    void measuresTheRangeOfEachColumn() {
        Points scaled = scale(Points.of(3, 2, new double[] {0, 7, 5, 7, 10, 7}), Per.COLUMN);
        assertThat(scaled.column(0)).containsExactly(0, 0.5, 1);
        assertThat(scaled.column(1)).as("constant columns go to the lower end").containsOnly(0);
        assertThat(scale(Points.of(2, 1, new byte[] {100, 102}), Per.COLUMN).column(0))
                .containsExactly(0, 1);
    }

    @Test
    void mapsFromAndToGivenRanges() {
        Scale scale = new Scale(List.of(1.0, -1.0), Optional.of(List.of(0.0, 10.0)), Per.ALL);
        Points scaled =
                scale.transform(Dataset.of(Points.of(3, 1, new double[] {0, 5, 20})), List.of(), TestRun.serial());
        assertThat(scaled.column(0)).containsExactly(1, 0, -3);
    }

    @Test
    void acceptsConstantAndNoPoints() {
        assertThat(scale(Points.of(2, 1, new double[] {3, 3}), Per.ALL).column(0))
                .containsOnly(0);
        assertThat(scale(Points.of(0, 3, new double[0]), Per.COLUMN).rows()).isZero();
        assertThat(scale(Points.of(0, 3, new double[0]), Per.ALL).columns()).isEqualTo(3);
    }

    @Test
    void refusesRangesThatAreNone() {
        assertThatThrownBy(() -> new Scale(List.of(1.0), Optional.empty(), Per.ALL))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("to: must be two numbers");
        assertThatThrownBy(() -> new Scale(UNIT, Optional.of(List.of(1.0, 1.0)), Per.ALL))
                .hasMessageStartingWith("from: both ends are 1.0");
        assertThatThrownBy(() -> new Scale(UNIT, Optional.of(UNIT), Per.COLUMN)).hasMessageStartingWith("per: ");
    }

    @Test
    void refusesValuesThatAreNotFinite() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -Double.MAX_VALUE}) {
            Points points = Points.of(2, 2, new double[] {0, Double.MAX_VALUE, 0, value});
            assertThatThrownBy(() -> scale(points, Per.COLUMN))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("feature column 1");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void reachesBothEndsWithTheSameBitsForAnyNumberOfThreads(long seed) {
        Random random = new Random(seed);
        int rows = random.nextInt(2, 9000);
        Points points = Points.of(rows, 3, random.doubles(rows * 3L, -50, 90).toArray());
        Scale scale = new Scale(List.of(-2.0, 3.0), Optional.empty(), Per.COLUMN);
        Points one = scale.transform(Dataset.of(points), List.of(), TestRun.serial());
        Points many = scale.transform(Dataset.of(points), List.of(), TestRun.parallel());
        for (int column = 0; column < 3; column++) {
            assertThat(Arrays.stream(one.column(column)).min()).hasValue(-2);
            assertThat(Arrays.stream(one.column(column)).max()).hasValue(3);
            assertThat(many.column(column)).isEqualTo(one.column(column));
        }
    }

    @Test
    void treatsOtherRowsByTheRangesItHasLearned() {
        Model model = new Scale(List.of(-1.0, 1.0), Optional.empty(), Per.COLUMN)
                .train(Dataset.of(Points.of(2, 2, new double[] {2, 7, 6, 7})), TestRun.serial());
        Points fresh = model.transform(Points.of(2, 2, new double[] {8, 7, 4, 8}), TestRun.serial());
        assertThat(fresh.column(0)).containsExactly(2, 0);
        assertThat(fresh.column(1)).containsExactly(-1, 1);
    }
}
