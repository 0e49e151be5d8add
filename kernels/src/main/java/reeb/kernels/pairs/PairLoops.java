package reeb.kernels.pairs;

import reeb.api.Metric;
import reeb.api.Run;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;
import reeb.kernels.base.Watched;
import reeb.kernels.rows.RowReader;

/** Decides every pair of rows once, in double precision, block against block so that rows stay near the processor. */
public final class PairLoops {
    private static final int BLOCK = 64;

    private final Points points;
    private final PairRule test;
    private final PairTarget target;

    private PairLoops(Points points, PairRule test, PairTarget target) {
        this.points = points;
        this.test = test;
        this.target = target;
    }

    /**
     * Finds all pairs of neighbours. O(n^2) tests.
     *
     * @param points n x d features
     * @param test decides a pair
     * @param run this execution
     * @return for each row its neighbours, itself included
     */
    public static Neighborhoods within(Points points, PairRule test, Run run) {
        return NeighborLists.of(points.rows(), target -> find(points, test, target, run));
    }

    /**
     * Finds all pairs of neighbours and keeps none. O(n^2) tests.
     *
     * @param points n x d features
     * @param test decides a pair
     * @param pairs hears of each pair once, by its lower row
     * @param run this execution
     */
    public static void pairs(Points points, PairRule test, Metric.Pairs pairs, Run run) {
        find(points, test, PairTarget.telling(pairs), run);
    }

    /**
     * Finds all pairs of neighbours. O(n^2) tests.
     *
     * @param points n x d features
     * @param test decides a pair
     * @param target where the pairs go
     * @param run this execution
     */
    public static void find(Points points, PairRule test, PairTarget target, Run run) {
        PairLoops loops = new PairLoops(points, test, target);
        Watched.chunks("measuring distances", points.rows(), BLOCK, run, (first, end) -> loops.decide(first, end, run));
    }

    private void decide(int first, int end, Run run) {
        RowReader reader = new RowReader(points);
        double[][] rows = new double[end - first][points.columns()];
        for (int row = first; row < end; row++) {
            reader.read(row, rows[row - first]);
        }
        double[] other = new double[points.columns()];
        for (int later = first + 1; later < points.rows(); later++) {
            reader.read(later, other);
            for (int row = first; row < Math.min(end, later); row++) {
                if (test.near(rows[row - first], other)) {
                    target.add(row, later);
                }
            }
        }
        target.complete(first, end, run);
    }
}
