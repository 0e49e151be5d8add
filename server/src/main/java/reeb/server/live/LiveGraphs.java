package reeb.server.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import reeb.api.graph.MapperGraph;
import reeb.api.problem.InputException;
import reeb.runtime.engine.Cancellation;
import reeb.runtime.engine.LaterStep;
import reeb.runtime.engine.Listener;
import reeb.runtime.engine.WarmRun;
import reeb.runtime.engine.Workers;
import reeb.runtime.live.SharedPairs;
import reeb.runtime.parameters.Adjustable;
import reeb.runtime.workflow.Step;
import reeb.runtime.workflow.WrittenSteps;

/**
 * Builds the graphs of a run again as often as a person moves something: one at a time, and where another request comes, the one
 * before is given up, since its person has moved on.
 */
public final class LiveGraphs implements AutoCloseable {
    /** How long a person must have moved nothing before all rows are searched. */
    private static final long REST_MILLIS = 700;

    private final WarmRun warm;
    private final ShownPages pages;
    private final Workers workers;
    private final ReentrantLock turn = new ReentrantLock();
    private final AtomicReference<Cancellation> newest = new AtomicReference<>(new Cancellation());
    private final Cancellation rehearsal = new Cancellation();
    private final Cancellation end = new Cancellation();
    private final Set<SharedPairs.Question> refused = new HashSet<>();
    private final Semaphore built = new Semaphore(0);
    private volatile boolean closed;

    /**
     * Begins to follow.
     *
     * @param warm the run; closed with this
     * @param pages on which its graphs are shown
     * @param threads how many build a graph
     */
    public LiveGraphs(WarmRun warm, ShownPages pages, int threads) {
        this.warm = warm;
        this.pages = pages;
        this.workers = new Workers(threads);
    }

    /**
     * A graph as it was built.
     *
     * @param graph its nodes and edges
     * @param settings by which it differs from the run's
     * @param milliseconds how long it took to build and to write it, from when its turn came
     * @param update the graph as the page reads it, JSON in UTF-8
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Built(MapperGraph graph, List<String> settings, double milliseconds, byte[] update) {}

    /** The graphs that can be built again and are shown on some page. */
    public List<Step> graphs() {
        return warm.graphs().stream()
                .filter(step -> pages.first(step.name()).isPresent())
                .toList();
    }

    /** What can be moved of a graph. */
    public List<Adjustable> adjustable(String graph) {
        Step step = step(graph);
        return Adjustable.of(step.name(), step.part());
    }

    private Settings settings(String graph) {
        List<Adjustable> adjustable = adjustable(graph);
        WrittenSteps written = warm.run().workflow().written();
        return new Settings(Objects.requireNonNull(written.steps().get(graph)).json(), adjustable);
    }

    /** The page that shows a graph first. */
    public String page(String graph) {
        return pages.first(graph).orElseThrow();
    }

    /**
     * Builds a graph with other values.
     *
     * @param graph one of {@link #graphs}
     * @param page on which it is shown; the first that does where none is named
     * @param moved values by the paths of parameters
     * @throws InputException where a value or a path is wrong, or the page does not show the graph
     * @throws CancellationException where a newer request has come, or the server ends
     * @throws IOException where the cache cannot be read
     */
    public Built build(String graph, Optional<String> page, Map<String, Object> moved) throws IOException {
        List<String> settings = settings(graph).of(moved);
        Map<String, Object> writer = pages.writer(page.orElseGet(() -> page(graph)), graph);
        Cancellation mine = next();
        turn.lock();
        try {
            requireWanted(mine);
            ByteArrayOutputStream update = new ByteArrayOutputStream(1 << 20);
            WarmRun.Built fresh = warm.build(graph, settings, writer, _ -> update, means(mine));
            requireWanted(mine);
            return new Built(fresh.graph(), settings, fresh.milliseconds(), update.toByteArray());
        } catch (CancellationException cancelled) {
            requireWanted(mine);
            throw new IllegalStateException("a part has cancelled itself", cancelled);
        } finally {
            turn.unlock();
            built.release();
        }
    }

