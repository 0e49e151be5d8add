package reeb.plugins.embedders.tsne;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;
import reeb.plugins.embedders.map.MapRows;

/**
 * Puts the components of a graph side by side, on shelves from top to bottom: the highest first, as Coffman, Garey, Johnson and
 * Tarjan do in <i>Performance Bounds for Level-Oriented Two-Dimensional Packing Algorithms</i>, SIAM Journal on Computing, 1980.
 */
final class ComponentShelves {
    /** Free space beside a component, in middle edges. */
    private static final double GAP = 1.5;

    private static final double ASPECT = 4.0 / 3;

    /** Nodes of a component, and the box they lie in. */
    private record Box(List<Integer> nodes, double left, double bottom, double width, double height) {
        static Box of(List<Integer> nodes, double[][] places) {
            double[] x =
                    nodes.stream().mapToDouble(node -> places[0][node]).sorted().toArray();
            double[] y =
                    nodes.stream().mapToDouble(node -> places[1][node]).sorted().toArray();
            return new Box(nodes, x[0], y[0], x[x.length - 1] - x[0] + GAP, y[y.length - 1] - y[0] + GAP);
        }

        /** Moves the nodes so that the box has its upper left corner there. */
        void move(double[][] places, double x, double y) {
            for (int node : nodes) {
                places[0][node] += x - left;
                places[1][node] += y - height + GAP - bottom;
            }
        }
    }

    private ComponentShelves() {}

    /**
     * Scales the middle edge to length 1 and moves components. O(v log v + e log e).
     *
     * @param graph v nodes
     * @param places of the nodes, axis by axis, overwritten
     * @return v x 2 places around 0
     */
    static Points arrange(MapperGraph graph, double[][] places) {
        scale(graph, places);
        List<Box> boxes = boxes(graph, places);
        double length = length(boxes);
        double across = 0;
        double down = 0;
        double deepest = 0;
        for (Box box : boxes) {
            if (across > 0 && across + box.width() > length) {
                down += deepest;
                across = 0;
            }
            deepest = across == 0 ? box.height() : deepest;
            box.move(places, across - length / 2, -down);
            across += box.width();
        }
        double middle = (down + deepest) / 2;
        Arrays.setAll(places[1], node -> places[1][node] + middle);
        return MapRows.of(places);
    }

    /** Gives how long shelves are for the whole to be a bit wider than high. */
    private static double length(List<Box> boxes) {
        double area =
                boxes.stream().mapToDouble(box -> box.width() * box.height()).sum();
        double widest = boxes.stream().mapToDouble(Box::width).max().orElse(0);
        return Math.max(widest, Math.sqrt(ASPECT * area));
    }

    private static void scale(MapperGraph graph, double[][] places) {
        double[] lengths = IntStream.range(0, graph.edges())
                .mapToDouble(edge -> Math.hypot(
                        places[0][graph.from(edge)] - places[0][graph.to(edge)],
                        places[1][graph.from(edge)] - places[1][graph.to(edge)]))
                .filter(length -> length > 0)
                .sorted()
                .toArray();
        if (lengths.length > 0) {
            double middle = lengths[lengths.length / 2];
            for (double[] axis : places) {
                Arrays.setAll(axis, node -> axis[node] / middle);
            }
        }
    }

    private static List<Box> boxes(MapperGraph graph, double[][] places) {
        int[] components = graph.components();
        List<List<Integer>> nodes = new ArrayList<>();
        for (int node = 0; node < components.length; node++) {
            if (components[node] == nodes.size()) {
                nodes.add(new ArrayList<>());
            }
            nodes.get(components[node]).add(node);
        }
        return nodes.stream()
                .map(part -> Box.of(part, places))
                .sorted(Comparator.comparingDouble(Box::height).reversed())
                .toList();
    }
}
