package reeb.plugins.mapper;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import reeb.api.InputException;
import reeb.api.Run;
import reeb.api.graph.Node;

/**
 * Finds which nodes share rows.
 *
 * <p>Goes from a node's rows to their other nodes, so the work is the sum over all rows of the square of the number of nodes
 * that hold them, however many nodes there are.
 */
final class Nerve {
    private static final long MOST_EDGES = 50_000_000;

    private static final int CHUNKS = 64;

    private final List<Node> nodes;
    private final int minIntersection;
    private final int[] starts;
    private final int[] nodesOfRows;
    private final AtomicLong edges = new AtomicLong();

    Nerve(List<Node> nodes, int rows, int minIntersection) {
        this.nodes = nodes;
        this.minIntersection = minIntersection;
        this.starts = new int[rows + 1];
        nodes.forEach(node -> node.rows().stream().forEach(row -> starts[row + 1]++));
        for (int row = 0; row < rows; row++) {
            starts[row + 1] = Math.addExact(starts[row], starts[row + 1]);
        }
        this.nodesOfRows = new int[starts[rows]];
        int[] filled = starts.clone();
        for (int number = 0; number < nodes.size(); number++) {
            int node = number;
            nodes.get(node).rows().stream().forEach(row -> nodesOfRows[filled[row]++] = node);
        }
    }

    /** Lists the edges as lower node, higher node, rows shared; ordered by the nodes. */
    int[] edges(Run run) {
        return run.collect(CHUNKS, chunk -> edges(begin(chunk), begin(chunk + 1))).stream()
                .flatMapToInt(Arrays::stream)
                .toArray();
    }

    private int begin(int chunk) {
        return (int) ((long) nodes.size() * chunk / CHUNKS);
    }

    private int[] edges(int begin, int end) {
        int[] shared = new int[end > begin ? nodes.size() : 0];
        IntList found = new IntList();
        for (int node = begin; node < end; node++) {
            int before = found.size();
            for (int other : countShared(node, shared)) {
                if (shared[other] >= minIntersection) {
                    found.add(node, other, shared[other]);
                }
                shared[other] = 0;
            }
            requireRoom((found.size() - before) / 3);
        }
        return found.toArray();
    }

    /** Counts the rows that a node shares with each higher one, and lists those. */
    private int[] countShared(int node, int[] shared) {
        IntList touched = new IntList();
        for (int index = 0; index < nodes.get(node).size(); index++) {
            int row = nodes.get(node).rows().at(index);
            for (int at = starts[row + 1] - 1; nodesOfRows[at] > node; at--) {
                if (shared[nodesOfRows[at]]++ == 0) {
                    touched.add(nodesOfRows[at]);
                }
            }
        }
        return IntStream.of(touched.toArray()).sorted().toArray();
    }

    private void requireRoom(int more) {
        if (edges.addAndGet(more) > MOST_EDGES) {
            throw new InputException(String.format(
                    Locale.ROOT,
                    "the graph would have more than %,d edges; use a smaller overlap, fewer intervals"
                            + " or a larger minIntersection",
                    MOST_EDGES));
        }
    }
}
