package reeb.plugins.layouts;

import java.util.Arrays;
import java.util.List;
import reeb.api.data.Points;

/** Where the nodes of one component lie. Its arrays stay within the layout. */
final class Placement {
    private final Subgraph graph;
    private final double[] x;
    private final double[] y;

    Placement(Subgraph graph, double[] x, double[] y) {
        this.graph = graph;
        this.x = x;
        this.y = y;
    }

    /** Puts components of v nodes together: v x 2 positions. */
    static Points points(List<Placement> placements, int nodes) {
        double[] positions = new double[2 * nodes];
        for (Placement placement : placements) {
            for (int i = 0; i < placement.x().length; i++) {
                positions[2 * placement.graph().nodes()[i]] = placement.x()[i];
                positions[2 * placement.graph().nodes()[i] + 1] = placement.y()[i];
            }
        }
        return Points.of(nodes, 2, positions);
    }

    /** Places a component of one node, or of two beside each other. */
    static Placement tiny(Subgraph graph) {
        return new Placement(
                graph, graph.size() == 1 ? new double[1] : new double[] {-0.5, 0.5}, new double[graph.size()]);
    }

    /** Gives the component. */
    Subgraph graph() {
        return graph;
    }

    /** Gives x for each of its nodes; not copied, changed in place. */
    double[] x() {
        return x;
    }

    /** Gives y for each of its nodes; not copied, changed in place. */
    double[] y() {
        return y;
    }

    /** Gives the middle length of an edge; 1 where there is none. */
    double edgeLength() {
        double[] lengths = new double[graph.neighbours().length / 2];
        int count = 0;
        for (int node = 0; node < graph.size(); node++) {
            for (int i = graph.starts()[node]; i < graph.starts()[node + 1]; i++) {
                int other = graph.neighbours()[i];
                if (other > node) {
                    lengths[count++] = Math.hypot(x[other] - x[node], y[other] - y[node]);
                }
            }
        }
        Arrays.sort(lengths);
        return count == 0 || lengths[count / 2] == 0 ? 1 : lengths[count / 2];
    }

    /** Scales all positions. */
    void scale(double factor) {
        for (int node = 0; node < x.length; node++) {
            x[node] *= factor;
            y[node] *= factor;
        }
    }

    /**
     * Turns the longest direction level around the centre, with higher nodes rather to the right and below, so that a
     * small change of the graph does not turn the picture.
     */
    void level() {
        centre();
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int node = 0; node < x.length; node++) {
            xx += x[node] * x[node];
            yy += y[node] * y[node];
            xy += x[node] * y[node];
        }
        rotate(-0.5 * Math.atan2(2 * xy, xx - yy));
        flip(x, 1);
        flip(y, -1);
    }

    private void centre() {
        double meanX = Arrays.stream(x).average().orElse(0);
        double meanY = Arrays.stream(y).average().orElse(0);
        for (int node = 0; node < x.length; node++) {
            x[node] -= meanX;
            y[node] -= meanY;
        }
    }

    /** Turns all positions around the origin, to the left. */
    void rotate(double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        for (int node = 0; node < x.length; node++) {
            double turned = cos * x[node] - sin * y[node];
            y[node] = sin * x[node] + cos * y[node];
            x[node] = turned;
        }
    }

    private static void flip(double[] values, int sign) {
        double tendency = 0;
        for (int node = 0; node < values.length; node++) {
            tendency += values[node] * (node - values.length / 2.0);
        }
        if (tendency * sign < 0) {
            Arrays.setAll(values, node -> -values[node]);
        }
    }
}
