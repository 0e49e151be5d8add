package reeb.toolkit.colour;

import java.util.List;
import java.util.Optional;
import reeb.api.Layout;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.toolkit.nodes.Diameters;
import reeb.toolkit.nodes.Stretch;

/**
 * How the nodes look in a program that draws them.
 *
 * @param painting their colours
 * @param labels a label for each node
 * @param positions v x 2, y upwards, where a layout was asked for
 */
public record Appearance(Painting painting, List<String> labels, Optional<Points> positions) {
    /** Copies the labels. */
    public Appearance {
        labels = List.copyOf(labels);
    }

    /**
     * Paints, labels and places the nodes.
     *
     * @param network the graph and its rows
     * @param colour what the colours show
     * @param label what the labels show; by default what {@link NodeLabels} says
     * @param layout where the nodes lie, if anywhere
     * @param run this execution
     * @return how the nodes look
     */
    public static Appearance of(
            Network network, Colour colour, Optional<String> label, Optional<Layout> layout, Run run) {
        return new Appearance(
                colour.paint(network).warned(run),
                NodeLabels.of(network, label, colour),
                layout.map(chosen -> run.in("layout").positions(chosen, network.graph())));
    }

    /**
     * Makes room for nodes, for files in which sizes and places have one unit.
     *
     * @param diameters of the nodes
     * @param graph whose nodes these are
     * @return the same with positions stretched as {@link Stretch} does, if there are any
     */
    public Appearance stretched(Diameters diameters, MapperGraph graph) {
        return new Appearance(painting, labels, positions.map(places -> Stretch.of(places, diameters, graph)));
    }

    /**
     * Gives a node's colour.
     *
     * @param node from 0 to v - 1
     * @return the colour, as {@code 0xRRGGBB}
     */
    public int colour(int node) {
        return painting.colours().get(node);
    }

    /**
     * Gives a node's label.
     *
     * @param node from 0 to v - 1
     * @return the label, not empty
     */
    public String label(int node) {
        return labels.get(node);
    }
}
