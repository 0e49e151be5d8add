package reeb.runtime.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reeb.api.Metric;
import reeb.api.PairSearch;
import reeb.api.Run;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.testkit.TestRun;

/** Pairs of near rows that are found once give patches what they would find by themselves. */
final class SharedPairsTest {
    private static final int ROWS = 300;

    private final Run run = TestRun.serial();
    private final Points points = points();
    private final SharedPairs pairs = new SharedPairs();

    /** Counts searches. */
    private record Counting(AtomicInteger searches) implements Metric {
        @Override
        public double distance(double[] a, double[] b) {
            return IntStream.range(0, a.length)
                    .mapToDouble(i -> Math.abs(a[i] - b[i]))
                    .sum();
        }

        @Override
        public Neighborhoods within(Points rows, double radius, Run run) {
            searches.incrementAndGet();
            return PairSearch.within(rows, this, radius, run);
        }
    }

    private final Counting metric = new Counting(new AtomicInteger());

    private static Points points() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        return Points.of(ROWS, 3, random.doubles(3L * ROWS).toArray());
    }

    private static void assertSame(Neighborhoods found, Neighborhoods expected) {
        assertThat(found.rows()).isEqualTo(expected.rows());
        for (int row = 0; row < expected.rows(); row++) {
            int at = row;
            assertThat(IntStream.range(0, found.degree(at))
                            .map(index -> found.neighbor(at, index))
                            .toArray())
                    .as("row " + at)
                    .isEqualTo(IntStream.range(0, expected.degree(at))
                            .map(index -> expected.neighbor(at, index))
                            .toArray());
        }
    }

    private void ask(Points patch, double radius) {
        assertSame(pairs.within(patch, radius, metric, run), PairSearch.within(patch, metric, radius, run));
    }

    private void find() {
        pairs.find(pairs.open().orElseThrow(), run);
        assertThat(pairs.open()).isEmpty();
        metric.searches().set(0);
    }

    @Test
    void patchesPickWhatTheyWouldFind() {
        ask(points.select(Rows.of(IntStream.range(40, 200).toArray())), 0.3);
        find();
        ask(points.select(Rows.of(IntStream.range(40, 200).toArray())), 0.3);
        ask(points.select(Rows.of(IntStream.range(0, 150).map(i -> 2 * i).toArray())), 0.3);
        ask(points.select(Rows.of(7)), 0.3);
        ask(points.select(Rows.of()), 0.3);
        ask(points.select(Rows.of(9, 3, 250, 4, 80)), 0.3);
        assertThat(metric.searches()).hasValue(0);
    }

    @Test
    void whatIsNotAmongThePairsIsSearched() {
        Points patch = points.select(Rows.of(IntStream.range(0, 100).toArray()));
        ask(patch, 0.2);
        find();
        ask(patch, 0.21);
        ask(points, 0.2);
        ask(points().select(Rows.first(20)), 0.2);
        ask(points.select(Rows.of(5, 5, 6)), 0.2);
        assertSame(
                pairs.within(patch, 0.2, new Counting(new AtomicInteger(7)), run),
                PairSearch.within(patch, metric, 0.2, run));
        assertThat(metric.searches()).hasValue(4);
    }

    @Test
    void aRadiusThatWasUsedBeforeIsStillKnown() {
        Points patch = points.select(Rows.first(100));
        for (double radius : new double[] {0.1, 0.2, 0.3}) {
            ask(patch, radius);
            find();
        }
        ask(patch, 0.1);
        assertThat(metric.searches()).hasValue(0);
        ask(patch, 0.4);
        find();
        ask(patch, 0.1);
        assertThat(metric.searches()).hasValue(1);
    }

    @Test
    void nothingIsOpenWhereNobodyAsksOfPatches() {
        assertThat(pairs.open()).isEmpty();
        ask(points, 0.1);
        assertThat(pairs.open()).isEmpty();
        ask(points.select(Rows.first(50)), 0.1);
        assertThat(pairs.open())
                .hasValueSatisfying(question -> assertThat(question.radius()).isEqualTo(0.1));
    }
}
