package reeb.server.placing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reeb.api.Places;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.engine.Cancellation;
import reeb.runtime.engine.StoredRun;
import reeb.runtime.engine.Workers;
import reeb.server.http.Log;
import reeb.server.http.Refusal;

/** The graphs of a run as models: each is learned when it is first asked for, and stays in memory until the run is closed. */
public final class Placing implements AutoCloseable {
    private final Means means;
    private final Workers workers;
    private final Cancellation cancellation = new Cancellation();
    private final Map<String, LearnedGraph> learned = new HashMap<>();
    private boolean closed;

    /**
     * What graphs are learned with.
     *
     * @param catalog the parts there are
     * @param run whose results the cache still holds
     * @param places where files lie that its steps read
     * @param tables reads rows of files
     * @param threads how many learn and ask
     * @param version of Reeb
     * @param log hears of faults
     */
    public record Means(
            Catalog catalog, StoredRun run, Places places, FreshTable tables, int threads, String version, Log log) {}

    /** Begins with none. */
    public Placing(Means means) {
        this.means = means;
        this.workers = new Workers(means.threads());
    }

    /**
     * Gives a graph as far as it is learned.
     *
     * @param name of its step; where empty, the only one
     * @throws Refusal where the run has no such graph
     */
    synchronized LearnedGraph graph(Optional<String> name) {
        List<String> graphs = means.run().graphs();
        if (name.isPresent() && !graphs.contains(name.get())) {
            throw new Refusal(404, "the run has no graph of this name; it has " + graphs);
        }
        if (closed) {
            throw Refusal.busy("the run is being closed");
        }
        return learned.computeIfAbsent(name.orElse(""), _ -> new LearnedGraph(name, means, workers, cancellation));
    }

    /** Gives up what is being learned, and lets go of what is. */
    @Override
    public void close() {
        List<LearnedGraph> all;
        synchronized (this) {
            closed = true;
            all = List.copyOf(learned.values());
        }
        cancellation.cancel();
        all.forEach(LearnedGraph::close);
        workers.close();
    }
}
