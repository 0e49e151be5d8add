package reeb.kernels.ward;

import java.util.Arrays;

/**
 * The clusters that one is near, nearest first, and a bound on the costs of joining it with any other: of equal costs, those
 * of lower numbers are nearer. For one thread.
 */
final class Nearby {
    private final int most;
    private final int[] clusters;
    private final double[] costs;
    private int count;
    private double bound;

    /** Makes room for so many. */
    Nearby(int most) {
        this.most = most;
        this.clusters = new int[most];
        this.costs = new double[most];
    }

    /**
     * Begins anew.
     *
     * @param bound no cluster that is not offered costs less
     */
    void clear(double bound) {
        this.count = 0;
        this.bound = bound;
    }

    /** Takes a cluster, unless it is there already; the farthest one makes room and lowers the bound. */
    void offer(int cluster, double cost) {
        if (count == most && !before(cost, cluster, count - 1)) {
            bound = cluster == clusters[count - 1] ? bound : Math.min(bound, cost);
            return;
        }
        for (int i = 0; i < count; i++) {
            if (clusters[i] == cluster) {
                return;
            }
        }
        if (count == most) {
            bound = Math.min(bound, costs[--count]);
        }
        int place = count++;
        for (; place > 0 && before(cost, cluster, place - 1); place--) {
            costs[place] = costs[place - 1];
            clusters[place] = clusters[place - 1];
        }
        costs[place] = cost;
        clusters[place] = cluster;
    }

    private boolean before(double cost, int cluster, int place) {
        return cost < costs[place] || (cost == costs[place] && cluster < clusters[place]);
    }

    /** Tells whether the first one is nearer than any that was not offered. */
    boolean certain() {
        return count > 0 && costs[0] <= bound;
    }

    boolean isEmpty() {
        return count == 0;
    }

    int nearest() {
        return clusters[0];
    }

    double least() {
        return costs[0];
    }

    double bound() {
        return bound;
    }

    int[] clusters() {
        return Arrays.copyOf(clusters, count);
    }
}
