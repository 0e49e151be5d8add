package reeb.plugins.lenses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.learning.Model;
import reeb.api.problem.InputException;
import reeb.testkit.FoldableContract;
import reeb.testkit.LensContract;
import reeb.testkit.TestRun;

final class PcaTest implements LensContract, FoldableContract {
    @Override
    public Pca part() {
        return exact(2, false);
    }

    private static Pca exact(int components, boolean whiten) {
        return new Pca(Optional.of(components), whiten, Pca.Solver.AUTO, 30, 30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iris150", "digits1797", "blobs3_300"})
    void equalsAnExactSingularValueDecomposition(String name) throws IOException {
        Points values = part().view(Dataset.of(read(name + ".csv")), TestRun.parallel());
        Points expected = read(name + "_pca2.csv");
        for (int axis = 0; axis < 2; axis++) {
            double sign = Math.signum(values.at(0, axis) * expected.at(0, axis));
            for (int row = 0; row < expected.rows(); row++) {
                assertThat(values.at(row, axis)).isCloseTo(sign * expected.at(row, axis), within(1e-9));
            }
        }
    }

    @Test
    void findsTheSameFromRowsAsFromColumns() {
        Points points = random(30, 29);
        double[] wide = new double[30 * 58];
        double[] tall = new double[30 * 29];
        for (int i = 0; i < tall.length; i++) {
            tall[i] = points.at(i / 29, i % 29);
            wide[i / 29 * 58 + i % 29] = tall[i];
        }
        for (boolean whiten : new boolean[] {false, true}) {
            Points few = exact(5, whiten).view(Dataset.of(Points.of(30, 29, tall)), TestRun.serial());
            Points many = exact(5, whiten).view(Dataset.of(Points.of(30, 58, wide)), TestRun.serial());
            for (int axis = 0; axis < 5; axis++) {
                assertThat(many.column(axis))
                        .usingComparatorWithPrecision(1e-10)
                        .containsExactly(few.column(axis));
            }
        }
    }

    @Test
    void scalesToVarianceOneWhereAsked() {
        for (Points points : List.of(random(100, 5), random(12, 40))) {
            Points white = exact(3, true).view(Dataset.of(points), TestRun.serial());
            for (int axis = 0; axis < 3; axis++) {
                double[] column = white.column(axis);
                double sum = 0;
                for (double value : column) {
                    sum += value * value;
                }
                assertThat(sum / (points.rows() - 1)).isCloseTo(1, within(1e-10));
            }
        }
    }

    @Test
    void givesZerosForConstantPoints() {
        float[] values = new float[60];
        Arrays.fill(values, 0.1f);
        for (boolean whiten : new boolean[] {false, true}) {
            assertThat(exact(2, whiten)
                            .view(Dataset.of(Points.of(20, 3, values)), TestRun.serial())
                            .column(1))
                    .containsOnly(0);
            assertThat(exact(2, whiten)
                            .view(Dataset.of(Points.of(4, 15, values)), TestRun.serial())
                            .column(1))
                    .containsOnly(0);
        }
    }

    @Test
    void saysHowManyComponentsArePossible() {
        assertThatThrownBy(() -> exact(4, false).view(Dataset.of(random(10, 3)), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessage("pca.components: must be at most 3 for 10 x 3 points but is 4; choose fewer components");
        assertThatThrownBy(() -> part().view(Dataset.of(Points.of(0, 3, new double[0])), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("pca.components: must be at most 0 for 0 x 3 points but is ");
    }

    @Test
    void saysWhereValuesAreNotFinite() {
        assertThatThrownBy(() -> exact(1, false)
                        .view(Dataset.of(Points.of(3, 2, new double[] {1, 2, 3, Double.NaN, 5, 6})), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("column 1");
    }

    @Test
    void saysWhichFreshRowIsNotFinite() {
        Points fresh = Points.of(2, 3, new double[] {1, 2, 3, 4, Double.NaN, 6});
        Model model = part().train(Dataset.of(random(10, 3)), TestRun.serial());
        assertThatThrownBy(() -> model.transform(fresh, TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("row 1");
    }

    @Test
    void projectsFreshRowsOnTheAxesItLearned() {
        Points points = random(50, 4);
        Map<String, Points> state =
                part().train(Dataset.of(points), TestRun.serial()).state();
        Points axes = Objects.requireNonNull(state.get("axes"));
        Points mean = Objects.requireNonNull(state.get("mean"));
        Points fresh = random(9, 4);
        Points values = part().restore(state).transform(fresh, TestRun.serial());
        for (int row = 0; row < 9; row++) {
            for (int axis = 0; axis < 2; axis++) {
                double sum = 0;
                for (int column = 0; column < 4; column++) {
                    sum += (fresh.at(row, column) - mean.at(0, column)) * axes.at(axis, column);
                }
                assertThat(values.at(row, axis)).isCloseTo(sum, within(1e-12));
            }
        }
    }

    @Test
    void saysWhatAKeptModelLacks() {
        Map<String, Points> state =
                part().train(Dataset.of(random(50, 4)), TestRun.serial()).state();
        assertThatThrownBy(() -> exact(3, false).restore(state))
                .isInstanceOf(InputException.class)
                .hasMessage("pca: 'axes' of a kept model must have 3 x 4 values but has 2 x 4");
    }

    @Test
    void saysWhereValuesAreTooLarge() {
        for (int rows : new int[] {2, 6}) {
            assertThatThrownBy(() -> exact(1, false)
                            .view(
                                    Dataset.of(Points.of(rows, 12 / rows, new double[] {
                                        1e200, -1e200, 3e200, 2e200, 1e100, 1, 2, 3, 4, 5, 6, 7
                                    })),
                                    TestRun.serial()))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("too large");
        }
    }

    @Test
    void refusesWhatIsTooLargeForAnExactSolution() {
        Points points = Points.of(5001, 5001, new byte[5001 * 5001]);
        Pca pca = new Pca(Optional.of(2), false, Pca.Solver.EXACT, 30, 30);
        assertThatThrownBy(() -> pca.view(Dataset.of(points), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("at most 5000")
                .hasMessageContaining("randomized");
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "REEB_DATA", matches = ".+")
    void explainsTheVarianceOfHandwrittenDigits() throws IOException {
        byte[] pixels;
        try (InputStream file = new GZIPInputStream(
                Files.newInputStream(Path.of(System.getenv("REEB_DATA"), "mnist", "train-images-idx3-ubyte.gz")))) {
            file.skipNBytes(16);
            pixels = file.readAllBytes();
        }
        Points points = Points.of(60_000, 784, pixels);
        Points values = part().view(Dataset.of(points), TestRun.parallel());
        double total = totalVariance(points);
        assertThat(variance(values.column(0)) / total).isCloseTo(0.09704664, within(1e-7));
        assertThat(variance(values.column(1)) / total).isCloseTo(0.07095924, within(1e-7));
    }

    /** Row by row, as they lie in memory. */
    private static double totalVariance(Points points) {
        double[] row = new double[points.columns()];
        double[] means = new double[points.columns()];
        for (int i = 0; i < points.rows(); i++) {
            points.copyRow(i, row);
            for (int column = 0; column < row.length; column++) {
                means[column] += row[column] / points.rows();
            }
        }
        double sum = 0;
        for (int i = 0; i < points.rows(); i++) {
            points.copyRow(i, row);
            for (int column = 0; column < row.length; column++) {
                sum += (row[column] - means[column]) * (row[column] - means[column]);
            }
        }
        return sum / (points.rows() - 1);
    }

    private static double variance(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (values.length - 1);
    }

    private static Points random(int rows, int columns) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(rows + columns);
        double[] values = new double[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextGaussian() * (1 + i % columns);
        }
        return Points.of(rows, columns, values);
    }

    static Points read(String name) throws IOException {
        List<String> lines = lines(name);
        double[] values = lines.stream()
                .flatMap(line -> List.of(line.split(",")).stream())
                .mapToDouble(Double::parseDouble)
                .toArray();
        return Points.of(lines.size(), values.length / lines.size(), values);
    }

    static List<String> lines(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(PcaTest.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
