package reeb.api.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
