package reeb.toolkit.colour;

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
 * @param positions v x 2, y upwards, where a layout was asked for
 */
public record Appearance(Painting painting, Optional<Points> positions) {
    /**
     * Paints the nodes and places them.
     *
     * @param network the graph and its rows
     * @param colour what the colours show
     * @param layout where the nodes lie, if anywhere
     * @param run this execution
     * @return how the nodes look
     */
    public static Appearance of(Network network, Colour colour, Optional<Layout> layout, Run run) {
        return new Appearance(
                colour.paint(network).warned(run),
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
        return new Appearance(painting, positions.map(places -> Stretch.of(places, diameters, graph)));
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
     * Gives a node's short label: its {@code name} where the graph has a column of that name, else its category where colours show categories, else how many rows it has.
     *
     * @param network the graph and its rows
     * @param node from 0 to v - 1
     * @return the label
     */
    public String label(Network network, int node) {
        String name = network.graph()
                .table()
                .column("name")
                .map(names -> names.text(node))
                .orElse("");
        if (!name.isEmpty()) {
            return name;
        }
        return switch (painting.legend()) {
            case Painting.Swatches _
            when !painting.values().get(node).isEmpty() -> painting.values().get(node);
            case Painting.Swatches _, Painting.Scale _ ->
                Integer.toString(network.graph().nodes().get(node).size());
        };
    }
}
