package reeb.plugins.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.Evaluator;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.api.problem.InputException;
import reeb.testkit.PartContract;
import reeb.testkit.Refusals;
import reeb.testkit.TestRun;

/** What holds for every evaluator: it is tried with 400 digits, and with odd rows that it may refuse. */
interface EvaluatorContract extends PartContract {
    @Override
    Evaluator part();

    /** Threads change nothing, not even the last bit. */
    @Test
    default void givesTheSameBitsForAnyNumberOfThreads() {
        assertThat(texts(part().evaluate(Digits.plane(), TestRun.parallel())))
                .isEqualTo(texts(part().evaluate(Digits.plane(), TestRun.serial())));
    }

    /** Who cancels is heard. */
    @Test
    default void canBeCancelled() {
        assertThatThrownBy(() -> part().evaluate(Digits.plane(), TestRun.cancelledAfter(0)))
                .isInstanceOf(CancellationException.class);
    }

    /** Rows of any kind give figures, or a message that says what would be right. */
    @Test
    default void measuresOddRowsOrSaysWhyNot() {
        List<Dataset> all = List.of(
                rows(new double[0], 0),
                rows(new double[] {1, 2}, 1),
                rows(new double[] {1, 2, 3, 4}, 2),
                rows(new double[400], 1),
                rows(new double[400], 3),
                rows(values(Double.NaN), 3),
                rows(values(Double.POSITIVE_INFINITY), 3),
                rows(values(1e200), 3),
                rows(values(1e-200), 200),
                Dataset.of(Points.of(200, 2, new double[400])));
        for (Dataset data : all) {
            try {
                assertThat(part().evaluate(data, TestRun.serial()).columns()).isNotEmpty();
            } catch (InputException e) {
                Refusals.assertAdvises(e);
            }
        }
    }

    private static double[] values(double odd) {
        double[] values = IntStream.range(0, 400).mapToDouble(i -> i * 7 % 31).toArray();
        Arrays.setAll(values, i -> i % 50 == 9 ? odd : values[i]);
        return values;
    }

    private static Dataset rows(double[] values, int classes) {
        int rows = values.length / 2;
        String[] labels =
                IntStream.range(0, rows).mapToObj(row -> "" + row % classes).toArray(String[]::new);
        String[] clusters = IntStream.range(0, rows)
                .mapToObj(row -> row % 3 == 0 ? "" : "" + row % 2)
                .toArray(String[]::new);
        Table table = new Table(List.of(
                Column.Categories.of("k-means", List.of(clusters)), Column.Categories.of("label", List.of(labels))));
        return new Dataset(Points.of(rows, 2, values), table, Optional.empty());
    }

    private static List<String> texts(Table table) {
        return table.columns().stream()
                .flatMap(column ->
                        IntStream.range(0, column.size()).mapToObj(row -> column.name() + " " + column.text(row)))
                .toList();
    }
}
