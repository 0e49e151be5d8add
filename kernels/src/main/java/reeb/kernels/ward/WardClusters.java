package reeb.kernels.ward;

import java.util.Arrays;
import java.util.stream.IntStream;
import reeb.api.data.Points;
import reeb.kernels.base.Vectors;
import reeb.kernels.rows.RoundedReader;

/**
 * Clusters by the numbers of their highest rows: means, sizes, and for each the clusters that were nearest when it was last
 * looked for, with a bound on the cost of all others.
 *
 * <p>Joining A and B costs |A| |B| / (|A| + |B|) times the squared distance of their means. A union costs a third cluster no less
 * than the cheaper of its parts did, so a bound stays good while the others are joined among themselves.
 */
final class WardClusters {
    /** Clusters that are remembered of each. */
    static final int NEAR = 16;

    private static final double[] NO_MEAN = {};

    private final Points points;
    private final double[][] means;
    private final int[] sizes;
    private final int[] parents;
    private final int[][] near;
    private final double[] bounds;
    private final int[] nearest;
    private final double[] costs;
    private int[] live;

    /** Makes every row a cluster of which nothing is known. */
    WardClusters(Points points) {
        int rows = points.rows();
        this.points = points;
        this.means = new double[rows][];
        Arrays.fill(means, NO_MEAN);
        this.sizes = new int[rows];
        Arrays.fill(sizes, 1);
        this.parents = new int[rows];
        this.near = new int[rows][0];
        this.bounds = new double[rows];
        this.nearest = new int[rows];
        this.costs = new double[rows];
        this.live = IntStream.range(0, rows).toArray();
        Arrays.setAll(parents, row -> row);
    }

    /** Gives the numbers of those that are in no union, ascending; not a copy. */
    int[] live() {
        return live;
    }

    int columns() {
        return points.columns();
    }

    int size(int cluster) {
        return sizes[cluster];
    }

    int nearest(int cluster) {
        return nearest[cluster];
    }

    double cost(int cluster) {
        return costs[cluster];
    }

    /** Copies a mean. */
    void mean(int cluster, double[] into) {
        if (means[cluster].length == 0) {
            points.copyRow(cluster, into);
        } else {
            System.arraycopy(means[cluster], 0, into, 0, into.length);
        }
    }

    /** Reads means of some clusters in single precision, for one thread. */
    RoundedReader reader(int[] clusters, double[] origin) {
        double[] mean = new double[origin.length];
        return (index, into, start) -> {
            mean(clusters[index], mean);
            for (int column = 0; column < mean.length; column++) {
                into[start + column] = (float) (mean[column] - origin[column]);
            }
        };
    }

    /** Looks for the nearest cluster among those that a cluster remembers; for one thread. */
    final class Look {
        private final Nearby nearby = new Nearby(NEAR);
        private final double[] own = new double[points.columns()];
        private final double[] other = new double[points.columns()];

        /** Looks; tells whether no other can be nearer. */
        boolean remembered(int cluster) {
            mean(cluster, own);
            nearby.clear(bounds[cluster]);
            for (int known : near[cluster]) {
                offer(cluster, root(known));
            }
            return keep(cluster);
        }

        /** Looks among given ones, which are now remembered instead. */
        boolean found(int cluster, int[] clusters, double bound) {
            near[cluster] = clusters;
            bounds[cluster] = bound;
            return remembered(cluster);
        }

        /** Looks among all. O(n d). */
        void all(int cluster) {
            mean(cluster, own);
            nearby.clear(Double.POSITIVE_INFINITY);
            for (int known : live) {
                offer(cluster, known);
            }
            boolean certain = keep(cluster);
            assert certain;
        }

        private void offer(int cluster, int known) {
            if (known != cluster) {
                mean(known, other);
                nearby.offer(known, WardClusters.this.cost(cluster, known, Vectors.squaredDistance(own, other)));
            }
        }

        private boolean keep(int cluster) {
            near[cluster] = nearby.clusters();
            bounds[cluster] = nearby.bound();
            if (!nearby.isEmpty()) {
                nearest[cluster] = nearby.nearest();
                costs[cluster] = nearby.least();
            }
            return nearby.certain();
        }
    }

    /** Finds the cluster that holds one that is gone. */
    private int root(int cluster) {
        int root = cluster;
        while (parents[root] != root) {
            root = parents[root];
        }
        return root;
    }

    private double cost(int one, int other, double square) {
        return (double) sizes[one] * sizes[other] / ((double) sizes[one] + sizes[other]) * square;
    }

    /**
     * Joins two clusters; {@link #forget} is to follow. What the union costs a third one that neither remembers is reckoned from
     * their bounds by the formula of Lance and Williams, which is least where that one has a single row or very many.
     *
     * @param gone the lower number
     * @param kept the higher one
     * @param cost of joining them
     */
    void join(int gone, int kept, double cost) {
        double[] mean = new double[points.columns()];
        double[] other = new double[points.columns()];
        mean(kept, mean);
        mean(gone, other);
        double one = sizes[kept];
        double two = sizes[gone];
        for (int column = 0; column < mean.length; column++) {
            mean[column] += (other[column] - mean[column]) * (two / (one + two));
        }
        means[kept] = mean;
        means[gone] = NO_MEAN;
        double single = ((one + 1) * bounds[kept] + (two + 1) * bounds[gone] - cost) / (one + two + 1);
        double many = bounds[kept] + bounds[gone] - cost;
        bounds[kept] = Math.max(Math.min(bounds[kept], bounds[gone]), Math.min(single, many) * (1 - 1e-12));
        near[kept] = IntStream.concat(IntStream.of(near[kept]), IntStream.of(near[gone]))
                .toArray();
        near[gone] = new int[0];
        sizes[kept] += sizes[gone];
        parents[gone] = kept;
    }

    /** Leaves out those that are gone. */
    void forget() {
        live = IntStream.of(live).filter(cluster -> parents[cluster] == cluster).toArray();
    }
}
