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
import reeb.toolkit.nodes.Attribute;
import reeb.toolkit.nodes.Diameters;

/**
 * GDF, the table of nodes and edges of GUESS (Adar, CHI 2006), which Gephi reads with colours, sizes and places.
 *
 * <p>Texts are on one line between double quotes. Gephi knows no escapes: a quote within is one, unless a comma follows, so it is a
 * single one there, and a text ends with a blank, which Gephi takes away, where its end could be taken for more.
 */
@Named("gdf")
@About("Writes a graph in GDF, the tables of GUESS, with colours, sizes and places.")
public record Gdf(
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
    public Gdf {
        sizes = Diameters.checked(sizes);
    }

    @Override
    public List<String> endings() {
        return List.of("gdf");
    }

    @Override
    public void export(Network network, Output output, Run run) throws IOException {
        DrawnNodes nodes =
                DrawnNodes.of(network, colour, label, layout, sizes, run).inOneUnit();
        nodes.write(output.open("gdf"), Gdf::nodes, Gdf::edges, run);
    }

    private static void nodes(DrawnNodes nodes, Writer out, Lines lines) throws IOException {
        out.write("nodedef>name VARCHAR,label VARCHAR,width DOUBLE,color VARCHAR");
        out.write(nodes.placed() ? ",x DOUBLE,y DOUBLE" : "");
        List<String> names = nodes.names("_", Set.of("name", "label", "width", "height", "color", "x", "y", "visible"));
        for (int i = 0; i < names.size(); i++) {
            out.write("," + names.get(i) + " " + type(nodes.attributes().get(i)));
        }
        out.write('\n');
        for (int node = 0; node < nodes.size(); node++) {
            out.write(node + "," + quoted(nodes.label(node)) + "," + nodes.diameter(node));
            out.write(",\"" + rgb(nodes.appearance().colour(node)) + "\"");
            out.write(nodes.placed() ? "," + nodes.place(node, 0) + "," + nodes.place(node, 1) : "");
            for (int i = 0; i < names.size(); i++) {
                out.write("," + nodes.value(i, node, Gdf::quoted));
            }
            out.write('\n');
            lines.wrote();
        }
    }

    private static String quoted(String text) {
        String line = OneLine.of(text).replace("\",", "',");
        boolean plain = line.isEmpty() || Character.isLetterOrDigit(line.codePointBefore(line.length()));
        return '"' + line + (plain ? "\"" : " \"");
    }

    private static String type(Attribute attribute) {
        return switch (attribute.type()) {
            case INTEGER -> "INTEGER";
            case DOUBLE -> "DOUBLE";
            case STRING, DATE, TIME -> "VARCHAR";
        };
    }

    private static String rgb(int colour) {
        return (colour >> 16 & 0xff) + "," + (colour >> 8 & 0xff) + "," + (colour & 0xff);
    }

    private static void edges(MapperGraph graph, Writer out, Lines lines) throws IOException {
        out.write("edgedef>node1 VARCHAR,node2 VARCHAR,weight DOUBLE,directed BOOLEAN,shared INTEGER\n");
        for (int edge = 0; edge < graph.edges(); edge++) {
            int shared = graph.weight(edge);
            out.write(graph.from(edge) + "," + graph.to(edge) + "," + graph.strength(edge) + ",false," + shared + "\n");
            lines.wrote();
        }
    }
}
