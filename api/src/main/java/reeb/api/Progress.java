package reeb.api;

/** A task under way: shown to the user, and the point where a run is cancelled. */
public interface Progress extends AutoCloseable {
    /**
     * Says that some of the work is done; may be called from any thread.
     *
     * @param steps how much of the total
     * @throws java.util.concurrent.CancellationException where the run has been cancelled
     */
    void advance(long steps);

    /** Ends the task. */
    @Override
    void close();
}
