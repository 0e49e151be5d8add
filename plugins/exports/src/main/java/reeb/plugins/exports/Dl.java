package reeb.plugins.exports;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Exporter;
import reeb.api.Named;
import reeb.api.Output;
import reeb.api.Run;
import reeb.api.data.ColumnNames;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.toolkit.colour.Colour;
import reeb.toolkit.colour.NodeLabels;
import reeb.toolkit.text.Utf8;

/**
 * DL, the language of UCINET (Borgatti, Everett and Freeman, 2002): labels, and each edge once with its weight; the format knows
 * no more.
 *
 * <p>UCINET takes labels for identifiers, so each begins with the node's number. Gephi wants all of them on one line between
 * commas, and igraph ends a label at a blank: blanks and commas within labels become {@code _}.
 */
@Named("dl")
@About("Writes a graph in DL, for UCINET: labels, edges and weights.")
public record Dl(
        @About(NodeLabels.ABOUT) @ColumnNames(nodes = true) Optional<String> label) implements Exporter {
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,]+");

    @Override
    public List<String> endings() {
        return List.of("dl");
    }

    @Override
    public void export(Network network, Output output, Run run) throws IOException {
        MapperGraph graph = network.graph();
        List<String> labels = NodeLabels.of(network, label, Colour.AUTO);
        int nodes = graph.nodes().size();
        try (Writer out = Utf8.writer(output.open("dl"));
                Lines lines = new Lines(run.progress("writing the graph", graph.edges()))) {
            out.write("dl n=" + nodes + "\nformat=edgelist1\n");
            out.write(nodes == 0 ? "" : "labels:\n" + onOneLine(labels) + "\n");
            out.write("data:\n");
            for (int edge = 0; edge < graph.edges(); edge++) {
                out.write((graph.from(edge) + 1) + " " + (graph.to(edge) + 1) + " " + Numerals.weight(graph, edge)
                        + "\n");
                lines.wrote();
            }
        }
    }

    private static String onOneLine(List<String> labels) {
        return IntStream.range(0, labels.size())
                .mapToObj(node -> OneLine.of(
                        UniqueIdentifiers.numbered(node, labels.get(node)).strip()))
                .map(label -> SEPARATOR.matcher(label).replaceAll("_"))
                .collect(Collectors.joining(","));
    }
}
