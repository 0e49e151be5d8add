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
 * GML (Himsolt, <i>GML: A portable Graph File Format</i>, 1996), in ASCII: quotes and ampersands are entities by name, which all
 * readers know that know any, and what is beyond ASCII is a character reference. Attributes are called by the letters and digits of
 * their titles.
 *
 * <p>networkx takes labels for identifiers: where two nodes have the same, each label has the node's number before it.
 */
@Named("gml")
@About("Writes a graph in GML, which most libraries for graphs read.")
public record Gml(
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
    public Gml {
        sizes = Diameters.checked(sizes);
    }

    @Override
    public List<String> endings() {
        return List.of("gml");
    }

    @Override
    public void export(Network network, Output output, Run run) throws IOException {
        DrawnNodes nodes =
                DrawnNodes.of(network, colour, label, layout, sizes, run).inOneUnit();
        nodes.write(output.open("gml"), Gml::nodes, Gml::edges, run);
    }

    private static void nodes(DrawnNodes nodes, Writer out, Lines lines) throws IOException {
        out.write("graph [\n  directed 0\n");
        out.write("  label " + quoted(nodes.network().title()) + "\n");
        out.write("  comment " + quoted(nodes.network().description()) + "\n");
        List<String> names = nodes.names("", Set.of("id", "label", "graphics"));
        List<String> labels = UniqueIdentifiers.of(
                nodes.appearance().labels().stream().map(OneLine::of).toList());
        for (int node = 0; node < nodes.size(); node++) {
            out.write("  node [\n    id " + node + "\n    label " + quoted(labels.get(node)) + "\n");
            graphics(nodes, node, out);
            for (int i = 0; i < names.size(); i++) {
                String value = nodes.value(i, node, Gml::quoted);
                out.write(value.isEmpty() ? "" : "    " + names.get(i) + " " + value + "\n");
            }
            out.write("  ]\n");
            lines.wrote();
        }
    }

    private static void graphics(DrawnNodes nodes, int node, Writer out) throws IOException {
        out.write("    graphics [\n");
        if (nodes.placed()) {
            out.write("      x " + nodes.place(node, 0) + "\n      y " + nodes.place(node, 1) + "\n");
        }
        String diameter = nodes.diameter(node);
        out.write("      w " + diameter + "\n      h " + diameter + "\n      d " + diameter + "\n");
        out.write("      type \"ellipse\"\n      fill \"" + nodes.colour(node) + "\"\n    ]\n");
    }

    private static void edges(MapperGraph graph, Writer out, Lines lines) throws IOException {
        for (int edge = 0; edge < graph.edges(); edge++) {
            out.write("  edge [\n    source " + graph.from(edge) + "\n    target " + graph.to(edge));
            // Gephi takes either for the weight, networkx and igraph only the second.
            out.write("\n    value " + graph.strength(edge) + "\n    weight " + graph.strength(edge));
            out.write("\n    shared " + graph.weight(edge) + "\n  ]\n");
            lines.wrote();
        }
        out.write("]\n");
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        OneLine.of(text).codePoints().forEach(code -> {
            switch (code) {
                case '"' -> quoted.append("&quot;");
                case '&' -> quoted.append("&amp;");
                default -> {
                    if (code > '~') {
                        quoted.append("&#").append(code).append(';');
                    } else {
                        quoted.appendCodePoint(code);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
