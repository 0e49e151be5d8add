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
 * DOT, the language of Graphviz (Gansner and North, <i>An open graph visualization system and its applications to software
 * engineering</i>, Software: Practice and Experience, 2000). Positions are in points and pinned, for {@code neato -n2}, which leaves nodes and edges as they are.
 *
 * <p>Labels are texts between quotes, never HTML. Gephi stops reading at statements that set defaults, so each node tells
 * its shape.
 */
@Named("dot")
@About("Writes a graph in DOT, for Graphviz.")
public record Dot(
        @About("What the colours of the nodes show.") @Default("{}")
        Colour colour,

        @About(NodeLabels.ABOUT) @ColumnNames(nodes = true) Optional<String> label,

        @About("Where the nodes lie; default: nowhere.") Optional<Layout> layout,

        @About("The smallest and the largest diameter of a node; areas go with the number of rows.")
        @Default("[4, 40]")
        @Range(min = 0, aboveMin = true)
        List<Double> sizes)
        implements Exporter {
    /** In an inch, the unit of widths. */
    private static final double POINTS = 72;

    /** Checks the sizes. */
    public Dot {
        sizes = Diameters.checked(sizes);
    }

    @Override
    public List<String> endings() {
        return List.of("dot");
    }

    @Override
    public void export(Network network, Output output, Run run) throws IOException {
        DrawnNodes nodes = DrawnNodes.of(network, colour, label, layout, sizes, run);
        nodes.write(output.open("dot"), Dot::nodes, Dot::edges, run);
    }

    private static void nodes(DrawnNodes nodes, Writer out, Lines lines) throws IOException {
        out.write("// " + OneLine.of(nodes.network().description()) + "\n");
        out.write("graph " + OneLine.escaped(nodes.network().title()) + " {\n");
        List<String> names = nodes.names("_", Set.of("label", "width", "height", "fillcolor", "pos", "size"));
        for (int node = 0; node < nodes.size(); node++) {
            out.write("  " + node + " [label=" + OneLine.escaped(nodes.label(node)));
            out.write(", shape=circle, style=filled, fixedsize=true, fillcolor=\"" + nodes.colour(node) + "\", width="
                    + inches(nodes, node));
            if (nodes.placed()) {
                out.write(", pos=\"" + nodes.place(node, 0) + "," + nodes.place(node, 1) + "!\"");
            }
            for (int i = 0; i < names.size(); i++) {
                String value = nodes.value(i, node, OneLine::escaped);
                out.write(value.isEmpty() ? "" : ", " + names.get(i) + "=" + number(value));
            }
            out.write("];\n");
            lines.wrote();
        }
    }

    private static String inches(DrawnNodes nodes, int node) {
        return Numerals.rounded(
                nodes.diameters().of(nodes.network().graph().nodes().get(node)) / POINTS);
    }

    /** Puts quotes around numbers with an exponent, which DOT does not know. */
    private static String number(String value) {
        return value.startsWith("\"") || value.indexOf('E') < 0 ? value : "\"" + value + "\"";
    }

    private static void edges(MapperGraph graph, Writer out, Lines lines) throws IOException {
        for (int edge = 0; edge < graph.edges(); edge++) {
            out.write("  " + graph.from(edge) + " -- " + graph.to(edge) + " [weight=" + Numerals.weight(graph, edge)
                    + "];\n");
            lines.wrote();
        }
        out.write("}\n");
    }
}
