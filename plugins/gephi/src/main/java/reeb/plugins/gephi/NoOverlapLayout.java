package reeb.plugins.gephi;

import java.util.List;
import java.util.random.RandomGenerator;
import org.gephi.layout.plugin.noverlap.NoverlapLayout;
import org.gephi.layout.plugin.noverlap.NoverlapLayoutBuilder;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Layout;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.graph.Diameters;
import reeb.api.graph.MapperGraph;

/**
 * Gephi's Noverlap: pushes overlapping nodes of another layout apart.
 *
 * <p>Gephi draws lots, from a generator that can't be seeded, only where two nodes lie at one place. So all are moved a
 * thousandth of the smallest node before, by lots of this run.
 */
@Named("no-overlap")
@About("Gephi's Noverlap: takes the places of another layout and pushes overlapping nodes apart.")
public record NoOverlapLayout(
        @About("Where the nodes are before.") @Default("force-atlas-2")
        Layout layout,

        @About("The smallest and the largest diameter of a node; areas go with the number of rows.")
        @Default("[4, 40]")
        @Range(min = 0, aboveMin = true)
        List<Double> sizes,

        @About("Room around each node.") @Default("5") @Range(min = 0)
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
        Points before = layout.place(graph, run.in("layout"));
        if (graph.nodes().size() < 2) {
            return before;
        }
        GephiGraph moved = GephiGraph.of(graph, shaken(before, run.random("shake")));
        Diameters diameters = Diameters.of(sizes, graph);
        for (int node = 0; node < graph.nodes().size(); node++) {
            // What Gephi takes for the radius.
            moved.node(node).setSize((float) diameters.of(graph.nodes().get(node)) / 2);
        }
        NoverlapLayout separation = new NoverlapLayout(new NoverlapLayoutBuilder());
        separation.resetPropertiesValues();
        separation.setRatio(1.0);
        separation.setMargin(margin / 2);
        return Steps.take(separation, moved, steps, run);
    }

    private Points shaken(Points places, RandomGenerator random) {
        double most = sizes.getFirst() / 1000;
        double[] values = new double[2 * places.rows()];
        for (int i = 0; i < values.length; i++) {
            values[i] = places.at(i / 2, i % 2) + most * random.nextDouble(-1, 1);
        }
        return Points.of(places.rows(), 2, values);
    }
}
