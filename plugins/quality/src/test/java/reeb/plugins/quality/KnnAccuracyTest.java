package reeb.plugins.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.api.problem.InputException;
import reeb.testkit.AllPairs;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

final class KnnAccuracyTest implements EvaluatorContract {
    @Override
    public KnnAccuracy part() {
        return with("label", 100);
    }

    private static KnnAccuracy with(String labels, int k) {
        return new KnnAccuracy(Optional.of(labels), k, new PlainEuclidean(), new AllPairs());
    }

    @Test
    void isThatOfScikitLearnForEveryK() {
        TestRun run = TestRun.parallel();
        Table table = part().evaluate(Digits.plane(), run);
        for (int k = 1; k <= 100; k++) {
            assertThat(Digits.figure(table, "k", k - 1)).isEqualTo(k);
            Digits.check("training " + k, Digits.figure(table, "training", k - 1));
            Digits.check("leave-one-out " + k, Digits.figure(table, "leave-one-out", k - 1));
        }
        assertThat(table.names()).as("the curve of 'curves' first").containsExactly("k", "leave-one-out", "training");
        assertThat(run.figures())
                .isEqualTo(Map.of(
                        "training accuracy at 10", List.of(Digits.figure(table, "training", 9)),
                        "leave-one-out accuracy at 10", List.of(Digits.figure(table, "leave-one-out", 9))));
    }

    @Test
    void givesATieOfVotesToTheFirstNameInAnyOrderOfRows() {
        for (List<String> names : List.of(List.of("b", "a"), List.of("10", "9"))) {
            Column labels = new Column.Categories("label", new int[] {0, 1, 1}, names);
            Table table = measure(labels, 2, 0, 1, 3);
            assertThat(all(table, "training")).containsExactly(1.0, 2 / 3.0);
            assertThat(all(table, "leave-one-out")).containsExactly(1 / 3.0, 2 / 3.0);
            Column turned = new Column.Categories("label", new int[] {1, 1, 0}, names);
            assertThat(all(measure(turned, 2, 3, 1, 0), "leave-one-out")).isEqualTo(all(table, "leave-one-out"));
        }
    }

    /** Rows 1 and -1 are as far from 0: each has half a vote for one neighbour, a whole one for two. */
    @Test
    void letsRowsThatAreEquallyFarShareVotes() {
        Column labels = Column.Categories.of("label", List.of("b", "b", "a"));
        Table table = measure(labels, 1, 0, 1, -1);
        Column turned = Column.Categories.of("label", List.of("b", "a", "b"));
        assertThat(all(table, "leave-one-out")).containsExactly(1 / 3.0);
        assertThat(all(measure(turned, 1, 0, -1, 1), "leave-one-out")).containsExactly(1 / 3.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 20, 58})
    void doesNotDependOnTheOrderOfRowsFullOfTies(int k) {
        Random random = new Random(k);
        double[] values = random.doubles(60, 0, 6).map(Math::floor).toArray();
        String[] names =
                IntStream.range(0, 60).mapToObj(row -> "" + random.nextInt(4)).toArray(String[]::new);
        Table table = measure(Column.Categories.of("label", List.of(names)), k, values);
        for (int step : new int[] {7, 59}) {
            double[] moved = IntStream.range(0, 60)
                    .mapToDouble(row -> values[row * step % 60])
                    .toArray();
            List<String> movedNames = IntStream.range(0, 60)
                    .mapToObj(row -> names[row * step % 60])
                    .toList();
            Table other = measure(Column.Categories.of("label", movedNames), k, moved);
            assertThat(all(other, "leave-one-out")).isEqualTo(all(table, "leave-one-out"));
            assertThat(all(other, "training")).isEqualTo(all(table, "training"));
        }
    }

    private static Table measure(Column labels, int k, double... values) {
        Dataset data = new Dataset(Points.of(values.length, 1, values), new Table(List.of(labels)), Optional.empty());
        return with("label", k).evaluate(data, TestRun.serial());
    }

    private static List<Double> all(Table table, String column) {
        return ((Column.Numbers) table.column(column).orElseThrow()).all();
    }

    @Test
    void takesRowsAndColumnsOfAMatrixOfDistances() {
        double[] places = {0, 5, 1, 6, 99, 2};
        double[] apart = new double[36];
        for (int i = 0; i < 36; i++) {
            apart[i] = Math.abs(places[i / 6] - places[i % 6]);
        }
        Column labels = Column.Categories.of("label", List.of("a", "b", "a", "b", "", "a"));
        Dataset data = new Dataset(Points.of(6, 6, apart), new Table(List.of(labels)), Optional.empty());
        Table table = new KnnAccuracy(Optional.of("label"), 2, new GivenDistances(), new AllPairs())
                .evaluate(data, TestRun.serial());
        assertThat(all(table, "leave-one-out")).containsExactly(1.0, 0.6);
    }

    @Test
    void leavesOutRowsWithoutALabel() {
        TestRun run = TestRun.serial();
        Table table = with("dbscan", 5).evaluate(Digits.plane(), run);
        assertThat(Digits.figure(table, "leave-one-out", 0)).isGreaterThan(0.9);
        assertThat(run.warnings()).containsExactly("129 of 400 rows have no value in column 'dbscan' and are left out");
    }

    @Test
    void tellsWhichColumnsThereAreWhereLabelsAreMissing() {
        assertThatThrownBy(() -> with("digit", 5).evaluate(Digits.plane(), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessage("labels: there is no column 'digit'; known columns are label, k-means, dbscan");
        assertThatThrownBy(() -> with("digit", 5).evaluate(Dataset.of(Digits.space()), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("labels: there is no column 'digit'; the rows have no columns");
    }

    @Test
    void tellsHowManyRowsAreNeeded() {
        assertThatThrownBy(() -> with("label", 400).evaluate(Digits.plane(), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessage("k: 400 nearest other rows need at least 401 rows with a label but there are 400;"
                        + " choose a smaller k");
    }
}
