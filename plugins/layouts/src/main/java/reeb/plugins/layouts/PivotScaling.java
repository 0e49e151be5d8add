package reeb.plugins.layouts;

import java.util.Arrays;

/**
 * A first draft of a layout from the distances along edges to a few nodes, the pivots: cheap and without tangles.
 *
 * <p>See Brandes and Pich, <i>Eigensolver Methods for Progressive Multidimensional Scaling of Large Data</i>, GD 2006.
 * Takes O(h (v + e) + v h²) for h pivots.
 */
final class PivotScaling {
    private static final int PIVOTS = 24;
    private static final int POWER_STEPS = 60;

    private final double[][] centred;
    private final int nodes;

    private PivotScaling(double[][] centred, int nodes) {
        this.centred = centred;
        this.nodes = nodes;
    }

    /** Places the nodes of a connected graph: x and y of each node. */
    static double[][] place(Subgraph graph) {
        int pivots = Math.min(PIVOTS, graph.size());
        double[][] squares = squaredDistances(graph, pivots);
        centre(squares, graph.size());
        PivotScaling scaling = new PivotScaling(squares, graph.size());
        double[][] products = scaling.products();
        double[] first = eigenvector(products, new double[pivots]);
        double[] second = eigenvector(products, first);
        return new double[][] {scaling.axis(first), scaling.axis(second)};
    }

    /** Picks each pivot as far from the others as can be, starting from the far end of node 0. */
    private static double[][] squaredDistances(Subgraph graph, int pivots) {
        double[][] squares = new double[pivots][];
        int[] nearest = new int[graph.size()];
        Arrays.fill(nearest, Integer.MAX_VALUE);
        int pivot = farthest(hops(graph, 0));
        for (int p = 0; p < pivots; p++) {
            int[] hops = hops(graph, pivot);
            squares[p] = new double[graph.size()];
            for (int node = 0; node < hops.length; node++) {
                nearest[node] = Math.min(nearest[node], hops[node]);
                squares[p][node] = (double) hops[node] * hops[node];
            }
            pivot = farthest(nearest);
        }
        return squares;
    }

    private static int[] hops(Subgraph graph, int from) {
        int[] hops = new int[graph.size()];
        Arrays.fill(hops, -1);
        int[] queue = new int[graph.size()];
        queue[0] = from;
        hops[from] = 0;
        int end = 1;
        for (int next = 0; next < end; next++) {
            int node = queue[next];
            for (int i = graph.starts()[node]; i < graph.starts()[node + 1]; i++) {
                int other = graph.neighbours()[i];
                if (hops[other] < 0) {
                    hops[other] = hops[node] + 1;
                    queue[end++] = other;
                }
            }
        }
        return hops;
    }

    private static int farthest(int[] hops) {
        int farthest = 0;
        for (int node = 1; node < hops.length; node++) {
            farthest = hops[node] > hops[farthest] ? node : farthest;
        }
        return farthest;
    }

    private static void centre(double[][] squares, int nodes) {
        double[] nodeMeans = new double[nodes];
        double mean = 0;
        for (double[] column : squares) {
            double columnMean = Arrays.stream(column).sum() / nodes;
            mean += columnMean / squares.length;
            for (int node = 0; node < nodes; node++) {
                nodeMeans[node] += column[node] / squares.length;
                column[node] -= columnMean;
            }
        }
        for (double[] column : squares) {
            for (int node = 0; node < nodes; node++) {
                column[node] = -0.5 * (column[node] - nodeMeans[node] + mean);
            }
        }
    }

    private double[][] products() {
        double[][] products = new double[centred.length][centred.length];
        for (int a = 0; a < centred.length; a++) {
            for (int b = 0; b <= a; b++) {
                products[a][b] = dot(centred[a], centred[b]);
                products[b][a] = products[a][b];
            }
        }
        return products;
    }

    /** Finds the strongest eigenvector at right angles to another by repeated products. */
    private static double[] eigenvector(double[][] matrix, double[] other) {
        double[] vector = new double[matrix.length];
        Arrays.setAll(vector, i -> 1 + i % 3 * 0.5 + i * 0.01);
        for (int step = 0; step < POWER_STEPS; step++) {
            double along = dot(vector, other);
            double[] current = vector;
            Arrays.setAll(current, i -> current[i] - along * other[i]);
            double[] next = new double[matrix.length];
            Arrays.setAll(next, i -> dot(matrix[i], current));
            double length = Math.sqrt(dot(next, next));
            if (length == 0) {
                return next;
            }
            Arrays.setAll(next, i -> next[i] / length);
            vector = next;
        }
        return vector;
    }

    private double[] axis(double[] weights) {
        double[] axis = new double[nodes];
        for (int pivot = 0; pivot < centred.length; pivot++) {
            for (int node = 0; node < nodes; node++) {
                axis[node] += weights[pivot] * centred[pivot][node];
            }
        }
        double length = Math.sqrt(Math.sqrt(dot(axis, axis)));
        Arrays.setAll(axis, node -> length == 0 ? 0 : axis[node] / length);
        return axis;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
