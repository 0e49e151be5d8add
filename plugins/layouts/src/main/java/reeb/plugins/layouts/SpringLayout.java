package reeb.plugins.layouts;

import java.util.Optional;
import java.util.random.RandomGenerator;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Layout;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;

/**
 * Springs that pull and push nodes away from the means of their lens values, for a while: what is near in the lens stays
 * roughly where it was. ReNom TDA offers the same as its spring presenter.
 *
 * <p>See Fruchterman and Reingold, <i>Graph Drawing by Force-directed Placement</i>, Software: Practice and Experience 1991.
 * Takes O(steps (v log v + e)).
 */
@Named("spring")
@About("Moves nodes from the means of their lens values as if by springs; 'force' minds the edges alone.")
public record SpringLayout(
        @About(
                "How far apart two joined nodes come to rest, where the lens reaches from 0 to 1: more moves nodes farther from"
                        + " their lens values; default: the root of 1 / nodes.")
        @Range(min = 0.001, max = 10)
        Optional<Double> strength,

        @About("How often the nodes move.") @Default("50") @Range(min = 0, max = 10_000)
        int steps)
        implements Layout {
    /** How far a node moves in the first step at most, where the lens reaches from 0 to 1. */
    private static final double HOTTEST = 0.1;
    /** Nodes of the same rows start at the same place; so much of a spring's length lets the forces part them. */
    private static final double NOISE = 0.01;

    @Override
    public Points place(MapperGraph graph, Run run) {
        int nodes = graph.nodes().size();
        double length = strength.orElse(1 / Math.sqrt(Math.max(1, nodes)));
        Points start = new LensLayout().place(graph, run);
        RandomGenerator random = run.random("positions");
        double[] x = new double[nodes];
        double[] y = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            x[node] = start.at(node, 0) / LensLayout.WIDTH / length + random.nextDouble(-NOISE, NOISE);
            y[node] = start.at(node, 1) / LensLayout.HEIGHT / length + random.nextDouble(-NOISE, NOISE);
        }
        if (nodes > 1) {
            new NodeForces(Subgraph.whole(graph), x, y).settle(steps, left -> HOTTEST / length * left, run);
        }
        double[] positions = new double[2 * nodes];
        for (int node = 0; node < nodes; node++) {
            positions[2 * node] = x[node] * length;
            positions[2 * node + 1] = y[node] * length;
        }
        return Points.of(nodes, 2, positions);
    }
}
