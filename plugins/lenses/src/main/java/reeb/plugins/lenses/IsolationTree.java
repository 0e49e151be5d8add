package reeb.plugins.lenses;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import reeb.api.data.Points;
import reeb.api.problem.InputException;

/** A tree of random cuts, each of a random column at a random value between the least and the largest of the rows there. */
final class IsolationTree {
    /** Numbers of a node. */
    static final int NODE = 5;

    private final int[] columns;
    private final double[] cuts;
    private final int[] lower;
    private final int[] upper;
    private final double[] depths;
    private final int deepest;
    private int count;

    private IsolationTree(int rows) {
        int most = 2 * rows;
        this.columns = new int[most];
        this.cuts = new double[most];
        this.lower = new int[most];
        this.upper = new int[most];
        this.depths = new double[most];
        this.deepest = rows < 2 ? 0 : 32 - Integer.numberOfLeadingZeros(rows - 1);
    }

    /** Grows a tree from a sample without repetition. O(s d log s). */
    static IsolationTree grow(Points points, int sample, RandomGenerator random) {
        int[] chosen = sample(points.rows(), Math.min(sample, points.rows()), random);
        double[][] rows = new double[chosen.length][points.columns()];
        for (int i = 0; i < rows.length; i++) {
            points.copyRow(chosen[i], rows[i]);
        }
        IsolationTree tree = new IsolationTree(rows.length);
        tree.grow(rows, 0, random);
        return tree;
    }

    private static int[] sample(int rows, int count, RandomGenerator random) {
        int[] numbers = new int[rows];
        Arrays.setAll(numbers, row -> row);
        for (int i = 0; i < count; i++) {
            int other = i + random.nextInt(rows - i);
            int number = numbers[i];
            numbers[i] = numbers[other];
            numbers[other] = number;
        }
        return Arrays.copyOf(numbers, count);
    }

    /** Grows the part of the tree that some rows reach; gives its number. */
    private int grow(double[][] rows, int depth, RandomGenerator random) {
        int node = count++;
        int[] varied = depth < deepest ? varied(rows) : new int[0];
        if (varied.length == 0) {
            columns[node] = -1;
            depths[node] = depth + usualDepth(rows.length);
            return node;
        }
        int column = varied[random.nextInt(varied.length)];
        double cut = cut(rows, column, random);
        columns[node] = column;
        cuts[node] = cut;
        lower[node] = grow(select(rows, column, cut, true), depth + 1, random);
        upper[node] = grow(select(rows, column, cut, false), depth + 1, random);
        return node;
    }

    /** Lists the columns in which rows differ. */
    private static int[] varied(double[][] rows) {
        int[] varied = new int[rows[0].length];
        int found = 0;
        for (int column = 0; column < varied.length; column++) {
            for (int row = 1; row < rows.length; row++) {
                if (rows[row][column] != rows[0][column]) {
                    varied[found++] = column;
                    break;
                }
            }
        }
        return Arrays.copyOf(varied, found);
    }

    private static double cut(double[][] rows, int column, RandomGenerator random) {
        double least = Arrays.stream(rows).mapToDouble(row -> row[column]).min().orElseThrow();
        double largest =
                Arrays.stream(rows).mapToDouble(row -> row[column]).max().orElseThrow();
        double share = random.nextDouble();
        double cut = (1 - share) * least + share * largest;
        return cut >= least && cut < largest ? cut : least;
    }

    private static double[][] select(double[][] rows, int column, double cut, boolean lower) {
        return Arrays.stream(rows).filter(row -> row[column] <= cut == lower).toArray(double[][]::new);
    }

    /** Counts its nodes. */
    int nodes() {
        return count;
    }

    /** Writes its nodes, the root first: column or -1, cut, the nodes below and above it, depth; tells where the next begin. */
    int write(double[] into, int start) {
        for (int node = 0; node < count; node++) {
            double[] one = {columns[node], cuts[node], lower[node], upper[node], depths[node]};
            System.arraycopy(one, 0, into, start + node * NODE, NODE);
        }
        return start + count * NODE;
    }

    /**
     * Makes a tree again of its nodes.
     *
     * @param nodes as {@link #write} gave them, of several trees
     * @param first the row of the root
     * @param count of this tree's nodes
     * @param features how many columns rows have
     * @throws InputException where they are no tree, in which nodes come before those below them
     */
    static IsolationTree restore(Points nodes, int first, int count, int features) {
        IsolationTree tree = new IsolationTree(count);
        for (int node = 0; node < count; node++) {
            tree.columns[node] = (int) nodes.at(first + node, 0);
            tree.cuts[node] = nodes.at(first + node, 1);
            tree.lower[node] = (int) nodes.at(first + node, 2);
            tree.upper[node] = (int) nodes.at(first + node, 3);
            tree.depths[node] = nodes.at(first + node, 4);
            boolean leaf = tree.columns[node] < 0;
            int least = Math.min(tree.lower[node], tree.upper[node]);
            int largest = Math.max(tree.lower[node], tree.upper[node]);
            if (!leaf && (tree.columns[node] >= features || least <= node || largest >= count)) {
                throw new InputException("isolation-forest: node " + node + " of a kept tree leads to columns or nodes"
                        + " that are not there");
            }
        }
        tree.count = count;
        return tree;
    }

    /** Tells how deep a row falls, with what a leaf of several rows would still add. O(log s). */
    double depth(double[] features) {
        int node = 0;
        while (columns[node] >= 0) {
            node = features[columns[node]] <= cuts[node] ? lower[node] : upper[node];
        }
        return depths[node];
    }

    /** Gives the mean depth of a leaf in a random search tree of so many rows. */
    static double usualDepth(int rows) {
        if (rows < 2) {
            return 0;
        }
        double harmonic = 0;
        for (int k = 1; k < rows; k++) {
            harmonic += 1.0 / k;
        }
        return 2 * harmonic - 2.0 * (rows - 1) / rows;
    }
}
