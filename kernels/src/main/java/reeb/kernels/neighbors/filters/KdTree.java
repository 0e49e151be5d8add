package reeb.kernels.neighbors.filters;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.kernels.base.RowMemory;

/**
 * Rows of few columns, halved by number along the widest axis down to leaves of at most 16 (Bentley, <i>Multidimensional
 * Binary Search Trees</i>, CACM 18(9), 1975).
 *
 * <p>Node 1 is the root, nodes 2i and 2i + 1 are the halves of node i, and leaves are the nodes from {@link #firstLeaf} on.
 * All in double precision: a box is never farther than a row in it, not even by rounding, since subtracting, squaring and
 * adding up in the order of the columns keep the order of numbers.
 */
public final class KdTree {
    /** Most rows of a leaf. */
    public static final int LEAF = 16;

    /** Columns up to which boxes rule out enough. */
    static final int MOST_COLUMNS = 6;

    /** Rows below which a tree does not pay. */
    private static final int FEWEST_ROWS = 256;

    private static final int ROWS_AT_A_TIME = 4096;

    /** The rows as they come, at most twice as much in the leaves, and the boxes. */
    private static final long BYTES_PER_VALUE = 8 + 16 + 4;

    private final int rows;
    private final int columns;
    private final int firstLeaf;
    private final int[] order;
    private final double[] low;
    private final double[] high;
    private final double[] leaves;

    private KdTree(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        this.firstLeaf = firstLeaf(rows);
        this.order = IntStream.range(0, rows).toArray();
        this.low = new double[2 * firstLeaf * columns];
        this.high = new double[2 * firstLeaf * columns];
        this.leaves = new double[firstLeaf * columns * LEAF];
        Arrays.fill(leaves, Double.POSITIVE_INFINITY);
    }

    private static int firstLeaf(int rows) {
        int count = 1;
        while ((long) count * LEAF < rows) {
            count *= 2;
        }
        return count;
    }

    /**
     * Builds a tree where it rules out most pairs of rows: of few columns, and all values finite. O(n d + n log n).
     *
     * @param points n x d features
     * @param run this execution
     * @return the tree; nothing for fewer than 256 rows, no or more than 6 columns, or a value that is not finite
     */
    public static Optional<KdTree> worthWhile(Points points, Run run) {
        boolean worthWhile = points.columns() > 0 && points.columns() <= MOST_COLUMNS && points.rows() >= FEWEST_ROWS;
        return worthWhile ? of(points, run) : Optional.empty();
    }

    /**
     * Builds the tree. O(n d + n log n).
     *
     * @param points n x d features, of few columns
     * @param run this execution
     * @return the tree, or nothing where a value is infinite or not a number
     */
    static Optional<KdTree> of(Points points, Run run) {
        RowMemory.reserve(points.rows(), BYTES_PER_VALUE * points.columns() + 4, run);
        KdTree tree = new KdTree(points.rows(), points.columns());
        double[] values = new double[points.rows() * points.columns()];
        List<Boolean> finite =
                run.collectChunks(points.rows(), ROWS_AT_A_TIME, (first, end) -> read(points, first, end, values));
        if (finite.contains(false)) {
            return Optional.empty();
        }
        for (int level = 1; level <= tree.firstLeaf; level *= 2) {
            int first = level;
            run.parallel(level, index -> tree.divide(first + index, values));
        }
        return Optional.of(tree);
    }

    /** Reads some rows; tells whether all their values are finite. */
    private static boolean read(Points points, int first, int end, double[] values) {
        double[] row = new double[points.columns()];
        double sum = 0;
        for (int index = first; index < end; index++) {
            points.copyRow(index, row);
            System.arraycopy(row, 0, values, index * row.length, row.length);
            for (double value : row) {
                // Stays 0 unless a value is infinite or NaN: one test at the end instead of one for each value.
                sum += value * 0;
            }
        }
        return sum == 0;
    }

