package reeb.plugins.mapper.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import reeb.api.Run;
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.plugins.mapper.measures.GraphPersistence;
import reeb.toolkit.topology.ExtendedPersistence;
import reeb.toolkit.topology.PersistenceDiagram;

/**
 * What a sweep tells of one graph.
 *
 * @param nodes how many
 * @param edges how many
 * @param components how many
 * @param largestNode rows of the largest node, 0 without nodes
 * @param ledger what became of the rows
 * @param features branches, components and loops, as the first axis of the lens sees them
 */
record SweptGraph(int nodes, int edges, int components, int largestNode, Ledger ledger, ExtendedPersistence features) {
    private static final int FIRST_AXIS = 1;

    static SweptGraph of(MapperGraph graph, Run run) {
        return new SweptGraph(
                graph.nodes().size(),
                graph.edges(),
                Arrays.stream(graph.components()).max().orElse(-1) + 1,
                graph.nodes().stream().mapToInt(node -> node.size()).max().orElse(0),
                graph.ledger(),
                ExtendedPersistence.of(graph, new GraphPersistence(FIRST_AXIS).values(graph), run));
    }

    /** Counts independent loops: the first Betti number of the graph. */
    int loops() {
        return edges - nodes + components;
    }

    /** Gives the share of rows that are in some node; 0 without rows. */
    double covered() {
        return share(ledger.covered());
    }

    /** Gives the share of rows that are lost as noise; 0 without rows. */
    double lostAsNoise() {
        return share(ledger.count(Ledger.Fate.NOISE));
    }

    private double share(int rows) {
        return ledger.rows() == 0 ? 0 : (double) rows / ledger.rows();
    }

    /** Measures how far features move from one graph to another: the bottleneck distance of features of the same kind. */
    double distance(SweptGraph other) {
        ExtendedPersistence theirs = other.features();
        return DoubleStream.of(
                        features.ordinary().bottleneck(theirs.ordinary()),
                        features.relative().bottleneck(theirs.relative()),
                        features.components().bottleneck(theirs.components()),
                        features.loops().bottleneck(theirs.loops()))
                .max()
                .orElseThrow();
    }

    /** Adds up how much of the features' lengths is sure to be in any graph no farther from this one than a distance. */
    double lasting(double distance) {
        return Stream.of(features.ordinary(), features.relative(), features.components(), features.loops())
                .map(PersistenceDiagram::pairs)
                .flatMap(List::stream)
                .mapToDouble(pair -> Math.max(0, pair.length() - 2 * distance))
                .sum();
    }
}
