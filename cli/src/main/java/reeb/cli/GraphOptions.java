package reeb.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import reeb.api.graph.Network;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.engine.StoredRun;
import reeb.runtime.store.StepStore;

/** Options of the commands that ask a graph of a finished run. */
final class GraphOptions {
    @Parameters(index = "0", paramLabel = "RUN", description = "The run folder, or the run.json in it.")
    @SuppressWarnings("NullAway.Init") // required, so Picocli sets it
    private Path run;

    @Option(
            names = "--graph",
            paramLabel = "STEP",
            description = "The step whose graph is asked, where the run has several.")
    private Optional<String> graph = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object, for programs.")
    private boolean json;

    /** Opens the run. */
    StoredRun run(Catalog catalog, Console console) {
        return StoredRun.open(catalog, run, new StepStore(console.neededCache(), console::error));
    }

    /** Opens the graph, from the cache. */
    Network network(StoredRun opened) {
        return opened.network(graph);
    }

    boolean json() {
        return json;
    }
}
