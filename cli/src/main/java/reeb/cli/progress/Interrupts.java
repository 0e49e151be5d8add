package reeb.cli.progress;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import reeb.runtime.engine.Cancellation;

/** Ctrl-C and kill: asks the work to stop, waits a moment for it, and removes what is half-written. */
public final class Interrupts implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 900;

    /** What is at work in this process, which a signal stops as a whole. */
    private static final Set<Interrupts> OPEN = ConcurrentHashMap.newKeySet();

    private final Cancellation cancellation;
    private final Runnable tell;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread hook;

    /** Removes what is half-written. */
    public interface CleanUp {
        /** Does it. */
        void run() throws IOException;
    }

    /**
     * Begins to listen.
     *
     * @param told hears that the work is stopped, and what becomes of it
     * @param after what becomes of the work, in words
     * @param cleanUp done last
     */
    public Interrupts(Consumer<String> told, String after, CleanUp cleanUp) {
        this(new Cancellation(), told, after, cleanUp);
    }

    /**
     * Begins to listen.
     *
     * @param cancellation asks the work to stop, as others may
     * @param told hears that the work is stopped, and what becomes of it
     * @param after what becomes of the work, in words
     * @param cleanUp done last
     */
    public Interrupts(Cancellation cancellation, Consumer<String> told, String after, CleanUp cleanUp) {
        this.cancellation = cancellation;
        this.tell = () -> told.accept("cancelled; " + after);
        this.hook = new Thread(() -> stop(cleanUp), "reeb-interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
        OPEN.add(this);
    }

    /** Asks all that is at work in this process to stop, as a signal does, but leaves the process alone. */
    public static void cancelAll() {
        OPEN.forEach(Interrupts::cancel);
    }

    private void cancel() {
        if (!cancellation.cancelled()) {
            cancellation.cancel();
            tell.run();
        }
    }

    /** What asks the work to stop. */
    public Cancellation cancellation() {
        return cancellation;
    }

    private void stop(CleanUp cleanUp) {
        cancel();
        try {
            boolean _ = stopped.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            cleanUp.run();
        } catch (InterruptedException | IOException e) {
            // The process is ending: what could not be removed is removed by the next run into this folder.
            return;
        }
    }

    @Override
    public void close() {
        OPEN.remove(this);
        stopped.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The hook is running already, and has been told.
            return;
        }
    }
}
