package reeb.runtime.live;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reeb.api.Layout;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Node;
import reeb.runtime.comparison.Matching;

/**
 * Carries places of nodes from one graph over to the next: a layout is told where the node lay with which each shares the most rows,
 * so that a person who knows the one graph finds the way in the other.
 */
public final class CarriedPlaces {
    private final Map<MapperGraph, Points> places = Collections.synchronizedMap(new IdentityHashMap<>());
    private volatile @Nullable MapperGraph shown;

    /**
     * Places the nodes of a graph: where they lay when it was shown before, else near where those of the last graph lay.
     *
     * @param layout places those that come anew
     * @param graph of the same rows as the others
     */
    public Points place(Layout layout, MapperGraph graph, Run run) {
        Points before = places.get(graph);
        if (before != null) {
            return before;
        }
        MapperGraph last = shown;
        return last == null
                ? layout.place(graph, run)
                : layout.place(
                        graph, known(last, places.getOrDefault(last, Points.of(0, 2, new double[0])), graph), run);
    }

    /** Tells whether a person has seen a graph. */
    public boolean begun() {
        return shown != null;
    }

    /**
     * Remembers where the nodes of a graph lie that a person sees now.
     *
     * @param positions v x 2
     */
    public void show(MapperGraph graph, Points positions) {
        places.put(graph, positions);
        shown = graph;
    }

    /** Forgets a graph that is no longer kept. */
    public void forget(MapperGraph graph) {
        if (graph != shown) {
            places.remove(graph);
        }
    }

    private static Points known(MapperGraph last, Points positions, MapperGraph graph) {
        Matching matching = new Matching(
                last.nodes().stream().map(Node::rows).toList(),
                graph.nodes().stream().map(Node::rows).toList());
        int nodes = graph.nodes().size();
        double[] known = new double[2 * nodes];
        Arrays.fill(known, Double.NaN);
        for (int node = 0; node < nodes; node++) {
            int partner = matching.partnerOfSecond(node);
            int from = partner == Matching.NONE ? matching.homeOfSecond(node) : partner;
            if (from != Matching.NONE) {
                known[2 * node] = positions.at(from, 0);
                known[2 * node + 1] = positions.at(from, 1);
            }
        }
        return Points.of(nodes, 2, known);
    }
}
