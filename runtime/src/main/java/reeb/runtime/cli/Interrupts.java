package reeb.runtime.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import reeb.runtime.engine.Cancellation;
import reeb.runtime.engine.RunFolder;
import reeb.runtime.store.StepStore;

/**
 * Ctrl-C and kill: asks the run to stop, waits a moment for it and for results still on their way into the cache, and
 * removes what is half-written.
 */
final class Interrupts implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 900;

    private final Cancellation cancellation = new Cancellation();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread hook;

    Interrupts(Console console, RunFolder folder, Optional<StepStore> store) {
        this.hook = new Thread(() -> stop(console, folder, store), "reeb-interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    Cancellation cancellation() {
        return cancellation;
    }

    private void stop(Console console, RunFolder folder, Optional<StepStore> store) {
        cancellation.cancel();
        console.error("cancelled; what was finished is kept");
        try {
            boolean _ = stopped.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            folder.abandon();
            store.ifPresent(StepStore::abandon);
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
