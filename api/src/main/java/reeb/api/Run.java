package reeb.api;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;

/**
 * What a part sees of its execution: the only way to randomness, threads, progress, cancellation and messages.
 *
 * <p>Nothing here makes a result depend on the number of threads: random streams are named, and parallel work is indexed.
 */
public interface Run {
    /**
     * Opens a stream of random numbers that depends only on the workflow's seed, the step's name and this name.
     *
     * @param name what the numbers are for, such as {@code init}
     * @return a fresh generator, for one thread
     */
    RandomGenerator random(String name);

    /**
     * Narrows this run to a nested part or to one piece of work, whose random streams differ from its siblings'.
     *
     * @param name the piece, such as {@code lens} or {@code patch 17}
     * @return a run that differs only in its random streams
     */
    Run in(String name);

    /**
     * Begins a task that the user may watch.
     *
     * @param task what is being done, such as {@code clustering}
     * @param total how many steps it will take
     * @return the task, to be closed
     */
    Progress progress(String task, long total);

    /**
     * Tells the user something that does not stop the run, such as rows left out.
     *
     * @param message one or two plain sentences
     */
    void warn(String message);

    /**
     * Tells how many threads work at a time; for sizing scratch memory, never for splitting work.
     *
     * @return at least 1
     */
    int parallelism();

    /**
     * Does independent pieces of work on all threads and returns when all are done.
     *
     * <p>May be called from within another piece; then the pieces are done by the calling thread alone.
     *
     * @param pieces how many
     * @param work does piece i; an exception cancels the rest and is rethrown
     * @throws java.util.concurrent.CancellationException where the run has been cancelled
     */
    void parallel(int pieces, IntConsumer work);

    /**
     * Does independent pieces of work on all threads and collects their results in order.
     *
     * @param pieces how many
     * @param work gives the result of piece i
     * @param <T> a result
     * @return the results, piece for piece
     * @throws java.util.concurrent.CancellationException where the run has been cancelled
     */
    <T> List<T> collect(int pieces, IntFunction<T> work);
}
