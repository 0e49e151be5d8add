package reeb.api.data;

import java.util.Optional;

/**
 * What an evaluator measured.
 *
 * @param name of the step that measured
 * @param figures a column for each figure
 * @param section what it tells people, where it does: the figures are its table
 */
public record Evaluation(String name, Table figures, Optional<Section> section) {
    /**
     * Takes figures alone.
     *
     * @param name of the step that measured
     * @param figures a column for each figure
     */
    public Evaluation(String name, Table figures) {
        this(name, figures, Optional.empty());
    }
}
