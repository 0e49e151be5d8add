package reeb.plugins.layouts;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Layout;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;

/**
 * Force-directed placement (Fruchterman and Reingold, 1991) from a start by pivots (Brandes and Pich, 2006), each component
 * for itself, packed side by side afterwards.
 *
 * <p>The middle edge of each component has length 1. Takes O(steps (v log v + e)).
 */
@Named("force")
@About(
        "Places joined nodes close together and others apart, as if by springs; components side by side, the largest in the middle.")
public record ForceLayout(
        @About("How often the nodes move; more steps untangle large graphs better.")
        @Default("100")
        @Range(min = 0, max = 10_000)
        int steps)
        implements Layout {
    /** Components of at least so many nodes are laid out by all threads together. */
    private static final int LARGE = 400;

    @Override
    public Points place(MapperGraph graph, Run run) {
        return place(graph, run, this::place);
    }

    /**
     * Places the nodes as if none were known, and turns each component to where they lay. To begin at the known places would take
     * less time, but after some graphs long edges and folds stay that no small moves undo.
     */
    @Override
    public Points place(MapperGraph graph, Points known, Run run) {
        return place(
                graph,
                run,
                (component, noise, own) -> new KnownPlaces(component, known).turned(place(component, noise, own)));
    }

    /** Places a connected component. */
    private interface OfComponent {
        Placement place(Subgraph component, double[] noise, Run run);
    }

    private static Points place(MapperGraph graph, Run run, OfComponent layout) {
        List<Subgraph> components = Subgraph.of(graph);
        List<double[]> noise = noise(components, run.random("positions"));
        int large =
                (int) components.stream().filter(part -> part.size() >= LARGE).count();
        List<Placement> placements = new ArrayList<>();
        for (int i = 0; i < large; i++) {
            placements.add(layout.place(components.get(i), noise.get(i), run));
        }
        placements.addAll(run.collect(
                components.size() - large, i -> layout.place(components.get(large + i), noise.get(large + i), run)));
        Packing.pack(placements);
        return Placement.points(placements, graph.nodes().size());
    }

    private Placement place(Subgraph component, double[] noise, Run run) {
        int size = component.size();
        if (size <= 2) {
            return Placement.tiny(component);
        }
        double[][] start = PivotScaling.place(component);
        Placement placement = new Placement(component, start[0], start[1]);
        placement.scale(1 / placement.edgeLength());
        for (int node = 0; node < size; node++) {
            placement.x()[node] += noise[2 * node];
            placement.y()[node] += noise[2 * node + 1];
        }
        double hottest = 0.15 * Math.sqrt(size) + 0.2;
        new NodeForces(component, placement.x(), placement.y()).settle(steps, left -> hottest * left * left, run);
        placement.scale(1 / placement.edgeLength());
        placement.level();
        return placement;
    }

    /** Nodes with the same neighbours start at the same place; a little noise lets the forces part them. */
    private static List<double[]> noise(List<Subgraph> components, RandomGenerator random) {
        List<double[]> noise = new ArrayList<>();
        for (Subgraph component : components) {
            noise.add(random.doubles(2L * component.size(), -0.15, 0.15).toArray());
        }
        return noise;
    }
}
