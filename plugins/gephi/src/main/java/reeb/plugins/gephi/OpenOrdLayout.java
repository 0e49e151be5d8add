package reeb.plugins.gephi;

import org.gephi.layout.plugin.openord.OpenOrdLayoutBuilder;
import org.gephi.layout.plugin.openord.Worker;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Layout;
import reeb.api.Named;
import reeb.api.Progress;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;
import reeb.api.problem.InputException;

/**
 * OpenOrd (Martin, Brown, Klavans and Boyack, SPIE VDA 2011) as in Gephi: simulated annealing that cuts long edges, to show
 * clusters of large graphs.
 *
 * <p>Gephi's own worker does the work, but on the calling thread: started as Gephi starts it, on a thread of its own, the
 * layout may wait for ever for an iteration that has passed. Takes O(steps (v + e)) and 30 MB for the grids of densities.
 */
@Named("open-ord")
@About("Gephi's OpenOrd layout: parts clusters of large graphs by cutting long edges.")
public record OpenOrdLayout(
        @About("How often the nodes move; Gephi divides them among five stages.")
        @Default("750")
        @Range(min = 100, max = 100_000)
        int steps,

        @About("How readily long edges are cut: 0 never, 1 most readily.") @Default("0.8") @Range(min = 0, max = 1)
        double cut)
        implements Layout {
    @Override
    public Points place(MapperGraph graph, Run run) {
        // The layout starts all nodes at the origin; these places stand only where there is nothing to lay out.
        Points origin =
                Points.of(graph.nodes().size(), 2, new double[2 * graph.nodes().size()]);
        if (graph.nodes().size() < 2) {
            return origin;
        }
        GephiGraph moved = GephiGraph.of(graph, origin);
        GephiLog.quieten();
        var layout = new org.gephi.layout.plugin.openord.OpenOrdLayout(new OpenOrdLayoutBuilder());
        layout.resetPropertiesValues();
        layout.setNumThreads(1);
        layout.setRandSeed(run.random("moves").nextLong());
        layout.setNumIterations(steps);
        layout.setEdgeCut((float) cut);
        layout.setGraphModel(moved.model());
        try (Progress progress = run.progress("moving the nodes", steps)) {
            layout.setProgressTicket(new Ticket(progress));
            layout.initAlgo();
            work(layout.getWorkers()[0]);
        }
        return moved.places();
    }

    /** Does all iterations; the ticket's cancellation comes out as it is. */
    private static void work(Worker worker) {
        try {
            worker.run();
        } catch (ArrayIndexOutOfBoundsException e) {
            throw new InputException("nodes have left the grid of densities; 'yifan-hu' has no such bounds", e);
        }
    }
}
