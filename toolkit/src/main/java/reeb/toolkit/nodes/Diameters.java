package reeb.toolkit.nodes;

import java.util.List;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Node;
import reeb.api.problem.InputException;

/** Diameters of drawn nodes: areas go with the number of rows, and no node is too small to see. */
public final class Diameters {
    private final double smallest;
    private final double largest;
    private final double mostRows;

    private Diameters(double smallest, double largest, double mostRows) {
        this.smallest = smallest;
        this.largest = largest;
        this.mostRows = mostRows;
    }

    /**
     * Fits the sizes to a graph.
     *
     * @param sizes the smallest and the largest diameter
     * @param graph whose largest node gets the largest
     * @return the diameters
     */
    public static Diameters of(List<Double> sizes, MapperGraph graph) {
        int most = graph.nodes().stream().mapToInt(Node::size).max().orElse(1);
        return new Diameters(sizes.getFirst(), sizes.getLast(), Math.max(1, most));
    }

    /**
     * Gives a node's diameter.
     *
     * @param node a node of the graph
     * @return its diameter
     */
    public double of(Node node) {
        return Math.max(smallest, largest * Math.sqrt(node.size() / mostRows));
    }

    /**
     * Checks the parameter {@code sizes}.
     *
     * @param sizes as given
     * @return an unmodifiable copy
     * @throws InputException where they are not the smallest and the largest
     */
    public static List<Double> checked(List<Double> sizes) {
        if (sizes.size() != 2 || sizes.getFirst() > sizes.getLast()) {
            throw new InputException("sizes: must be the smallest and the largest diameter of a node, such as [4, 40],"
                    + " but is " + sizes);
        }
        return List.copyOf(sizes);
    }
}
