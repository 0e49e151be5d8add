package reeb.plugins.exports;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Exporter;
import reeb.api.Layout;
import reeb.api.Named;
import reeb.api.Output;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.ColumnNames;
import reeb.api.data.Rows;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.graph.Node;
import reeb.toolkit.colour.Appearance;
import reeb.toolkit.colour.Colour;
import reeb.toolkit.colour.NodeLabels;
import reeb.toolkit.nodes.Attribute;
import reeb.toolkit.nodes.Diameters;
import reeb.toolkit.nodes.NodeAttributes;

/**
 * GraphML (Brandes, Eiglsperger, Herman, Himsolt and Marshall, GD 2001), which most graph libraries read.
 *
 * <p>The keys {@code label, size, r, g, b, x} and {@code y} are those from which Gephi takes labels, diameters, colours and
 * positions; how many rows a node has is therefore called {@code rows} here.
 */
@Named("graphml")
@About("Writes a graph in GraphML, which most programs and libraries for graphs read.")
public record GraphMl(
        @About("What the colours of the nodes show.") @Default("{}")
        Colour colour,

        @About(NodeLabels.ABOUT) @ColumnNames(nodes = true) Optional<String> label,

        @About("Where the nodes lie; default: nowhere.") Optional<Layout> layout,

        @About("Whether to list the row numbers of each node.") @Default("false")
        boolean members,

        @About("The smallest and the largest diameter of a node; areas go with the number of rows.")
        @Default("[4, 40]")
        @Range(min = 0, aboveMin = true)
        List<Double> sizes)
        implements Exporter {
    /** Names that readers, Gephi among them, give a meaning. */
    private static final Set<String> TAKEN = Set.of(
            "label", "nodelabel", "members", "size", "color", "r", "g", "b", "x", "y", "z", "xpos", "ypos", "zpos");

    /** Checks the sizes. */
    public GraphMl {
        sizes = Diameters.checked(sizes);
    }

    @Override
    public List<String> endings() {
        return List.of("graphml");
    }

    @Override
    public void export(Network network, Output output, Run run) throws IOException {
        MapperGraph graph = network.graph();
        DrawnNodes drawn = new DrawnNodes(
                        network,
                        Appearance.of(network, colour, label, layout, run),
                        Diameters.of(sizes, graph),
                        NodeAttributes.of(network).numbered())
                .inOneUnit();
        try (XmlWriter xml = new XmlWriter(output.open("graphml"));
                Lines lines = new Lines(
                        run.progress("writing the graph", graph.nodes().size() + graph.edges()))) {
            xml.open("graphml").with("xmlns", "http://graphml.graphdrawing.org/xmlns");
            xml.open("desc").text("desc", network.title() + ". " + network.description());
            declare(drawn.attributes(), drawn.appearance(), xml);
            xml.open("graph").with("id", "G").with("edgedefault", "undirected");
            nodes(drawn, xml, lines);
            edges(graph, xml, lines);
            xml.close("graph").close("graphml");
        }
    }

    private void declare(List<Attribute> attributes, Appearance appearance, XmlWriter xml) throws IOException {
        Set<String> used = new HashSet<>(TAKEN);
        key("label", "node", "label", "string", xml);
        for (int i = 0; i < attributes.size(); i++) {
            Attribute attribute = attributes.get(i);
            String base = attribute.title().equals("size") ? "rows" : token(attribute.title());
            String name = base;
            for (int copy = 2; !used.add(name); copy++) {
                name = base + "_" + copy;
            }
            key("a" + i, "node", name, type(attribute), xml);
        }
        if (members) {
            key("members", "node", "members", "string", xml);
        }
        drawing(appearance, xml);
        key("weight", "edge", "weight", "double", xml);
        key("shared", "edge", "shared", "int", xml);
    }

    /** Makes a name of the kind that the schema demands: letters, digits and some marks, no blanks. */
    private static String token(String title) {
        String token = title.codePoints()
                .map(code -> Character.isLetterOrDigit(code) && Character.isBmpCodePoint(code) ? code : '_')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return token.isEmpty() ? "_" : token;
    }

    private static String type(Attribute attribute) {
        return switch (attribute.type()) {
            case INTEGER -> "int";
            case DOUBLE -> "double";
            case STRING, DATE, TIME -> "string";
        };
    }

    private static void drawing(Appearance appearance, XmlWriter xml) throws IOException {
        key("size", "node", "size", "float", xml);
        for (String channel : List.of("r", "g", "b")) {
            key(channel, "node", channel, "int", xml);
        }
        if (appearance.positions().isPresent()) {
            key("x", "node", "x", "float", xml);
            key("y", "node", "y", "float", xml);
        }
    }

    private static void key(String id, String of, String name, String type, XmlWriter xml) throws IOException {
        xml.open("key")
                .with("id", id)
                .with("for", of)
                .with("attr.name", name)
                .with("attr.type", type)
                .close("key");
    }

    private void nodes(DrawnNodes drawn, XmlWriter xml, Lines lines) throws IOException {
        Network network = drawn.network();
        Appearance appearance = drawn.appearance();
        List<Attribute> attributes = drawn.attributes();
        List<Node> nodes = network.graph().nodes();
        for (int node = 0; node < nodes.size(); node++) {
            xml.open("node").with("id", node);
            data("label", appearance.label(node), xml);
            for (int i = 0; i < attributes.size(); i++) {
                data("a" + i, attributes.get(i).of(node), xml);
            }
            data(
                    "members",
                    members ? rows(network.data().numbers(nodes.get(node).rows())) : "",
                    xml);
            data("size", Numerals.rounded(drawn.diameters().of(nodes.get(node))), xml);
            look(node, appearance, xml);
            xml.close("node");
            lines.wrote();
        }
    }

    private static String rows(Rows rows) {
        return rows.stream().mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }

    private static void data(String key, String value, XmlWriter xml) throws IOException {
        if (!value.isEmpty()) {
            xml.open("data").with("key", key).text("data", value);
        }
    }

    private static void look(int node, Appearance appearance, XmlWriter xml) throws IOException {
        int colour = appearance.colour(node);
        data("r", Integer.toString(colour >> 16 & 0xff), xml);
        data("g", Integer.toString(colour >> 8 & 0xff), xml);
        data("b", Integer.toString(colour & 0xff), xml);
        if (appearance.positions().isPresent()) {
            data("x", Numerals.rounded(appearance.positions().get().at(node, 0)), xml);
            data("y", Numerals.rounded(appearance.positions().get().at(node, 1)), xml);
        }
    }

    private static void edges(MapperGraph graph, XmlWriter xml, Lines lines) throws IOException {
        for (int edge = 0; edge < graph.edges(); edge++) {
            xml.open("edge")
                    .with("id", "e" + edge)
                    .with("source", graph.from(edge))
                    .with("target", graph.to(edge));
            data("weight", Double.toString(graph.strength(edge)), xml);
            data("shared", Integer.toString(graph.weight(edge)), xml);
            xml.close("edge");
            lines.wrote();
        }
    }
}
