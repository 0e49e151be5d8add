package reeb.integration.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reeb.api.Clusterer;
import reeb.api.Metric;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.SparseRows;
import reeb.api.graph.Node;
import reeb.plugins.clusterers.ClusterSelection;
import reeb.plugins.clusterers.Dbscan;
import reeb.plugins.clusterers.Hdbscan;
import reeb.plugins.clusterers.Linkage;
import reeb.plugins.clusterers.LinkageMethod;
import reeb.plugins.clusterers.SingleLinkage;
import reeb.plugins.mapper.covers.Convention;
import reeb.plugins.mapper.covers.Cubes;
import reeb.plugins.mapper.graph.Duplicates;
import reeb.plugins.mapper.graph.Mapper;
import reeb.plugins.mapper.graph.Noise;
import reeb.plugins.mapper.graph.SmallPatches;
import reeb.plugins.metrics.Euclidean;
import reeb.plugins.metrics.Mahalanobis;
import reeb.plugins.metrics.Precomputed;
import reeb.testkit.TestRun;

/** Metrics that know the whole data give Mapper the graph that features would have given it. */
final class MetricsInPatchesTest {
    private static final int ROWS = 150;
    private static final int COLUMNS = 3;

    /** Makes a clusterer with a metric. */
    interface Making {
        Clusterer of(Metric metric);
    }

    static Stream<Making> clusterers() {
        return Stream.of(
                metric -> new Dbscan(Optional.of(0.9), 4, metric),
                metric -> new SingleLinkage(Optional.of(0.7), Optional.empty(), metric),
                metric -> new Linkage(LinkageMethod.AVERAGE, Optional.empty(), Optional.of(3), metric),
                metric -> new Hdbscan(4, Optional.empty(), ClusterSelection.EXCESS_OF_MASS, false, 0, metric));
    }

    @ParameterizedTest
    @MethodSource("clusterers")
    void clustersPatchesByAMatrixOfDistances(Making making) {
        Points features = features();
        assertThat(graph(distances(features, new Euclidean()), features, making.of(new Precomputed())))
                .isEqualTo(graph(features, features, making.of(new Euclidean())));
    }

    @ParameterizedTest
    @MethodSource("clusterers")
    void clustersPatchesByTheCovarianceOfAllRows(Making making) {
        Points features = features();
        Points matrix = distances(features, new Mahalanobis().fitted(features, TestRun.serial()));
        assertThat(graph(features, features, making.of(new Mahalanobis())))
                .isEqualTo(graph(matrix, features, making.of(new Precomputed())));
    }

    @ParameterizedTest
    @MethodSource("clusterers")
    void clustersPatchesOfSparseRows(Making making) {
        Points features = features();
        assertThat(graph(sparse(features), features, making.of(new Euclidean())))
                .isEqualTo(graph(features, features, making.of(new Euclidean())));
    }

    private static List<Node> graph(Points points, Points features, Clusterer clusterer) {
        Mapper mapper = new Mapper(
                new GivenLens(Points.of(ROWS, 1, features.column(0))),
                new Cubes(List.of(5), List.of(0.4), Convention.KEPLER, List.of()),
                clusterer,
                Noise.DROP,
                SmallPatches.SKIP,
                Duplicates.KEEP,
                1);
        List<Node> nodes = mapper.build(Dataset.of(points), TestRun.parallel()).nodes();
        assertThat(nodes).hasSizeGreaterThan(4);
        return nodes;
    }

    /** Draws rows of which a third of the values is zero. */
    private static Points features() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(8);
        double[] values = new double[ROWS * COLUMNS];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % COLUMNS > 0 && random.nextInt(3) == 0 ? 0 : random.nextGaussian() + i % 2;
        }
        return Points.of(ROWS, COLUMNS, values);
    }

    private static Points distances(Points features, Metric metric) {
        double[] matrix = new double[ROWS * ROWS];
        double[] distances = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            metric.distances(features, row, distances);
            System.arraycopy(distances, 0, matrix, row * ROWS, ROWS);
        }
        return Points.of(ROWS, ROWS, matrix);
    }

    private static Points sparse(Points dense) {
        long[] starts = new long[ROWS + 1];
        int[] columns = new int[ROWS * COLUMNS];
        double[] values = new double[columns.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            columns[count] = i % COLUMNS;
            values[count] = dense.at(i / COLUMNS, i % COLUMNS);
            count += values[count] == 0 ? 0 : 1;
            starts[i / COLUMNS + 1] = count;
        }
        return Points.of(SparseRows.of(COLUMNS, starts, Arrays.copyOf(columns, count), Arrays.copyOf(values, count)));
    }
}
