package reeb.plugins.mapper.transforms;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import reeb.api.graph.MapperGraph;
import reeb.plugins.mapper.graph.IntList;

/** An undirected graph of weighted edges and loops, each edge listed at both of its ends. */
final class WeightedGraph {
    private final int[] starts;
    private final int[] ends;
    private final double[] weights;

    /** The weight of each node's edges to itself, each counted twice. */
    private final double[] loops;

    private final double[] strengths;
    private final double total;

    private WeightedGraph(int[] starts, int[] ends, double[] weights, double[] loops, double[] strengths) {
        this.starts = starts;
        this.ends = ends;
        this.weights = weights;
        this.loops = loops;
        this.strengths = strengths;
        this.total = Arrays.stream(strengths).sum();
    }

    static WeightedGraph of(MapperGraph graph) {
        int nodes = graph.nodes().size();
        int[] from = IntStream.range(0, graph.edges()).map(graph::from).toArray();
        int[] to = IntStream.range(0, graph.edges()).map(graph::to).toArray();
        double[] weights =
                IntStream.range(0, graph.edges()).mapToDouble(graph::weight).toArray();
        return of(nodes, from, to, weights, new double[nodes]);
    }

    private static WeightedGraph of(int nodes, int[] from, int[] to, double[] weights, double[] loops) {
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
        return new WeightedGraph(starts, ends, both, loops, strengths);
    }

    int nodes() {
        return starts.length - 1;
    }

    /** Where a node's edges begin. */
    int begin(int node) {
        return starts[node];
    }

    /** Where a node's edges end. */
    int end(int node) {
        return starts[node + 1];
    }

    /** The other end of an edge. */
    int other(int edge) {
        return ends[edge];
    }

    double weight(int edge) {
        return weights[edge];
    }

    /** The weight of all edges of a node, with those to itself. */
    double strength(int node) {
        return strengths[node];
    }

    /** The strengths of all nodes together. */
    double total() {
        return total;
    }

    /**
     * Makes a node of each group; edges between groups add up.
     *
     * @param groups for each node its group, from 0 without gaps
     */
    WeightedGraph joined(int[] groups) {
        int count = Arrays.stream(groups).max().orElse(-1) + 1;
        double[] inner = new double[count];
        int[][] members = members(groups, count);
        double[] sums = new double[count];
        IntList from = new IntList();
        IntList to = new IntList();
        DoubleStream.Builder joint = DoubleStream.builder();
        for (int group = 0; group < count; group++) {
            int[] touched = sumsOf(members[group], groups, sums);
            for (int node : members[group]) {
                inner[group] += loops[node];
            }
            for (int other : touched) {
                if (other == group) {
                    inner[group] += sums[other];
                } else if (other > group) {
                    from.add(group);
                    to.add(other);
                    joint.add(sums[other]);
                }
                sums[other] = 0;
            }
        }
        return of(count, from.toArray(), to.toArray(), joint.build().toArray(), inner);
    }

    /** Adds up the weights of some nodes' edges by the group of their other ends; lists the groups, ascending. */
    private int[] sumsOf(int[] members, int[] groups, double[] sums) {
        IntList touched = new IntList();
        for (int node : members) {
            for (int edge = starts[node]; edge < starts[node + 1]; edge++) {
                int group = groups[ends[edge]];
                if (sums[group] == 0) {
                    touched.add(group);
                }
                sums[group] += weights[edge];
            }
        }
        return IntStream.of(touched.toArray()).sorted().distinct().toArray();
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
     * Girvan, 2004; Reichardt and Bornholdt, 2006).
     */
    double modularity(int[] groups, double resolution) {
        if (total == 0) {
            return 0;
        }
        double[] within = new double[Arrays.stream(groups).max().orElse(-1) + 1];
        double[] all = new double[within.length];
        for (int node = 0; node < nodes(); node++) {
            within[groups[node]] += loops[node];
            all[groups[node]] += strengths[node];
            for (int edge = starts[node]; edge < starts[node + 1]; edge++) {
                within[groups[node]] += groups[ends[edge]] == groups[node] ? weights[edge] : 0;
            }
        }
        double sum = 0;
        for (int group = 0; group < within.length; group++) {
            double share = all[group] / total;
            sum += within[group] / total - resolution * share * share;
        }
        return sum;
    }
}
