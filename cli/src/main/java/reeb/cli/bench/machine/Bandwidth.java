package reeb.cli.bench.machine;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import reeb.runtime.engine.Cancellation;
import reeb.runtime.engine.Workers;

/**
 * How fast memory is, on all threads: the larger of reading and of the triad a = b + s c, on arrays that no cache holds.
 *
 * <p>The triad is that of McCalpin, <i>Memory Bandwidth and Machine Balance in Current High Performance Computers</i>, IEEE
 * TCCA Newsletter 1995; as there, each of its three arrays counts once.
 */
public final class Bandwidth {
    private static final int VALUES = 1 << 23;
    private static final int PASSES = 3;

    private final Workers workers;
    private final Cancellation cancellation;
    private final AtomicLong seen = new AtomicLong();

    Bandwidth(Workers workers, Cancellation cancellation) {
        this.workers = workers;
        this.cancellation = cancellation;
    }

    /** Measures, in bytes per second; the memory is outside the heap and given back. */
    double measure() {
        try (Arena arena = Arena.ofShared()) {
            MemorySegment a = arena.allocate(8L * VALUES, 64);
            MemorySegment b = arena.allocate(8L * VALUES, 64);
            MemorySegment c = arena.allocate(8L * VALUES, 64);
            double best = 0;
            for (int pass = 0; pass < PASSES; pass++) {
                best = Math.max(best, 24.0 * VALUES / seconds(thread -> triad(a, part(b, thread), c, thread)));
                best = Math.max(best, 8.0 * VALUES / seconds(thread -> seen.addAndGet(sum(part(a, thread)))));
            }
            return best;
        }
    }

    private double seconds(IntConsumer work) {
        long start = System.nanoTime();
        workers.parallel(workers.threads(), work, cancellation);
        return (System.nanoTime() - start) / 1e9;
    }

    private MemorySegment part(MemorySegment whole, int thread) {
        long share = (long) VALUES / workers.threads();
        long end = thread == workers.threads() - 1 ? VALUES : (thread + 1) * share;
        return whole.asSlice(8L * thread * share, 8L * (end - thread * share));
    }

    private void triad(MemorySegment a, MemorySegment from, MemorySegment c, int thread) {
        MemorySegment to = part(a, thread);
        MemorySegment other = part(c, thread);
        int count = (int) (to.byteSize() / 8);
        for (int i = 0; i < count; i++) {
            to.setAtIndex(JAVA_DOUBLE, i, from.getAtIndex(JAVA_DOUBLE, i) + 3 * other.getAtIndex(JAVA_DOUBLE, i));
        }
    }

    private static long sum(MemorySegment values) {
        int count = (int) (values.byteSize() / 8);
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values.getAtIndex(JAVA_LONG, i);
        }
        return sum;
    }
}
