package reeb.plugins.clusterers;

import java.util.Arrays;
import java.util.stream.IntStream;
import reeb.api.Progress;
import reeb.api.Run;

/**
 * Joins clusters that are each other's nearest, found by going from a cluster to its nearest one until that goes back.
 *
 * <p>A cluster is known by its highest row. Gives the joins of the usual algorithm, which always joins the nearest two of
 * all, since no method here brings a union nearer to a third cluster than its parts were. Where several clusters are as near, the
 * chain goes back rather than on, and else to the lowest-numbered. O(n^2).
 */
final class NeighborChain {
    private final DistanceTriangle distances;
    private final LinkageMethod method;
    private final int[] sizes;
    private final int[] live;
    private final int[] chain;
    private int liveCount;
    private int chainLength;

    private NeighborChain(DistanceTriangle distances, LinkageMethod method, int rows) {
        this.distances = distances;
        this.method = method;
        this.sizes = new int[rows];
        Arrays.fill(sizes, 1);
        this.live = IntStream.range(0, rows).toArray();
        this.liveCount = rows;
        this.chain = new int[rows];
    }

    /** Joins all rows into one cluster; overwrites the distances. */
    static Joins join(DistanceTriangle distances, LinkageMethod method, int rows, Run run) {
        NeighborChain chain = new NeighborChain(distances, method, rows);
        Joins joins = new Joins(rows);
        try (Progress progress = run.progress("linking", Math.max(0, rows - 1))) {
            while (joins.count() < rows - 1) {
                chain.findMutual();
                chain.joinLast(joins);
                progress.advance(1);
            }
        }
        return joins;
    }

    /** Lengthens the chain until its last two clusters are each other's nearest. */
    private void findMutual() {
        if (chainLength == 0) {
            chain[chainLength++] = live[0];
        }
        while (true) {
            int last = chain[chainLength - 1];
            int before = chainLength > 1 ? chain[chainLength - 2] : -1;
            int nearest = nearest(last, before);
            if (nearest == before) {
                return;
            }
            chain[chainLength++] = nearest;
        }
    }

    private int nearest(int cluster, int preferred) {
        int nearest = preferred;
        double least = preferred < 0 ? Double.POSITIVE_INFINITY : distances.between(cluster, preferred);
        for (int index = 0; index < liveCount; index++) {
            int other = live[index];
            if (other != cluster) {
                double distance = distances.between(cluster, other);
                if (distance < least || nearest < 0) {
                    least = distance;
                    nearest = other;
                }
            }
        }
        return nearest;
    }

    private void joinLast(Joins joins) {
        int one = chain[--chainLength];
        int other = chain[--chainLength];
        int gone = Math.min(one, other);
        int kept = Math.max(one, other);
        double between = distances.between(gone, kept);
        joins.add(gone, kept, between);
        remove(gone);
        for (int index = 0; index < liveCount; index++) {
            int third = live[index];
            if (third != kept) {
                LinkageMethod.Triple triple = new LinkageMethod.Triple(sizes[gone], sizes[kept], sizes[third]);
                double toGone = distances.between(third, gone);
                distances.set(third, kept, method.distance(triple, toGone, distances.between(third, kept), between));
            }
        }
        sizes[kept] += sizes[gone];
    }

    private void remove(int cluster) {
        int index = Arrays.binarySearch(live, 0, liveCount, cluster);
        System.arraycopy(live, index + 1, live, index, --liveCount - index);
    }
}
