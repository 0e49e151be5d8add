package reeb.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import reeb.api.graph.Network;
import reeb.runtime.store.FinishedGraphs;

/** Options of the commands that ask a graph of a finished run. */
final class GraphOptions {
    @Parameters(index = "0", paramLabel = "RUN", description = AskedRuns.ABOUT)
    @SuppressWarnings("NullAway.Init") // required, so Picocli sets it
    private Path run;

    @Option(
            names = "--graph",
            paramLabel = "STEP",
            description = "The step whose graph is asked, where the run has several.")
    private Optional<String> graph = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object, for programs.")
    private boolean json;

    /**
     * What a question is put to.
     *
     * @param network the graph and its rows
     * @param clusterings steps that cluster, and so columns whose numbers are names of clusters
     */
    record Asked(Network network, Set<String> clusterings) {}

    /** Opens the graph and puts a question to it. */
    void ask(Common common, Console console, Consumer<Asked> question) {
        try (AskedRuns runs = new AskedRuns(common, console)) {
            FinishedGraphs asked = runs.open(run);
            question.accept(new Asked(asked.network(graph), asked.clusterings()));
        }
    }

    boolean json() {
        return json;
    }
}
