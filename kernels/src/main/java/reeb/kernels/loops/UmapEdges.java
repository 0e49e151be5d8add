package reeb.kernels.loops;

import java.util.Arrays;
import reeb.kernels.graphs.SparseGraph;

/**
 * The edges along which a map's rows attract each other, in the order in which rows move: 16 rows of about as many moves side
 * by side, those with most moves first.
 *
 * <p>A row's position in that order is its place. In each round edge e is active if and only if the sum of its phase, e times
 * {@link #SPREAD}, and of as many rates as rounds so far overflows 32 bits: the heaviest edges in all of them, others as much
 * more seldom as they are lighter.
 */
public final class UmapEdges {
    /** Makes phases of neighbouring edges spread evenly: 2^32 divided by the golden ratio. */
    public static final int SPREAD = 0x9E3779B9;

    private static final double FULL_RATE = 0x1p32;

    private final int[] order;
    private final int[] starts;
    private final int[] targets;
    private final int[] rates;

    private UmapEdges(int[] order, int[] starts) {
        int room = starts[order.length] + UmapMoves.SIDE_BY_SIDE;
        this.order = order;
        this.starts = starts;
        this.targets = new int[room];
        this.rates = new int[room];
    }

    /**
     * Orders a graph's edges. O(n log n + edges).
     *
     * @param graph the graph
     * @param epochs an edge lighter than the heaviest by a larger factor is left out
     * @return its edges
     */
    public static UmapEdges of(SparseGraph graph, int epochs) {
        float heaviest = 0;
        for (int edge = 0; edge < graph.ends(); edge++) {
            heaviest = Math.max(heaviest, graph.weight(edge));
        }
        float least = heaviest / epochs;
        int[] order = order(graph, least);
        int[] starts = new int[order.length + 1];
        for (int place = 0; place < order.length; place++) {
            starts[place + 1] = starts[place];
            for (int edge = graph.start(order[place]); edge < graph.start(order[place] + 1); edge++) {
                starts[place + 1] += graph.weight(edge) >= least ? 1 : 0;
            }
        }
        UmapEdges edges = new UmapEdges(order, starts);
        edges.fill(graph, least, FULL_RATE / heaviest);
        return edges;
    }

    /** Sorts rows by what their edges weigh, heaviest first, and among equals by number. */
    private static int[] order(SparseGraph graph, float least) {
        long[] keys = new long[graph.rows()];
        for (int row = 0; row < keys.length; row++) {
            float sum = 0;
            for (int edge = graph.start(row); edge < graph.start(row + 1); edge++) {
                sum += graph.weight(edge) >= least ? graph.weight(edge) : 0;
            }
            keys[row] = ((long) (Integer.MAX_VALUE - Float.floatToRawIntBits(sum)) << 32) | row;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int place = 0; place < order.length; place++) {
            order[place] = (int) keys[place];
        }
        return order;
    }

    private void fill(SparseGraph graph, float least, double scale) {
        int[] places = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            places[order[place]] = place;
        }
        int next = 0;
        for (int row : order) {
            for (int edge = graph.start(row); edge < graph.start(row + 1); edge++) {
                if (graph.weight(edge) >= least) {
                    targets[next] = places[graph.target(edge)];
                    rates[next++] = (int) Math.min(0xffffffffL, (long) (graph.weight(edge) * scale));
                }
            }
        }
    }

    /**
     * Counts the rows.
     *
     * @return n
     */
    public int rows() {
        return order.length;
    }

    /**
     * Gives the row that has a place.
     *
     * @param place from 0 to n - 1
     * @return from 0 to n - 1
     */
    public int row(int place) {
        return order[place];
    }

    /**
     * Tells where the edges of each place begin.
     *
     * @return n + 1 indices: the edges of place p are those from {@code starts[p]} to before {@code starts[p + 1]}
     */
    public int[] starts() {
        return starts;
    }

    /**
     * Gives the other ends of the edges.
     *
     * @return places; 16 more of no meaning behind the last, so that vectors can be read anywhere
     */
    public int[] targets() {
        return targets;
    }

    /**
     * Gives the share of the rounds in which each edge is active.
     *
     * @return shares times 2^32, unsigned; 16 more behind the last
     */
    public int[] rates() {
        return rates;
    }

    /** Finds the most edges that a row has. */
    public int most() {
        int most = 0;
        for (int place = 0; place < order.length; place++) {
            most = Math.max(most, starts[place + 1] - starts[place]);
        }
        return most;
    }

    /**
     * Tells whether an edge is active in a round.
     *
     * @param edge its index
     * @param round counted from 1
     * @return whether it attracts its ends in this round
     */
    public boolean active(int edge, int round) {
        int rate = rates[edge];
        return Integer.compareUnsigned(edge * SPREAD + round * rate, rate) < 0;
    }
}
