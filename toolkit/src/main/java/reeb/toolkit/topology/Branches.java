package reeb.toolkit.topology;

import java.util.ArrayList;
import java.util.List;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.UnionFind;
import reeb.toolkit.topology.PersistenceDiagram.Pair;

/** Components of a growing graph, each known by the node of its least value; where two meet, that of the higher one ends. */
final class Branches {
    private final MapperGraph graph;
    private final double[] values;
    private final UnionFind branches;

    Branches(MapperGraph graph, double[] values) {
        this.graph = graph;
        this.values = values;
        this.branches = new UnionFind(values.length);
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
            int a = branches.root(graph.from(edge));
            int b = branches.root(graph.to(edge));
            if (a != b) {
                int elder = values[a] <= values[b] ? a : b;
                int younger = a + b - elder;
                branches.attach(younger, elder);
                pairs.add(new Pair(values[younger], edgeValues[edge]));
            }
        }
        return pairs;
    }
}
