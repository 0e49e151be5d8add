package reeb.toolkit.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import reeb.api.data.Rows;
import reeb.api.graph.Network;

/**
 * The nodes that hold rows which meet a query, and those rows.
 *
 * @param nodes ascending, each with at least one row
 */
public record Selection(List<Found> nodes) {
    /** Copies the list. */
    public Selection {
        nodes = List.copyOf(nodes);
    }

    /**
     * A node.
     *
     * @param node its number
     * @param rows those of its rows that meet the query
     */
    public record Found(int node, Rows rows) {}

    /**
     * Finds what meets a query. Takes O(c) time for each place in a node, with c comparisons.
     *
     * @param network the graph and its rows
     * @param query such as {@code label = 7 and size > 20}
     * @return the nodes with such rows
     * @throws reeb.api.problem.InputException where something is wrong in the query, with the place
     */
    public static Selection of(Network network, String query) {
        Condition condition = QueryParser.parse(query, new Fields(network));
        List<Found> nodes = new ArrayList<>();
        for (int number = 0; number < network.graph().nodes().size(); number++) {
            int node = number;
            int[] rows = network.graph().nodes().get(node).rows().stream()
                    .filter(row -> condition.holds(node, row))
                    .toArray();
            if (rows.length > 0) {
                nodes.add(new Found(node, Rows.of(rows)));
            }
        }
        return new Selection(nodes);
    }

    /**
     * Lists all rows found, each once, ascending.
     *
     * @return their numbers
     */
    public Rows rows() {
        BitSet rows = new BitSet();
        nodes.forEach(found -> found.rows().stream().forEach(rows::set));
        return Rows.of(rows.stream().toArray());
    }
}
