package reeb.plugins.gephi;

import java.util.Arrays;
import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;
import reeb.toolkit.nodes.Diameters;

/** Room for nodes of given sizes: layouts have units of their own, in Gephi places and sizes have the same. */
final class Spread {
    /** The frame is at least so many times the area of all nodes' squares. */
    private static final double ROOM = 6;

    private Spread() {}

    /**
     * Stretches positions that are too close for the nodes, evenly in both directions; leaves others alone.
     *
     * @param positions v x 2
     * @return v x 2
     */
    static Points of(Points positions, Diameters diameters, MapperGraph graph) {
        double squares = graph.nodes().stream()
                .mapToDouble(diameters::of)
                .map(diameter -> diameter * diameter)
                .sum();
        double frame = Math.max(length(positions.column(0)), length(positions.column(1)));
        double factor = frame > 0 ? Math.max(1, Math.sqrt(ROOM * squares) / frame) : 1;
        double[] stretched = new double[2 * positions.rows()];
        for (int i = 0; i < stretched.length; i++) {
            stretched[i] = factor * positions.at(i / 2, i % 2);
        }
        return Points.of(positions.rows(), 2, stretched);
    }

    private static double length(double[] values) {
        return Arrays.stream(values).max().orElse(0)
                - Arrays.stream(values).min().orElse(0);
    }
}
