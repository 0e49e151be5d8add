package reeb.plugins.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.api.problem.InputException;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

final class DbscanSweepTest implements EvaluatorContract {
    private static final List<Integer> MIN_POINTS =
            IntStream.rangeClosed(1, 10).map(i -> 5 * i).boxed().toList();

    @Override
    public DbscanSweep part() {
        return with(Optional.of(6.0));
    }

    private static DbscanSweep with(Optional<Double> spread) {
        return new DbscanSweep(Optional.of("label"), List.of(2.0, 3.0), MIN_POINTS, spread, new PlainEuclidean());
    }

    @Test
    void isThatOfScikitLearn() {
        check(with(Optional.empty()), 0);
        check(with(Optional.of(6.0)), 6);
    }

    private static void check(DbscanSweep sweep, int scale) {
        Table table = sweep.evaluate(Digits.plane(), TestRun.parallel());
        for (int row = 0; row < 20; row++) {
            int eps = (int) Digits.figure(table, "eps", row);
            int minPoints = (int) Digits.figure(table, "minPoints", row);
            String name = "sweep " + scale + " " + eps + " " + minPoints;
            Digits.check(name + " ari", Digits.figure(table, "ari", row));
            Digits.check(name + " clusters", Digits.figure(table, "clusters", row));
            Digits.check(name + " noise", Digits.figure(table, "noise", row));
        }
    }

    @Test
    void tellsMeanDeviationAndScale() {
        TestRun run = TestRun.serial();
        Table table = part().evaluate(Digits.plane(), run);
        double[] ari = ((Column.Numbers) table.column("ari").orElseThrow())
                .all().stream().mapToDouble(value -> value).toArray();
        double mean = IntStream.range(0, 20).mapToDouble(i -> ari[i]).sum() / 20;
        double squares =
                IntStream.range(0, 20).mapToDouble(i -> ari[i] * ari[i]).sum() / 20;
        assertThat(figure(run, "mean ari")).isEqualTo(mean, within(1e-12));
        assertThat(figure(run, "standard deviation")).isEqualTo(Math.sqrt(squares - mean * mean), within(1e-12));
        assertThat(figure(run, "scale") * Spread.of(Digits.plane().points())).isEqualTo(6, within(1e-12));
    }

    private static double figure(TestRun run, String name) {
        return run.figures().getOrDefault(name, List.of()).getFirst();
    }

    @Test
    void keepsTheOrderOfTheSettings() {
        DbscanSweep sweep = new DbscanSweep(
                Optional.of("label"), List.of(3.0, 2.0), List.of(10, 5, 10), Optional.of(6.0), new PlainEuclidean());
        Table table = sweep.evaluate(Digits.plane(), TestRun.serial());
        assertThat(((Column.Numbers) table.column("minPoints").orElseThrow()).all())
                .containsExactly(10.0, 5.0, 10.0, 10.0, 5.0, 10.0);
        Digits.check("sweep 6 3 5 ari", Digits.figure(table, "ari", 1));
        Digits.check("sweep 6 2 10 ari", Digits.figure(table, "ari", 5));
    }

    @Test
    void refusesToScaleRowsThatAreAllEqual() {
        Dataset equal = Digits.plane().with(Points.of(Digits.ROWS, 2, new double[800]));
        assertThatThrownBy(() -> part().evaluate(equal, TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessage("spread: rows whose pooled standard deviation is 0.0 cannot be scaled to 6.0;"
                        + " leave 'spread' out");
    }
}
