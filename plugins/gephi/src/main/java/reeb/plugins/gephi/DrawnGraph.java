package reeb.plugins.gephi;

import java.awt.Color;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import reeb.api.data.Points;
import reeb.api.graph.Network;
import reeb.toolkit.colour.Appearance;
import reeb.toolkit.nodes.Attribute;
import reeb.toolkit.nodes.AttributeIds;
import reeb.toolkit.nodes.Diameters;
import reeb.toolkit.nodes.NodeAttributes;

/** Puts a graph with all that is known of it into a model of Gephi's. */
final class DrawnGraph {
    private final Network network;
    private final Appearance appearance;
    private final Diameters diameters;
    private final Points places;

    /** Prepares the graph; the appearance has positions. */
    DrawnGraph(Network network, Appearance appearance, List<Double> sizes) {
        this.network = network;
        this.appearance = appearance;
        this.diameters = Diameters.of(sizes, network.graph());
        this.places =
                appearance.stretched(diameters, network.graph()).positions().orElseThrow();
    }

    /** Fills an empty model: nodes with places, colours, sizes, labels and typed columns; edges with what they share. */
    void into(GraphModel model) {
        GephiGraph graph = GephiGraph.into(model, network.graph(), places);
        for (int number = 0; number < network.graph().nodes().size(); number++) {
            Node node = graph.node(number);
            node.setLabel(Text.xml(appearance.label(number)));
            node.setColor(new Color(appearance.colour(number)));
            // Gephi's size is a radius.
            node.setSize((float) diameters.of(network.graph().nodes().get(number)) / 2);
        }
        List<Attribute> attributes = NodeAttributes.of(network).numbered();
        List<String> ids = AttributeIds.of(attributes);
        for (int i = 0; i < attributes.size(); i++) {
            column(ids.get(i), attributes.get(i), model, graph);
        }
        shared(model);
    }

    /** Labels the nodes anew, as a format can show labels. */
    void label(GraphModel model, UnaryOperator<String> shown) {
        for (int number = 0; number < network.graph().nodes().size(); number++) {
            Node node = model.getGraph().getNode(Integer.toString(number));
            node.setLabel(shown.apply(appearance.label(number)));
        }
    }

    private void column(String id, Attribute attribute, GraphModel model, GephiGraph graph) {
        model.getNodeTable().addColumn(id, Text.xml(attribute.title()), type(attribute), null);
        for (int number = 0; number < network.graph().nodes().size(); number++) {
            String value = attribute.of(number);
            if (!value.isEmpty()) {
                graph.node(number).setAttribute(id, parsed(attribute, value));
            }
        }
    }

    private static void shared(GraphModel model) {
        model.getEdgeTable().addColumn("shared", Integer.class);
        for (Edge edge : model.getGraph().getEdges().toArray()) {
            edge.setAttribute("shared", (int) edge.getWeight());
        }
    }

    private static Class<?> type(Attribute attribute) {
        return switch (attribute.type()) {
            case INTEGER -> Integer.class;
            case DOUBLE -> Double.class;
            case STRING, DATE, TIME -> String.class;
        };
    }

    private static Object parsed(Attribute attribute, String value) {
        return switch (attribute.type()) {
            case INTEGER -> Integer.valueOf(value);
            case DOUBLE -> Double.valueOf(value);
            case STRING, DATE, TIME -> Text.xml(value);
        };
    }
}
