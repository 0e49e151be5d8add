package reeb.toolkit.topology;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.api.graph.MapperGraph;
import reeb.toolkit.topology.PersistenceDiagram.Pair;

/**
 * The branches, components and loops of a graph as a function on its nodes sees them, each with the values between which it
 * reaches. Features that begin and end at the same value are left out.
 *
 * <p>An edge is there from the higher of its nodes' values on as the function rises, and from the lower one as it falls.
 *
 * <p>See Cohen-Steiner, Edelsbrunner and Harer, <i>Extending Persistence Using Poincare and Lefschetz Duality</i>,
 * Foundations of Computational Mathematics 9, 2009, and for Mapper Carriere and Oudot, <i>Structure and Stability of the
 * One-Dimensional Mapper</i>, 2018.
 *
 * @param ordinary Ord0, ordinary, dimension 0: branches that point down, from the value of their tip up to that at which they join
 * @param relative Rel1, relative, dimension 1: branches that point up, from the value of their tip down to that at which they join
 * @param components Ext0, extended, dimension 0: from their least value to their largest
 * @param loops Ext1, extended, dimension 1: from the value at which they close as the function rises down to that at which
 *     they do as it falls
 */
public record ExtendedPersistence(
        PersistenceDiagram ordinary,
        PersistenceDiagram relative,
        PersistenceDiagram components,
        PersistenceDiagram loops) {
    private static final Comparator<Pair> ORDER =
            Comparator.comparingDouble(Pair::birth).thenComparingDouble(Pair::death);

    /**
     * Computes all four diagrams. Takes O(e log e + l v) time for v nodes, e edges and l loops.
     *
     * @param graph the graph
     * @param values a finite value for each node, such as {@link MapperGraph#lensMeans}
     * @param run this execution
     * @return the diagrams, each ordered by birth, then death
     * @throws IllegalArgumentException where there are not as many values as nodes
     */
    public static ExtendedPersistence of(MapperGraph graph, double[] values, Run run) {
        if (values.length != graph.nodes().size()) {
            throw new IllegalArgumentException(
                    values.length + " values for " + graph.nodes().size() + " nodes");
        }
        double[] rising = edgeValues(graph, values);
        double[] negated = Arrays.stream(values).map(value -> -value).toArray();
        double[] falling = edgeValues(graph, negated);
        try (Progress progress = run.progress("pairing births and deaths", graph.edges())) {
            int[] upwards = order(rising);
            int[] downwards = order(falling);
            List<Pair> ordinary = new Branches(graph, values).merge(upwards, rising);
            List<Pair> relative = new Branches(graph, negated)
                    .merge(downwards, falling).stream()
                            .map(pair -> new Pair(-pair.birth(), -pair.death()))
                            .toList();
            List<Pair> loops = new LoopPairs(graph, upwards)
                    .sweep(downwards, progress).stream()
                            .map(loop -> new Pair(rising[loop.first()], -falling[loop.last()]))
                            .toList();
            return new ExtendedPersistence(
                    diagram(ordinary), diagram(relative), diagram(components(graph, values)), diagram(loops));
        }
    }

    private static double[] edgeValues(MapperGraph graph, double[] values) {
        return IntStream.range(0, graph.edges())
                .mapToDouble(edge -> Math.max(values[graph.from(edge)], values[graph.to(edge)]))
                .toArray();
    }

    private static int[] order(double[] edgeValues) {
        return IntStream.range(0, edgeValues.length)
                .boxed()
                .sorted(Comparator.comparingDouble(edge -> edgeValues[edge]))
                .mapToInt(edge -> edge)
                .toArray();
    }

    private static List<Pair> components(MapperGraph graph, double[] values) {
        int[] components = graph.components();
        int count = Arrays.stream(components).max().orElse(-1) + 1;
        double[] lows = new double[count];
        double[] highs = new double[count];
        Arrays.fill(lows, Double.POSITIVE_INFINITY);
        Arrays.fill(highs, Double.NEGATIVE_INFINITY);
        for (int node = 0; node < values.length; node++) {
            lows[components[node]] = Math.min(lows[components[node]], values[node]);
            highs[components[node]] = Math.max(highs[components[node]], values[node]);
        }
        return IntStream.range(0, count)
                .mapToObj(component -> new Pair(lows[component], highs[component]))
                .toList();
    }

    private static PersistenceDiagram diagram(List<Pair> pairs) {
        return new PersistenceDiagram(pairs.stream()
                .filter(pair -> pair.birth() != pair.death())
                .sorted(ORDER)
                .toList());
    }
}
