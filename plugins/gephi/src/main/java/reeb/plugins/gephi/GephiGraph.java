package reeb.plugins.gephi;

import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;
import reeb.api.problem.InputException;

/** A Mapper graph as Gephi holds graphs; nodes are called by their numbers. */
final class GephiGraph {
    private final GraphModel model;
    private final Node[] nodes;

    private GephiGraph(GraphModel model, Node[] nodes) {
        this.model = model;
        this.nodes = nodes;
    }

    /** Makes a graph outside of Gephi's workspaces, and so of all state that they share. */
    static GephiGraph of(MapperGraph graph, Points places) {
        return into(GraphModel.Factory.newInstance(), graph, places);
    }

    /** Puts nodes and edges into an empty model. */
    static GephiGraph into(GraphModel model, MapperGraph graph, Points places) {
        Graph filled = model.getUndirectedGraph();
        Node[] nodes = new Node[graph.nodes().size()];
        for (int number = 0; number < nodes.length; number++) {
            Node node = model.factory().newNode(Integer.toString(number));
            node.setX((float) places.at(number, 0));
            node.setY((float) places.at(number, 1));
            filled.addNode(node);
            nodes[number] = node;
        }
        for (int number = 0; number < graph.edges(); number++) {
            Node from = nodes[graph.from(number)];
            Node to = nodes[graph.to(number)];
            Edge edge = model.factory().newEdge(Integer.toString(number), from, to, 0, graph.strength(number), false);
            filled.addEdge(edge);
        }
        return new GephiGraph(model, nodes);
    }

    GraphModel model() {
        return model;
    }

    Node node(int number) {
        return nodes[number];
    }

    /**
     * Reads where the nodes are now.
     *
     * @return v x 2 finite positions
     * @throws InputException where forces have driven a node out of all bounds
     */
    Points places() {
        double[] places = new double[2 * nodes.length];
        for (int number = 0; number < nodes.length; number++) {
            places[2 * number] = finite(nodes[number].x());
            places[2 * number + 1] = finite(nodes[number].y());
        }
        return Points.of(nodes.length, 2, places);
    }

    private static double finite(float value) {
        if (!Float.isFinite(value)) {
            throw new InputException(
                    "the forces have driven nodes out of all bounds; weaker ones or fewer steps will do");
        }
        return value;
    }
}
