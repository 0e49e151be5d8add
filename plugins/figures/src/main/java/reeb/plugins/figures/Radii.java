package reeb.plugins.figures;

import reeb.api.graph.MapperGraph;
import reeb.api.graph.Node;

/**
 * Radii of drawn nodes: areas go with the number of rows, up to a largest that leaves the nodes apart; none is too small
 * to see.
 *
 * @param smallest in pixels
 * @param largest in pixels, of the node with most rows
 * @param mostRows how many it has
 */
record Radii(double smallest, double largest, int mostRows) {
    static Radii of(MapperGraph graph, Area area, Sheet sheet) {
        int nodes = Math.max(1, graph.nodes().size());
        double room = Math.sqrt(area.width() * area.height() / nodes);
        double largest = Math.clamp(0.7 * room, sheet.scaled(6), sheet.scaled(34));
        double smallest = Math.clamp(0.14 * room, sheet.scaled(1.5), sheet.scaled(5));
        int most = graph.nodes().stream().mapToInt(Node::size).max().orElse(1);
        return new Radii(smallest, largest, Math.max(1, most));
    }

    double of(int rows) {
        return Math.max(smallest, largest * Math.sqrt((double) rows / mostRows));
    }
}
