package reeb.kernels.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.kernels.Samples;
import reeb.testkit.TestRun;

final class IncrementalCovarianceTest {
    private static final Points POINTS = Samples.gaussian(1000, 19, 1e4);

    private static IncrementalCovariance chunked(int chunk, int from, int end, Run run) {
        IncrementalCovariance covariance = new IncrementalCovariance(19);
        for (int first = from; first < end; first += chunk) {
            covariance.add(rows(first, Math.min(end, first + chunk)), run);
        }
        return covariance;
    }

    private static Points rows(int from, int end) {
        return POINTS.select(Rows.of(IntStream.range(from, end).toArray()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 256, 999, 1000})
    void equalsTheCovarianceOfAllRows(int chunk) {
        assertClose(chunked(chunk, 0, 1000, TestRun.parallel()));
    }

    @Test
    void joinsWhatWasCountedApart() {
        IncrementalCovariance all = new IncrementalCovariance(19);
        all.merge(chunked(100, 0, 330, TestRun.serial()));
        IncrementalCovariance rest = chunked(100, 330, 1000, TestRun.serial());
        all.merge(rest);
        all.merge(new IncrementalCovariance(19));
        assertClose(all);
        assertThat(rest.rows()).isEqualTo(670);
    }

    private static void assertClose(IncrementalCovariance actual) {
        double[] means = ColumnMeans.of(POINTS, TestRun.serial());
        double[][] expected = Covariance.ofColumns(POINTS, means, TestRun.serial());
        assertThat(actual.rows()).isEqualTo(1000);
        assertThat(actual.means()).usingComparatorWithPrecision(1e-8).containsExactly(means);
        double[][] covariance = actual.covariance();
        for (int i = 0; i < 19; i++) {
            for (int j = 0; j < 19; j++) {
                assertThat(covariance[i][j]).isEqualTo(covariance[j][i]).isCloseTo(expected[i][j], within(1e-11));
            }
        }
    }

    @Test
    void startsWithNothing() {
        IncrementalCovariance none = new IncrementalCovariance(2);
        assertThat(none.rows()).isZero();
        none.add(Points.of(0, 2, new double[0]), TestRun.serial());
        assertThat(none.means()).containsOnly(0);
        none.add(Points.of(1, 2, new double[] {3, 4}), TestRun.serial());
        assertThat(none.means()).containsExactly(3, 4);
        assertThat(none.covariance()).isDeepEqualTo(new double[2][2]);
    }

    @Test
    void hasTheSameBitsForAnyNumberOfThreads() {
        assertThat(chunked(300, 0, 1000, TestRun.parallel()).covariance())
                .isDeepEqualTo(chunked(300, 0, 1000, TestRun.serial()).covariance());
    }

    @Test
    void refusesOtherColumns() {
        IncrementalCovariance covariance = new IncrementalCovariance(3);
        assertThatThrownBy(() -> covariance.add(POINTS, TestRun.serial()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows have 19 columns but those before have 3");
        assertThatThrownBy(() -> covariance.merge(new IncrementalCovariance(4)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
