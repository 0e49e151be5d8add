package reeb.plugins.layouts;

import reeb.api.About;
import reeb.api.Layout;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;
import reeb.api.problem.InputException;

/** Nodes where the graph's own table says, as one that was edited by hand does. */
@Named("given")
@About("Leaves each node where it was put by hand: at the places that 'edited-graph' has read.")
public record GivenLayout() implements Layout {
    @Override
    public Points place(MapperGraph graph, Run run) {
        double[] positions = new double[2 * graph.nodes().size()];
        for (int axis = 0; axis < 2; axis++) {
            Column.Numbers column = column(graph, axis == 0 ? "x" : "y");
            for (int node = 0; node < column.size(); node++) {
                positions[2 * node + axis] = column.at(node);
            }
        }
        return Points.of(graph.nodes().size(), 2, positions);
    }

    private static Column.Numbers column(MapperGraph graph, String name) {
        if (graph.table().column(name).orElse(null) instanceof Column.Numbers numbers) {
            return numbers;
        }
        throw new InputException("layout: the nodes of this graph have no places of their own; 'given' is for graphs of"
                + " 'edited-graph', other layouts place any");
    }
}
