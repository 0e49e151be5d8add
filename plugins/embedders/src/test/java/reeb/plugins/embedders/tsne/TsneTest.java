package reeb.plugins.embedders.tsne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.plugins.embedders.GivenColumns;
import reeb.plugins.embedders.Groups;
import reeb.testkit.AllPairs;
import reeb.testkit.LensContract;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

final class TsneTest implements LensContract {
    @Override
    public Tsne part() {
        return part(List.of(10.0), 2, 1, GradientMethod.GRID);
    }

    private static Tsne part(List<Double> perplexity, int dimensions, double freedom, GradientMethod gradient) {
        return new Tsne(
                perplexity,
                dimensions,
                200,
                freedom,
                new GivenColumns(),
                1e-4,
                new Tsne.Optimisation(60, 12, 1, Optional.empty(), gradient, Optional.empty()),
                new PlainEuclidean(),
                new AllPairs(),
                0);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, GRID", "2, 1, GRID", "3, 1, GRID", "2, 1, EXACT", "3, 1, AUTO", "2, 0.6, GRID", "2, 100, GRID"})
    void keepsGroupsApart(int dimensions, double freedom, GradientMethod gradient) {
        TestRun run = TestRun.parallel();
        Points map = part(List.of(5.0, 40.0), dimensions, freedom, gradient).view(Dataset.of(Groups.points()), run);
        assertThat(map.columns()).isEqualTo(dimensions);
        assertThat(Groups.nearestOfTheSameGroup(map)).isGreaterThan(0.99);
        assertThat(Groups.divergence(run)).isBetween(0.0, 4.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 12, 30, 31, 60})
    void equalRowsHaveNoDivergenceBelowZero(int rows) {
        TestRun run = TestRun.serial();
        part(List.of(30.0), 2, 1, GradientMethod.AUTO).view(Dataset.of(Points.of(rows, 2, new double[2 * rows])), run);
        assertThat(run.figures().getOrDefault("KL divergence", List.of()))
                .isNotEmpty()
                .allMatch(divergence -> divergence >= 0 && divergence < 0.1);
    }

    @Test
    void reachesTheSameDivergenceThroughAGridAsFromAllPairs() {
        TestRun grid = TestRun.serial();
        TestRun exact = TestRun.serial();
        part(List.of(30.0), 2, 1, GradientMethod.GRID).view(Dataset.of(Groups.points()), grid);
        part(List.of(30.0), 2, 1, GradientMethod.EXACT).view(Dataset.of(Groups.points()), exact);
        assertThat(Groups.divergence(grid)).isCloseTo(Groups.divergence(exact), within(0.02));
    }

    @Test
    void takesASmallerPerplexityWhereThereAreFewRows() {
        TestRun run = TestRun.serial();
        part(List.of(30.0), 2, 1, GradientMethod.AUTO)
                .view(Dataset.of(Points.of(10, 1, new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})), run);
        assertThat(run.warnings()).hasSize(1).first().asString().contains("perplexity", "3.0 is taken");
    }

    @Test
    void refusesWhatItCannotDraw() {
        assertThatThrownBy(() -> part(List.of(), 2, 1, GradientMethod.AUTO))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("at least one value");
        assertThatThrownBy(() -> part(List.of(5.0), 2, 1, GradientMethod.EXACT)
                        .view(Dataset.of(Points.of(40_000, 1, new float[40_000])), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("choose grid");
    }
}
