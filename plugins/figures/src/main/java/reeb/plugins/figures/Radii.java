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
    /** The largest radius of all, for a picture of 1600 x 1200. */
    static final double MOST = 34;

    /** Chooses radii for a graph in an area: a usual node covers no neighbour, and the largest few of them. */
    static Radii of(MapperGraph graph, double edgeLength, Area area, Sheet sheet) {
        int nodes = Math.max(1, graph.nodes().size());
        double room = Math.sqrt(area.width() * area.height() / nodes);
        int[] sizes = graph.nodes().stream().mapToInt(Node::size).sorted().toArray();
        double usual = sizes.length == 0 ? 1 : Math.sqrt((double) sizes[sizes.length / 2] / sizes[sizes.length - 1]);
        double free = edgeLength > 0 ? Math.min(1.1 * edgeLength, 0.36 * edgeLength / usual) : room;
        double largest = Math.clamp(Math.min(0.7 * room, free), sheet.scaled(5), sheet.scaled(MOST));
        double smallest = Math.clamp(0.14 * room, sheet.scaled(1.5), sheet.scaled(5));
        int most = graph.nodes().stream().mapToInt(Node::size).max().orElse(1);
        return new Radii(smallest, largest, Math.max(1, most));
    }

    double of(int rows) {
        return Math.max(smallest, largest * Math.sqrt((double) rows / mostRows));
    }
}
