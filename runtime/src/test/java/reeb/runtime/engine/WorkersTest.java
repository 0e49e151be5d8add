package reeb.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WorkersTest {
    private final Cancellation cancellation = new Cancellation();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void doesEachPieceOnce(int threads) {
        try (Workers workers = new Workers(threads)) {
            for (int pieces : new int[] {0, 1, 2, 1000}) {
                AtomicIntegerArray done = new AtomicIntegerArray(pieces);
                workers.parallel(pieces, done::incrementAndGet, cancellation);
                for (int piece = 0; piece < pieces; piece++) {
                    assertThat(done.get(piece)).isEqualTo(1);
                }
            }
        }
    }

    @Test
    void worksOnSeveralThreadsAtATime() {
        CyclicBarrier together = new CyclicBarrier(3);
        try (Workers workers = new Workers(3)) {
            workers.parallel(3, _ -> meet(together), cancellation);
        }
        assertThat(together.isBroken()).isFalse();
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void doesNestedPiecesOnTheThreadThatAsks() {
        AtomicInteger elsewhere = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        try (Workers workers = new Workers(4)) {
            workers.parallel(
                    20,
                    _ -> {
                        Thread here = Thread.currentThread();
                        workers.parallel(
                                20,
                                _ -> {
                                    done.incrementAndGet();
                                    if (!Thread.currentThread().equals(here)) {
                                        elsewhere.incrementAndGet();
                                    }
                                },
                                cancellation);
                    },
                    cancellation);
        }
        assertThat(done).hasValue(400);
        assertThat(elsewhere).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void throwsTheFirstFailureAndStopsTheRest(int threads) {
        AtomicInteger begun = new AtomicInteger();
        try (Workers workers = new Workers(threads)) {
            assertThatThrownBy(() -> workers.parallel(
                            1_000_000,
                            piece -> {
                                begun.incrementAndGet();
                                if (piece == 10) {
                                    throw new IllegalStateException("piece 10");
                                }
                            },
                            cancellation))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("piece 10");
            assertThat(begun.get()).isLessThan(1_000_000);
            assertThatThrownBy(() -> workers.parallel(
                            2,
                            _ -> {
                                throw new AssertionError("an error");
                            },
                            cancellation))
                    .isInstanceOf(AssertionError.class);
            AtomicInteger after = new AtomicInteger();
            workers.parallel(100, _ -> after.incrementAndGet(), cancellation);
            assertThat(after).hasValue(100);
        }
    }

    @Test
    void stopsWhereItIsCancelled() {
        AtomicInteger done = new AtomicInteger();
        try (Workers workers = new Workers(2)) {
            assertThatThrownBy(() -> workers.parallel(
                            1_000_000,
                            _ -> {
                                if (done.incrementAndGet() == 5) {
                                    cancellation.cancel();
                                }
                            },
                            cancellation))
                    .isInstanceOf(CancellationException.class);
        }
        assertThat(done.get()).isLessThan(1_000_000);
    }

    @Test
    void staysInterrupted() {
        try (Workers workers = new Workers(2)) {
            Thread.currentThread().interrupt();
            Set<Integer> done = ConcurrentHashMap.newKeySet();
            workers.parallel(50, done::add, cancellation);
            assertThat(done).hasSize(50);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void endsItsThreads() throws InterruptedException {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        try (Workers workers = new Workers(4)) {
            workers.parallel(200, _ -> threads.add(Thread.currentThread()), cancellation);
        }
        threads.remove(Thread.currentThread());
        for (Thread thread : threads) {
            assertThat(thread.join(java.time.Duration.ofSeconds(5))).isTrue();
        }
    }
}
