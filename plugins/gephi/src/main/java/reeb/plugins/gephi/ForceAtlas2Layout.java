package reeb.plugins.gephi;

import java.util.Optional;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2Builder;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Layout;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;

/**
 * ForceAtlas2 (Jacomy, Venturini, Heymann and Bastian, PLoS ONE 2014) as in Gephi: nodes repel each other by their degrees,
 * edges pull, gravity keeps components together.
 *
 * <p>One thread computes the forces: several would add them up in an order of their own. A step takes O(v log v + e).
 */
@Named("force-atlas-2")
@About(
        "Gephi's ForceAtlas2: nodes repel each other by their degrees, edges pull, and gravity keeps components together.")
public record ForceAtlas2Layout(
        @About("How often the nodes move.") @Default("500") @Range(min = 0, max = 100_000)
        int steps,

        @About("How far apart nodes come to lie; default: 2, or 10 for graphs of less than 100 nodes.")
        @Range(min = 0, aboveMin = true)
        Optional<Double> scaling,

        @About("How strongly nodes are drawn to the middle.") @Default("1") @Range(min = 0)
        double gravity,

        @About("Whether gravity grows with the distance from the middle, so that components stay near.")
        @Default("false")
        boolean strongGravity,

        @About("Whether edges pull by the logarithm of their length, which makes clusters denser.") @Default("false")
        boolean linLog,

        @About("Whether nodes of many edges are pulled less, so that they move outwards.") @Default("false")
        boolean dissuadeHubs,

        @About("How much the rows that an edge's nodes share count: 0 not at all, 1 fully.")
        @Default("1")
        @Range(min = 0, max = 4)
        double weights,

        @About("Where the nodes are at first; default: at random.")
        Optional<Layout> start)
        implements Layout {
    private static final double ROOM = 10;

    @Override
    public Points place(MapperGraph graph, Run run) {
        Points places = Start.of(start, graph, ROOM, run);
        if (graph.nodes().size() < 2) {
            return places;
        }
        GephiGraph moved = GephiGraph.of(graph, places);
        ForceAtlas2 layout = new ForceAtlas2(new ForceAtlas2Builder());
        layout.setGraphModel(moved.model());
        layout.resetPropertiesValues();
        layout.setThreadsCount(1);
        scaling.ifPresent(layout::setScalingRatio);
        layout.setGravity(gravity);
        layout.setStrongGravityMode(strongGravity);
        layout.setLinLogMode(linLog);
        layout.setOutboundAttractionDistribution(dissuadeHubs);
        layout.setEdgeWeightInfluence(weights);
        return Steps.take(layout, moved, steps, run);
    }
}
