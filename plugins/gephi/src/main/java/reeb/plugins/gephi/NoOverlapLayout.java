package reeb.plugins.gephi;

import java.util.List;
import java.util.random.RandomGenerator;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Layout;
import reeb.api.Named;
import reeb.api.Progress;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;
import reeb.toolkit.nodes.Diameters;

/**
 * Pushes overlapping nodes of another layout apart, as Gephi's Noverlap does: of two that overlap, the smaller gives way
 * more.
 *
 * <p>Gephi's own draws lots from a generator that can't be seeded and makes a text of each pair of nodes in each step, so
 * this is a layout of our own. A step takes O(v log v) where nodes are spread.
 */
@Named("no-overlap")
@About(
        "Takes the places of another layout and pushes nodes apart until they no longer overlap, as Gephi's Noverlap does.")
public record NoOverlapLayout(
        @About("Where the nodes are before.") @Default("force-atlas-2")
        Layout layout,

        @About("The smallest and the largest diameter of a node; areas go with the number of rows.")
        @Default("[4, 40]")
        @Range(min = 0, aboveMin = true)
        List<Double> sizes,

        @About("Room between nodes.") @Default("5") @Range(min = 0)
        double margin,

        @About("How often the nodes move at most.") @Default("1000") @Range(min = 0, max = 100_000)
        int steps)
        implements Layout {
    /** Checks the sizes. */
    public NoOverlapLayout {
        sizes = Diameters.checked(sizes);
    }

    @Override
    public Points place(MapperGraph graph, Run run) {
        Points before = run.in("layout").positions(layout, graph);
        Diameters diameters = Diameters.of(sizes, graph);
        double[] radii = graph.nodes().stream()
                .mapToDouble(node -> (diameters.of(node) + margin) / 2)
                .toArray();
        Discs discs = new Discs(before, radii);
        RandomGenerator random = run.random("pushes");
        try (Progress progress = run.progress("moving the nodes", steps)) {
            for (int step = 0; step < steps && discs.push(random); step++) {
                progress.advance(1);
            }
        }
        return discs.places();
    }
}
