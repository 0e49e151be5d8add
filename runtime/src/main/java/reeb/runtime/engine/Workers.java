package reeb.runtime.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The threads of a run: indexed pieces of work, shared out as they come, done by the caller and the others. */
public final class Workers implements AutoCloseable {
    private static final ThreadLocal<Boolean> INSIDE = ThreadLocal.withInitial(() -> false);

    private final int threads;
    private final ExecutorService others;

    /**
     * Starts the threads.
     *
     * @param threads how many work at a time, the caller included
     */
    public Workers(int threads) {
        this.threads = threads;
        AtomicInteger number = new AtomicInteger();
        ThreadFactory factory = task -> {
            Thread thread = new Thread(task, "reeb-worker-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
        this.others = Executors.newFixedThreadPool(Math.max(1, threads - 1), factory);
    }

    /** Tells how many work at a time, the caller included. */
    public int threads() {
        return threads;
    }

    /** Does all pieces; the first failure stops the rest and is thrown. From within a piece, the caller does them alone. */
    public void parallel(int pieces, IntConsumer work, Cancellation cancellation) {
        Pieces shared = new Pieces(pieces, work, cancellation);
        int helpers = INSIDE.get() ? 0 : Math.min(threads, pieces) - 1;
        if (helpers <= 0) {
            shared.drain();
            shared.rethrow();
            return;
        }
        CountDownLatch done = new CountDownLatch(helpers);
        for (int i = 0; i < helpers; i++) {
            others.execute(() -> {
                try {
                    shared.drainInside();
                } finally {
                    done.countDown();
                }
            });
        }
        shared.drainInside();
        await(done);
        shared.rethrow();
    }

    private static void await(CountDownLatch done) {
        boolean interrupted = false;
        while (true) {
            try {
                done.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        others.shutdownNow();
    }

    /** Pieces of one task, taken one by one by whichever thread is free. */
    private static final class Pieces {
        private final int count;
        private final IntConsumer work;
        private final Cancellation cancellation;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        Pieces(int count, IntConsumer work, Cancellation cancellation) {
            this.count = count;
            this.work = work;
            this.cancellation = cancellation;
        }

        void drainInside() {
            INSIDE.set(true);
            try {
                drain();
            } finally {
                INSIDE.set(false);
            }
        }

        @SuppressWarnings("CatchingUnchecked") // whatever a piece throws is thrown again by the caller's thread
        void drain() {
            try {
                for (int piece = next.getAndIncrement(); piece < count; piece = next.getAndIncrement()) {
                    cancellation.check();
                    work.accept(piece);
                }
            } catch (Throwable e) {
                failure.compareAndSet(null, e);
                next.set(count);
            }
        }

        void rethrow() {
            switch (failure.get()) {
                case null -> {}
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                case IOException e -> throw new UncheckedIOException(e);
                case Throwable e -> throw new IllegalStateException(e);
            }
        }
    }
}
