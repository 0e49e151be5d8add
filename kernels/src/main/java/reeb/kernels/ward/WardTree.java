package reeb.kernels.ward;

import java.util.stream.IntStream;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.kernels.distances.RoundingBounds;
import reeb.kernels.rows.EqualRows;

/**
 * Joins all rows into one cluster, always the two whose union stays closest to its mean (Ward, <i>Hierarchical Grouping to
 * Optimize an Objective Function</i>, JASA 58, 1963), by means and sizes instead of a matrix of distances.
 *
 * <p>In rounds, all clusters that are each other's nearest are joined: since a union is no nearer to a third cluster than its
 * parts were, that gives the joins of the usual algorithm (Murtagh, <i>A Survey of Recent Advances in Hierarchical Clustering
 * Algorithms</i>, The Computer Journal 26, 1983). For the same reason a cluster keeps its nearest one while that is not joined,
 * and after that it need only look among the few that it remembers, as long as one of them is within its bound on all others.
 * Of clusters that are equally near, lower numbers are nearest.
 */
public final class WardTree {
    private static final int CLUSTERS_AT_A_TIME = 256;

    /** So few are faster looked for among all one by one than by packing all. */
    private static final int FEW = 4;

    /** Numbers of each row, and the clusters that it remembers. */
    private static final long BYTES_OF_ROW = 64 + 5L * WardClusters.NEAR;

    private final WardClusters clusters;
    private final double[] origin;
    private final Joining joining;

    /** Takes the joins as they come, which is not in the order of their heights. */
    public interface Joining {
        /**
         * Takes a join.
         *
         * @param lower the highest row of one cluster
         * @param higher the highest row of the other, and of the union
         * @param height the square root of twice what the join adds to the squared distances of rows to their cluster's mean
         */
        void join(int lower, int higher, double height);
    }

    private WardTree(Points points, Joining joining) {
        this.clusters = new WardClusters(points);
        this.origin = origin(points);
        this.joining = joining;
    }

    /**
     * Tells whether the bounds of single precision hold for rows.
     *
     * @param points n x d features
     * @return false for too few, too many columns, and for values that are too large or not finite
     */
    public static boolean fits(Points points) {
        if (RoundingBounds.few(points) || points.columns() == 0) {
            return false;
        }
        double[] origin = origin(points);
        double[] row = new double[points.columns()];
        for (int i = 0; i < points.rows(); i++) {
            points.copyRow(i, row);
            double square = 0;
            for (int column = 0; column < row.length; column++) {
                square += (row[column] - origin[column]) * (row[column] - origin[column]);
            }
            if (!(square <= RoundingBounds.LARGEST)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Joins all. O(n^2 d) time, mostly hardly more than nearest neighbours take; O(n d) memory.
     *
     * @param points n x d features that fit
     * @param run this execution
     * @param joining takes n - 1 joins
     * @throws reeb.api.problem.InputException where the memory is too small
     */
    public static void join(Points points, Run run, Joining joining) {
        run.reserve(
                points.rows() * (BYTES_OF_ROW + 12L * points.columns()),
                "the clusters of " + points.rows() + " rows; take a sample of them");
        try (Progress progress = run.progress("linking", Math.max(0, points.rows() - 1))) {
            new WardTree(points, joining).join(points, run, progress);
        }
    }

    private static double[] origin(Points points) {
        double[] mean = new double[points.columns()];
        double[] row = new double[points.columns()];
        for (int i = 0; i < points.rows(); i++) {
            points.copyRow(i, row);
            for (int column = 0; column < mean.length; column++) {
                mean[column] += (row[column] - mean[column]) / (i + 1);
            }
        }
        return mean;
    }

    private void join(Points points, Run run, Progress progress) {
        progress.advance(joinEqual(points));
        int[] changed = new int[points.rows()];
        for (int round = 1; clusters.live().length > 1; round++) {
            look(changed, round - 1, run);
            int[] pairs = pairs();
            for (int cluster : pairs) {
                int nearest = clusters.nearest(cluster);
                changed[cluster] = round;
                changed[nearest] = round;
                join(cluster, nearest, clusters.cost(cluster));
            }
            clusters.forget();
            progress.advance(pairs.length);
        }
    }

    private void join(int one, int other, double cost) {
        joining.join(Math.min(one, other), Math.max(one, other), Math.sqrt(2 * cost));
        clusters.join(Math.min(one, other), Math.max(one, other), cost);
    }

    /** Joins equal rows; gives how many are gone. */
    private int joinEqual(Points points) {
        EqualRows equal = EqualRows.of(points);
        double[] row = new double[points.columns()];
        int[] last = IntStream.range(0, points.rows()).toArray();
        int gone = 0;
        for (int i = 0; i < last.length; i++) {
            points.copyRow(i, row);
            int first = equal.first(row);
            if (first < i) {
                join(last[first], i, 0);
                last[first] = i;
                gone++;
            }
        }
        clusters.forget();
        return gone;
    }

    /** Finds the nearest cluster of all whose own, or themselves, were joined in the last round. */
    private void look(int[] changed, int round, Run run) {
        int[] stale = IntStream.of(clusters.live())
                .filter(cluster -> changed[cluster] == round || changed[clusters.nearest(cluster)] == round)
                .toArray();
        boolean[] certain = new boolean[stale.length];
        run.chunks(stale.length, CLUSTERS_AT_A_TIME, (first, end) -> {
            WardClusters.Look look = clusters.new Look();
            for (int i = first; i < end; i++) {
                certain[i] = look.remembered(stale[i]);
            }
        });
        int[] open = IntStream.range(0, stale.length)
                .filter(i -> !certain[i])
                .map(i -> stale[i])
                .toArray();
        if (open.length > FEW) {
            new WardSearch(clusters, origin, run).search(open, run);
        } else {
            run.parallel(open.length, i -> clusters.new Look().all(open[i]));
        }
    }

    /** Lists one of each two that are each other's nearest; where roundings leave none, one whose own is nearest of all. */
    private int[] pairs() {
        int[] pairs = IntStream.of(clusters.live())
                .filter(cluster ->
                        cluster < clusters.nearest(cluster) && clusters.nearest(clusters.nearest(cluster)) == cluster)
                .toArray();
        return pairs.length > 0 ? pairs : new int[] {cheapest()};
    }

    private int cheapest() {
        int[] live = clusters.live();
        int cheapest = live[0];
        for (int cluster : live) {
            cheapest = clusters.cost(cluster) < clusters.cost(cheapest) ? cluster : cheapest;
        }
        return cheapest;
    }
}
