package {{package}};

import reeb.api.About;
import reeb.api.Default;
import reeb.api.Layout;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;

@Named("{{name}}")
@About("All nodes on a circle, in their order.")
public record {{Class}}(@About("How large the circle is.") @Default("2") @Range(min = 0) double radius) implements {{Kind}} {
    @Override
    public Points place(MapperGraph graph, Run run) {
        int nodes = graph.nodes().size();
        double[] places = new double[2 * nodes];
        for (int node = 0; node < nodes; node++) {
            double angle = 2 * Math.PI * node / nodes;
            places[2 * node] = radius * StrictMath.cos(angle);
            places[2 * node + 1] = radius * StrictMath.sin(angle);
        }
        return Points.of(nodes, 2, places);
    }
}
