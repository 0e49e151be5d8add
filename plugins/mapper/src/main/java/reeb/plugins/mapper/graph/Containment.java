package reeb.plugins.mapper.graph;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.data.Rows;
import reeb.api.graph.Node;

/** Which nodes have all their rows in another node. */
final class Containment {
    private static final int NODES_AT_A_TIME = 64;

    private final List<Node> nodes;
    private final int[][] holders;

    private Containment(List<Node> nodes, int rows) {
        this.nodes = nodes;
        int[] counts = new int[rows];
        nodes.forEach(node -> node.rows().stream().forEach(row -> counts[row]++));
        holders = new int[rows][];
        Arrays.setAll(holders, row -> new int[counts[row]]);
        for (int number = nodes.size() - 1; number >= 0; number--) {
            int node = number;
            nodes.get(node).rows().stream().forEach(row -> holders[row][--counts[row]] = node);
        }
    }

    /**
     * Lists the nodes that are in no other; of those with equal rows the first.
     *
     * <p>Compares each node with those that hold the one of its rows that the fewest hold.
     *
     * @param nodes of which each has its rows in ascending order
     * @param rows how many there are in all
     * @return some of the nodes, in their order
     */
    static List<Node> maximal(List<Node> nodes, int rows, Run run) {
        Containment containment = new Containment(nodes, rows);
        boolean[] contained = new boolean[nodes.size()];
        run.chunks(nodes.size(), NODES_AT_A_TIME, (first, end) -> {
            for (int node = first; node < end; node++) {
                contained[node] = containment.contained(node);
            }
        });
        return IntStream.range(0, nodes.size())
                .filter(node -> !contained[node])
                .mapToObj(nodes::get)
                .toList();
    }

    private boolean contained(int node) {
        Rows rows = nodes.get(node).rows();
        int[] fewest = rows.stream()
                .mapToObj(row -> holders[row])
                .min((one, other) -> Integer.compare(one.length, other.length))
                .orElse(new int[0]);
        return Arrays.stream(fewest).anyMatch(other -> other != node && within(node, other));
    }

    private boolean within(int node, int other) {
        Rows rows = nodes.get(node).rows();
        Rows others = nodes.get(other).rows();
        if (rows.size() > others.size() || (rows.size() == others.size() && node < other)) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < rows.size(); i++) {
            while (at < others.size() && others.at(at) < rows.at(i)) {
                at++;
            }
            if (at == others.size() || others.at(at) != rows.at(i)) {
                return false;
            }
        }
        return true;
    }
}
