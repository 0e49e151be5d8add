package reeb.integration.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.api.Clusterer;
import reeb.api.Metric;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.plugins.clusterers.ClusterSelection;
import reeb.plugins.clusterers.Dbscan;
import reeb.plugins.clusterers.Hdbscan;
import reeb.plugins.clusterers.Linkage;
import reeb.plugins.clusterers.LinkageMethod;
import reeb.plugins.clusterers.Optics;
import reeb.plugins.clusterers.SingleLinkage;
import reeb.plugins.lenses.Eccentricity;
import reeb.plugins.metrics.Euclidean;
import reeb.plugins.quality.Silhouette;
import reeb.testkit.TestRun;

/**
 * Data a power of two larger or smaller have the same clusters, and distances so much larger or smaller, even where squares are
 * too large or too small for single or double precision.
 */
final class ScaledDataTest {
    private static final Metric METRIC = new Euclidean();

    @ParameterizedTest
    @CsvSource({"300, 2", "70, 8", "20, 2"})
    void hasTheSameClustersInEverySize(int rows, int columns) {
        for (Points.Precision precision : List.of(Points.Precision.SINGLE, Points.Precision.DOUBLE)) {
            boolean single = precision == Points.Precision.SINGLE;
            int[] powers =
                    single ? new int[] {-140, -100, -60, 60, 66, 120} : new int[] {-1000, -540, -60, 60, 510, 1000};
            List<List<Integer>> expected = labels(points(rows, columns, 0, precision), 0);
            for (int power : powers) {
                assertThat(labels(points(rows, columns, power, precision), power))
                        .as("%s, 2^%d", precision, power)
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"300, 2", "70, 8", "20, 2"})
    void hasDistancesOfItsSize(int rows, int columns) {
        Points plain = points(rows, columns, 0, Points.Precision.DOUBLE);
        NeighborGraph near = METRIC.nearest(plain, 5, TestRun.serial());
        double silhouette = silhouette(plain);
        double[] eccentricity = eccentricity(plain);
        for (int power : new int[] {-1000, -540, -60, 60, 510, 1000}) {
            Points points = points(rows, columns, power, Points.Precision.DOUBLE);
            NeighborGraph found = METRIC.nearest(points, 5, TestRun.parallel());
            assertThat(found.neighbors()).isEqualTo(near.neighbors());
            assertThat(IntStream.range(0, rows * 5)
                            .mapToDouble(i -> Math.scalb(found.distances()[i], -power))
                            .toArray())
                    .isEqualTo(near.distances());
            assertThat(silhouette(points)).as("2^" + power).isEqualTo(silhouette);
            double[] values = eccentricity(points);
            for (int row = 0; row < rows; row++) {
                assertThat(Math.scalb(values[row], -power)).isCloseTo(eccentricity[row], withinPercentage(1e-11));
            }
        }
    }

    private static List<List<Integer>> labels(Points points, int power) {
        double unit = Math.scalb(1.0, power);
        List<Clusterer> all = List.of(
                new Dbscan(Optional.of(1.25 * unit), 3, METRIC),
                new SingleLinkage(Optional.of(unit), Optional.empty(), METRIC),
                new Linkage(LinkageMethod.AVERAGE, Optional.empty(), Optional.of(3), METRIC),
                new Hdbscan(4, Optional.empty(), ClusterSelection.EXCESS_OF_MASS, false, 0, METRIC),
                new Optics(3, Optional.empty(), Optional.empty(), 0.05, Optional.empty(), true, METRIC),
                new Optics(3, Optional.of(3 * unit), Optional.of(unit), 0.05, Optional.empty(), true, METRIC));
        return all.stream()
                .map(clusterer -> IntStream.of(
                                clusterer.cluster(points, TestRun.parallel()).toArray())
                        .boxed()
                        .toList())
                .toList();
    }

    private static double silhouette(Points points) {
        List<String> names =
                IntStream.range(0, points.rows()).mapToObj(row -> "" + row % 3).toList();
        Dataset data = new Dataset(points, new Table(List.of(Column.Categories.of("label", names))), Optional.empty());
        Table table = new Silhouette(Optional.of("label"), 0, METRIC).evaluate(data, TestRun.parallel());
        return ((Column.Numbers) table.columns().getFirst()).at(0);
    }

    private static double[] eccentricity(Points points) {
        return new Eccentricity(1, false, false, METRIC)
                .view(Dataset.of(points), TestRun.parallel())
                .column(0);
    }

    /** Three groups on a fine grid, so that scaling is exact. */
    private static Points points(int rows, int columns, int power, Points.Precision precision) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(9);
        double[] values = new double[rows * columns];
        for (int i = 0; i < values.length; i++) {
            double offset = 4 * (i / columns % 3);
            values[i] = Math.scalb(offset + Math.rint(random.nextGaussian() * 16) / 32, power);
        }
        if (precision == Points.Precision.DOUBLE) {
            return Points.of(rows, columns, values);
        }
        float[] singles = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            singles[i] = (float) values[i];
        }
        return Points.of(rows, columns, singles);
    }
}
