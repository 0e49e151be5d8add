package reeb.plugins.layouts;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.Points;

/**
 * Moves the nodes of a connected graph until pushes and pulls balance: all nodes repel each other by 1/distance, joined
 * nodes attract each other by distance², and no node moves farther in a step than a temperature that falls to zero.
 *
 * <p>See Fruchterman and Reingold, <i>Graph Drawing by Force-directed Placement</i>, Software: Practice and Experience
 * 1991. The unit is the distance at which two joined nodes alone would be at rest.
 */
final class NodeForces {
    private static final int CHUNK = 128;

    /** Fewer nodes are at rest before anybody looks, and may be those of a piece of work among many. */
    private static final int WATCHED = 400;

    private final Subgraph graph;
    private final double[] x;
    private final double[] y;
    private final double[] nextX;
    private final double[] nextY;
    private final QuadTree tree = new QuadTree();

    /** Starts from positions, which are changed in place. */
    NodeForces(Subgraph graph, double[] x, double[] y) {
        this.graph = graph;
        this.x = x;
        this.y = y;
        this.nextX = new double[x.length];
        this.nextY = new double[y.length];
    }

    /**
     * Does all steps; each takes O(v log v + e).
     *
     * @param cooling the temperature when a share of the steps is left, from 1 at the first one towards 0
     */
    void settle(int steps, DoubleUnaryOperator cooling, Run run) {
        if (x.length < WATCHED) {
            for (int step = 0; step < steps; step++) {
                step(cooling.applyAsDouble(1 - (double) step / steps), run);
            }
            return;
        }
        try (Progress progress = run.progress("moving the nodes", steps)) {
            for (int step = 0; step < steps; step++) {
                step(cooling.applyAsDouble(1 - (double) step / steps), run);
                progress.show(this::places);
                progress.advance(1);
            }
        }
    }

    private void step(double temperature, Run run) {
        tree.build(x, y);
        run.chunks(nextX.length, CHUNK, (first, end) -> move(first, end, temperature));
        System.arraycopy(nextX, 0, x, 0, x.length);
        System.arraycopy(nextY, 0, y, 0, y.length);
    }

    private Points places() {
        double[] places = new double[2 * x.length];
        for (int node = 0; node < x.length; node++) {
            places[2 * node] = x[node];
            places[2 * node + 1] = y[node];
        }
        return Points.of(x.length, 2, places);
    }

    private void move(int first, int end, double temperature) {
        int[] stack = QuadTree.stack();
        double[] force = new double[2];
        for (int node = first; node < end; node++) {
            Arrays.fill(force, 0);
            tree.repel(x[node], y[node], stack, force);
            attract(node, force);
            double strength = Math.sqrt(force[0] * force[0] + force[1] * force[1]);
            double share = strength > temperature ? temperature / strength : 1;
            nextX[node] = x[node] + force[0] * share;
            nextY[node] = y[node] + force[1] * share;
        }
    }

    private void attract(int node, double[] force) {
        for (int i = graph.starts()[node]; i < graph.starts()[node + 1]; i++) {
            double dx = x[graph.neighbours()[i]] - x[node];
            double dy = y[graph.neighbours()[i]] - y[node];
            double distance = Math.sqrt(dx * dx + dy * dy);
            force[0] += dx * distance;
            force[1] += dy * distance;
        }
    }
}
