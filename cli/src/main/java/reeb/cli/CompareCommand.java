package reeb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;
import reeb.cli.compare.ColouredGraph;
import reeb.cli.compare.ComparisonListing;
import reeb.runtime.comparison.Comparison;
import reeb.runtime.json.JsonWriter;

/** {@code reeb compare}: what became of the nodes of one graph in another graph of the same rows. */
@Command(
        name = "compare",
        description = {
            "Tell what became of the nodes of a finished run's graph in the graph of another run on the same rows: which stayed,"
                    + " joined, were split, moved, appeared and vanished.",
            "Nodes are matched one to one by the rows they share. A pair stayed where at least half of the rows of both are"
                    + " shared."
        })
final class CompareCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final Common common = new Common();

    @Parameters(index = "0", paramLabel = "RUN", description = "The first run. " + AskedRuns.ABOUT)
    @SuppressWarnings("NullAway.Init") // required, so Picocli sets it
    private Path first;

    @Parameters(
            index = "1",
            paramLabel = "RUN",
            description = "The second run, named likewise; may be the first again.")
    @SuppressWarnings("NullAway.Init") // required, so Picocli sets it
    private Path second;

    @Option(
            names = "--graph",
            paramLabel = "STEP",
            description = "The step of the first run whose graph is compared, where it has several.")
    private Optional<String> graph = Optional.empty();

    @Option(
            names = "--second-graph",
            paramLabel = "STEP",
            description = "The step of the second run whose graph is compared; default: as --graph.")
    private Optional<String> secondGraph = Optional.empty();

    @Option(
            names = "--gexf",
            paramLabel = "FILE",
            description = "Write the second graph to this new file, coloured by what became of its nodes.")
    private Optional<Path> gexf = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object, for programs.")
    private boolean json;

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        gexf.ifPresent(ColouredGraph::requireFree);
        try (AskedRuns runs = new AskedRuns(common, console)) {
            Network before = runs.open(first).network(graph);
            Network after = runs.open(second).network(secondGraph.or(() -> graph));
            requireSameData(before, after);
            Comparison comparison = Comparison.of(before, after);
            if (json) {
                console.out().print(JsonWriter.pretty(members(before, after, comparison)));
            } else {
                print(before, after, comparison);
            }
            if (gexf.isPresent()) {
                new ColouredGraph(after, comparison).write(runs.catalog(), gexf.get());
            }
            return ExitCode.OK;
        }
    }

    /** Rows are matched by their numbers, which say nothing where they are of other data. */
    private static void requireSameData(Network before, Network after) {
        Set<String> first = columns(before);
        Set<String> second = columns(after);
        if (!first.isEmpty() && !second.isEmpty() && Collections.disjoint(first, second)) {
            throw new InputException("the two graphs are of other data: the rows of the first have '"
                    + first.iterator().next() + "', those of the second '"
                    + second.iterator().next() + "', and no column is in both; compare graphs of the same rows");
        }
    }

    private static Set<String> columns(Network network) {
        Set<String> names = new LinkedHashSet<>(network.data().features());
        names.addAll(network.data().table().names());
        return names;
    }

    private static Map<String, Object> members(Network before, Network after, Comparison comparison) {
        Map<String, Object> rows = new LinkedHashMap<>();
        rows.put("both", comparison.both());
        rows.put("first", comparison.first());
        rows.put("second", comparison.second());
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("nodes", List.of(nodes(before), nodes(after)));
        members.put("rows", rows);
        members.put("fates", ComparisonListing.fates(comparison).members());
        members.put("changes", ComparisonListing.members(comparison));
        return members;
    }

    private void print(Network before, Network after, Comparison comparison) {
        console.out()
                .printf(
                        Locale.ROOT,
                        "%,d nodes, then %,d; %,d rows are in nodes of both, %,d only of the first, %,d only of the second%n%n",
                        nodes(before),
                        nodes(after),
                        comparison.both(),
                        comparison.first(),
                        comparison.second());
        console.out().print(ComparisonListing.fates(comparison).text());
        console.out().print(ComparisonListing.text(comparison));
    }

    private static int nodes(Network network) {
        return network.graph().nodes().size();
    }
}
