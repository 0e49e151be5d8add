package reeb.plugins.lenses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.testkit.TestRun;

/** How axes are found and what they explain. */
final class PcaSolversTest {
    private static Pca pca(int components, Pca.Solver solver) {
        return new Pca(Optional.of(components), false, solver, 30, 60);
    }

    @ParameterizedTest
    @CsvSource({"iris150, 4, EXACT", "iris150, 4, RANDOMIZED", "digits1797, 10, EXACT", "digits1797, 10, RANDOMIZED"})
    void explainsTheVarianceAsScikitLearnDoes(String name, int components, Pca.Solver solver) throws IOException {
        explainsTheVariance(name, PcaTest.read(name + ".csv"), pca(components, solver));
    }

    @ParameterizedTest
    @CsvSource({"EXACT", "RANDOMIZED"})
    @EnabledIfEnvironmentVariable(named = "REEB_DATA", matches = ".+")
    void explainsTheVarianceOfHandwrittenDigits(Pca.Solver solver) throws IOException {
        explainsTheVariance("mnist-t10k", mnist(), pca(10, solver));
    }

    private static void explainsTheVariance(String name, Points points, Pca pca) throws IOException {
        TestRun run = TestRun.parallel();
        pca.view(Dataset.of(points), run);
        double[] expected = PcaTest.lines("explained-variance.csv").stream()
                .filter(line -> line.startsWith(name + ","))
                .flatMap(line -> Stream.of(line.split(",")).skip(1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        List<Double> shares = figure(run, "explained variance");
        assertThat(figure(run, "total variance").getFirst()).isCloseTo(expected[0], within(1e-12 * expected[0]));
        assertThat(shares).hasSize(expected.length - 1);
        for (int i = 0; i < shares.size(); i++) {
            assertThat(shares.get(i)).isCloseTo(expected[i + 1], within(1e-12));
        }
        assertThat(run.warnings()).isEmpty();
    }

    @Test
    void explainsNothingWhereNothingSpreads() {
        TestRun run = TestRun.serial();
        new Pca(Optional.of(2), true, Pca.Solver.RANDOMIZED, 1, 3)
                .view(Dataset.of(Points.of(6, 3, new float[18])), run);
        assertThat(figure(run, "explained variance")).containsExactly(0.0, 0.0);
        assertThat(figure(run, "total variance")).containsExactly(0.0);
    }

    /** Every value is within a millionth of the largest, for fifty components of a slowly falling spectrum. */
    @Test
    @EnabledIfEnvironmentVariable(named = "REEB_DATA", matches = ".+")
    void findsTheSameValuesFromRandomDirections() throws IOException {
        Points points = mnist();
        Points exact = pca(50, Pca.Solver.EXACT).view(Dataset.of(points), TestRun.parallel());
        TestRun run = TestRun.parallel();
        Points randomized = pca(50, Pca.Solver.RANDOMIZED).view(Dataset.of(points), run);
        assertThat(figure(run, "residual").getFirst()).isLessThan(1e-8);
        for (int axis = 0; axis < 50; axis++) {
            assertThat(farthest(randomized.column(axis), exact.column(axis)))
                    .as("axis %d", axis)
                    .isLessThan(3000 * 1e-6);
        }
    }

    private static double farthest(double[] values, double[] others) {
        double farthest = 0;
        for (int row = 0; row < others.length; row++) {
            farthest = Math.max(farthest, Math.abs(values[row] - others[row]));
        }
        return farthest;
    }

    @Test
    void takesRandomDirectionsWhereCovariancesWouldBeTooMany() {
        Points points = planted(6000, 8000);
        TestRun run = TestRun.parallel();
        Points values = new Pca(Optional.of(3), false, Pca.Solver.AUTO, 5, 30).view(Dataset.of(points), run);
        assertThat(values.rows()).isEqualTo(6000);
        assertThat(figure(run, "residual").getFirst()).isLessThan(1e-9);
        assertThat(figure(run, "explained variance"))
                .satisfies(shares -> assertThat(
                                shares.stream().mapToDouble(share -> share).sum())
                        .isBetween(0.9, 1.0));
    }

    /** Mostly zeros; each row belongs to one of four groups, which differ in eighty columns each, and one value is astray. */
    private static Points planted(int rows, int columns) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(6);
        byte[] values = new byte[rows * columns];
        for (int row = 0; row < rows; row++) {
            int group = row % 10 < 4 ? 0 : row % 10 < 7 ? 1 : row % 10 < 9 ? 2 : 3;
            for (int i = 0; i < 80; i++) {
                values[row * columns + group * 80 + i] = 100;
            }
            values[row * columns + random.nextInt(columns)] = 20;
        }
        return Points.of(rows, columns, values);
    }

    private static List<Double> figure(TestRun run, String name) {
        return Objects.requireNonNull(run.figures().get(name));
    }

    private static Points mnist() throws IOException {
        try (InputStream file = new GZIPInputStream(
                Files.newInputStream(Path.of(System.getenv("REEB_DATA"), "mnist", "t10k-images-idx3-ubyte.gz")))) {
            file.skipNBytes(16);
            return Points.of(10_000, 784, file.readAllBytes());
        }
    }
}
