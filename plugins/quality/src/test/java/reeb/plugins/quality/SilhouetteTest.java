package reeb.plugins.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reeb.api.Metric;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.api.problem.InputException;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

final class SilhouetteTest implements EvaluatorContract {
    @Override
    public Silhouette part() {
        return new Silhouette(Optional.of("label"), 0, new KnownEuclidean());
    }

    @Test
    void isThatOfScikitLearn() {
        Dataset plane = Digits.plane();
        Dataset space = plane.with(Digits.space());
        for (Metric metric : new Metric[] {new KnownEuclidean(), new PlainEuclidean()}) {
            Digits.check("silhouette plane", measure(plane, 0, metric));
            Digits.check("silhouette space", measure(space, 0, metric));
        }
        Digits.check("silhouette cosine plane", measure(plane, 0, new CosineDistance()));
        Digits.check("silhouette cosine space", measure(space, 0, new CosineDistance()));
    }

    private static double measure(Dataset data, int sample, Metric metric) {
        Table table = new Silhouette(Optional.of("label"), sample, metric).evaluate(data, TestRun.parallel());
        assertThat(Digits.figure(table, "rows", 0)).isEqualTo(sample == 0 ? Digits.ROWS : sample);
        return Digits.figure(table, "silhouette", 0);
    }

    @Test
    void isMuchTheSameInASample() {
        assertThat(measure(Digits.plane(), 300, new KnownEuclidean()))
                .isEqualTo(measure(Digits.plane(), 0, new KnownEuclidean()), within(0.05))
                .isNotEqualTo(measure(Digits.plane(), 0, new KnownEuclidean()));
    }

    @Test
    void countsARowAloneInItsClassAsZero() {
        Column labels = Column.Categories.of("label", List.of("a", "a", "b"));
        Dataset data =
                new Dataset(Points.of(3, 1, new double[] {0, 1, 5}), new Table(List.of(labels)), Optional.empty());
        Table table = part().evaluate(data, TestRun.serial());
        assertThat(Digits.figure(table, "silhouette", 0)).isEqualTo((4 / 5.0 + 3 / 4.0 + 0) / 3, within(1e-15));
    }

    @Test
    void takesRowsAndColumnsOfAMatrixOfDistances() {
        double[] apart = {0, 10, 1, 12, 10, 0, 9, 2, 1, 9, 0, 11, 12, 2, 11, 0};
        Points four = Points.of(4, 4, apart);
        assertThat(ofMatrix(four, "a", "b", "a", "b")).isEqualTo(0.85616, within(5e-6));
        double[] five = new double[25];
        for (int row = 0; row < 4; row++) {
            System.arraycopy(apart, row * 4, five, (row + 1) * 5 + 1, 4);
        }
        assertThat(ofMatrix(Points.of(5, 5, five), "", "a", "b", "a", "b")).isEqualTo(0.85616, within(5e-6));
    }

    private static double ofMatrix(Points matrix, String... labels) {
        Column column = Column.Categories.of("label", List.of(labels));
        Table table = new Silhouette(Optional.of("label"), 0, new GivenDistances())
                .evaluate(new Dataset(matrix, new Table(List.of(column)), Optional.empty()), TestRun.serial());
        return Digits.figure(table, "silhouette", 0);
    }

    @Test
    void refusesASingleClass() {
        Column labels = Column.Categories.of("label", List.of("a", "a"));
        Dataset data = new Dataset(Points.of(2, 1, new double[2]), new Table(List.of(labels)), Optional.empty());
        assertThatThrownBy(() -> part().evaluate(data, TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessage("labels: the 2 rows are all of one class, 'a', but a silhouette compares at least two");
    }
}
