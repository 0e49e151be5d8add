package reeb.plugins.mapper.graph;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.graph.Node;
import reeb.api.problem.InputException;
import reeb.plugins.mapper.covers.GrowingMemory;

/**
 * Finds which nodes share rows.
 *
 * <p>Goes from a node's rows to their other nodes, so the work is the sum over all rows of the square of the number of nodes
 * that hold them, however many nodes there are.
 */
public final class Nerve {
    private static final long MOST_EDGES = 50_000_000;

    private static final int CHUNKS = 64;

    /** Row numbers in all nodes together, so that they have places in one array. */
    private static final long MOST_MEMBERSHIPS = Integer.MAX_VALUE - 16;

    /** Of an edge: its three numbers, in a list that doubles, the array of all and the copy that the graph keeps. */
    private static final long BYTES_OF_EDGE = 48;

    private static final String FEWER =
            "use a cover whose patches are fewer or overlap less, or a larger 'minIntersection'";

    private final List<Node> nodes;
    private final int minIntersection;
    private final Run run;

    /** Where the nodes of each row begin among those of all rows, and where the last ones end. */
    private final MemorySegment starts;

    private final MemorySegment nodesOfRows;
    private final AtomicLong edges = new AtomicLong();
    private final GrowingMemory memory;

    /**
     * Lists the nodes of each row.
     *
     * @throws InputException where the memory does not hold them
     */
    public Nerve(List<Node> nodes, int rows, int minIntersection, Run run) {
        this.nodes = nodes;
        this.minIntersection = minIntersection;
        this.run = run;
        this.memory = new GrowingMemory(run, "the edges of the graph; " + FEWER);
        long memberships = nodes.stream().mapToLong(Node::size).sum();
        if (memberships > MOST_MEMBERSHIPS) {
            throw new InputException(String.format(
                    Locale.ROOT,
                    "the nodes hold %,d rows in all but %,d is the most; %s",
                    memberships,
                    MOST_MEMBERSHIPS,
                    FEWER));
        }
        String purpose = String.format(Locale.ROOT, "the %,d rows of all nodes; %s", memberships, FEWER);
        this.starts = run.memory(Integer.BYTES * (rows + 1L), purpose);
        this.nodesOfRows = run.memory(Integer.BYTES * memberships, purpose);
        nodes.forEach(node -> node.rows().stream().forEach(row -> add(row, 1)));
        for (int row = 1; row <= rows; row++) {
            add(row, start(row - 1));
        }
        // From behind, so that each row's place moves from where its nodes end to where they begin.
        for (int number = nodes.size() - 1; number >= 0; number--) {
            int node = number;
            nodes.get(node).rows().stream().forEach(row -> nodesOfRows.setAtIndex(JAVA_INT, add(row, -1), node));
        }
    }

    private int add(int row, int more) {
        int start = start(row) + more;
        starts.setAtIndex(JAVA_INT, row, start);
        return start;
    }

    private int start(int row) {
        return starts.getAtIndex(JAVA_INT, row);
    }

    private int node(int place) {
        return nodesOfRows.getAtIndex(JAVA_INT, place);
    }

    /** Lists the edges as lower node, higher node, rows shared; ordered by the nodes. */
    public int[] edges() {
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
            int other;
            for (int at = start(row + 1) - 1; (other = node(at)) > node; at--) {
                if (shared[other]++ == 0) {
                    touched.add(other);
                }
            }
        }
        return IntStream.of(touched.toArray()).sorted().toArray();
    }

    private void requireRoom(int more) {
        if (edges.addAndGet(more) > MOST_EDGES) {
            throw new InputException(
                    String.format(Locale.ROOT, "the graph would have more than %,d edges; %s", MOST_EDGES, FEWER));
        }
        memory.take(BYTES_OF_EDGE * more);
    }
}
