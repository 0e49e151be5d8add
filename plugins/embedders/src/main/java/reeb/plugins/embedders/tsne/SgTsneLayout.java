package reeb.plugins.embedders.tsne;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Layout;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;
import reeb.kernels.loops.SparseWeights;
import reeb.kernels.repulsion.Repulsion;
import reeb.plugins.embedders.map.InitialMap;
import reeb.plugins.embedders.map.LayoutObserver;

/**
 * SG-t-SNE of the nodes themselves: an edge weighs as many rows as its nodes share, over the sum of the weights at the node.
 *
 * <p>See Pitsianis, Iliopoulos, Floros and Sun, <i>Spaceland Embedding of Sparse Stochastic Graphs</i>, HPEC 2019. Nodes start at
 * the eigenvectors of the smallest eigenvalues above 0 of the Laplacian; components are put side by side afterwards, the largest first, in the scale of one map,
 * whose middle edge gets length 1. O(iterations (v + e + grid)).
 *
 * @param lambda what the powers of a node's weights sum to; 1 leaves them as they are
 * @param iterations of the whole descent
 * @param lateExaggeration factor of the attraction after the first quarter of them
 */
@Named("sg-t-sne-layout")
@About(
        "Places nodes by how many rows they share, as sg-t-sne does: groups of nodes stand apart; components side by side.")
public record SgTsneLayout(
        @About(
                "What the powers of a node's weights sum to: the larger, the more alike they are; 1 leaves them as they are.")
        @Default("2")
        @Range(min = 1)
        double lambda,

        @About("Iterations in all.") @Default("1000") @Range(min = 1, max = 1_000_000)
        int iterations,

        @About("Factor of the attraction after the first quarter: the larger, the denser are groups of nodes.")
        @Default("1")
        @Range(min = 0, aboveMin = true)
        double lateExaggeration)
        implements Layout {
    private static final int DIMENSIONS = 2;
    private static final double EARLY_EXAGGERATION = 4;

    /** Standard deviation of the start. */
    private static final double SPREAD = 1e-2;

    @Override
    public Points place(MapperGraph graph, Run run) {
        int nodes = graph.nodes().size();
        if (graph.edges() == 0) {
            return ComponentShelves.arrange(graph, new double[DIMENSIONS][nodes]);
        }
        DirectedWeights edges = Lambda.scale(shares(graph), lambda, NegativeGamma.CLAMP, run);
        SparseWeights weights = JointWeights.of(edges, run);
        Points start = GraphStart.of(weights, DIMENSIONS, run);
        float[][] places = InitialMap.of(start, SPREAD, DIMENSIONS, run);
        Points map = EmbeddedMap.of(weights, places, LayoutObserver.NONE, connected -> descend(connected, run));
        return ComponentShelves.arrange(graph, new double[][] {map.column(0), map.column(1)});
    }

    private float[][] descend(EmbeddedMap.Start start, Run run) {
        int rows = start.weights().rows();
        int early = iterations / 4;
        Repulsion repulsion = Repulsions.of(rows, DIMENSIONS, 1, Optional.empty(), GradientMethod.AUTO);
        Schedule schedule = new Schedule(
                List.of(
                        new Phase(early, EARLY_EXAGGERATION, rows / EARLY_EXAGGERATION, 0.8),
                        new Phase(iterations - early, lateExaggeration, rows / lateExaggeration, 0.8)),
                0.01,
                5);
        return new Descent(start.weights(), start.places(), 1, repulsion, run).follow(schedule, start.observer());
    }

    /** Gives each node's edges, both ways, weights that sum to 1. */
    private static DirectedWeights shares(MapperGraph graph) {
        int nodes = graph.nodes().size();
        int[] starts = new int[nodes + 1];
        double[] sums = new double[nodes];
        for (int edge = 0; edge < graph.edges(); edge++) {
            starts[graph.from(edge) + 1]++;
            starts[graph.to(edge) + 1]++;
            sums[graph.from(edge)] += graph.strength(edge);
            sums[graph.to(edge)] += graph.strength(edge);
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = starts.clone();
        int[] targets = new int[2 * graph.edges()];
        float[] weights = new float[targets.length];
        IntStream.range(0, 2 * graph.edges()).forEach(end -> {
            int edge = end / 2;
            int from = end % 2 == 0 ? graph.from(edge) : graph.to(edge);
            int place = next[from]++;
            targets[place] = end % 2 == 0 ? graph.to(edge) : graph.from(edge);
            weights[place] = (float) (graph.strength(edge) / sums[from]);
        });
        return new DirectedWeights(starts, targets, weights);
    }
}
