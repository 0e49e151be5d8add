package reeb.api.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import reeb.api.InputException;
import reeb.api.Metric;
import reeb.api.Progress;
import reeb.api.Run;

/**
 * The shortest tree that joins n rows: n - 1 edges, shortest first; of edges as long, the one whose lower row is lower comes
 * first, then the one whose higher row is. In that order no two edges are alike, so there is one such tree.
 *
 * <p>A length is the distance of two rows but not less than the core distance of either, at which so many rows are within
 * reach, itself included: the mutual reachability of Campello, Moulavi and Sander, PAKDD 2013. A length that is not a number
 * counts as infinite.
 */
public final class SpanningTree {
    private final int[] lower;
    private final int[] higher;
    private final double[] lengths;

    private SpanningTree(int[] lower, int[] higher, double[] lengths) {
        this.lower = lower;
        this.higher = higher;
        this.lengths = lengths;
    }

    /**
     * Wraps edges that have been found.
     *
     * @param from one row of each edge
     * @param to the other
     * @param lengths of the edges
     * @return the tree of these edges, sorted
     * @throws IllegalArgumentException where the arrays do not fit each other
     */
    public static SpanningTree of(int[] from, int[] to, double[] lengths) {
        if (from.length != to.length || from.length != lengths.length) {
            throw new IllegalArgumentException(
                    from.length + ", " + to.length + " and " + lengths.length + " values are no edges");
        }
        Integer[] order = IntStream.range(0, from.length).boxed().toArray(Integer[]::new);
        Arrays.parallelSort(
                order,
                Comparator.<Integer>comparingDouble(edge -> lengths[edge])
                        .thenComparingInt(edge -> Math.min(from[edge], to[edge]))
                        .thenComparingInt(edge -> Math.max(from[edge], to[edge])));
        return new SpanningTree(
                Arrays.stream(order)
                        .mapToInt(edge -> Math.min(from[edge], to[edge]))
                        .toArray(),
                Arrays.stream(order)
                        .mapToInt(edge -> Math.max(from[edge], to[edge]))
                        .toArray(),
                Arrays.stream(order).mapToDouble(edge -> lengths[edge]).toArray());
    }

    /**
     * Grows the tree row by row (Prim 1957): the plain form that faster ones must equal. O(n^2 d), O(n) memory beside the
     * neighbours that core distances take.
     *
     * @param points n x d features
     * @param metric measures a pair
     * @param samples rows within a row's core distance, itself included, from 1, for none, to n
     * @param run this execution
     * @return the tree
     * @throws InputException where there are not as many rows
     */
    public static SpanningTree byPairs(Points points, Metric metric, int samples, Run run) {
        return new Growth(cores(points, metric, samples, run)).grow(points, metric, run);
    }

    private static double[] cores(Points points, Metric metric, int samples, Run run) {
        double[] cores = new double[points.rows()];
        if (samples > 1 && cores.length > 0) {
            NeighborGraph near = metric.nearest(points, samples - 1, run);
            Arrays.setAll(cores, row -> measured(near.distance(row, samples - 2)));
        }
        return cores;
    }

    private static double measured(double distance) {
        return Double.isNaN(distance) ? Double.POSITIVE_INFINITY : distance;
    }

    /** A tree that grows from row 0: the edge to each row that is still outside, and those found. */
    private static final class Growth {
        private final double[] cores;
        private final boolean[] entered;
        private final int[] parents;
        private final double[] reach;
        private final int[] found;

        Growth(double[] cores) {
            this.cores = cores;
            this.entered = new boolean[cores.length];
            this.parents = new int[cores.length];
            Arrays.fill(parents, -1);
            this.reach = new double[cores.length];
            this.found = new int[Math.max(0, cores.length - 1)];
        }

        SpanningTree grow(Points points, Metric metric, Run run) {
            double[] distances = new double[cores.length];
            try (Progress progress = run.progress("linking", found.length)) {
                int row = 0;
                for (int edge = 0; edge < found.length; edge++) {
                    metric.distances(points, row, distances);
                    enter(row, distances);
                    row = nearest();
                    found[edge] = row;
                    progress.advance(1);
                }
            }
            return of(
                    found,
                    Arrays.stream(found).map(row -> parents[row]).toArray(),
                    Arrays.stream(found).mapToDouble(row -> reach[row]).toArray());
        }

        private void enter(int from, double[] distances) {
            entered[from] = true;
            for (int row = 0; row < cores.length; row++) {
                double length = Math.max(measured(distances[row]), Math.max(cores[from], cores[row]));
                boolean nearer =
                        parents[row] < 0 || length < reach[row] || (length == reach[row] && from < parents[row]);
                if (nearer && !entered[row]) {
                    reach[row] = length;
                    parents[row] = from;
                }
            }
        }

        private int nearest() {
            int nearest = -1;
            for (int row = 0; row < cores.length; row++) {
                if (!entered[row] && (nearest < 0 || before(row, nearest))) {
                    nearest = row;
                }
            }
            return nearest;
        }

        private boolean before(int row, int other) {
            if (reach[row] != reach[other]) {
                return reach[row] < reach[other];
            }
            int lower = Math.min(row, parents[row]);
            int lowerOther = Math.min(other, parents[other]);
            return lower < lowerOther
                    || (lower == lowerOther && Math.max(row, parents[row]) < Math.max(other, parents[other]));
        }
    }

    /**
     * Counts the edges.
     *
     * @return n - 1, or 0 where there are no rows
     */
    public int edges() {
        return lengths.length;
    }

    /**
     * Gives the lower row of an edge.
     *
     * @param edge 0 for the shortest, to n - 2
     * @return its row of lower number
     */
    public int lower(int edge) {
        return lower[edge];
    }

    /**
     * Gives the higher row of an edge.
     *
     * @param edge 0 for the shortest, to n - 2
     * @return its row of higher number
     */
    public int higher(int edge) {
        return higher[edge];
    }

    /**
     * Tells how long an edge is.
     *
     * @param edge 0 for the shortest, to n - 2
     * @return the length, which never falls with the number
     */
    public double length(int edge) {
        return lengths[edge];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SpanningTree tree
                && Arrays.equals(lower, tree.lower)
                && Arrays.equals(higher, tree.higher)
                && Arrays.equals(lengths, tree.lengths);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(lower) + Arrays.hashCode(higher)) + Arrays.hashCode(lengths);
    }

    @Override
    public String toString() {
        return "spanning tree of " + edges() + " edges";
    }
}
