package reeb.plugins.mapper.graph;

import java.util.List;
import java.util.stream.IntStream;
import reeb.api.data.Labels;
import reeb.api.data.Rows;

/**
 * A patch and what the clusterer made of it.
 *
 * @param rows the patch's rows
 * @param labels their clusters
 * @param skipped whether it was too small to be clustered; then all labels are noise
 */
public record ClusteredPatch(Rows rows, Labels labels, boolean skipped) {
    /** Lists the rows of each cluster. */
    List<Rows> clusters() {
        return labels.members().stream()
                .map(positions -> rows.pick(positions.toArray()))
                .toList();
    }

    /** Streams the positions in this patch of rows that the clusterer left as noise; none where it was skipped. */
    IntStream noise() {
        return skipped ? IntStream.empty() : positions(true);
    }

    /** Streams the positions in this patch of rows in some cluster. */
    IntStream clustered() {
        return positions(false);
    }

    private IntStream positions(boolean noise) {
        return IntStream.range(0, rows.size()).filter(position -> (labels.at(position) == Labels.NOISE) == noise);
    }
}
