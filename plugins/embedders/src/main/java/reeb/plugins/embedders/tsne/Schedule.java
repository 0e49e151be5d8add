package reeb.plugins.embedders.tsne;

import java.util.List;

/**
 * How a descent goes.
 *
 * @param phases one after the other
 * @param gainLoss added to gains where they shrink
 * @param longest no row moves farther in one step
 */
record Schedule(List<Phase> phases, double gainLoss, double longest) {
    int iterations() {
        return phases.stream().mapToInt(Phase::iterations).sum();
    }
}
