package reeb.plugins.exports;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Exporter;
import reeb.api.Layout;
import reeb.api.Named;
import reeb.api.Output;
import reeb.api.Run;
import reeb.api.data.ColumnNames;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.toolkit.colour.Colour;
import reeb.toolkit.colour.NodeLabels;
import reeb.toolkit.nodes.Attribute;
import reeb.toolkit.nodes.Titles;
import reeb.toolkit.text.Utf8;

/**
 * Two tables in CSV (RFC 4180, lines end with LF), with the columns that Gephi's import of spreadsheets looks for:
 * {@code Id, Label} and {@code Source, Target, Type, Weight}.
 */
@Named("graph-csv")
@About("Writes the nodes and the edges of a graph as two tables in CSV, for spreadsheets and Gephi.")
public record GraphCsv(
        @About("What the colours of the nodes show.") @Default("{}")
        Colour colour,

        @About(NodeLabels.ABOUT) @ColumnNames(nodes = true) Optional<String> label,

        @About("Where the nodes lie; default: nowhere.") Optional<Layout> layout)
        implements Exporter {
    private static final List<Double> SIZES = List.of(4.0, 40.0);

    @Override
    public List<String> endings() {
        return List.of("nodes.csv", "edges.csv");
    }

    @Override
    public void export(Network network, Output output, Run run) throws IOException {
        MapperGraph graph = network.graph();
        DrawnNodes nodes = DrawnNodes.of(network, colour, label, layout, SIZES, run);
        try (Lines lines = new Lines(run.progress("writing the graph", nodes.size() + graph.edges()))) {
            try (Writer out = Utf8.writer(output.open("nodes.csv"))) {
                nodes(nodes, out, lines);
            }
            try (Writer out = Utf8.writer(output.open("edges.csv"))) {
                edges(graph, out, lines);
            }
        }
    }

    private static void nodes(DrawnNodes nodes, Writer out, Lines lines) throws IOException {
        List<String> heads =
                nodes.placed() ? List.of("Id", "Label", "Colour", "X", "Y") : List.of("Id", "Label", "Colour");
        List<String> titles = nodes.attributes().stream().map(Attribute::title).toList();
        out.write(String.join(",", heads));
        for (String title : Titles.beside(heads, titles, " (node)")) {
            out.write("," + Csv.quoted(title));
        }
        out.write('\n');
        for (int node = 0; node < nodes.size(); node++) {
            out.write(node + "," + Csv.quoted(nodes.label(node)) + "," + nodes.colour(node));
            out.write(nodes.placed() ? "," + nodes.place(node, 0) + "," + nodes.place(node, 1) : "");
            for (Attribute attribute : nodes.attributes()) {
                out.write("," + Csv.quoted(attribute.of(node)));
            }
            out.write('\n');
            lines.wrote();
        }
    }

    private static void edges(MapperGraph graph, Writer out, Lines lines) throws IOException {
        out.write("Source,Target,Type,Weight\n");
        for (int edge = 0; edge < graph.edges(); edge++) {
            out.write(graph.from(edge) + "," + graph.to(edge) + ",Undirected," + Numerals.weight(graph, edge) + "\n");
            lines.wrote();
        }
    }
}
