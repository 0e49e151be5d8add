package reeb.kernels.communities;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import reeb.api.Progress;

/**
 * The Leiden algorithm (Traag, Waltman and van Eck, <i>From Louvain to Leiden: guaranteeing well-connected communities</i>,
 * Scientific Reports 9, 2019): moves nodes between communities, refines the communities into well-connected parts, makes a
 * node of each part, and goes on until nothing moves.
 *
 * <p>Parts grow greedily, by the best gain, instead of by a random choice among gains.
 */
public final class Leiden {
    private final double resolution;
    private final int iterations;
    private final RandomGenerator random;
    private final Progress progress;

    /**
     * Makes ready.
     *
     * @param resolution above 0; the larger, the smaller are communities
     * @param iterations how often to go through all levels at most, at least 1
     * @param random the order in which nodes have their turns
     * @param progress is advanced by 0 now and then, so that the work can be cancelled
     */
    public Leiden(double resolution, int iterations, RandomGenerator random, Progress progress) {
        this.resolution = resolution;
        this.iterations = iterations;
        this.random = random;
        this.progress = progress;
    }

    /**
     * Finds communities of high quality: goes through all levels again until nothing is gained, so that moving no single
     * node would gain either, unless there are too few iterations. Some O(e log v) in practice, by one thread.
     *
     * @param graph of any quality; modularity may be that of any resolution
     * @return for each node its community, numbered by their first nodes
     */
    public int[] communities(WeightedGraph graph) {
        int[] best = IntStream.range(0, graph.nodes()).toArray();
        double most = graph.quality(best, resolution);
        for (int iteration = 0; iteration < iterations; iteration++) {
            int[] found = improved(graph, best);
            double reached = graph.quality(found, resolution);
            if (reached <= most) {
                return best;
            }
            best = found;
            most = reached;
        }
        return best;
    }

    /** Goes through all levels once, from communities that are known. */
    private int[] improved(WeightedGraph graph, int[] known) {
        int[] parts = IntStream.range(0, graph.nodes()).toArray();
        int[] communities = known.clone();
        WeightedGraph level = graph;
        while (true) {
            new CommunityMoves(level, communities, resolution, progress).settle(order(level.nodes()));
            int[] refined = new Refinement(level, communities, resolution).parts(order(level.nodes()));
            int count = Arrays.stream(refined).max().orElse(-1) + 1;
            if (count == level.nodes()) {
                return numbered(parts, communities);
            }
            int[] next = new int[count];
            for (int node = 0; node < refined.length; node++) {
                next[refined[node]] = communities[node];
            }
            for (int node = 0; node < parts.length; node++) {
                parts[node] = refined[parts[node]];
            }
            level = level.joined(refined);
            communities = numbered(next);
        }
    }

    private int[] order(int nodes) {
        int[] order = IntStream.range(0, nodes).toArray();
        for (int last = nodes - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int node = order[last];
            order[last] = order[other];
            order[other] = node;
        }
        return order;
    }

    private static int[] numbered(int[] parts, int[] communities) {
        return numbered(Arrays.stream(parts).map(part -> communities[part]).toArray());
    }

    /** Numbers groups without gaps, by their first nodes. */
    static int[] numbered(int[] groups) {
        int[] numbers = new int[Arrays.stream(groups).max().orElse(-1) + 1];
        Arrays.fill(numbers, -1);
        int count = 0;
        int[] numbered = new int[groups.length];
        for (int node = 0; node < groups.length; node++) {
            if (numbers[groups[node]] < 0) {
                numbers[groups[node]] = count++;
            }
            numbered[node] = numbers[groups[node]];
        }
        return numbered;
    }
}