    /** Finds the box of a node, and halves its rows or, in a leaf, copies their values. */
    private void divide(int node, double[] values) {
        int start = start(node);
        int end = end(node);
        int widest = 0;
        for (int column = 0; column < columns; column++) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int place = start; place < end; place++) {
                double value = values[order[place] * columns + column];
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            low[node * columns + column] = least;
            high[node * columns + column] = most;
            widest = most - least > width(node, widest) ? column : widest;
        }
        if (isLeaf(node)) {
            copy(node, values);
        } else {
            select(values, widest, start, end - 1, start(2 * node + 1));
        }
    }

    private double width(int node, int column) {
        return high[node * columns + column] - low[node * columns + column];
    }

    private void copy(int leaf, double[] values) {
        int start = start(leaf);
        for (int place = start; place < end(leaf); place++) {
            for (int column = 0; column < columns; column++) {
                leaves[((leaf - firstLeaf) * columns + column) * LEAF + place - start] =
                        values[order[place] * columns + column];
            }
        }
    }

    /** Moves the rows of least values in a column before a place: the selection of Hoare, <i>Find</i>, CACM 4(7), 1961. */
    private void select(double[] values, int column, int first, int last, int place) {
        int from = first;
        int to = last;
        while (from < to) {
            double pivot = values[order[(from + to) >>> 1] * columns + column];
            int left = from;
            int right = to;
            while (left <= right) {
                while (values[order[left] * columns + column] < pivot) {
                    left++;
                }
                while (values[order[right] * columns + column] > pivot) {
                    right--;
                }
                if (left <= right) {
                    int swapped = order[left];
                    order[left++] = order[right];
                    order[right--] = swapped;
                }
            }
            from = place >= left ? left : from;
            to = place <= right ? right : to;
            if (place > right && place < left) {
                return;
            }
        }
    }

    /** Counts the rows, n. */
    public int rows() {
        return rows;
    }

    /** Counts the columns, d. */
    public int columns() {
        return columns;
    }

    /** Gives the first leaf's node, which is also how many leaves there are. */
    public int firstLeaf() {
        return firstLeaf;
    }

    /** Tells a leaf, which holds rows itself, from a node that has halves. */
    public boolean isLeaf(int node) {
        return node >= firstLeaf;
    }

    /** Gives a node's first place in the order of the tree, from 0 to n - 1. */
    public int start(int node) {
        int level = Integer.highestOneBit(node);
        return (int) ((long) (node - level) * rows / level);
    }

    /** Gives the place behind a node's last in the order of the tree, from 1 to n. */
    public int end(int node) {
        int level = Integer.highestOneBit(node);
        return (int) ((long) (node - level + 1) * rows / level);
    }

    /** Finds the leaf that a place of the order, from 0 to n - 1, is in. O(1). */
    public int leafOf(int place) {
        int index = (int) ((long) place * firstLeaf / rows);
        return firstLeaf + index + (place >= end(firstLeaf + index) ? 1 : 0);
    }

    /** Gives the number of the row at a place of the order, from 0 to n - 1. */
    public int row(int place) {
        return order[place];
    }

    /**
     * Copies the values of one of a leaf's rows. O(d).
     *
     * @param leaf its node
     * @param lane which row of the leaf, from 0
     * @param into d values, overwritten
     */
    public void read(int leaf, int lane, double[] into) {
        for (int column = 0; column < columns; column++) {
            into[column] = leaves[((leaf - firstLeaf) * columns + column) * LEAF + lane];
        }
    }

    /**
     * Measures how far a node's box is from a row. O(d).
     *
     * @param node from 1 on
     * @param row d values
     * @return a sum of squares not above that of any of the node's rows; 0 inside the box
     */
    public double square(int node, double[] row) {
        double sum = 0;
        for (int column = 0, at = node * columns; column < columns; column++, at++) {
            double gap = Math.max(0, Math.max(low[at] - row[column], row[column] - high[at]));
            sum += gap * gap;
        }
        return sum;
    }

    /**
     * Measures how far two nodes' boxes are from each other. O(d).
     *
     * @param node from 1 on
     * @param other from 1 on
     * @return a sum of squares not above that of any pair of their rows; 0 where they overlap
     */
    public double square(int node, int other) {
        double sum = 0;
        for (int column = 0; column < columns; column++) {
            int at = node * columns + column;
            int to = other * columns + column;
            double gap = Math.max(0, Math.max(low[at] - high[to], low[to] - high[at]));
            sum += gap * gap;
        }
        return sum;
    }

    /**
     * Sums the squared differences of a row and all of a leaf's, in the order of the columns. O(d).
     *
     * @param leaf its node
     * @param row d values
     * @param sums {@link #LEAF} values, overwritten; infinite behind the leaf's last row
     */
    public void squares(int leaf, double[] row, double[] sums) {
        Arrays.fill(sums, 0, LEAF, 0);
        for (int column = 0; column < columns; column++) {
            int at = ((leaf - firstLeaf) * columns + column) * LEAF;
            double value = row[column];
            for (int lane = 0; lane < LEAF; lane++) {
                double difference = value - leaves[at + lane];
                sums[lane] += difference * difference;
            }
        }
    }
}
