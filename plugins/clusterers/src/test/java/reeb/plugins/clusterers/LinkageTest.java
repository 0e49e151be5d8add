package reeb.plugins.clusterers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import reeb.api.About;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.data.Labels;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.testkit.ClustererContract;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

final class LinkageTest implements ClustererContract {
    private static final Metric METRIC = new PlainEuclidean();

    @Override
    public Linkage part() {
        return upTo(LinkageMethod.WARD, 8);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/linkage/labels.csv", maxCharsPerColumn = 1000)
    void equalsWhatScikitLearnMakes(String kind, int rows, String method, String name, double value, String labels) {
        LinkageMethod chosen = LinkageMethod.valueOf(method.toUpperCase(Locale.ROOT));
        Linkage linkage = name.equals("clusters") ? into(chosen, (int) value) : upTo(chosen, value);

        int[] expected =
                Stream.of(labels.split(" ")).mapToInt(Integer::parseInt).toArray();
        assertThat(linkage.cluster(points(kind, rows), TestRun.serial())).isEqualTo(Labels.of(expected));
    }

    @Test
    void measuresClustersByFarthestRowsAverageOrMeans() {
        Points line = Points.of(4, 1, new double[] {0, 2, 8, 12});

        assertThat(heights(LinkageMethod.COMPLETE, line)).containsExactly(2, 4, 12);
        assertThat(heights(LinkageMethod.AVERAGE, line)).containsExactly(2, 4, 9);
        assertThat(heights(LinkageMethod.WARD, line))
                .containsExactly(new double[] {2, 4, 9 * Math.sqrt(2)}, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(LinkageMethod.class)
    void cutsJoinsOfExactlyTheThreshold(LinkageMethod method) {
        Points line = Points.of(5, 1, new double[] {20, 1, 0, 9, 8});

        assertThat(upTo(method, 1).cluster(line, TestRun.serial())).isEqualTo(Labels.of(0, 1, 2, 3, 4));
        assertThat(upTo(method, 1.001).cluster(line, TestRun.serial())).isEqualTo(Labels.of(0, 1, 1, 2, 2));
    }

    @ParameterizedTest
    @EnumSource(LinkageMethod.class)
    void makesAsManyClustersAsAskedButNoMoreThanRows(LinkageMethod method) {
        for (int rows = 0; rows < 12; rows++) {
            Points points = ClustererContract.blobs(rows);

            assertThat(into(method, 5).cluster(points, TestRun.serial()).clusters())
                    .isEqualTo(Math.min(5, rows));
        }
    }

    @ParameterizedTest
    @EnumSource(LinkageMethod.class)
    void findsThreeBlobs(LinkageMethod method) {
        Labels labels = into(method, 3).cluster(ClustererContract.blobs(300), TestRun.parallel());

        for (int row = 0; row < 300; row++) {
            assertThat(labels.at(row)).isEqualTo(row % 3);
        }
    }

    @Test
    void needsAsManyRowsAsClusters() {
        assertThat(into(LinkageMethod.WARD, 10).minimumRows()).isEqualTo(10);
        assertThat(upTo(LinkageMethod.WARD, 1).minimumRows()).isEqualTo(2);
    }

    @Test
    void stopsWhileItJoins() {
        assertThatThrownBy(() -> part().cluster(ClustererContract.blobs(320), TestRun.cancelledAfter(20)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void wantsOneWayToStop() {
        assertThatThrownBy(() -> new Linkage(LinkageMethod.AVERAGE, Optional.empty(), Optional.empty(), METRIC))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("give either 'threshold'");
        assertThatThrownBy(() -> new Linkage(LinkageMethod.AVERAGE, Optional.of(1.0), Optional.of(2), METRIC))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has both");
    }

    @Test
    void refusesOtherMetricsWithWardOnly() {
        Metric other = new Steps();

        assertThatCode(() -> new Linkage(LinkageMethod.AVERAGE, Optional.of(1.0), Optional.empty(), other))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new Linkage(LinkageMethod.WARD, Optional.of(1.0), Optional.empty(), other))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("euclidean only but the metric is test/steps");
    }

    @Test
    void refusesMoreRowsThanTheMemoryHolds() {
        Points rows = Points.of(1 << 24, 1, new byte[1 << 24]);
        Linkage linkage = new Linkage(LinkageMethod.AVERAGE, Optional.of(1.0), Optional.empty(), METRIC);

        assertThatThrownBy(() -> linkage.cluster(rows, TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the distances of all pairs of 16777216 rows; take a sample of them");
    }

    /** From a thousand rows on means are joined; before, distances. */
    @Test
    void joinsMeansAsItJoinsDistances() {
        Points points = points("scattered", 1100);
        Joins joins = NeighborChain.join(
                DistanceTriangle.of(points, METRIC, TestRun.serial()), LinkageMethod.WARD, 1100, TestRun.serial());

        for (int clusters : new int[] {2, 7, 40, 300, 1050}) {
            assertThat(into(LinkageMethod.WARD, clusters).cluster(points, TestRun.parallel()))
                    .isEqualTo(joins.components(clusters));
        }
        assertThat(upTo(LinkageMethod.WARD, 0.3).cluster(points, TestRun.serial()))
                .isEqualTo(joins.componentsNearerThan(0.3));
    }

    private static double[] heights(LinkageMethod method, Points points) {
        DistanceTriangle distances = DistanceTriangle.of(points, METRIC, TestRun.serial());
        Joins joins = NeighborChain.join(distances, method, points.rows(), TestRun.serial());
        return IntStream.of(joins.shortestFirst()).mapToDouble(joins::length).toArray();
    }

    /** The points of {@code make.py} beside the labels. */
    private static Points points(String kind, int rows) {
        boolean scattered = kind.equals("scattered");
        int columns = scattered ? 3 : 2;
        double[] values = new double[rows * columns];
        long state = rows;
        for (int i = 0; i < values.length; i++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            values[i] = scattered ? (state >>> 33) * 0x1p-31 : (state >>> 33) % 7;
        }
        return Points.of(rows, columns, values);
    }

    private static Linkage upTo(LinkageMethod method, double threshold) {
        return new Linkage(method, Optional.of(threshold), Optional.empty(), METRIC);
    }

    private static Linkage into(LinkageMethod method, int clusters) {
        return new Linkage(method, Optional.empty(), Optional.of(clusters), METRIC);
    }

    /** The sum of differences. */
    @Named("test/steps")
    @About("The sum of differences.")
    private record Steps() implements Metric {
        @Override
        public double distance(double[] a, double[] b) {
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += Math.abs(a[i] - b[i]);
            }
            return sum;
        }
    }
}
