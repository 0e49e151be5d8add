package reeb.plugins.exports;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Exporter;
import reeb.api.Layout;
import reeb.api.Named;
import reeb.api.Output;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.ColumnNames;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.toolkit.colour.Colour;
import reeb.toolkit.colour.NodeLabels;
import reeb.toolkit.nodes.Diameters;

/**
 * Pajek's network file (Batagelj and Mrvar, <i>Pajek: A Program for Large Network Analysis</i>, Connections 1998): nodes,
 * numbered from 1, with labels, places and sizes, and edges with weights; it has no further attributes.
 *
 * <p>networkx and others take labels for identifiers, so each begins with the node's number.
 */
@Named("pajek")
@About("Writes a graph for Pajek, with labels, places, sizes and weights.")
public record Pajek(
        @About("What the colours of the nodes show.") @Default("{}")
        Colour colour,

        @About(NodeLabels.ABOUT) @ColumnNames(nodes = true) Optional<String> label,

        @About("Where the nodes lie; default: nowhere.") Optional<Layout> layout,

        @About("The smallest and the largest diameter of a node; areas go with the number of rows.")
        @Default("[4, 40]")
        @Range(min = 0, aboveMin = true)
        List<Double> sizes)
        implements Exporter {
    /** Checks the sizes. */
    public Pajek {
        sizes = Diameters.checked(sizes);
    }

    @Override
    public List<String> endings() {
        return List.of("net");
    }

    @Override
    public void export(Network network, Output output, Run run) throws IOException {
        DrawnNodes nodes = DrawnNodes.of(network, colour, label, layout, sizes, run);
        nodes.write(output.open("net"), Pajek::nodes, Pajek::edges, run);
    }

    private static void nodes(DrawnNodes nodes, Writer out, Lines lines) throws IOException {
        out.write("*Vertices " + nodes.size() + "\n");
        for (int node = 0; node < nodes.size(); node++) {
            out.write((node + 1) + " " + OneLine.quoted(UniqueIdentifiers.numbered(node, nodes.label(node))));
            out.write(nodes.placed() ? " " + nodes.place(node, 0) + " " + nodes.place(node, 1) + " 0.0" : "");
            out.write(" ic RGB" + nodes.colour(node).substring(1).toUpperCase(Locale.ROOT));
            out.write(" x_fact " + nodes.diameter(node) + " y_fact " + nodes.diameter(node) + "\n");
            lines.wrote();
        }
    }

    private static void edges(MapperGraph graph, Writer out, Lines lines) throws IOException {
        out.write("*Edges\n");
        for (int edge = 0; edge < graph.edges(); edge++) {
            out.write((graph.from(edge) + 1) + " " + (graph.to(edge) + 1) + " " + Numerals.weight(graph, edge) + "\n");
            lines.wrote();
        }
    }
}
