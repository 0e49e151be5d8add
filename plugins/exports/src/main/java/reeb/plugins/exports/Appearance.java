package reeb.plugins.exports;

import java.util.Optional;
import reeb.api.Layout;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.graph.Colour;
import reeb.api.graph.Network;
import reeb.api.graph.Painting;

/**
 * How the nodes look in a program that draws them.
 *
 * @param painting their colours
 * @param positions v x 2, y upwards, where a layout was asked for
 */
record Appearance(Painting painting, Optional<Points> positions) {
    static Appearance of(Network network, Colour colour, Optional<Layout> layout, Run run) {
        return new Appearance(
                colour.paint(network), layout.map(chosen -> chosen.place(network.graph(), run.in("layout"))));
    }

    int colour(int node) {
        return painting.colours().get(node);
    }

    /** Gives a node's short label: its category where colours show categories, else how many rows it has. */
    String label(Network network, int node) {
        return switch (painting.legend()) {
            case Painting.Swatches _
            when !painting.values().get(node).isEmpty() -> painting.values().get(node);
            case Painting.Swatches _, Painting.Scale _ ->
                Integer.toString(network.graph().nodes().get(node).size());
        };
    }
}
