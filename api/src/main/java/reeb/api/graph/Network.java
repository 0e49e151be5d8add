package reeb.api.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import reeb.api.data.Dataset;
import reeb.api.data.MadeBy;
import reeb.api.data.Table;

/**
 * A graph with all that may be shown of it.
 *
 * @param graph the graph
 * @param data the rows that its nodes hold
 * @param title what the graph shows, in a few words
 * @param facts how it was made: workflow, seed and the like; in the order to show
 * @param steps the steps that it came from, in the order of the run
 */
public record Network(MapperGraph graph, Dataset data, String title, Map<String, String> facts, List<MadeBy> steps) {
    /** Keeps the order of the facts. */
    public Network {
        facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
        steps = List.copyOf(steps);
    }

    /**
     * Shows a graph that came from no steps.
     *
     * @param graph the graph
     * @param data the rows that its nodes hold
     * @param title what the graph shows, in a few words
     * @param facts how it was made
     */
    public Network(MapperGraph graph, Dataset data, String title, Map<String, String> facts) {
        this(graph, data, title, facts, List.of());
    }

    /**
     * Replaces the columns of the rows.
     *
     * @param columns of the same rows
     * @return the same graph with other columns
     */
    public Network with(Table columns) {
        return new Network(graph, data.with(columns), title, facts, steps);
    }

    /**
     * Tells all that is known of how the graph was made.
     *
     * @return the facts, then the parameters of each step under its name
     */
    public Map<String, String> told() {
        return MadeBy.told(facts, steps);
    }

    /**
     * Says in words how the graph was made and which rows it lost.
     *
     * @return all facts, steps and the ledger, on one line unless a fact has several
     */
    public String description() {
        String made = told().entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining("; "));
        return (made.isEmpty() ? "" : made + ". ") + graph.ledger().summary();
    }
}
