package reeb.plugins.mapper.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.api.graph.MapperGraph;
import reeb.api.problem.InputException;
import reeb.plugins.mapper.FirstColumn;
import reeb.plugins.mapper.covers.Convention;
import reeb.testkit.PartContract;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

final class MapperSweepTest implements PartContract {
    @Override
    public MapperSweep part() {
        return part(List.of(4, 8), List.of(0.2, 0.4), List.of(0.5, 1.0), 0.5);
    }

    private static MapperSweep part(
            List<Integer> resolutions, List<Double> overlaps, List<Double> eps, double coverage) {
        return new MapperSweep(
                new FirstColumn(), resolutions, overlaps, eps, 2, new PlainEuclidean(), Convention.KEPLER, coverage);
    }

    private static Dataset circle(int rows) {
        double[] values = IntStream.range(0, 2 * rows)
                .mapToDouble(i -> 5 * (i % 2 == 0 ? Math.cos(i * Math.PI / rows) : Math.sin((i - 1) * Math.PI / rows)))
                .toArray();
        return Dataset.of(Points.of(rows, 2, values));
    }

    private static double[] numbers(Table table, String column) {
        return ((Column.Numbers) table.column(column).orElseThrow())
                .all().stream().mapToDouble(value -> value).toArray();
    }

    @Test
    void findsTheLoopOfACircleInEverySettingAndSeesThatItStays() {
        TestRun run = TestRun.serial();
        Table table = part().evaluate(circle(400), run);
        assertThat(numbers(table, "resolution")).containsExactly(4, 4, 4, 4, 8, 8, 8, 8);
        assertThat(numbers(table, "overlap")).containsExactly(0.2, 0.2, 0.4, 0.4, 0.2, 0.2, 0.4, 0.4);
        assertThat(numbers(table, "eps")).containsExactly(0.5, 1, 0.5, 1, 0.5, 1, 0.5, 1);
        assertThat(numbers(table, "loops")).containsOnly(1);
        assertThat(numbers(table, "components")).containsOnly(1);
        assertThat(numbers(table, "rows in nodes")).containsOnly(1);
        assertThat(numbers(table, "lost as noise")).containsOnly(0);
        assertThat(java.util.Arrays.stream(numbers(table, "stability")))
                .allMatch(distance -> distance > 0 && distance < 0.1);
        assertThat(run.figures())
                .containsKeys("most stable resolution", "most stable overlap", "most stable eps")
                .containsEntry("its lasting features", List.of(most(numbers(table, "lasting features"))));
    }

    private static double most(double[] values) {
        return java.util.Arrays.stream(values).max().orElseThrow();
    }

    @Test
    void namesTheSettingThatShowsTheCircleRatherThanOneThatShowsNothing() {
        TestRun run = TestRun.serial();
        Table table = part(List.of(5, 10, 1), List.of(0.1, 0.4), List.of(0.1, 0.3), 0.5)
                .evaluate(scattered(200, 0.05), run);
        double[] stability = numbers(table, "stability");
        assertThat(numbers(table, "edges")).startsWith(0);
        assertThat(stability[0])
                .isEqualTo(java.util.Arrays.stream(stability).min().orElseThrow());
        assertThat(numbers(table, "lasting features")).startsWith(0);
        assertThat(run.figures())
                .containsEntry("most stable overlap", List.of(0.4))
                .containsEntry("most stable eps", List.of(0.3))
                .hasEntrySatisfying(
                        "most stable resolution", value -> assertThat(value).isSubsetOf(5.0, 10.0));
    }

    @Test
    void namesNoSettingWhereNothingIsShown() {
        TestRun run = TestRun.serial();
        part(List.of(1, 2), List.of(0.1), List.of(100.0), 0)
                .evaluate(Dataset.of(Points.of(3, 2, new double[] {1, 1, 1, 1, 1, 1})), run);
        assertThat(run.figures()).isEmpty();
        assertThat(run.warnings())
                .satisfiesExactly(
                        constant -> assertThat(constant).startsWith("lens: axis 0 is 1.0 for every row"),
                        nothing -> assertThat(nothing).contains("lasts from one setting to the next"));
    }

    /** A circle of radius 1 whose rows lie a bit off. */
    private static Dataset scattered(int rows, double deviation) {
        Random random = new Random(3);
        double[] values = IntStream.range(0, 2 * rows)
                .mapToDouble(i -> (i % 2 == 0 ? Math.cos(i * Math.PI / rows) : Math.sin((i - 1) * Math.PI / rows))
                        + deviation * random.nextGaussian())
                .toArray();
        return Dataset.of(Points.of(rows, 2, values));
    }

