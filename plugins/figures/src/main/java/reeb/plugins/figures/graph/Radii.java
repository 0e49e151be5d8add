package reeb.plugins.figures.graph;

import reeb.api.graph.MapperGraph;
import reeb.api.graph.Node;
import reeb.plugins.figures.drawing.Area;
import reeb.plugins.figures.drawing.Sheet;

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

    /** How much larger than the smallest nodes the largest may be at least. */
    private static final double LEAST_RANGE = 1.5;

    /**
     * Chooses radii for a graph in an area: a usual node covers no neighbour, and the largest few of them.
     *
     * @param growth how much larger than discs the smallest nodes must be to be read
     */
    static Radii of(MapperGraph graph, double edgeLength, Area area, double growth, Sheet sheet) {
        int nodes = Math.max(1, graph.nodes().size());
        double room = Math.sqrt(area.width() * area.height() / nodes);
        int[] sizes = graph.nodes().stream().mapToInt(Node::size).sorted().toArray();
        double usual = sizes.length == 0 ? 1 : Math.sqrt((double) sizes[sizes.length / 2] / sizes[sizes.length - 1]);
        double free = edgeLength > 0 ? Math.min(1.1 * edgeLength, 0.36 * edgeLength / usual) : room;
        double smallest =
                Math.clamp(0.14 * growth * room, sheet.scaled(1.5 * growth), sheet.scaled(5 * growth * growth));
        double least = Math.max(sheet.scaled(5), growth > 1 ? LEAST_RANGE * smallest : 0);
        double largest = Math.clamp(Math.min(0.7 * room, free), least, Math.max(least, sheet.scaled(MOST)));
        int most = graph.nodes().stream().mapToInt(Node::size).max().orElse(1);
        return new Radii(smallest, largest, Math.max(1, most));
    }

    double of(int rows) {
        return Math.max(smallest, largest * Math.sqrt((double) rows / mostRows));
    }
}
