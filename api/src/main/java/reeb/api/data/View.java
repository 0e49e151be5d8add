package reeb.api.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows with all that may be shown of them.
 *
 * @param data the rows
 * @param title what they are, in a few words
 * @param facts how they were made: workflow, parts, seed; in the order to show
 * @param snapshots where the rows were on the way, from the start on; empty where that was not kept
 */
public record View(Dataset data, String title, Map<String, String> facts, List<Snapshot> snapshots) {
    /** Keeps the order of the facts. */
    public View {
        facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
        snapshots = List.copyOf(snapshots);
    }

    /**
     * Shows rows of which no snapshots were kept.
     *
     * @param data the rows
     * @param title what they are, in a few words
     * @param facts how they were made
     */
    public View(Dataset data, String title, Map<String, String> facts) {
        this(data, title, facts, List.of());
    }
}
