package reeb.plugins.exports;

import java.io.IOException;
import java.util.Arrays;
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
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.graph.Node;
import reeb.toolkit.colour.Appearance;
import reeb.toolkit.colour.Colour;
import reeb.toolkit.colour.NodeLabels;
import reeb.toolkit.nodes.Attribute;
import reeb.toolkit.nodes.AttributeIds;
import reeb.toolkit.nodes.Diameters;
import reeb.toolkit.nodes.NodeAttributes;

/**
 * GEXF 1.3 or 1.2draft, the exchange format of Gephi (Bastian, Heymann and Jacomy, ICWSM 2009), with its {@code viz} extension.
 *
 * <p>Nodes are numbered in the graph's order. Identifiers of attributes are names, since some readers show titles and some identifiers:
 * how many rows a node has is {@code rows}, as other readers call the diameter its size, and the rows themselves are
 * {@code members}. Written as a stream: memory is that of the attributes, O(v).
 */
@Named("gexf")
@About("Writes a graph for Gephi (GEXF), with colours, sizes and attributes of the nodes.")
public record Gexf(
        @About("What the colours of the nodes show.") @Default("{}")
        Colour colour,

        @About(NodeLabels.ABOUT) @ColumnNames(nodes = true) Optional<String> label,

        @About("Where the nodes lie; default: nowhere, Gephi will lay them out.")
        Optional<Layout> layout,

        @About("Whether to list the row numbers of each node.") @Default("false")
        boolean members,

        @About("The smallest and the largest diameter of a node; areas go with the number of rows.")
        @Default("[4, 40]")
        @Range(min = 0, aboveMin = true)
        List<Double> sizes,

        @About("Which version of the format.") @Default("current")
        Version version)
        implements Exporter {
    /** Versions of the format. */
    public enum Version {
        /** 1.3. */
        @About("GEXF 1.3, as Gephi 0.10 writes it.")
        CURRENT("1.3", "http://gexf.net/1.3"),
        /** 1.2draft. */
        @About("GEXF 1.2draft, for older readers such as networkx 2.")
        DRAFT("1.2", "http://www.gexf.net/1.2draft");

        private final String number;
        private final String namespace;

        Version(String number, String namespace) {
            this.number = number;
            this.namespace = namespace;
        }
    }

    /** Checks the sizes. */
    public Gexf {
        sizes = Diameters.checked(sizes);
    }

    @Override
    public List<String> endings() {
        return List.of("gexf");
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
        try (XmlWriter xml = new XmlWriter(output.open("gexf"));
                Lines lines = new Lines(
                        run.progress("writing the graph", graph.nodes().size() + graph.edges()))) {
            head(network, xml);
            declare(drawn.attributes(), xml);
            nodes(drawn, xml, lines);
            edges(graph, xml, lines);
            xml.close("graph").close("gexf");
        }
    }

    private void head(Network network, XmlWriter xml) throws IOException {
        xml.open("gexf")
                .with("xmlns", version.namespace)
                .with("xmlns:viz", version.namespace + "/viz")
                .with("version", version.number);
        xml.open("meta");
        xml.open("creator").text("creator", "Reeb");
        if (version == Version.CURRENT) {
            xml.open("title").text("title", network.title());
        }
        xml.open("description").text("description", network.description());
        xml.close("meta");
        xml.open("graph").with("defaultedgetype", "undirected").with("mode", "static");
    }

    private void declare(List<Attribute> attributes, XmlWriter xml) throws IOException {
        xml.open("attributes").with("class", "node");
        List<String> ids = AttributeIds.of(attributes);
        for (int i = 0; i < attributes.size(); i++) {
            Attribute attribute = attributes.get(i);
            // Not 'date', which Gephi knows but not networkx: dates written as text keep their order.
            Attribute.Type type = attribute.type().textual() ? Attribute.Type.STRING : attribute.type();
            declare(ids.get(i), attribute.title(), type.name().toLowerCase(Locale.ROOT), xml);
        }
        if (members) {
            declare(AttributeIds.MEMBERS, AttributeIds.MEMBERS, "liststring", xml);
        }
        xml.close("attributes");
        xml.open("attributes").with("class", "edge");
        declare("shared", "shared", "integer", xml);
        xml.close("attributes");
    }

    private static void declare(String id, String title, String type, XmlWriter xml) throws IOException {
        xml.open("attribute").with("id", id).with("title", title).with("type", type);
        xml.close("attribute");
    }

    private void nodes(DrawnNodes drawn, XmlWriter xml, Lines lines) throws IOException {
        Network network = drawn.network();
        Appearance appearance = drawn.appearance();
        List<String> ids = AttributeIds.of(drawn.attributes());
        List<Node> nodes = network.graph().nodes();
        xml.open("nodes").with("count", nodes.size());
        for (int node = 0; node < nodes.size(); node++) {
            xml.open("node").with("id", node).with("label", appearance.label(node));
            values(node, network.data().numbers(nodes.get(node).rows()), drawn.attributes(), ids, xml);
            look(node, appearance, drawn.diameters().of(nodes.get(node)), xml);
            xml.close("node");
            lines.wrote();
        }
        xml.close("nodes");
    }

    private void values(int number, Rows rows, List<Attribute> attributes, List<String> ids, XmlWriter xml)
            throws IOException {
        xml.open("attvalues");
        for (int i = 0; i < attributes.size(); i++) {
            String value = attributes.get(i).of(number);
            if (!value.isEmpty()) {
                value(ids.get(i), value, xml);
            }
        }
        if (members) {
            value(AttributeIds.MEMBERS, Arrays.toString(rows.toArray()), xml);
        }
        xml.close("attvalues");
    }

    private static void value(String id, String value, XmlWriter xml) throws IOException {
        xml.open("attvalue").with("for", id).with("value", value).close("attvalue");
    }

    private static void look(int node, Appearance appearance, double diameter, XmlWriter xml) throws IOException {
        int colour = appearance.colour(node);
        xml.open("viz:size").with("value", Numerals.rounded(diameter)).close("viz:size");
        if (appearance.positions().isPresent()) {
            Points positions = appearance.positions().get();
            xml.open("viz:position")
                    .with("x", Numerals.rounded(positions.at(node, 0)))
                    .with("y", Numerals.rounded(positions.at(node, 1)))
                    .with("z", "0.0")
                    .close("viz:position");
        }
        xml.open("viz:color")
                .with("r", colour >> 16 & 0xff)
                .with("g", colour >> 8 & 0xff)
                .with("b", colour & 0xff)
                .close("viz:color");
    }

    private static void edges(MapperGraph graph, XmlWriter xml, Lines lines) throws IOException {
        xml.open("edges").with("count", graph.edges());
        for (int edge = 0; edge < graph.edges(); edge++) {
            xml.open("edge")
                    .with("id", edge)
                    .with("source", graph.from(edge))
                    .with("target", graph.to(edge))
                    .with("weight", Numerals.weight(graph, edge));
            xml.open("attvalues");
            value("shared", Integer.toString(graph.weight(edge)), xml);
            xml.close("attvalues").close("edge");
            lines.wrote();
        }
        xml.close("edges");
    }
}
