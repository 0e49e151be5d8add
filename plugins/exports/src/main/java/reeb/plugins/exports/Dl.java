package reeb.plugins.exports;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Exporter;
import reeb.api.Named;
import reeb.api.Output;
import reeb.api.Run;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.toolkit.colour.Appearance;
import reeb.toolkit.colour.Colour;

/**
 * DL, the language of UCINET (Borgatti, Everett and Freeman, 2002): labels, and each edge in both directions with its
 * weight; the format knows no more.
 *
 * <p>UCINET takes labels for identifiers, so the node's number comes before each.
 */
@Named("dl")
@About("Writes a graph in DL, for UCINET: labels, edges and weights.")
public record Dl(
        @About("What the labels of the nodes show.") @Default("{}")
        Colour colour) implements Exporter {
    @Override
    public List<String> endings() {
        return List.of("dl");
    }

    @Override
    public void export(Network network, Output output, Run run) throws IOException {
        MapperGraph graph = network.graph();
        Appearance appearance = Appearance.of(network, colour, Optional.empty(), run);
        int nodes = graph.nodes().size();
        try (Writer out = Utf8.writer(output.open("dl"));
                Lines lines = new Lines(run.progress("writing the graph", nodes + graph.edges()))) {
            out.write("dl n=" + nodes + " format=edgelist1\nlabels:\n");
            for (int node = 0; node < nodes; node++) {
                out.write(OneLine.quoted(node + " " + appearance.label(network, node)) + "\n");
                lines.wrote();
            }
            out.write("data:\n");
            for (int edge = 0; edge < graph.edges(); edge++) {
                int from = graph.from(edge) + 1;
                int to = graph.to(edge) + 1;
                out.write(from + " " + to + " " + graph.weight(edge) + "\n");
                out.write(to + " " + from + " " + graph.weight(edge) + "\n");
                lines.wrote();
            }
        }
    }
}
