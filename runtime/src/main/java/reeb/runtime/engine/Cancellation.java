package reeb.runtime.engine;

import java.util.concurrent.CancellationException;

/** Whether a run is to stop; asked wherever work advances. */
public final class Cancellation {
    private volatile boolean cancelled;

    /** Asks the run to stop. */
    public void cancel() {
        cancelled = true;
    }

    /** Tells whether the run is to stop. */
    public boolean cancelled() {
        return cancelled;
    }

    /** Stops here where the run is to stop. */
    void check() {
        if (cancelled) {
            throw new CancellationException("cancelled");
        }
    }
}
