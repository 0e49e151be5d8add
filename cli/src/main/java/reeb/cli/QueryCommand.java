package reeb.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.DoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import reeb.api.data.Scale;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;
import reeb.cli.listing.Listing;
import reeb.cli.listing.NodeListing;
import reeb.runtime.json.JsonWriter;
import reeb.runtime.statistics.Contrast;
import reeb.runtime.statistics.Contrasts;
import reeb.toolkit.query.Selection;

/** {@code reeb query}: finds nodes and rows of a graph by conditions. */
@Command(
        name = "query",
        description =
                "Find the nodes of a finished run that hold rows which meet a condition, such as 'label = 7 and size > 20'.")
final class QueryCommand implements Callable<Integer> {
    private static final int SHOWN_CONTRASTS = 20;

    private static final String MEANINGS = """
            found, others: the mean of the rows found and that of all others, or the share of the category among them
            effect: Cohen's d of means, above 0 where the rows found have more; Cramer's V of shares, from 0 to 1
            p: of the test; adjusted p: after Benjamini and Hochberg, over all columns compared
            """;

    /** Smaller p-values are shown as smaller than this. */
    private static final double LEAST_PROBABILITY = 1e-300;

    private final Console console;

    @Mixin
    private final Common common = new Common();

    @Mixin
    private final GraphOptions options = new GraphOptions();

    @Parameters(
            index = "1",
            paramLabel = "CONDITION",
            description =
                    "Comparisons (= != < <= > >= like) of columns, 'feature 1' ..., and what is known of nodes (node,"
                            + " size, component, patch, 'lens 1' ..., 'label mode', 'label purity' ...) with values, joined by"
                            + " and, or, not and parentheses.")
    @SuppressWarnings("NullAway.Init") // required, so Picocli sets it
    private String condition;

    @Parameters(index = "2..*", hidden = true, description = "Words of a condition that is not in quotes.")
    private List<String> words = List.of();

    @Option(names = "--rows", description = "List the rows found as well, with all their columns.")
    private boolean rows;

    @Option(
            names = "--explain",
            description = "Tell in which columns and features the rows found differ from all others.")
    private boolean explain;

    QueryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!words.isEmpty()) {
            throw new InputException("query: the condition is one argument, in quotes: '" + condition + ' '
                    + String.join(" ", words) + "'");
        }
        options.ask(common, console, this::answer);
        return ExitCode.OK;
    }

    private void answer(GraphOptions.Asked asked) {
        Network network = asked.network();
        Selection selection = Selection.of(network, condition);
        List<Contrast> contrasts =
                explain ? Contrasts.of(network.data(), selection.rows(), asked.clusterings()) : List.of();
        if (options.json()) {
            console.out().print(JsonWriter.pretty(members(network, selection, contrasts)));
        } else {
            print(network, selection, contrasts);
        }
    }

    private Map<String, Object> members(Network network, Selection selection, List<Contrast> contrasts) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("condition", condition);
        members.put("nodes", NodeListing.nodes(network, selection, true).members());
        if (rows) {
            members.put("rows", NodeListing.rows(network, selection).members());
        }
        if (explain) {
            members.put("contrasts", listing(contrasts, QueryCommand::number).members());
        }
        return members;
    }

    private void print(Network network, Selection selection, List<Contrast> contrasts) {
        if (!selection.nodes().isEmpty()) {
            console.out().print(NodeListing.nodes(network, selection, false).text());
        }
        console.out()
                .printf(
                        Locale.ROOT,
                        "%,d of %,d nodes, %,d of %,d rows%n",
                        selection.nodes().size(),
                        network.graph().nodes().size(),
                        selection.rows().size(),
                        network.data().points().rows());
        if (rows && !selection.nodes().isEmpty()) {
            console.out().print("\n" + NodeListing.rows(network, selection).text());
        }
        if (explain) {
            console.out().print("\n" + explained(contrasts));
        }
    }

    private static String explained(List<Contrast> contrasts) {
        if (contrasts.isEmpty()) {
            return "no column can be compared: no row, or every row, was found\n";
        }
        Listing shown = listing(contrasts.stream().limit(SHOWN_CONTRASTS).toList(), QueryCommand::probability);
        int more = contrasts.size() - SHOWN_CONTRASTS;
        return shown.text()
                + (more > 0 ? String.format(Locale.ROOT, "and %,d more; --json lists all%n", more) : "")
                + MEANINGS;
    }

    private static Object number(double p) {
        return p;
    }

    /** Shows a p-value; those near the least number there is have lost their digits. */
    static Object probability(double p) {
        return p < LEAST_PROBABILITY ? "< 1e-300" : p;
    }

    private static Listing listing(List<Contrast> contrasts, DoubleFunction<Object> probability) {
        return new Listing(
                List.of(
                        "column",
                        "test",
                        "statistic",
                        "p",
                        "adjusted p",
                        "effect",
                        "compared",
                        "category",
                        "found",
                        "others"),
                contrasts.stream()
                        .<List<Object>>map(one -> List.of(
                                one.column(),
                                one.test(),
                                one.statistic(),
                                probability.apply(one.p()),
                                probability.apply(one.adjusted()),
                                one.effect(),
                                one.category().isEmpty() ? "means" : "shares",
                                one.category(),
                                shown(one.selected(), one.scale()),
                                shown(one.others(), one.scale())))
                        .toList());
    }

    /** Gives dates as they are written, other numbers as numbers. */
    private static Object shown(double value, Scale scale) {
        return scale.moment() ? scale.text(value) : value;
    }
}
