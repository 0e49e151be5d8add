package reeb.runtime.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reeb.api.Metric;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.testkit.TestRun;

/** What is packed once serves all who ask among the same rows by the same metric, and nobody else. */
final class KnownSearchesTest {
    private final Run run = TestRun.serial();
    private final AtomicInteger packed = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final KnownSearches searches = new KnownSearches();

    /** Counts how often rows are made ready. */
    private record Counting(AtomicInteger packed, AtomicInteger asked, double scale) implements Metric {
        @Override
        public double distance(double[] a, double[] b) {
            return scale * Math.abs(a[0] - b[0]);
        }

        @Override
        public NeighborSearch search(Points known, Run run) {
            packed.incrementAndGet();
            NeighborSearch search = Metric.super.search(known, run);
            return (fresh, k, asking) -> {
                asked.incrementAndGet();
                return search.nearest(fresh, k, asking);
            };
        }
    }

    private static Points line(double... values) {
        return Points.of(values.length, 1, values);
    }

    private Metric.NeighborSearch of(Points known, double scale) {
        return searches.of(known, new Counting(packed, asked, scale), run);
    }

    @Test
    void equalMetricsShareWhatIsKnown() {
        Points known = line(0, 10, 20);
        assertThat(of(known, 1)).isSameAs(of(known, 1));
        assertThat(packed).hasValue(1);
    }

    @Test
    void theSameRowsAreSoughtOnceWhoeverAsksForMore() {
        Metric.NeighborSearch search = of(line(0, 10, 20, 30), 1);
        search.nearest(line(11), 2, run);
        search.nearest(line(11), 3, run);
        assertThat(asked).hasValue(2);

        Points fresh = line(12, 29);
        NeighborGraph two = search.nearest(fresh, 2, run);
        NeighborGraph three = search.nearest(fresh, 3, run);
        assertThat(asked).as("as many are sought as were asked for before").hasValue(3);
        assertThat(two.neighbors()).containsExactly(1, 2, 3, 2);
        assertThat(three.neighbors()).containsExactly(1, 2, 0, 3, 2, 1);
        assertThat(three.distances()).containsExactly(2, 8, 12, 1, 9, 19);
        assertThat(search.nearest(line(12, 29), 3, run).neighbors()).isEqualTo(three.neighbors());
        assertThat(asked).as("equal rows are others").hasValue(4);
    }

    @Test
    void othersHaveTheirOwn() {
        Points known = line(0, 10, 20);
        NeighborGraph near = of(known, 1).nearest(line(11), 1, run);
        NeighborGraph scaled = of(known, 3).nearest(line(11), 1, run);
        NeighborGraph other = of(line(0, 10, 20, 11), 1).nearest(line(11), 1, run);
        assertThat(near.neighbor(0, 0)).isEqualTo(1);
        assertThat(near.distance(0, 0)).isEqualTo(1);
        assertThat(scaled.distance(0, 0)).isEqualTo(3);
        assertThat(other.neighbor(0, 0)).isEqualTo(3);
        assertThat(packed).hasValue(3);
    }
}
