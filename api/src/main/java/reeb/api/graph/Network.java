package reeb.api.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import reeb.api.data.Dataset;

/**
 * A graph with all that may be shown of it.
 *
 * @param graph the graph
 * @param data the rows that its nodes hold
 * @param title what the graph shows, in a few words
 * @param facts how it was made: workflow, parts, seed, losses; in the order to show
 */
public record Network(MapperGraph graph, Dataset data, String title, Map<String, String> facts) {
    /** Keeps the order of the facts. */
    public Network {
        facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
    }

    /**
     * Says in words how the graph was made and which rows it lost.
     *
     * @return all facts and the ledger, on one line unless a fact has several
     */
    public String description() {
        String made = facts.entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining("; "));
        return (made.isEmpty() ? "" : made + ". ") + graph.ledger().summary();
    }
}
