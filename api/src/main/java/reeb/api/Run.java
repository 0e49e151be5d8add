package reeb.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import reeb.api.data.Labels;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;
import reeb.api.data.Room;
import reeb.api.data.Selection;
import reeb.api.data.Snapshot;
import reeb.api.graph.MapperGraph;
import reeb.api.problem.InputException;

/**
 * What a part sees of its execution: the only way to randomness, threads, progress, cancellation and messages.
 *
 * <p>Nothing here makes a result depend on the number of threads: random streams are named, and parallel work is indexed.
 */
public interface Run extends Room {
    /**
     * Opens a stream of random numbers that depends only on the seed, the step, or what several steps share, and this name.
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
     * Tells the user what could be done about the rows, unless the workflow does it: where every step that takes them is one of the parts.
     *
     * @param message one or two plain sentences
     * @param parts names of the parts that do it
     */
    default void advise(String message, String... parts) {
        warn(message);
    }

    /**
     * Tells the user something that takes time to find out, such as which parameters would keep more rows. Where nobody waits for it, as
     * when a graph follows a slider, it is not found out.
     *
     * @param message gives one or two plain sentences
     */
    default void warn(Supplier<String> message) {
        warn(message.get());
    }

    /**
     * Tells the user something that parameters of this step would settle; who drafts a workflow for somebody writes them into it.
     *
     * @param message one or two plain sentences
     * @param settings the likeliest values, or those that lose nothing, by the paths of parameters as in {@link #settled}
     */
    default void propose(String message, Map<List<String>, String> settings) {
        warn(message);
    }

    /**
     * Records a figure of this step, such as the recall of a search, for people and for {@code run.json}. A name's last values stand.
     *
     * @param name what is measured, in lower case, such as {@code recall}
     * @param values one or more
     */
    void figure(String name, double... values);

    /**
     * Records what a source has found out of how its files are written, as a parameter that would say so. Models read other files by what
     * is recorded and do not find it out anew. The last value stands.
     *
     * @param parameter its name, behind those of the parameters that it is within, such as {@code types} and a column
     * @param value of the parameter, as a workflow writes it
     */
    default void settled(List<String> parameter, String value) {}

    /**
     * Keeps where rows were on the way to this step's result: for films. Iterative parts do so, in rising order of iterations, where a
     * parameter of theirs asks for it. What is kept in a narrower run is let go.
     *
     * @param snapshot where rows were, with as many rows and columns as the result has
     * @throws InputException where there are more than {@link Snapshot#MOST}
     */
    void snapshot(Snapshot snapshot);

    /**
     * Finds the nearest other rows of each row, or gives what an earlier step or run has found.
     *
     * @param search how
     * @param points n x d features
     * @param k how many for each row, from 1 to n - 1
     * @param metric the distance
     * @return for each row its nearest others, nearest first
     * @throws InputException where there are not as many other rows
     */
    NeighborGraph neighbors(NeighborSearch search, Points points, int k, Metric metric);

    /**
     * Makes rows ready to be asked for the nearest of them, as {@link Metric#search} does, or gives what another step has made ready.
     *
     * @param known n x d features
     * @param metric the distance, fitted to them
     * @return finds the nearest of them; may be asked by several threads at once
     */
    default Metric.NeighborSearch search(Points known, Metric metric) {
        return metric.search(known, this);
    }

    /**
     * Finds the rows within a radius of each row, as {@link Metric#within} does, or picks them among pairs that were found before in the
     * data of which the points are a selection: each pair is decided by itself, so that both give the same.
     *
     * @param points n x d features
     * @param radius at least 0, or any number where distances {@link Metric#mayBeNegative may be negative}
     * @param metric the distance, fitted to the points
     * @return for each row the rows within the radius, itself included
     */
    default Neighborhoods within(Points points, double radius, Metric metric) {
        return metric.within(points, radius, this);
    }

    /**
     * Finds the pairs of rows within a radius, as {@link Metric#pairs} does, or picks them as {@link #within} does.
     *
     * @param points n x d features
     * @param radius at least 0, or any number where distances {@link Metric#mayBeNegative may be negative}
     * @param metric the distance, fitted to the points
     * @param pairs hears of each pair once
     */
    default void pairs(Points points, double radius, Metric metric, Metric.Pairs pairs) {
        metric.pairs(points, radius, pairs, this);
    }

    /**
     * Lets others label selections of rows, where such a run has others: processes that have the same parts, perhaps on other machines.
     *
     * @param clusterer fitted
     * @param points n x d features
     * @param selections of these rows
     * @return for each what {@link Clusterer#cluster(Points, Selection, Run)} gives; empty where the caller is to do it itself
     * @throws InputException where rows do not fit the clusterer, with the name of the selection
     */
    default Optional<List<Labels>> labelsOfOthers(Clusterer clusterer, Points points, List<Selection> selections) {
        return Optional.empty();
    }

    /**
     * Places the nodes of a graph, or gives where an earlier step or run has placed them, so that all files of a graph agree.
     *
     * @param layout how; a part, such as a parameter of the one that asks
     * @param graph a graph of v nodes
     * @return v x 2 finite positions, node for node, y upwards
     */
    Points positions(Layout layout, MapperGraph graph);

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

    /** Work on the items from {@code first} to {@code end}, the end excluded. */
    @FunctionalInterface
    interface Chunk {
        /**
         * Does the work.
         *
         * @param first the first item
         * @param end the item behind the last one
         */
        void work(int first, int end);
    }

    /**
     * Work on the items from {@code first} to {@code end}, the end excluded, that has a result.
     *
     * @param <T> a result
     */
    @FunctionalInterface
    interface ChunkResult<T> {
        /**
         * Does the work.
         *
         * @param first the first item
         * @param end the item behind the last one
         * @return its result
         */
        T of(int first, int end);
    }

    /**
     * Cuts items, such as rows, into chunks and works on them on all threads; returns when all are done. Chunk i holds the items from i x
     * {@code atATime}, and all chunks but the last one are of the same size.
     *
     * <p>Where chunks begin and end depends on {@code count} and {@code atATime} alone. So the same bytes come out for any number of
     * threads, as long as {@code atATime} does not depend on {@link #parallelism()} and no chunk writes what another one reads or writes.
     *
     * @param count how many items, at least 0
     * @param atATime how many at a time, at least 1
     * @param work on one chunk; an exception cancels the rest and is rethrown
     * @throws java.util.concurrent.CancellationException where the run has been cancelled
     */
    default void chunks(int count, int atATime, Chunk work) {
        parallel(Math.ceilDiv(count, atATime), piece -> {
            int first = piece * atATime;
            work.work(first, first + Math.min(atATime, count - first));
        });
    }

    /**
     * Cuts items into chunks as {@link #chunks} does and collects results in order, so that sums over them are rounded alike each time.
     *
     * @param count how many items, at least 0
     * @param atATime how many at a time, at least 1
     * @param work gives the result of one chunk
     * @param <T> a result
     * @return the results, chunk for chunk
     * @throws java.util.concurrent.CancellationException where the run has been cancelled
     */
    default <T> List<T> collectChunks(int count, int atATime, ChunkResult<T> work) {
        return collect(Math.ceilDiv(count, atATime), piece -> {
            int first = piece * atATime;
            return work.of(first, first + Math.min(atATime, count - first));
        });
    }
}
