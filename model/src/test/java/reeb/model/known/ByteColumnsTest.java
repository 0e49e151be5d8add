package reeb.model.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import reeb.api.data.Points;
import reeb.testkit.TestRun;

final class ByteColumnsTest {
    @Test
    void valuesAreOffByAtMostHalfAStep() {
        Random random = new Random(5);
        double[] values = new double[300 * 4];
        for (int at = 0; at < values.length; at++) {
            values[at] = at % 4 == 3 ? 1.5 : random.nextGaussian() * Math.pow(100, at % 4);
        }
        Points points = Points.of(300, 4, values);
        ByteColumns bytes = ByteColumns.of(points, TestRun.serial());
        Points back = bytes.values(TestRun.parallel());
        for (int column = 0; column < 4; column++) {
            double step = (bytes.high().at(column, 0) - bytes.low().at(column, 0)) / 255;
            for (int row = 0; row < 300; row++) {
                assertThat(back.at(row, column)).isCloseTo(points.at(row, column), within(step * 0.501 + 1e-4));
            }
        }
        assertThat(back.at(17, 3)).isEqualTo(1.5);
    }

    @Test
    void rowsThatWereRoundedStayAsTheyAre() {
        Points points = Points.of(500, 3, new Random(9).doubles(1500, -3, 1000).toArray());
        Points once = ByteColumns.of(points, TestRun.serial()).values(TestRun.serial());
        Points twice = ByteColumns.of(once, TestRun.parallel()).values(TestRun.parallel());
        assertThat(twice.memory().mismatch(once.memory())).isEqualTo(-1);
    }

    @Test
    void rangesAreFiniteAndAscend() {
        Points low = Points.of(2, 1, new double[] {0, 1});
        assertThat(ByteColumns.areRanges(low, Points.of(2, 1, new double[] {0, 2})))
                .isTrue();
        assertThat(ByteColumns.areRanges(low, Points.of(2, 1, new double[] {0, 0.5})))
                .isFalse();
        assertThat(ByteColumns.areRanges(low, Points.of(2, 1, new double[] {0, Double.NaN})))
                .isFalse();
        assertThat(ByteColumns.areRanges(low, Points.of(2, 1, new double[] {0, Double.POSITIVE_INFINITY})))
                .isFalse();
    }
}