    @Test
    void namesNoSettingWhereAllLoseMoreRowsThanAllowed() {
        TestRun run = TestRun.serial();
        Table table = part(List.of(4), List.of(0.2), List.of(1e-9, 1e-8), 0.9).evaluate(circle(400), run);
        assertThat(numbers(table, "lost as noise")).containsOnly(1);
        assertThat(numbers(table, "largest node")).containsOnly(0);
        assertThat(numbers(table, "stability")).containsOnly(0);
        assertThat(run.figures()).isEmpty();
        assertThat(run.warnings()).singleElement().asString().startsWith("No setting has a share of 0.9 of the rows");
    }

    @Test
    void takesValuesInAscendingOrderAndEachOnce() {
        assertThat(part(List.of(8, 4, 8), List.of(0.4, 0.2), List.of(1.0, 0.5, 1.0), 0.5))
                .isEqualTo(part());
    }

    @Test
    void hasNoStabilityWithoutNeighbours() {
        TestRun run = TestRun.serial();
        Table table = part(List.of(5), List.of(0.3), List.of(1.0), 0).evaluate(circle(100), run);
        assertThat(numbers(table, "stability")).containsExactly(Double.NaN);
        assertThat(run.figures()).isEmpty();
        assertThat(run.warnings()).isEmpty();
    }

    @Test
    void stepsAlongEachParameterAlone() {
        SweepGrid grid = new SweepGrid(List.of(1, 2), List.of(0.1, 0.2, 0.3), List.of(4.0, 5.0));
        List<SweepGrid.Setting> settings = grid.settings();
        assertThat(settings).hasSize(12).doesNotHaveDuplicates();
        assertThat(settings.get(7)).isEqualTo(new SweepGrid.Setting(2, 0.1, 5));
        assertThat(grid.steps()).hasSize(6 + 8 + 6).allSatisfy(step -> {
            SweepGrid.Setting from = settings.get(step.from());
            SweepGrid.Setting to = settings.get(step.to());
            int changed = (from.resolution() < to.resolution() ? 1 : 0)
                    + (to.overlap() > from.overlap() && to.overlap() < from.overlap() + 0.15 ? 1 : 0)
                    + (from.eps() < to.eps() ? 1 : 0);
            assertThat(changed).isEqualTo(1);
        });
    }

    @Test
    void givesTheSameGraphsForAnyNumberOfThreads() {
        Points points = Points.of(
                500, 2, new Random(4).doubles(1000, 0, 12).map(Math::rint).toArray());
        List<MapperGraph> one = part().graphs(points, TestRun.serial());
        List<MapperGraph> many = part().graphs(points, TestRun.parallel());
        for (int i = 0; i < one.size(); i++) {
            assertThat(many.get(i).nodes()).isEqualTo(one.get(i).nodes());
        }
    }

    @Test
    void refusesNothingToSweep() {
        for (MapperSweepOf empty : List.<MapperSweepOf>of(
                () -> part(List.of(), List.of(0.2), List.of(1.0), 0),
                () -> part(List.of(2), List.of(), List.of(1.0), 0),
                () -> part(List.of(2), List.of(0.2), List.of(), 0))) {
            assertThatThrownBy(empty::make)
                    .isInstanceOf(InputException.class)
                    .hasMessage("resolutions, overlaps, eps: each must have at least one value");
        }
        assertThatThrownBy(() -> part(List.of(2), List.of(0.2, 1.0), List.of(1.0), 0))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("overlap: must be less than 1 but is 1.0");
    }

    /** Makes a part, or fails to. */
    private interface MapperSweepOf {
        MapperSweep make();
    }

    @Test
    void measuresOddRowsOrSaysWhyNot() {
        for (int rows : new int[] {0, 1, 2, 3}) {
            Table table = part().evaluate(Dataset.of(Points.of(rows, 2, new double[2 * rows])), TestRun.serial());
            assertThat(numbers(table, "stability")).containsOnly(0);
            assertThat(numbers(table, "nodes")).containsOnly(rows < 2 ? 0 : 1);
        }
        for (double odd : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            Dataset data = Dataset.of(Points.of(2, 2, new double[] {1, 2, odd, 3}));
            assertThatThrownBy(() -> part().evaluate(data, TestRun.serial()))
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith("lens: row 1 has the value " + odd);
        }
    }

    @Test
    void stopsWhenCancelled() {
        for (int steps : new int[] {0, 1, 150, 420}) {
            assertThatThrownBy(() -> part().evaluate(circle(100), TestRun.cancelledAfter(steps)))
                    .isInstanceOf(CancellationException.class);
        }
    }
}
