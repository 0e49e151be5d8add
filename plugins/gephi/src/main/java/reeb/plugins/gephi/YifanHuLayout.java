package reeb.plugins.gephi;

import java.util.Optional;
import org.gephi.layout.plugin.force.StepDisplacement;
import org.gephi.layout.plugin.force.yifanHu.YifanHu;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Layout;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;

/**
 * Hu's force-directed placement (<i>Efficient, High-Quality Force-Directed Graph Drawing</i>, The Mathematica Journal, 2005)
 * as in Gephi, on one level. A step takes O(v log v + e); ends when the forces no longer change.
 */
@Named("yifan-hu")
@About("Gephi's Yifan Hu layout: springs and electric charges with adaptive cooling; quick, and ends by itself.")
public record YifanHuLayout(
        @About("How often the nodes move at most.") @Default("1000") @Range(min = 0, max = 100_000)
        int steps,

        @About("The length that edges tend to.") @Default("40") @Range(min = 0, aboveMin = true)
        double distance,

        @About("How strongly nodes repel each other.") @Default("0.2") @Range(min = 0, aboveMin = true)
        double strength,

        @About("Where the nodes are at first; default: at random.")
        Optional<Layout> start)
        implements Layout {
    @Override
    public Points place(MapperGraph graph, Run run) {
        Points places = Start.of(start, graph, distance / 2, run);
        if (graph.nodes().size() < 2) {
            return places;
        }
        GephiGraph moved = GephiGraph.of(graph, places);
        var layout = new org.gephi.layout.plugin.force.yifanHu.YifanHuLayout(new YifanHu(), new StepDisplacement(1));
        layout.setGraphModel(moved.model());
        layout.resetPropertiesValues();
        layout.setOptimalDistance((float) distance);
        layout.setInitialStep((float) distance / 5);
        layout.setRelativeStrength((float) strength);
        return Steps.take(layout, moved, steps, run);
    }
}
