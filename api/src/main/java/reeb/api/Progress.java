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

    /**
     * Tells how the work stands, beside how much of it is done.
     *
     * @param state a few words, such as {@code KL divergence 2.83}; the last ones stand
     */
    default void note(String state) {}

    /** Ends the task. */
    @Override
    void close();
}
