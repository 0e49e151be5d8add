package reeb.plugins.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import reeb.api.About;
import reeb.api.Evaluator;
import reeb.api.Lens;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.api.problem.InputException;
import reeb.testkit.AllPairs;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

final class RankScoreTest {
    private static final List<Metric> METRICS = List.of(new KnownEuclidean(), new PlainEuclidean());

    /** Gives the points that the digits came from; other rows as they are. */
    @Named("test/before")
    @About("Gives the points that the digits came from.")
    record Before() implements Lens {
        @Override
        public Points view(Dataset data, Run run) {
            Points points = data.points();
            return points.rows() == Digits.ROWS ? Digits.space() : points;
        }
    }

    /** Gives a row too few. */
    record TooFew() implements Lens {
        @Override
        public Points view(Dataset data, Run run) {
            return Points.of(1, 1, new double[1]);
        }
    }

    @Nested
    final class OfTrustworthiness implements EvaluatorContract {
        @Override
        public Evaluator part() {
            return new Trustworthiness(new Before(), 10, 0, new KnownEuclidean(), new KnownEuclidean());
        }
    }

    @Nested
    final class OfContinuity implements EvaluatorContract {
        @Override
        public Evaluator part() {
            return new Continuity(new Before(), 10, 0, new KnownEuclidean(), new PlainEuclidean());
        }
    }

    @Test
    void isThatOfScikitLearn() {
        for (Metric metric : METRICS) {
            for (int k : new int[] {1, 5, 10, 50, 150}) {
                Evaluator trust = new Trustworthiness(new Before(), k, 0, metric, metric);
                Evaluator continuity = new Continuity(new Before(), k, 0, metric, metric);
                Digits.check("trustworthiness " + k, measure(trust, Digits.plane(), "trustworthiness"));
                Digits.check("continuity " + k, measure(continuity, Digits.plane(), "continuity"));
            }
        }
    }

    private static double measure(Evaluator part, Dataset data, String figure) {
        Table table = part.evaluate(data, TestRun.parallel());
        return Digits.figure(table, figure, 0);
    }

    @Test
    void isMuchTheSameInASample() {
        Evaluator sampled = new Trustworthiness(new Before(), 10, 300, new KnownEuclidean(), new KnownEuclidean());
        assertThat(Digits.figure(sampled.evaluate(Digits.plane(), TestRun.serial()), "rows", 0))
                .isEqualTo(300);
        assertThat(measure(sampled, Digits.plane(), "trustworthiness")).isEqualTo(0.8618, within(0.03));
    }

    @Test
    void isOneWhereNothingHasMoved() {
        Dataset same = Digits.plane().with(Digits.space());
        Evaluator trust = new Trustworthiness(new Before(), 10, 0, new KnownEuclidean(), new KnownEuclidean());
        assertThat(measure(trust, same, "trustworthiness")).isEqualTo(1);
    }

    @Test
    void isOneWhereAllRowsAreEqual() {
        Evaluator trust = new Trustworthiness(new Before(), 10, 0, new KnownEuclidean(), new KnownEuclidean());
        assertThat(measure(trust, Dataset.of(Points.of(50, 2, new double[100])), "trustworthiness"))
                .isEqualTo(1);
    }

    @Test
    void refusesTooManyNeighbours() {
        Evaluator part = new Continuity(new Before(), 200, 0, new KnownEuclidean(), new KnownEuclidean());
        assertThatThrownBy(() -> part.evaluate(Digits.plane(), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessage("k: 200 nearest rows must be less than half of the 400 rows that are compared;"
                        + " choose a smaller k or more rows");
    }

    @Test
    void refusesASpaceOfOtherRows() {
        Evaluator part = new Continuity(new TooFew(), 5, 0, new KnownEuclidean(), new KnownEuclidean());
        assertThatThrownBy(() -> part.evaluate(Digits.plane(), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessage("against: has 1 rows but the embedding has 400");
    }

    @Nested
    final class OfPreservation implements EvaluatorContract {
        @Override
        public Evaluator part() {
            return new NeighborhoodPreservation(
                    new Before(), 15, new PlainEuclidean(), new PlainEuclidean(), new AllPairs());
        }

        @Test
        void isTheShareOfSharedNeighboursOfScikitLearn() {
            Table table = part().evaluate(Digits.plane(), TestRun.parallel());
            for (int k = 1; k <= 15; k++) {
                Digits.check("preservation " + k, Digits.figure(table, "neighbourhood-preservation", k - 1));
            }
        }
    }
}
