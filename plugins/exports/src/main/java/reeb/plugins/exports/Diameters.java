package reeb.plugins.exports;

import java.util.List;
import reeb.api.InputException;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Node;

/** Diameters of drawn nodes: areas go with the number of rows, and no node is too small to see. */
final class Diameters {
    private final double smallest;
    private final double largest;
    private final double mostRows;

    private Diameters(double smallest, double largest, double mostRows) {
        this.smallest = smallest;
        this.largest = largest;
        this.mostRows = mostRows;
    }

    static Diameters of(List<Double> sizes, MapperGraph graph) {
        int most = graph.nodes().stream().mapToInt(Node::size).max().orElse(1);
        return new Diameters(sizes.getFirst(), sizes.getLast(), Math.max(1, most));
    }

    double of(Node node) {
        return Math.max(smallest, largest * Math.sqrt(node.size() / mostRows));
    }

    /** Checks the parameter {@code sizes}. */
    static List<Double> checked(List<Double> sizes) {
        if (sizes.size() != 2 || sizes.getFirst() > sizes.getLast()) {
            throw new InputException("sizes: must be the smallest and the largest diameter of a node, such as [4, 40],"
                    + " but is " + sizes);
        }
        return List.copyOf(sizes);
    }
}
