package reeb.model.known;

import java.util.ArrayList;
import java.util.List;
import reeb.api.data.Rows;
import reeb.api.graph.MapperGraph;

/**
 * Which nodes each of n rows is in.
 *
 * @param starts n + 1 numbers: where the nodes of each row begin
 * @param nodes of one row after the other, ascending within each
 */
@SuppressWarnings("ArrayRecordComponent") // read only, and large
public record Membership(int[] starts, int[] nodes) {
    /** Turns a graph round. O(rows in nodes). */
    public static Membership of(MapperGraph graph) {
        int rows = graph.ledger().rows();
        List<Rows> members = new ArrayList<>();
        graph.nodes().forEach(node -> members.add(node.rows()));
        int[] starts = new int[rows + 1];
        for (Rows of : members) {
            for (int at = 0; at < of.size(); at++) {
                starts[of.at(at) + 1]++;
            }
        }
        for (int row = 0; row < rows; row++) {
            starts[row + 1] += starts[row];
        }
        int[] next = starts.clone();
        int[] nodes = new int[starts[rows]];
        for (int node = 0; node < members.size(); node++) {
            Rows of = members.get(node);
            for (int at = 0; at < of.size(); at++) {
                nodes[next[of.at(at)]++] = node;
            }
        }
        return new Membership(starts, nodes);
    }

    /** Tells whether the numbers are such that every row has its nodes, of which there are so many. */
    public boolean fits(int rows, int count) {
        if (starts.length != rows + 1 || starts[0] != 0 || starts[rows] != nodes.length) {
            return false;
        }
        for (int row = 0; row < rows; row++) {
            if (starts[row] > starts[row + 1]) {
                return false;
            }
        }
        for (int node : nodes) {
            if (node < 0 || node >= count) {
                return false;
            }
        }
        return true;
    }

    /** Counts the nodes of a row. */
    int count(int row) {
        return starts[row + 1] - starts[row];
    }

    /** Gives one of a row's nodes. */
    int node(int row, int at) {
        return nodes[starts[row] + at];
    }
}
