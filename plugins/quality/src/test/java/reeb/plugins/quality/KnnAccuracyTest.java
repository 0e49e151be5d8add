package reeb.plugins.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reeb.api.InputException;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

final class KnnAccuracyTest implements EvaluatorContract {
    @Override
    public KnnAccuracy part() {
        return with("label", 100);
    }

    private static KnnAccuracy with(String labels, int k) {
        return new KnnAccuracy(labels, k, new PlainEuclidean(), new AllPairs());
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
        assertThat(run.figures())
                .isEqualTo(Map.of(
                        "training accuracy at 10", List.of(Digits.figure(table, "training", 9)),
                        "leave-one-out accuracy at 10", List.of(Digits.figure(table, "leave-one-out", 9))));
    }

    @Test
    void givesATieToTheFirstClass() {
        Column labels = new Column.Categories("label", new int[] {0, 1, 1}, List.of("b", "a"));
        Dataset data =
                new Dataset(Points.of(3, 1, new double[] {0, 1, 3}), new Table(List.of(labels)), Optional.empty());
        Table table = with("label", 2).evaluate(data, TestRun.serial());
        assertThat(((Column.Numbers) table.column("training").orElseThrow()).all())
                .containsExactly(1.0, 2 / 3.0);
        assertThat(((Column.Numbers) table.column("leave-one-out").orElseThrow()).all())
                .containsExactly(1 / 3.0, 0.0);
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
                .hasMessage("labels: there is no column 'digit'; there are label, k-means, dbscan");
        assertThatThrownBy(() -> with("digit", 5).evaluate(Dataset.of(Digits.space()), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessage("labels: there is no column 'digit'; the rows have no columns");
    }

    @Test
    void tellsHowManyRowsAreNeeded() {
        assertThatThrownBy(() -> with("label", 400).evaluate(Digits.plane(), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessage("k: 400 nearest other rows need at least 401 rows with a label but there are 400;"
                        + " choose a smaller k");
    }
}
