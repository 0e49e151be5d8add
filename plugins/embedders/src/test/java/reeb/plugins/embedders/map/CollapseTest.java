package reeb.plugins.embedders.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.plugins.embedders.GivenColumns;
import reeb.plugins.embedders.Groups;
import reeb.plugins.embedders.spectral.LocallyLinear;
import reeb.plugins.embedders.tsne.GradientMethod;
import reeb.plugins.embedders.tsne.Tsne;
import reeb.testkit.AllPairs;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

/** Rows of a normal distribution, whose maps shrink while weights are exaggerated and must unfold afterwards. */
final class CollapseTest {
    private static Points cloud(int rows, int columns) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
        double[] values = new double[rows * columns];
        Arrays.setAll(values, i -> random.nextGaussian());
        return Points.of(rows, columns, values);
    }

    private static Points map(
            Points points, int dimensions, double freedom, GradientMethod gradient, int[] iterations, TestRun run) {
        return new Tsne(
                        List.of(20.0),
                        dimensions,
                        iterations[0],
                        freedom,
                        new GivenColumns(),
                        1e-4,
                        new Tsne.Optimisation(iterations[1], 12, 1, Optional.empty(), gradient, Optional.empty()),
                        new PlainEuclidean(),
                        new AllPairs(),
                        0)
                .view(Dataset.of(points), run);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 1", "1, 0.5", "2, 0.5", "3, 0.5", "2, 2"})
    void unfoldsThroughAGridAsFromAllPairs(int dimensions, double freedom) {
        int[] iterations = {500, 250};
        Points points = cloud(150, 6);
        TestRun grid = TestRun.serial();
        TestRun exact = TestRun.serial();
        Points map = map(points, dimensions, freedom, GradientMethod.GRID, iterations, grid);
        map(points, dimensions, freedom, GradientMethod.EXACT, iterations, exact);
        assertThat(Groups.divergence(grid)).isLessThan(1.1 * Groups.divergence(exact));
        assertThat(Arrays.stream(map.column(0)).max().orElseThrow()).isGreaterThan(1);
        assertThat(grid.warnings()).isEmpty();
        assertThat(exact.warnings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"GRID", "EXACT"})
    void unfoldsAfterAnyNumberOfExaggeratedIterations(GradientMethod gradient) {
        TestRun run = TestRun.serial();
        Points map = map(cloud(150, 6), 1, 1, gradient, new int[] {2500, 2000}, run);
        assertThat(Arrays.stream(map.column(0)).max().orElseThrow()).isGreaterThan(1);
        assertThat(run.warnings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"GRID", "EXACT"})
    void warnsOfMapsThatEndAsAPoint(GradientMethod gradient) {
        TestRun run = TestRun.serial();
        map(cloud(150, 6), 1, 1, gradient, new int[] {100, 100}, run);
        assertThat(run.warnings()).singleElement().asString().contains("collapsed to a point", "KL divergence");
    }

    @Test
    void warnsOfAStartInOnePlace() {
        double[] values = new double[200];
        Arrays.setAll(values, i -> i % 2 == 0 ? 1 : i);
        TestRun run = TestRun.serial();
        map(Points.of(100, 2, values), 1, 1, GradientMethod.EXACT, new int[] {20, 5}, run);
        assertThat(run.warnings()).singleElement().asString().contains("init", "the same place");
    }

    @Test
    void findsAPointRightForEqualRows() {
        TestRun run = TestRun.serial();
        Points same = Points.of(100, 2, new double[200]);
        map(same, 2, 1, GradientMethod.EXACT, new int[] {50, 20}, run);
        map(same, 2, 1, GradientMethod.GRID, new int[] {50, 20}, run);
        assertThat(run.warnings()).isEmpty();
    }

    @Test
    void findsManyEqualRowsRight() {
        double[] values = new double[200];
        Arrays.setAll(values, i -> i < 190 ? 0 : i);
        TestRun run = TestRun.serial();
        map(Points.of(100, 2, values), 2, 1, GradientMethod.EXACT, new int[] {300, 50}, run);
        assertThat(run.warnings()).isEmpty();
    }

    @Test
    void measuresMapsByWhatTheyShouldBe() {
        Points narrow = Points.of(3, 2, new double[] {1, 1, 1, 1 + 1e-9, 1, 1});
        TestRun run = TestRun.serial();
        assertThat(Collapse.checked(narrow, 1e-8, run)).isSameAs(narrow);
        assertThat(run.warnings()).isEmpty();
        Collapse.checked(narrow, 1, run);
        assertThat(run.warnings()).singleElement().asString().contains("collapsed to a point", "1.0e+00");
    }

    @Test
    void warnsWhereLocallyLinearPlacesHaveNothingToBeFoundIn() {
        TestRun run = TestRun.serial();
        new LocallyLinear(12, 2, 1e-3, new PlainEuclidean(), new AllPairs()).view(Dataset.of(cloud(3, 4)), run);
        assertThat(run.warnings()).singleElement().asString().contains("collapsed to a point");
    }
}
