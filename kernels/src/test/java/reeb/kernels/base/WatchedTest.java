package reeb.kernels.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.testkit.TestRun;

final class WatchedTest {
    @ParameterizedTest
    @CsvSource({"0, 3", "1, 3", "3, 3", "4, 3", "200, 1", "1000, 7"})
    void worksOnEachItemOnceInChunksOfOneSize(int items, int atATime) {
        AtomicIntegerArray done = new AtomicIntegerArray(items);
        Watched.chunks("testing", items, atATime, TestRun.parallel(), (first, end) -> {
            assertThat(first % atATime).isZero();
            assertThat(end).isEqualTo(Math.min(items, first + atATime));
            for (int item = first; item < end; item++) {
                done.incrementAndGet(item);
            }
        });
        for (int item = 0; item < items; item++) {
            assertThat(done.get(item)).isEqualTo(1);
        }
    }

    @Test
    void tellsTheUserOfManyChunksOnly() {
        // Each chunk is a step of the run's; each advance is another where it is told.
        Watched.chunks("testing", 63, 1, TestRun.cancelledAfter(63), (_, _) -> {});
        assertThatThrownBy(() -> Watched.chunks("testing", 64, 1, TestRun.cancelledAfter(127), (_, _) -> {}))
                .isInstanceOf(CancellationException.class);
        Watched.chunks("testing", 64, 1, TestRun.cancelledAfter(128), (_, _) -> {});
    }
}
