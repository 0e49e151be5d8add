package reeb.kernels.communities;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.data.Points;
import reeb.api.problem.InputException;

/** An undirected graph of weighted edges and loops, each edge listed at both of its ends. */
public final class WeightedGraph {
    private final int[] starts;
    private final int[] ends;
    private final double[] weights;

    /** The weight of each node's edges to itself, each counted twice. */
    private final double[] loops;

    private final double[] strengths;

    /** How many nodes of the first level each is; empty where strengths are masses. */
    private final Optional<double[]> counts;

    private final double[] masses;
    private final double total;

    private WeightedGraph(
            int[] starts, int[] ends, double[] weights, double[] loops, double[] strengths, Optional<double[]> counts) {
        this.starts = starts;
        this.ends = ends;
        this.weights = weights;
        this.loops = loops;
        this.strengths = strengths;
        this.counts = counts;
        this.masses = counts.orElse(strengths);
        this.total = Arrays.stream(strengths).sum();
    }

    /**
     * Puts a graph together whose communities are sought by modularity. O(m).
     *
     * @param nodes how many
     * @param from one end of each edge
     * @param to the other, another node
     * @param weights of the edges, above 0
     * @return the graph
     */
    public static WeightedGraph of(int nodes, int[] from, int[] to, double[] weights) {
        return of(nodes, from, to, weights, new double[nodes], Optional.empty());
    }

    /**
     * Reads a graph of neighbours, or the part of it between selected rows. An edge weighs the mean of both directions, 0 for one that is
     * missing; the diagonal is ignored. O(m log k).
     *
     * @param points sparse rows of n x n weights, or a selection of them
     * @return the graph
     * @throws InputException where the points are no such graph
     */
    public static WeightedGraph of(Points points) {
        return GraphReading.of(points);
    }

    /**
     * Gives the same graph for the constant Potts model (Traag, Van Dooren and Nesterov, Physical Review E 84, 2011): a pair of nodes in a
     * community costs the resolution, whatever their strengths.
     *
     * @return the graph, whose nodes have mass 1
     */
    public WeightedGraph counting() {
        double[] ones = new double[nodes()];
        Arrays.fill(ones, 1);
        return new WeightedGraph(starts, ends, weights, loops, strengths, Optional.of(ones));
    }

