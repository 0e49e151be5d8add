package reeb.api;

import java.util.function.Supplier;
import reeb.api.data.Points;

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

    /**
     * Offers to show where rows or nodes are meanwhile, to whoever watches the task. Iterative parts do so once an iteration, before they
     * {@link #advance}. Where nobody watches, or has just been shown some, the places are not asked for, and it costs next to nothing.
     *
     * <p>What is shown is kept nowhere: it is neither part of the result nor a {@link Run#snapshot snapshot} for films. The result must
     * have the same bytes whether the places are asked for or not.
     *
     * @param places gives n x 1 or more finite places, of which the first two columns are shown, in the same order of rows each time; called on
     *     this thread before this returns, or never. It must change nothing, and what it gives must not change any more
     */
    default void show(Supplier<Points> places) {}

    /** Ends the task. */
    @Override
    void close();
}
