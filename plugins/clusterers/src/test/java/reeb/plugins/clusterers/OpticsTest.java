package reeb.plugins.clusterers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.Metric;
import reeb.api.data.Labels;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.testkit.ClustererContract;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

final class OpticsTest implements ClustererContract {
    private static final Metric METRIC = new PlainEuclidean();

    @Override
    public Optics part() {
        return byXi(5, Optional.empty());
    }

    @Test
    void findsThreeBlobs() {
        Labels labels = below(10, 0.8, Optional.empty()).cluster(ClustererContract.blobs(300), TestRun.parallel());

        assertThat(labels.toArray())
                .isEqualTo(IntStream.range(0, 300).map(row -> row % 3).toArray());
    }

    @Test
    void findsGroupsOfDifferentDensities() {
        Points line = line(0, 0.1, 0.2, 0.3, 0.4, 10, 12, 14, 16, 18);

        assertThat(byXi(3, Optional.empty()).cluster(line, TestRun.serial()))
                .isEqualTo(Labels.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1));
    }

    @Test
    void ordersRowsByWhatReachesThemFromThoseBefore() {
        ReachabilityPlot plot =
                new Reachability(METRIC, 2, Optional.of(5.0)).plot(line(0, 4, 1, 20, 2, 9), TestRun.serial());

        assertThat(IntStream.range(0, 6).map(plot::row)).containsExactly(0, 2, 4, 1, 5, 3);
        assertThat(IntStream.range(0, 6).mapToDouble(plot::reach))
                .containsExactly(Double.POSITIVE_INFINITY, 2.0, 1.0, Double.POSITIVE_INFINITY, 1.0, 5.0);
        assertThat(IntStream.range(0, 6).map(plot::predecessor)).containsExactly(-1, 0, 1, 2, 3, -1);
        assertThat(plot.core(3)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void aLimitBeyondAllDistancesChangesNothing() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            Points points =
                    Points.of(80, 2, random.ints(160, 0, 15).asDoubleStream().toArray());

            assertThat(byXi(4, Optional.of(99.0)).cluster(points, TestRun.serial()))
                    .isEqualTo(byXi(4, Optional.empty()).cluster(points, TestRun.serial()));
        }
    }

    @Test
    void callsTooFewRowsNoise() {
        assertThat(part().minimumRows()).isEqualTo(5);
        assertThat(part().cluster(line(0, 0, 0, 0), TestRun.serial())).isEqualTo(Labels.of(-1, -1, -1, -1));
    }

    @Test
    void copesWithOddNumbersAndConstantColumns() {
        double[] places = {0, 1, 0, 1, 0, 1, Double.NaN, 1, 0, Double.POSITIVE_INFINITY};
        assertThat(byXi(2, Optional.empty())
                        .cluster(Points.of(5, 2, places), TestRun.serial())
                        .size())
                .isEqualTo(5);
        assertThat(below(2, 1, Optional.of(2.0)).cluster(Points.of(5, 2, places), TestRun.serial()))
                .isEqualTo(Labels.of(0, 0, 0, -1, -1));
    }

    @Test
    void wantsALevelThatRowsCanReach() {
        assertThatThrownBy(() -> below(5, 2, Optional.of(1.0)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'eps' is 2.0 but must be at most 'maxEps', which is 1.0");
    }

    private static Points line(double... places) {
        return Points.of(places.length, 1, places);
    }

    private static Optics byXi(int minPoints, Optional<Double> maxEps) {
        return new Optics(minPoints, maxEps, Optional.empty(), 0.05, Optional.empty(), true, METRIC);
    }

    private static Optics below(int minPoints, double eps, Optional<Double> maxEps) {
        return new Optics(minPoints, maxEps, Optional.of(eps), 0.05, Optional.empty(), true, METRIC);
    }
}
