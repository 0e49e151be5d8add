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
 * @param facts how they were made: workflow, seed and the like; in the order to show
 * @param steps the steps that they came from, in the order of the run
 * @param snapshots where the rows were on the way, from the start on; empty where that was not kept
 * @param explained the share of the variance, from 0 to 1, that each feature explains of what it was made of, as its step told by
 *     the figure {@link #EXPLAINED_VARIANCE}; empty where it told none
 */
public record View(
        Dataset data,
        String title,
        Map<String, String> facts,
        List<MadeBy> steps,
        List<Snapshot> snapshots,
        List<Double> explained) {
    /** The figure by which a lens tells what share of the variance each of its axes explains ({@link reeb.api.Run#figure}). */
    public static final String EXPLAINED_VARIANCE = "explained variance";

    /** Keeps the order of the facts. */
    public View {
        facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
        steps = List.copyOf(steps);
        snapshots = List.copyOf(snapshots);
        explained = List.copyOf(explained);
    }

    /**
     * Shows rows whose features tell of no variance that they explain.
     *
     * @param data the rows
     * @param title what they are, in a few words
     * @param facts how they were made
     * @param steps the steps that they came from, in the order of the run
     * @param snapshots where the rows were on the way, from the start on; empty where that was not kept
     */
    public View(Dataset data, String title, Map<String, String> facts, List<MadeBy> steps, List<Snapshot> snapshots) {
        this(data, title, facts, steps, snapshots, List.of());
    }

    /**
     * Shows rows that came from no steps.
     *
     * @param data the rows
     * @param title what they are, in a few words
     * @param facts how they were made
     * @param snapshots where the rows were on the way, from the start on; empty where that was not kept
     */
    public View(Dataset data, String title, Map<String, String> facts, List<Snapshot> snapshots) {
        this(data, title, facts, List.of(), snapshots);
    }

    /**
     * Shows rows that came from no steps, and of which no snapshots were kept.
     *
     * @param data the rows
     * @param title what they are, in a few words
     * @param facts how they were made
     */
    public View(Dataset data, String title, Map<String, String> facts) {
        this(data, title, facts, List.of(), List.of());
    }

    /**
     * Tells all that is known of how the rows were made.
     *
     * @return the facts, then the parameters of each step under its name
     */
    public Map<String, String> told() {
        return MadeBy.told(facts, steps);
    }
}
