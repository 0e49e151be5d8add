package reeb.integration.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reeb.api.Lens;
import reeb.api.Metric;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.plugins.lenses.Density;
import reeb.plugins.lenses.DensityKernel;
import reeb.plugins.lenses.DistanceToMean;
import reeb.plugins.lenses.Eccentricity;
import reeb.plugins.lenses.Entropy;
import reeb.plugins.lenses.NeighborDistance;
import reeb.plugins.lenses.NeighborDistance.How;
import reeb.plugins.lenses.Norm;
import reeb.plugins.lenses.Pca;
import reeb.plugins.lenses.RowStatistic;
import reeb.plugins.lenses.RowStatistic.Statistic;
import reeb.plugins.metrics.Euclidean;
import reeb.plugins.metrics.Manhattan;
import reeb.plugins.metrics.Precomputed;
import reeb.plugins.neighbors.Exact;
import reeb.testkit.TestRun;
import tools.jackson.databind.JsonNode;

/** Holds lenses against those of KeplerMapper, giotto-tda, Python Mapper and ReNom TDA on iris. */
final class LensVectorsTest {
    private static final Metric METRIC = new Euclidean();

    /** A tool's lens by its name in the file, and ours. */
    record Pair(String name, Lens lens) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Pair> lenses() {
        return Stream.of(
                new Pair("kepler_sum", new RowStatistic(Statistic.SUM)),
                new Pair("kepler_mean", new RowStatistic(Statistic.MEAN)),
                new Pair("kepler_median", new RowStatistic(Statistic.MEDIAN)),
                new Pair("kepler_max", new RowStatistic(Statistic.MAX)),
                new Pair("kepler_min", new RowStatistic(Statistic.MIN)),
                new Pair("kepler_std", new RowStatistic(Statistic.STANDARD_DEVIATION)),
                new Pair("kepler_l2norm", new Norm(2, false)),
                new Pair("kepler_dist_mean", new DistanceToMean(new Manhattan())),
                new Pair("kepler_knn_distance_5", neighbors(4, How.SUM)),
                new Pair("kepler_knn_distance_10", neighbors(9, How.SUM)),
                new Pair("kth_nn_distance k=5 (excluding self)", neighbors(5, How.LAST)),
                new Pair("giotto_eccentricity_p1", new Eccentricity(1, false, true, METRIC)),
                new Pair("giotto_eccentricity_p2", new Eccentricity(2, false, true, METRIC)),
                new Pair("giotto_eccentricity_pinf", new Eccentricity(2, true, true, METRIC)),
                new Pair("giotto_entropy_base2", new Entropy()),
                new Pair("pythonmapper_eccentricity_p1 (mean of d^p)^(1/p)", new Eccentricity(1, false, false, METRIC)),
                new Pair("pythonmapper_eccentricity_p2 (mean of d^p)^(1/p)", new Eccentricity(2, false, false, METRIC)),
                new Pair("renom_L1Centrality(euclidean) = row sum", new Eccentricity(1, false, true, METRIC)),
                new Pair("renom_LinfCentrality = row max", new Eccentricity(1, true, false, METRIC)),
                new Pair(
                        "renom_GaussianDensity h=0.3: sum exp(-d^2/(2h)) (h not squared)",
                        new Density(0.3, true, DensityKernel.GAUSSIAN, Density.Scale.SUM, METRIC)),
                new Pair(
                        "pythonmapper_Gauss_density dissimilarity sigma=0.5: sum exp(-d^2/(2 sigma^2))",
                        new Density(0.5, false, DensityKernel.GAUSSIAN, Density.Scale.SUM, METRIC)),
                new Pair(
                        "pythonmapper_Gauss_density vector sigma=0.5, normalised 1/(N (sqrt(2pi) sigma)^d)",
                        new Density(0.5, false, DensityKernel.GAUSSIAN, Density.Scale.DENSITY, METRIC)));
    }

    private static Lens neighbors(int k, How how) {
        return new NeighborDistance(k, how, METRIC, new Exact());
    }

    @ParameterizedTest
    @MethodSource("lenses")
    void givesTheValuesOfTheTool(Pair pair) throws IOException {
        double[] values =
                pair.lens().view(Dataset.of(iris()), TestRun.parallel()).column(0);

        assertThat(values).containsExactly(expected(pair.name()), within(1e-11));
    }

    /** What is measured by distances alone needs no features. */
    @ParameterizedTest
    @MethodSource("lenses")
    void givesTheSameOfAMatrixOfDistances(Pair pair) throws IOException {
        Optional<Lens> precomputed = precomputed(pair.lens());
        if (precomputed.isPresent()) {
            double[] values = precomputed
                    .get()
                    .view(Dataset.of(distances(iris())), TestRun.serial())
                    .column(0);

            assertThat(values).containsExactly(expected(pair.name()), within(1e-11));
        }
    }

    private static Optional<Lens> precomputed(Lens lens) {
        Metric metric = new Precomputed();
        return switch (lens) {
            case Eccentricity(double p, boolean max, boolean sum, Metric _) ->
                Optional.of(new Eccentricity(p, max, sum, metric));
            case Density(double bandwidth, boolean variance, DensityKernel kernel, Density.Scale scale, Metric _)
            when scale == Density.Scale.SUM -> Optional.of(new Density(bandwidth, variance, kernel, scale, metric));
            case NeighborDistance(int k, How how, Metric _, var search) ->
                Optional.of(new NeighborDistance(k, how, metric, search));
            default -> Optional.empty();
        };
    }

    @Test
    void givesTheComponentsUpToTheirSigns() throws IOException {
        Points view =
                new Pca(Optional.of(2), false, Pca.Solver.EXACT, 30, 30).view(Dataset.of(iris()), TestRun.serial());

        for (int axis = 0; axis < 2; axis++) {
            double[] values = Arrays.stream(view.column(axis)).map(Math::abs).toArray();
            assertThat(values).containsExactly(expected("pca" + (axis + 1) + "_abs"), within(1e-11));
        }
    }

    /** The nearest row of each, itself included, is at no distance: there is no lens for that. */
    @Test
    void hasSeenAllLenses() throws IOException {
        Set<String> names = new TreeSet<>(vectors().get("lenses").propertyNames());
        lenses().map(Pair::name).forEach(names::remove);

        assertThat(names).containsExactly("kepler_knn_distance_1", "pca1_abs", "pca2_abs");
        assertThat(expected("kepler_knn_distance_1")).containsOnly(0);
    }

    private static Points iris() throws IOException {
        return VectorFiles.points("data/iris150.csv");
    }

    private static Points distances(Points points) {
        int rows = points.rows();
        double[] matrix = new double[rows * rows];
        double[] distances = new double[rows];
        for (int row = 0; row < rows; row++) {
            METRIC.distances(points, row, distances);
            System.arraycopy(distances, 0, matrix, row * rows, rows);
        }
        return Points.of(rows, rows, matrix);
    }

    private static JsonNode vectors() throws IOException {
        return VectorFiles.parse(String.join("", VectorFiles.lines("lens-iris.json")));
    }

    private static double[] expected(String lens) throws IOException {
        return vectors()
                .get("lenses")
                .get(lens)
                .valueStream()
                .mapToDouble(JsonNode::doubleValue)
                .toArray();
    }
}