    private static WeightedGraph of(
            int nodes, int[] from, int[] to, double[] weights, double[] loops, Optional<double[]> counts) {
        int[] starts = new int[nodes + 1];
        for (int edge = 0; edge < from.length; edge++) {
            starts[from[edge] + 1]++;
            starts[to[edge] + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] filled = starts.clone();
        int[] ends = new int[2 * from.length];
        double[] both = new double[ends.length];
        double[] strengths = loops.clone();
        for (int edge = 0; edge < from.length; edge++) {
            both[filled[from[edge]]] = weights[edge];
            ends[filled[from[edge]]++] = to[edge];
            both[filled[to[edge]]] = weights[edge];
            ends[filled[to[edge]]++] = from[edge];
            strengths[from[edge]] += weights[edge];
            strengths[to[edge]] += weights[edge];
        }
        return new WeightedGraph(starts, ends, both, loops, strengths, counts);
    }

    /**
     * Counts the nodes.
     *
     * @return how many
     */
    public int nodes() {
        return starts.length - 1;
    }

    /**
     * Counts the ends of edges: twice the edges.
     *
     * @return their number
     */
    public int ends() {
        return ends.length;
    }

    /**
     * Tells where a node's edges begin.
     *
     * @param node from 0
     * @return index of its first edge
     */
    public int begin(int node) {
        return starts[node];
    }

    /**
     * Tells where a node's edges end.
     *
     * @param node from 0
     * @return the index behind its last edge
     */
    public int end(int node) {
        return starts[node + 1];
    }

    /**
     * Gives the other end of an edge.
     *
     * @param edge an index
     * @return a node
     */
    public int other(int edge) {
        return ends[edge];
    }

    /**
     * Gives the weight of an edge.
     *
     * @param edge an index
     * @return above 0
     */
    public double weight(int edge) {
        return weights[edge];
    }

    /** What a node weighs against others of its community: its strength, or how many it is. */
    double mass(int node) {
        return masses[node];
    }

    /** By what products of masses are divided to be compared with weights. */
    double scale() {
        return counts.isPresent() ? 1 : total;
    }

    /** The strengths of all nodes together. */
    double total() {
        return total;
    }

    /**
     * Makes a node of each group; edges between groups add up.
     *
     * @param groups for each node its group, from 0 without gaps
     * @return the graph of the groups, of the same quality
     */
    public WeightedGraph joined(int[] groups) {
        int count = Arrays.stream(groups).max().orElse(-1) + 1;
        double[] inner = new double[count];
        int[][] members = members(groups, count);
        double[] sums = new double[count];
        int[] from = new int[ends.length / 2];
        int[] to = new int[from.length];
        double[] joint = new double[from.length];
        int edges = 0;
        for (int group = 0; group < count; group++) {
            int[] touched = sumsOf(members[group], groups, sums);
            for (int node : members[group]) {
                inner[group] += loops[node];
            }
            for (int other : touched) {
                if (other == group) {
                    inner[group] += sums[other];
                } else if (other > group) {
                    from[edges] = group;
                    to[edges] = other;
                    joint[edges++] = sums[other];
                }
                sums[other] = 0;
            }
        }
        return of(
                count,
                Arrays.copyOf(from, edges),
                Arrays.copyOf(to, edges),
                Arrays.copyOf(joint, edges),
                inner,
                counts.map(one -> summed(one, groups, count)));
    }

    /** Adds up the weights of some nodes' edges by the group of their other ends; lists the groups, ascending. */
    private int[] sumsOf(int[] members, int[] groups, double[] sums) {
        IntStream.Builder touched = IntStream.builder();
        for (int node : members) {
            for (int edge = starts[node]; edge < starts[node + 1]; edge++) {
                int group = groups[ends[edge]];
                if (sums[group] == 0) {
                    touched.add(group);
                }
                sums[group] += weights[edge];
            }
        }
        return touched.build().sorted().distinct().toArray();
    }

    private static double[] summed(double[] values, int[] groups, int count) {
        double[] sums = new double[count];
        for (int node = 0; node < values.length; node++) {
            sums[groups[node]] += values[node];
        }
        return sums;
    }

    /** Lists the nodes of each group. */
    static int[][] members(int[] groups, int count) {
        int[] sizes = new int[count];
        for (int group : groups) {
            sizes[group]++;
        }
        int[][] members = new int[count][];
        Arrays.setAll(members, group -> new int[sizes[group]]);
        for (int node = groups.length - 1; node >= 0; node--) {
            members[groups[node]][--sizes[groups[node]]] = node;
        }
        return members;
    }

    /**
     * Measures how much more weight lies within groups than a random graph of the same strengths would have there (Newman and
     * Girvan, 2004; Reichardt and Bornholdt, 2006). O(m).
     *
     * @param groups for each node its group, from 0
     * @param resolution how much the random graph counts, 1 as usual
     * @return at most 1
     */
    public double modularity(int[] groups, double resolution) {
        return excess(groups, resolution, strengths, total);
    }

    /**
     * Measures what {@link Leiden} makes large: modularity, or in the constant Potts model a rising function of its sum. O(m).
     *
     * @param groups for each node its group, from 0
     * @param resolution how much pairs cost
     * @return at most 1
     */
    public double quality(int[] groups, double resolution) {
        return excess(groups, resolution, masses, Math.sqrt(scale() * total));
    }

    private double excess(int[] groups, double resolution, double[] sizes, double unit) {
        if (total == 0) {
            return 0;
        }
        double[] within = new double[Arrays.stream(groups).max().orElse(-1) + 1];
        double[] all = new double[within.length];
        for (int node = 0; node < nodes(); node++) {
            within[groups[node]] += loops[node];
            all[groups[node]] += sizes[node];
            for (int edge = starts[node]; edge < starts[node + 1]; edge++) {
                within[groups[node]] += groups[ends[edge]] == groups[node] ? weights[edge] : 0;
            }
        }
        double sum = 0;
        for (int group = 0; group < within.length; group++) {
            double share = all[group] / unit;
            sum += within[group] / total - resolution * share * share;
        }
        return sum;
    }
}
