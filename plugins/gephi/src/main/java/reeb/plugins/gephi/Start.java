package reeb.plugins.gephi;

import java.util.Optional;
import reeb.api.Layout;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;

/** Where nodes are before forces move them. */
final class Start {
    private Start() {}

    /**
     * Takes the places of another layout, or scatters the nodes at random over a square.
     *
     * @param room half a side of the square for each root of the number of nodes
     * @return v x 2 positions
     */
    static Points of(Optional<Layout> layout, MapperGraph graph, double room, Run run) {
        if (layout.isPresent()) {
            return run.in("start").positions(layout.get(), graph);
        }
        int nodes = graph.nodes().size();
        double half = room * Math.sqrt(nodes);
        double[] places = run.random("start").doubles(2L * nodes, -1, 1).toArray();
        for (int i = 0; i < places.length; i++) {
            places[i] *= half;
        }
        return Points.of(nodes, 2, places);
    }
}
