package reeb.api.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Rows with all that may be shown of them.
 *
 * @param data the rows
 * @param title what they are, in a few words
 * @param facts how they were made: workflow, parts, seed; in the order to show
 */
public record View(Dataset data, String title, Map<String, String> facts) {
    /** Keeps the order of the facts. */
    public View {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
