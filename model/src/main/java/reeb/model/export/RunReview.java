package reeb.model.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import reeb.api.GraphTransform;
import reeb.api.Run;
import reeb.api.columns.ColumnTransform;
import reeb.api.data.Table;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.workflow.LoneStep;
import reeb.toolkit.review.Journal;

/**
 * The review that a person has made of a run in the explorer, whose journal lies in the run's folder.
 *
 * @param file the journal
 * @param journal what it says
 */
record RunReview(Path file, Journal journal) {
    /** What groups are called by default, here and by the steps that replay a journal. */
    private static final String GROUP = "group";

    /**
     * A graph, and what is to be known about the groups of its nodes.
     *
     * @param network the graph with its rows
     * @param said where its groups come from; empty where from no review
     * @param remark why a review was not heeded; empty where it was, or there is none
     */
    record Reviewed(Network network, Optional<String> said, Optional<String> remark) {
        /** Leaves a graph as it is. */
        static Reviewed none(Network network) {
            return new Reviewed(network, Optional.empty(), Optional.empty());
        }
    }

    /**
     * Reads the journal of a run.
     *
     * @param folder of the run
     * @return empty where nobody has edited anything
     * @throws InputException where a line cannot be read or done, with file and number
     */
    static Optional<RunReview> of(Path folder) throws IOException {
        Path file = folder.resolve(Journal.FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        if (Files.size(file) > Journal.MOST_BYTES) {
            throw new InputException(file + ": has more than " + Journal.MOST_BYTES + " bytes, the most of a journal");
        }
        Journal journal = Journal.empty().with(Files.readAllBytes(file), 0, file.toString());
        return journal.current().map(_ -> new RunReview(file, journal));
    }

    /**
     * Gives a graph the groups that were reviewed last, as the steps {@code edited-components} and {@code edited-groups} do.
     *
     * @param network a graph of the run
     * @param graph the name of its step
     * @param catalog the parts there are
     * @param run this execution
     */
    Reviewed on(Network network, String graph, Catalog catalog, Run run) {
        String grouping = journal.current().orElseThrow();
        boolean there = network.graph().table().column(GROUP).isPresent()
                || network.data().table().column(GROUP).isPresent();
        if (there) {
            return new Reviewed(
                    network,
                    Optional.of("groups: the column '" + GROUP + "' that the workflow gives"),
                    Optional.empty());
        }
        if (grouping.equals(graph + " component")) {
            GraphTransform edited = (GraphTransform) part(catalog, "edited-components", grouping);
            return reviewed(with(network, edited, run));
        }
        if (network.data().table().column(grouping).isPresent()) {
            ColumnTransform edited = (ColumnTransform) part(catalog, "edited-groups", grouping);
            Table more = edited.columns(network.data(), List.of(file), run);
            return reviewed(network.with(
                    new Table(Stream.concat(more.columns().stream(), network.data().table().columns().stream())
                            .toList())));
        }
        return new Reviewed(
                network,
                Optional.empty(),
                Optional.of("the groups of " + file + " are not in the model: it is a review of '" + grouping
                        + "', which neither the graph '" + graph + "' nor its rows have"));
    }

    private Object part(Catalog catalog, String name, String grouping) {
        Map<String, Object> parameters = Map.of("file", file.toString(), "by", grouping);
        return LoneStep.of(catalog, name, parameters, file.toString()).part();
    }

    private Network with(Network network, GraphTransform edited, Run run) {
        return new Network(
                edited.transform(network, List.of(file), run),
                network.data(),
                network.title(),
                network.facts(),
                network.steps());
    }

    private Reviewed reviewed(Network network) {
        return new Reviewed(network, Optional.of("groups: the review in " + file), Optional.empty());
    }
}
