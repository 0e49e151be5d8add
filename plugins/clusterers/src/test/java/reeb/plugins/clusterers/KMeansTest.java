package reeb.plugins.clusterers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Labels;
import reeb.api.data.Points;
import reeb.testkit.ClustererContract;
import reeb.testkit.TestRun;

final class KMeansTest implements ClustererContract {
    @Override
    public KMeans part() {
        return of(3);
    }

    @Test
    void findsThreeBlobs() {
        Labels labels = part().cluster(ClustererContract.blobs(300), TestRun.parallel());

        assertThat(labels.toArray())
                .isEqualTo(IntStream.range(0, 300).map(row -> row % 3).toArray());
    }

    @Test
    void makesAsManyClustersAsThereAreDistinctRowsAtMost() {
        Points twice = Points.of(6, 1, new double[] {1, 5, 1, 9, 5, 9});

        assertThat(of(3).cluster(twice, TestRun.serial())).isEqualTo(Labels.of(0, 1, 0, 2, 1, 2));
        assertThat(of(5).cluster(twice, TestRun.serial())).isEqualTo(Labels.of(0, 1, 0, 2, 1, 2));
        assertThat(of(50).cluster(twice, TestRun.serial())).isEqualTo(Labels.of(0, 1, 0, 2, 1, 2));
        assertThat(of(50).minimumRows()).isEqualTo(50);
    }

    @Test
    void putsEachRowToTheNearestMeanWhenItRests() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int rows = 1 + random.nextInt(60);
            double[] values = IntStream.range(0, 2 * rows)
                    .mapToDouble(i -> random.nextInt(9))
                    .toArray();
            Points points = Points.of(rows, 2, values.clone());

            Labels labels = new KMeans(1 + random.nextInt(8), 1, 1000, 0).cluster(points, TestRun.serial());

            double[][] means = means(points, labels);
            for (int row = 0; row < rows; row++) {
                double own = square(points, row, means[labels.at(row)]);
                for (double[] mean : means) {
                    assertThat(own).as("seed %d", seed).isLessThanOrEqualTo(square(points, row, mean) + 1e-9);
                }
            }
        }
    }

    @Test
    void keepsTheBestOfItsRestarts() {
        Points squares = ClustererContract.blobs(120);

        double once = cost(squares, new KMeans(9, 1, 300, 0).cluster(squares, TestRun.serial()));
        double often = cost(squares, new KMeans(9, 20, 300, 0).cluster(squares, TestRun.serial()));

        assertThat(often).isLessThanOrEqualTo(once);
    }

    @Test
    void findsTheBestPartitionOfAFewRows() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            Points points = Points.of(9, 1, random.doubles(9, 0, 100).toArray());
            double found = cost(points, new KMeans(3, 30, 300, 0).cluster(points, TestRun.serial()));

            assertThat(found).as("seed %d", seed).isLessThanOrEqualTo(best(points) * (1 + 1e-9));
        }
    }

    @Test
    void stopsBetweenMovesWhenCancelled() {
        assertThatThrownBy(() ->
                        new KMeans(3, 5, 300, 0).cluster(ClustererContract.blobs(100), TestRun.cancelledAfter(200)))
                .isInstanceOf(CancellationException.class);
        assertThat(new KMeans(3, 1, 1, 0).cluster(ClustererContract.blobs(100), TestRun.cancelledAfter(200)))
                .isNotNull();
    }

    /** Tries all ways to cut the sorted values into three. */
    private static double best(Points points) {
        double[] sorted = points.column(0);
        Arrays.sort(sorted);
        Points line = Points.of(sorted.length, 1, sorted);
        double best = Double.POSITIVE_INFINITY;
        for (int first = 1; first < sorted.length - 1; first++) {
            for (int second = first + 1; second < sorted.length; second++) {
                int one = first;
                int two = second;
                int[] labels = IntStream.range(0, sorted.length)
                        .map(row -> row < one ? 0 : row < two ? 1 : 2)
                        .toArray();
                best = Math.min(best, cost(line, Labels.of(labels)));
            }
        }
        return best;
    }

    private static double cost(Points points, Labels labels) {
        double[][] means = means(points, labels);
        return IntStream.range(0, points.rows())
                .mapToDouble(row -> square(points, row, means[labels.at(row)]))
                .sum();
    }

    private static double[][] means(Points points, Labels labels) {
        return labels.members().stream()
                .map(rows -> IntStream.range(0, points.columns())
                        .mapToDouble(column -> Arrays.stream(rows.toArray())
                                .mapToDouble(row -> points.at(row, column))
                                .average()
                                .orElseThrow())
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double square(Points points, int row, double[] mean) {
        return IntStream.range(0, mean.length)
                .mapToDouble(column -> Math.pow(points.at(row, column) - mean[column], 2))
                .sum();
    }

    private static KMeans of(int clusters) {
        return new KMeans(clusters, 5, 300, 1e-4);
    }
}
