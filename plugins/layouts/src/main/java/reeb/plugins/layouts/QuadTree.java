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
    private double[] left = new double[0];
    private double[] low = new double[0];
    private double[] width = new double[0];
    private int cells;

    /** Builds the tree over all nodes; O(v log v). */
    void build(double[] xs, double[] ys) {
        double least = xs.length == 0 ? 0 : xs[0];
        double lowest = xs.length == 0 ? 0 : ys[0];
        double greatest = least;
        double highest = lowest;
        for (int node = 0; node < xs.length; node++) {
            least = Math.min(least, xs[node]);
            greatest = Math.max(greatest, xs[node]);
            lowest = Math.min(lowest, ys[node]);
            highest = Math.max(highest, ys[node]);
        }
        cells = 0;
        addCell(least, lowest, Math.max(Math.max(greatest - least, highest - lowest), 1e-9));
        for (int node = 0; node < xs.length; node++) {
            insert(node, xs, ys);
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

    /**
     * Adds to {@code force} the repulsion of all other nodes on one: 1/distance each. A cell that holds the place itself is never
     * far: its sum would repel a node from itself (Salmon and Warren, <i>Skeletons from the treecode closet</i>, Journal of
     * Computational Physics 1994).
     */
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
            if (body[cell] != INNER
                    || (width[cell] * width[cell] < OPENING * OPENING * square && !holds(cell, px, py))) {
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

    private boolean holds(int cell, double px, double py) {
        return px >= left[cell] && px <= left[cell] + width[cell] && py >= low[cell] && py <= low[cell] + width[cell];
    }

    private void insert(int node, double[] xs, double[] ys) {
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
                pushDown(cell, xs, ys);
            }
            cell = child(cell, quarter(cell, xs[node], ys[node]));
        }
    }

    private void pushDown(int cell, double[] xs, double[] ys) {
        int other = body[cell];
        body[cell] = INNER;
        int child = child(cell, quarter(cell, xs[other], ys[other]));
        mass[child] = 1;
        x[child] = xs[other];
        y[child] = ys[other];
        body[child] = other;
    }

    private int quarter(int cell, double px, double py) {
        double half = width[cell] / 2;
        return (px >= left[cell] + half ? 1 : 0) + (py >= low[cell] + half ? 2 : 0);
    }

    private int child(int cell, int quarter) {
        int child = children[4 * cell + quarter];
        if (child == 0) {
            double half = width[cell] / 2;
            child = addCell(left[cell] + (quarter & 1) * half, low[cell] + (quarter >> 1) * half, half);
            children[4 * cell + quarter] = child;
        }
        return child;
    }

    private int addCell(double cellLeft, double cellLow, double size) {
        if (cells == mass.length) {
            int capacity = Math.max(64, 2 * cells);
            children = Arrays.copyOf(children, 4 * capacity);
            body = Arrays.copyOf(body, capacity);
            mass = Arrays.copyOf(mass, capacity);
            x = Arrays.copyOf(x, capacity);
            y = Arrays.copyOf(y, capacity);
            left = Arrays.copyOf(left, capacity);
            low = Arrays.copyOf(low, capacity);
            width = Arrays.copyOf(width, capacity);
        }
        Arrays.fill(children, 4 * cells, 4 * cells + 4, 0);
        body[cells] = INNER;
        mass[cells] = 0;
        x[cells] = 0;
        y[cells] = 0;
        left[cells] = cellLeft;
        low[cells] = cellLow;
        width[cells] = size;
        return cells++;
    }
}
