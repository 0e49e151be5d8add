package reeb.cli;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import reeb.runtime.engine.Cancellation;

/** Ctrl-C and kill: asks the work to stop, waits a moment for it, and removes what is half-written. */
final class Interrupts implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 900;

    private final Cancellation cancellation = new Cancellation();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread hook;

    /** Removes what is half-written. */
    interface CleanUp {
        void run() throws IOException;
    }

    /**
     * Begins to listen.
     *
     * @param console where it is told
     * @param told what becomes of the work, in words
     * @param cleanUp done last
     */
    Interrupts(Console console, String told, CleanUp cleanUp) {
        this.hook = new Thread(() -> stop(console, told, cleanUp), "reeb-interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    Cancellation cancellation() {
        return cancellation;
    }

    private void stop(Console console, String told, CleanUp cleanUp) {
        cancellation.cancel();
        console.error("cancelled; " + told);
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
        stopped.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The hook is running already, and has been told.
            return;
        }
    }
}
