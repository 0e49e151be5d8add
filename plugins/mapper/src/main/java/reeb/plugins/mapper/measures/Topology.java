package reeb.plugins.mapper.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.GraphEvaluator;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Table;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.problem.InputException;
import reeb.plugins.mapper.graph.Nerve;
import reeb.toolkit.topology.Simplices;

/**
 * Counts what a graph is made of: {@code nodes}, {@code edges}, {@code components}, the nodes of the {@code largest
 * component}, the {@code loops} of the graph (edges - nodes + components), and of the nerve {@code simplices 2},
 * {@code simplices 3} ... and the Betti numbers {@code betti 0}, {@code betti 1} ... over the field of two elements.
 *
 * <p>A loop of the graph whose nodes all share rows is filled in the nerve, so that {@code betti 1} is at most {@code loops}.
 *
 * @param dimension up to which there are simplices; Betti numbers go to one below
 * @param minIntersection rows that nodes share to be a simplex; where left out, as many as in the step that built the graph
 * @see Simplices
 */
@Named("topology")
@About("Counts nodes, edges, components, loops, simplices of the nerve and their holes (Betti numbers).")
public record Topology(
        @About("Up to which dimension simplices are counted, 2 for triangles; Betti numbers go to one below.")
        @Default("2")
        @Range(min = 1, max = 10)
        int dimension,

        @About("Rows that nodes must share to be a simplex; default: as in the step that built the graph.")
        @Range(min = 1)
        Optional<Integer> minIntersection)
        implements GraphEvaluator {
    @Override
    public Table evaluate(Network network, Run run) {
        MapperGraph graph = network.graph();
        int shared = minIntersection.orElse(graph.minIntersection());
        requireItsEdges(network, shared, run);
        Simplices simplices = Simplices.of(graph, dimension, shared, run);
        int[] sizes = componentSizes(graph);
        List<Column> figures = new ArrayList<>();
        figures.add(new Column.Numbers("nodes", graph.nodes().size()));
        figures.add(new Column.Numbers("edges", graph.edges()));
        figures.add(new Column.Numbers("components", sizes.length));
        figures.add(new Column.Numbers(
                "largest component", Arrays.stream(sizes).max().orElse(0)));
        figures.add(new Column.Numbers("loops", graph.edges() - graph.nodes().size() + sizes.length));
        int[] holes = simplices.bettiNumbers(run);
        for (int k = 0; k < holes.length; k++) {
            figures.add(new Column.Numbers("betti " + k, holes[k]));
        }
        for (int k = 2; k <= dimension; k++) {
            figures.add(new Column.Numbers("simplices " + k, simplices.count(k)));
        }
        return new Table(figures);
    }

    /** Refuses a graph whose edges are others than those of the nerve: faces of its simplices would be missing. */
    private static void requireItsEdges(Network network, int shared, Run run) {
        MapperGraph graph = network.graph();
        int edges = edges(network, shared, run);
        if (edges != graph.edges()) {
            String difference = String.format(
                    Locale.ROOT,
                    "the graph has %,d edges, but %,d pairs of its nodes share %,d rows or more; ",
                    graph.edges(),
                    edges,
                    shared);
            boolean given =
                    shared != graph.minIntersection() && edges(network, graph.minIntersection(), run) == graph.edges();
            throw new InputException(
                    given
                            ? "minIntersection: " + difference + "leave it out, to take the " + graph.minIntersection()
                                    + " of the step that built the graph"
                            : "topology: " + difference + "its edges have been edited, and simplices need them all;"
                                    + " take the graph as it was before");
        }
    }

    private static int edges(Network network, int shared, Run run) {
        return new Nerve(network.graph().nodes(), network.data().points().rows(), shared, run).edges().length / 3;
    }

    private static int[] componentSizes(MapperGraph graph) {
        int[] components = graph.components();
        int[] sizes = new int[IntStream.of(components).max().orElse(-1) + 1];
        IntStream.of(components).forEach(component -> sizes[component]++);
        return sizes;
    }
}
