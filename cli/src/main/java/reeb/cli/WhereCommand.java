package reeb.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import reeb.api.graph.Ledger;
import reeb.api.graph.Network;
import reeb.cli.listing.NodeListing;
import reeb.cli.listing.RowFinder;
import reeb.runtime.json.JsonWriter;
import reeb.toolkit.query.Selection;

/** {@code reeb where}: which nodes hold a row, or why none does. */
@Command(name = "where", description = "Tell which nodes of a finished run hold a row, or why it is lost.")
final class WhereCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final Common common = new Common();

    @Mixin
    private final GraphOptions options = new GraphOptions();

    @Parameters(
            index = "1",
            paramLabel = "ROW",
            description = "The row's number in its source, from 0, or its value in the column that --by names.")
    @SuppressWarnings("NullAway.Init") // required, so Picocli sets it
    private String row;

    @Option(
            names = "--by",
            paramLabel = "COLUMN",
            description = "A column that tells rows apart, such as a customer's number: ROW is a value of it.")
    private Optional<String> by = Optional.empty();

    WhereCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        options.ask(common, console, asked -> answer(asked.network()));
        return ExitCode.OK;
    }

    private void answer(Network network) {
        RowFinder rows = new RowFinder(network.data());
        List<Integer> positions =
                by.map(column -> rows.named(column, row)).orElseGet(() -> List.of(rows.numbered(row)));
        if (options.json()) {
            List<Map<String, Object>> found = positions.stream()
                    .map(position -> members(network, position))
                    .toList();
            console.out()
                    .print(JsonWriter.pretty(by.isPresent() ? JsonWriter.object("rows", found) : found.getFirst()));
        } else {
            positions.forEach(position -> print(network, position));
        }
    }

    private void print(Network network, int position) {
        Ledger.Fate fate = network.graph().ledger().fate(position);
        Selection selection = NodeListing.holding(network, position);
        console.out().println("row " + network.data().number(position) + ": " + fate);
        if (!selection.nodes().isEmpty()) {
            console.out().print(NodeListing.nodes(network, selection, false).text());
        }
    }

    private static Map<String, Object> members(Network network, int position) {
        Ledger.Fate fate = network.graph().ledger().fate(position);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("row", network.data().number(position));
        members.put("fate", fate.toString());
        members.put("lost", fate.lost());
        members.put(
                "nodes",
                NodeListing.nodes(network, NodeListing.holding(network, position), true)
                        .members());
        return members;
    }
}
