package reeb.cli;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.engine.StoredRun;
import reeb.runtime.pack.PackedRun;
import reeb.runtime.store.FinishedGraphs;
import reeb.runtime.store.StepStore;

/** The finished runs that a command asks, whether they lie in folders or in packs. Packs need neither plugins nor a cache. */
final class AskedRuns implements AutoCloseable {
    /** What names such a run. */
    static final String ABOUT = "The run folder, the run.json in it, or a pack of it.";

    private final Common common;
    private final Console console;
    private final Deque<PackedRun> packs = new ArrayDeque<>();
    private Optional<Catalog> catalog = Optional.empty();

    AskedRuns(Common common, Console console) {
        this.common = common;
        this.console = console;
    }

    /**
     * Opens a run, which stays open until this is closed.
     *
     * @param run its folder, the {@code run.json} in it, or a pack
     * @throws reeb.api.problem.InputException where there is none of these, or it is damaged
     */
    FinishedGraphs open(Path run) {
        if (PackedRun.isPack(run)) {
            PackedRun pack = PackedRun.open(run);
            packs.push(pack);
            return pack;
        }
        return StoredRun.open(catalog(), run, new StepStore(console.neededCache(), console::error));
    }

    /** Gives the parts that there are, which are looked for when somebody needs them. */
    Catalog catalog() {
        if (catalog.isEmpty()) {
            catalog = Optional.of(common.catalog(console));
        }
        return catalog.get();
    }

    @Override
    public void close() {
        while (!packs.isEmpty()) {
            packs.pop().close();
        }
        catalog.ifPresent(Catalog::close);
    }
}
