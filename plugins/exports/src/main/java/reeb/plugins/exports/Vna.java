package reeb.plugins.exports;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * VNA, the tables of NetDraw (Borgatti, Analytic Technologies, 2002), which Gephi reads: attributes, look and ties.
 *
 * <p>The format has no way to write a double quote within a text: it becomes a single one.
 */
@Named("vna")
@About("Writes a graph in VNA, the tables of NetDraw, with all attributes.")
public record Vna(
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
    public Vna {
        sizes = Diameters.checked(sizes);
    }

    @Override
    public List<String> endings() {
        return List.of("vna");
    }

    @Override
    public void export(Network network, Output output, Run run) throws IOException {
        DrawnNodes nodes =
                DrawnNodes.of(network, colour, label, layout, sizes, run).inOneUnit();
        nodes.write(output.open("vna"), Vna::nodes, Vna::edges, run);
    }

    private static void nodes(DrawnNodes nodes, Writer out, Lines lines) throws IOException {
        List<String> names = nodes.names("_", Set.of("id", "label"));
        out.write("*Node data\nID label " + String.join(" ", names) + "\n");
        for (int node = 0; node < nodes.size(); node++) {
            out.write(node + " " + OneLine.quoted(nodes.label(node)));
            for (int i = 0; i < names.size(); i++) {
                String value = nodes.value(i, node, OneLine::quoted);
                out.write(value.isEmpty() ? " \"\"" : " " + value);
            }
            out.write('\n');
            lines.wrote();
        }
        look(nodes, out);
    }

    private static void look(DrawnNodes nodes, Writer out) throws IOException {
        out.write("*Node properties\nID " + (nodes.placed() ? "x y " : "") + "color size shortlabel\n");
        for (int node = 0; node < nodes.size(); node++) {
            // Colours are numbers, red in the lowest byte.
            int colour = Integer.reverseBytes(nodes.appearance().colour(node)) >>> 8;
            out.write(node + " ");
            out.write(nodes.placed() ? nodes.place(node, 0) + " " + nodes.place(node, 1) + " " : "");
            out.write(colour + " " + nodes.diameter(node) + " " + OneLine.quoted(nodes.label(node)) + "\n");
        }
    }

    private static void edges(MapperGraph graph, Writer out, Lines lines) throws IOException {
        out.write("*Tie data\nfrom to strength\n");
        for (int edge = 0; edge < graph.edges(); edge++) {
            out.write(graph.from(edge) + " " + graph.to(edge) + " " + Numerals.weight(graph, edge) + "\n");
            lines.wrote();
        }
    }
}
