package reeb.toolkit.review;

import java.util.Arrays;

/**
 * Columns for rows, no column for two, such that the costs add up to the least: the linear assignment problem, by shortest
 * augmenting paths (Jonker and Volgenant, <i>A Shortest Augmenting Path Algorithm for Dense and Sparse Linear Assignment
 * Problems</i>, Computing 38, 1987, without its heuristics at the start). O(n^3), and O(n^2) where each row's cheapest column
 * is no other's.
 *
 * <p>Where several assignments cost the least, which one is found depends on the order of the rows and columns alone: of columns
 * that are as near, the lowest is taken. Programs in other languages that do the same sums find the same.
 */
final class Assignment {
    private static final int NONE = -1;

    private final double[][] costs;
    private final int size;
    private final double[] ofRows;
    private final double[] ofColumns;
    private final int[] holders;
    private final int[] before;
    private final double[] lengths;
    private final boolean[] settled;

    private Assignment(double[][] costs) {
        this.costs = costs;
        size = costs.length;
        ofRows = new double[size];
        ofColumns = new double[size];
        holders = new int[size];
        Arrays.fill(holders, NONE);
        before = new int[size];
        lengths = new double[size];
        settled = new boolean[size];
    }

    /**
     * Assigns.
     *
     * @param costs n x n finite numbers
     * @return for each column its row
     */
    static int[] of(double[][] costs) {
        Assignment assignment = new Assignment(costs);
        for (int row = 0; row < costs.length; row++) {
            assignment.augment(row);
        }
        return assignment.holders;
    }

    /** Gives a row a column, along the shortest path on which others move to other columns. */
    private void augment(int row) {
        Arrays.fill(lengths, Double.POSITIVE_INFINITY);
        Arrays.fill(settled, false);
        int from = row;
        int column = NONE;
        while (from != NONE) {
            double step = Double.POSITIVE_INFINITY;
            int next = NONE;
            for (int other = 0; other < size; other++) {
                if (!settled[other]) {
                    double length = costs[from][other] - ofRows[from] - ofColumns[other];
                    if (length < lengths[other]) {
                        lengths[other] = length;
                        before[other] = column;
                    }
                    if (lengths[other] < step) {
                        step = lengths[other];
                        next = other;
                    }
                }
            }
            raise(row, step);
            settled[next] = true;
            column = next;
            from = holders[next];
        }
        while (column != NONE) {
            int to = before[column];
            holders[column] = to == NONE ? row : holders[to];
            column = to;
        }
    }

    /** Makes the columns that were reached cost nothing more on the way to them. */
    private void raise(int row, double step) {
        ofRows[row] += step;
        for (int column = 0; column < size; column++) {
            if (settled[column]) {
                ofRows[holders[column]] += step;
                ofColumns[column] -= step;
            } else {
                lengths[column] -= step;
            }
        }
    }
}
