package reeb.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import reeb.api.data.Dataset;
import reeb.api.graph.Ledger;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;
import reeb.cli.listing.NodeListing;
import reeb.runtime.catalog.Catalog;
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

    @Parameters(index = "1", paramLabel = "ROW", description = "The row's number in its source, from 0.")
    private int row;

    WhereCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Catalog catalog = common.catalog(console)) {
            Network network = options.network(options.run(catalog, console));
            int position = network.data().position(row).orElseThrow(() -> absent(network.data()));
            Ledger.Fate fate = network.graph().ledger().fate(position);
            Selection selection = NodeListing.holding(network, position);
            if (options.json()) {
                console.out().print(JsonWriter.pretty(members(network, fate, selection)));
            } else {
                console.out().println("row " + row + ": " + fate);
                console.out()
                        .print(
                                selection.nodes().isEmpty()
                                        ? ""
                                        : NodeListing.nodes(network, selection, false)
                                                .text());
            }
            return ExitCode.OK;
        }
    }

    private InputException absent(Dataset data) {
        int rows = data.points().rows();
        if (row < 0 || rows == 0 || row > data.number(rows - 1)) {
            return new InputException(String.format(
                    Locale.ROOT,
                    "ROW %,d: the graph has %,d rows, numbered from 0%s",
                    row,
                    rows,
                    data.numbers().isEmpty()
                            ? ""
                            : String.format(Locale.ROOT, " to %,d in their source", data.number(rows - 1))));
        }
        return new InputException(String.format(
                Locale.ROOT,
                "ROW %,d: the source did not take this row, as one that is left out or not drawn; the graph has %,d others",
                row,
                rows));
    }

    private Map<String, Object> members(Network network, Ledger.Fate fate, Selection selection) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("row", row);
        members.put("fate", fate.toString());
        members.put("lost", fate.lost());
        members.put("nodes", NodeListing.nodes(network, selection, true).members());
        return members;
    }
}
