package reeb.plugins.layouts;

import java.util.Arrays;

/**
 * Sums up far nodes by cells of a quadtree, so that each node's repulsion takes O(log v).
 *
 * <p>See Barnes and Hut, <i>A hierarchical O(N log N) force-calculation algorithm</i>, Nature 1986.
 */
final class QuadTree {
    private static final int MAX_DEPTH = 40;
    private static final double OPENING = 1.1;
    private static final int INNER = -1;

    private int[] children = new int[0];
    private int[] body = new int[0];
    private double[] mass = new double[0];
    private double[] x = new double[0];
    private double[] y = new double[0];
    private double[] width = new double[0];
    private int cells;

    /** Builds the tree over all nodes; O(v log v). */
    void build(double[] xs, double[] ys) {
        double left = xs.length == 0 ? 0 : xs[0];
        double low = xs.length == 0 ? 0 : ys[0];
        double right = left;
        double high = low;
        for (int node = 0; node < xs.length; node++) {
            left = Math.min(left, xs[node]);
            right = Math.max(right, xs[node]);
            low = Math.min(low, ys[node]);
            high = Math.max(high, ys[node]);
        }
        cells = 0;
        addCell(Math.max(Math.max(right - left, high - low), 1e-9));
        double[] corner = new double[2];
        for (int node = 0; node < xs.length; node++) {
            corner[0] = left;
            corner[1] = low;
            insert(node, xs, ys, corner);
        }
        for (int cell = 0; cell < cells; cell++) {
            x[cell] /= mass[cell];
            y[cell] /= mass[cell];
        }
    }

    /** A stack for {@link #repel}, one for each thread. */
    static int[] stack() {
        return new int[4 * MAX_DEPTH + 8];
    }

    /** Adds to {@code force} the repulsion of all other nodes on one: 1/distance each. */
    void repel(double px, double py, int[] stack, double[] force) {
        int top = 0;
        stack[top++] = 0;
        double fx = 0;
        double fy = 0;
        while (top > 0) {
            int cell = stack[--top];
            double dx = px - x[cell];
            double dy = py - y[cell];
            double square = dx * dx + dy * dy;
            if (body[cell] != INNER || width[cell] * width[cell] < OPENING * OPENING * square) {
                double strength = square > 0 ? mass[cell] / square : 0;
                fx += dx * strength;
                fy += dy * strength;
            } else {
                for (int quarter = 4 * cell; quarter < 4 * cell + 4; quarter++) {
                    if (children[quarter] != 0) {
                        stack[top++] = children[quarter];
                    }
                }
            }
        }
        force[0] += fx;
        force[1] += fy;
    }

    private void insert(int node, double[] xs, double[] ys, double[] corner) {
        int cell = 0;
        for (int depth = 0; ; depth++) {
            x[cell] += xs[node];
            y[cell] += ys[node];
            if (++mass[cell] == 1) {
                body[cell] = node;
                return;
            }
            if (depth == MAX_DEPTH) {
                return;
            }
            if (body[cell] != INNER) {
                pushDown(cell, xs, ys, corner);
            }
            int quarter = quarter(cell, xs[node], ys[node], corner);
            double half = width[cell] / 2;
            corner[0] += (quarter & 1) * half;
            corner[1] += (quarter >> 1) * half;
            cell = child(cell, quarter);
        }
    }

    private void pushDown(int cell, double[] xs, double[] ys, double[] corner) {
        int other = body[cell];
        body[cell] = INNER;
        int child = child(cell, quarter(cell, xs[other], ys[other], corner));
        mass[child] = 1;
        x[child] = xs[other];
        y[child] = ys[other];
        body[child] = other;
    }

    private int quarter(int cell, double px, double py, double[] corner) {
        double half = width[cell] / 2;
        return (px >= corner[0] + half ? 1 : 0) + (py >= corner[1] + half ? 2 : 0);
    }

    private int child(int cell, int quarter) {
        int child = children[4 * cell + quarter];
        if (child == 0) {
            child = addCell(width[cell] / 2);
            children[4 * cell + quarter] = child;
        }
        return child;
    }

    private int addCell(double size) {
        if (cells == mass.length) {
            int capacity = Math.max(64, 2 * cells);
            children = Arrays.copyOf(children, 4 * capacity);
            body = Arrays.copyOf(body, capacity);
            mass = Arrays.copyOf(mass, capacity);
            x = Arrays.copyOf(x, capacity);
            y = Arrays.copyOf(y, capacity);
            width = Arrays.copyOf(width, capacity);
        }
        Arrays.fill(children, 4 * cells, 4 * cells + 4, 0);
        body[cells] = INNER;
        mass[cells] = 0;
        x[cells] = 0;
        y[cells] = 0;
        width[cells] = size;
        return cells++;
    }
}
