package reeb.plugins.gephi;

import java.util.Optional;
import org.gephi.layout.plugin.fruchterman.FruchtermanReingold;
import org.gephi.layout.plugin.fruchterman.FruchtermanReingoldBuilder;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Layout;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;

/**
 * The placement of Fruchterman and Reingold (<i>Graph Drawing by Force-directed Placement</i>, Software: Practice and
 * Experience, 1991) as in Gephi. A step compares all pairs: O(v^2), so it is for some thousand nodes.
 */
@Named("fruchterman-reingold")
@About("Gephi's Fruchterman-Reingold layout, which fills a disc evenly; slow beyond some thousand nodes.")
public record FruchtermanReingoldLayout(
        @About("How often the nodes move.") @Default("500") @Range(min = 0, max = 100_000)
        int steps,

        @About("The size of the disc.") @Default("10000") @Range(min = 0, aboveMin = true)
        double area,

        @About("How strongly nodes are drawn to the middle.") @Default("10") @Range(min = 0)
        double gravity,

        @About("How far nodes move in a step.") @Default("10") @Range(min = 0, aboveMin = true)
        double speed,

        @About("Where the nodes are at first; default: at random.")
        Optional<Layout> start)
        implements Layout {
    /** Gephi takes the area for a ten-thousandth of that which ideal distances are made for. */
    private static final double SCALE = 10_000;

    @Override
    public Points place(MapperGraph graph, Run run) {
        double spacing = Math.sqrt(SCALE * area / (1 + graph.nodes().size()));
        Points places = Start.of(start, graph, spacing / 10, run);
        if (graph.nodes().size() < 2) {
            return places;
        }
        GephiGraph moved = GephiGraph.of(graph, places);
        FruchtermanReingold layout = new FruchtermanReingold(new FruchtermanReingoldBuilder());
        layout.setGraphModel(moved.model());
        layout.setArea((float) area);
        layout.setGravity(gravity);
        layout.setSpeed(speed);
        return Steps.take(layout, moved, steps, run);
    }
}
