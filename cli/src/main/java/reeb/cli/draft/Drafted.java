package reeb.cli.draft;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A workflow that was drafted for data.
 *
 * @param text the workflow, with comments
 * @param features what rows are compared by, and which columns are no features and why, a line each
 * @param choices what it settles and why, in the order of the steps; the comments say the same
 */
public record Drafted(String text, List<String> features, List<Choice> choices) {
    /** Copies the lists. */
    public Drafted {
        features = List.copyOf(features);
        choices = List.copyOf(choices);
    }

    /**
     * Gives the workflow as a file holds it.
     *
     * @return its text in UTF-8
     */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