    /**
     * Writes a graph as a project of Gephi, with what a page knows of it. What is being built for a person goes on before it.
     *
     * @param graph one of {@link #graphs}
     * @param moved values by the paths of parameters, with which the page shows the graph
     * @param drawn the graph as the page has written it, in GEXF: names, columns, places
     * @param colour the column that colours; empty: that which the part chooses
     * @throws InputException where a value is wrong, or the file is not of this graph
     * @throws IOException where the file or the cache cannot be read
     */
    public byte[] project(String graph, Map<String, Object> moved, Path drawn, Optional<String> colour)
            throws IOException {
        List<String> settings = settings(graph).of(moved);
        turn.lock();
        try {
            requireWanted(end);
            ByteArrayOutputStream project = new ByteArrayOutputStream(1 << 20);
            warm.write(graph, settings, pages.project(graph, drawn, colour), _ -> project, means(end));
            return project.toByteArray();
        } finally {
            turn.unlock();
        }
    }

    /**
     * Writes the workflow of the run with other values.
     *
     * @param moved values by the paths of parameters
     * @return JSON as {@code reeb run} takes it
     * @throws InputException where a value or a path is wrong
     */
    public String workflow(String graph, Map<String, Object> moved) {
        List<String> settings = settings(graph).of(moved);
        warm.check(settings);
        return warm.run().workflowWith(settings);
    }

    /**
     * Gets ready for movements, and stays so until the server ends: reads what graphs are built of, and finds which rows are near each
     * other, again for each radius at which a person stays. Builds may go on meanwhile, more slowly.
     *
     * @throws IOException where the cache cannot be read
     */
    public void prepare() throws IOException {
        try (Workers own = new Workers(workers.threads())) {
            for (Step graph : graphs()) {
                rehearse(graph.name());
                findOpen(own);
                rehearse(graph.name());
            }
            while (!closed) {
                awaitRest();
                findOpen(own);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (CancellationException _) {
            // The server ends.
            return;
        }
    }

    /** Waits until a graph was built and no other was asked for in some time. */
    private void awaitRest() throws InterruptedException {
        built.acquire();
        while (!closed && built.tryAcquire(REST_MILLIS, TimeUnit.MILLISECONDS)) {
            built.drainPermits();
        }
    }

    /**
     * Builds a graph as it is and writes it, so that what that takes is in memory and compiled; lets go where a person has something
     * built, as what is asked for is known then.
     */
    private void rehearse(String graph) throws IOException {
        turn.lock();
        try {
            requireWanted(rehearsal);
            warm.rehearse(graph, means(rehearsal));
            WarmRun.Built _ = warm.build(
                    graph,
                    List.of(),
                    pages.writer(page(graph), graph),
                    _ -> OutputStream.nullOutputStream(),
                    means(rehearsal));
        } catch (CancellationException given) {
            if (closed) {
                throw given;
            }
        } catch (InputException _) {
            // The cache does not hold what the graph is built of: whoever moves something is told.
            return;
        } finally {
            turn.unlock();
        }
    }

    private void findOpen(Workers own) {
        Optional<SharedPairs.Question> open = warm.open().filter(question -> !refused.contains(question));
        try {
            open.ifPresent(question -> warm.find(question, new LaterStep.Means(own, end, Listener.SILENT)));
        } catch (InputException _) {
            // There are too many: patches go on to search by themselves.
            refused.add(open.orElseThrow());
        }
    }

    private LaterStep.Means means(Cancellation cancellation) {
        return new LaterStep.Means(workers, cancellation, Listener.SILENT);
    }

    private Step step(String graph) {
        return graphs().stream()
                .filter(step -> step.name().equals(graph))
                .findFirst()
                .orElseThrow(() -> new InputException("there is no graph '" + graph + "' to build again; there are "
                        + graphs().stream().map(Step::name).toList()));
    }

    /** Gives up what was asked for before. */
    private Cancellation next() {
        Cancellation mine = new Cancellation();
        newest.getAndSet(mine).cancel();
        rehearsal.cancel();
        return mine;
    }

    private void requireWanted(Cancellation mine) {
        if (closed || mine.cancelled()) {
            throw new CancellationException(closed ? "the server ends" : "a newer request has come");
        }
    }

    /** Gives up what is being built. */
    @Override
    public void close() {
        closed = true;
        end.cancel();
        rehearsal.cancel();
        newest.get().cancel();
        built.release();
        turn.lock();
        try {
            warm.close();
            workers.close();
        } finally {
            turn.unlock();
        }
    }
}
