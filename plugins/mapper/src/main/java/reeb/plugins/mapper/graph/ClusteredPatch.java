package reeb.plugins.mapper.graph;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
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
    /** Counts the rows in some cluster. */
    int inClusters() {
        return (int) clustered().count();
    }

    /**
     * Lists the rows of each cluster.
     *
     * @param room for as many numbers as there are rows in clusters
     */
    List<Rows> clusters(MemorySegment room) {
        int[] ends = new int[labels.clusters()];
        clustered().forEach(position -> ends[labels.at(position)]++);
        Arrays.parallelPrefix(ends, Integer::sum);
        int[] starts = new int[ends.length];
        System.arraycopy(ends, 0, starts, Math.min(1, ends.length), Math.max(0, ends.length - 1));
        int[] next = starts.clone();
        clustered().forEach(position -> room.setAtIndex(JAVA_INT, next[labels.at(position)]++, rows.at(position)));
        return IntStream.range(0, ends.length)
                .mapToObj(cluster -> Rows.over(room.asSlice(
                        (long) Integer.BYTES * starts[cluster],
                        (long) Integer.BYTES * (ends[cluster] - starts[cluster]))))
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
