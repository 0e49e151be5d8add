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

final class SingleLinkageTest implements ClustererContract {
    private static final Metric METRIC = new PlainEuclidean();

    @Override
    public SingleLinkage part() {
        return upTo(0.8);
    }

    @Test
    void cutsJoinsOfExactlyTheThreshold() {
        Points line = Points.of(5, 1, new double[] {9, 0, 1, 3, 2});

        assertThat(upTo(1).cluster(line, TestRun.serial())).isEqualTo(Labels.of(0, 1, 2, 3, 4));
        assertThat(upTo(1.001).cluster(line, TestRun.serial())).isEqualTo(Labels.of(0, 1, 1, 1, 1));
    }

    @Test
    void stopsAtANumberOfClusters() {
        Points line = Points.of(5, 1, new double[] {9, 0, 1, 3, 5});

        assertThat(into(2).cluster(line, TestRun.serial())).isEqualTo(Labels.of(0, 1, 1, 1, 1));
        assertThat(into(4).cluster(line, TestRun.serial())).isEqualTo(Labels.of(0, 1, 1, 2, 3));
        assertThat(into(9).cluster(line, TestRun.serial())).isEqualTo(Labels.of(0, 1, 2, 3, 4));
    }

    @Test
    void makesOneRowACluster() {
        assertThat(part().cluster(Points.of(1, 1, new double[] {3}), TestRun.serial()))
                .isEqualTo(Labels.of(0));
        assertThat(part().minimumRows()).isEqualTo(2);
    }

    @Test
    void equalsTheComponentsOfNearRowsOnGridsFullOfTies() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int rows = random.nextInt(50);
            Points points = Points.of(
                    rows,
                    2,
                    IntStream.range(0, 2 * rows)
                            .mapToDouble(i -> random.nextInt(12))
                            .toArray());
            double threshold = new double[] {1, 1.2, 2, 2.1}[random.nextInt(4)];

            Labels labels = upTo(threshold).cluster(points, TestRun.serial());

            assertThat(labels.toArray()).as("seed %d", seed).isEqualTo(components(points, threshold));
        }
    }

    @Test
    void wantsOneWayToStop() {
        assertThatThrownBy(() -> new SingleLinkage(Optional.empty(), Optional.empty(), METRIC))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("give either 'threshold'");
        assertThatThrownBy(() -> new SingleLinkage(Optional.of(1.0), Optional.of(2), METRIC))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has both");
    }

    private static int[] components(Points points, double threshold) {
        int n = points.rows();
        int[] lowest = IntStream.range(0, n).toArray();
        for (int round = 0; round < n; round++) {
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    double d = Math.hypot(points.at(a, 0) - points.at(b, 0), points.at(a, 1) - points.at(b, 1));
                    if (d < threshold) {
                        lowest[a] = Math.min(lowest[a], lowest[b]);
                    }
                }
            }
        }
        int[] numbers = IntStream.range(0, n).filter(a -> lowest[a] == a).toArray();
        return IntStream.of(lowest)
                .map(low -> java.util.Arrays.binarySearch(numbers, low))
                .toArray();
    }

    private static SingleLinkage upTo(double threshold) {
        return new SingleLinkage(Optional.of(threshold), Optional.empty(), METRIC);
    }

    private static SingleLinkage into(int clusters) {
        return new SingleLinkage(Optional.empty(), Optional.of(clusters), METRIC);
    }
}
