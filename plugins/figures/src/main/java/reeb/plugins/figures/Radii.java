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
    /** The largest radius of discs, for a picture of 1600 x 1200. */
    private static final double MOST = 34;

    /** Gives the largest radius of all, in pixels, for nodes that grow so much beyond discs. */
    static double most(double growth, Sheet sheet) {
        return sheet.scaled(MOST * growth);
    }

    /** Chooses radii for a graph in an area: a usual disc covers no neighbour, and the largest few of them. */
    static Radii of(MapperGraph graph, double edgeLength, Area area, double growth, Sheet sheet) {
        int nodes = Math.max(1, graph.nodes().size());
        double room = Math.sqrt(area.width() * area.height() / nodes);
        int[] sizes = graph.nodes().stream().mapToInt(Node::size).sorted().toArray();
        double usual = sizes.length == 0 ? 1 : Math.sqrt((double) sizes[sizes.length / 2] / sizes[sizes.length - 1]);
        double free = edgeLength > 0 ? Math.min(1.1 * edgeLength, 0.36 * edgeLength / usual) : room;
        double largest = Math.clamp(growth * Math.min(0.7 * room, free), sheet.scaled(5 * growth), most(growth, sheet));
        double smallest =
                Math.clamp(0.14 * growth * room, sheet.scaled(1.5 * growth), sheet.scaled(5 * growth * growth));
        int most = graph.nodes().stream().mapToInt(Node::size).max().orElse(1);
        return new Radii(smallest, largest, Math.max(1, most));
    }

    double of(int rows) {
        return Math.max(smallest, largest * Math.sqrt((double) rows / mostRows));
    }
}
