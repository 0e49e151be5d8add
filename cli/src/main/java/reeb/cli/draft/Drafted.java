package reeb.cli.draft;

import java.util.List;

/**
 * A workflow that was drafted for data.
 *
 * @param text the workflow, with comments
 * @param choices what it settles and why, in the order of the steps; the comments say the same
 */
public record Drafted(String text, List<Choice> choices) {
    /** Copies the list. */
    public Drafted {
        choices = List.copyOf(choices);
    }
}
