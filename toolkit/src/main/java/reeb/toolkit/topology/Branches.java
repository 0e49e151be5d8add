package reeb.toolkit.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import reeb.api.graph.MapperGraph;
import reeb.toolkit.topology.PersistenceDiagram.Pair;

/** Components of a growing graph, each known by the node of its least value; where two meet, that of the higher one ends. */
final class Branches {
    private final MapperGraph graph;
    private final double[] values;
    private final int[] lowest;

    Branches(MapperGraph graph, double[] values) {
        this.graph = graph;
        this.values = values;
        this.lowest = IntStream.range(0, values.length).toArray();
    }

    /**
     * Adds edges in an order.
     *
     * @param order the edges by rising value
     * @param edgeValues at which each edge is there
     * @return the values of beginning and end of each component that has met one of a lower value
     */
    List<Pair> merge(int[] order, double[] edgeValues) {
        List<Pair> pairs = new ArrayList<>();
        for (int edge : order) {
            int a = root(graph.from(edge));
            int b = root(graph.to(edge));
            if (a != b) {
                int elder = values[a] <= values[b] ? a : b;
                int younger = a + b - elder;
                lowest[younger] = elder;
                pairs.add(new Pair(values[younger], edgeValues[edge]));
            }
        }
        return pairs;
    }

    private int root(int node) {
        int root = node;
        while (lowest[root] != root) {
            lowest[root] = lowest[lowest[root]];
            root = lowest[root];
        }
        return root;
    }
}
