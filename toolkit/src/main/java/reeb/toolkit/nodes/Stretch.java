package reeb.toolkit.nodes;

import java.util.Arrays;
import java.util.stream.IntStream;
import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;

/**
 * Room for nodes of given sizes, for files in which sizes and places have one unit, as in those of Gephi: layouts have units of
 * their own.
 */
public final class Stretch {
    /** The mean edge is at least so many mean radii long: few nodes of a force-directed layout overlap then. */
    private static final double EDGE = 12;

    /** The frame's longer side squared is at least so many times the area of all nodes' squares, for graphs of few edges. */
    private static final double FRAME = 6;

    private Stretch() {}

    /**
     * Stretches positions that are too close for the nodes, by one factor in all directions; leaves others alone. O(v + e).
     *
     * @param positions v x 2
     * @param diameters of the graph's nodes
     * @param graph a graph of v nodes
     * @return v x 2
     */
    public static Points of(Points positions, Diameters diameters, MapperGraph graph) {
        double[] sizes = graph.nodes().stream().mapToDouble(diameters::of).toArray();
        double frame = Math.max(length(positions.column(0)), length(positions.column(1)));
        double squares = Arrays.stream(sizes).map(size -> size * size).sum();
        double edge = edges(positions, graph);
        double radius = Arrays.stream(sizes).average().orElse(0) / 2;
        double factor = Math.max(factor(Math.sqrt(FRAME * squares), frame), factor(EDGE * radius, edge));
        double[] stretched = new double[2 * positions.rows()];
        for (int i = 0; i < stretched.length; i++) {
            stretched[i] = factor * positions.at(i / 2, i % 2);
        }
        return Points.of(positions.rows(), 2, stretched);
    }

    private static double factor(double wanted, double length) {
        return length > 0 ? Math.max(1, wanted / length) : 1;
    }

    /** Gives the mean length of the edges, 0 where there are none. */
    private static double edges(Points positions, MapperGraph graph) {
        return IntStream.range(0, graph.edges())
                .mapToDouble(edge -> Math.hypot(
                        positions.at(graph.from(edge), 0) - positions.at(graph.to(edge), 0),
                        positions.at(graph.from(edge), 1) - positions.at(graph.to(edge), 1)))
                .average()
                .orElse(0);
    }

    private static double length(double[] values) {
        return Arrays.stream(values).max().orElse(0)
                - Arrays.stream(values).min().orElse(0);
    }
}
