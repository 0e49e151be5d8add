package reeb.plugins.exports;

import java.io.IOException;
import java.util.List;
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
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.toolkit.colour.Colour;
import reeb.toolkit.colour.NodeLabels;
import reeb.toolkit.nodes.Attribute;
import reeb.toolkit.nodes.Diameters;
import reeb.toolkit.nodes.Titles;
import reeb.toolkit.text.JsonWriter;

/**
 * The JSON of Cytoscape and Cytoscape.js (Franz et al., <i>Bioinformatics</i>, 2016), with y downwards. {@code name} is the label;
 * {@code colour} and {@code diameter} are what a style can pass through. {@code value} repeats {@code id}, since
 * {@code networkx.cytoscape_graph} calls nodes by it.
 */
@Named("cytoscape")
@About("Writes a graph for Cytoscape and Cytoscape.js, with colours, sizes, places and all attributes.")
public record Cytoscape(
        @About("What the colours of the nodes show.") @Default("{}")
        Colour colour,

        @About(NodeLabels.ABOUT) @ColumnNames(nodes = true) Optional<String> label,

        @About("Where the nodes lie; default: nowhere.") Optional<Layout> layout,

        @About("The smallest and the largest diameter of a node; areas go with the number of rows.")
        @Default("[4, 40]")
        @Range(min = 0, aboveMin = true)
        List<Double> sizes)
        implements Exporter {
    private static final List<String> HEADS =
            List.of("id", "value", "name", "shared name", "SUID", "selected", "parent", "colour", "diameter");

    /** Checks the sizes. */
    public Cytoscape {
        sizes = Diameters.checked(sizes);
    }

    @Override
    public List<String> endings() {
        return List.of("cyjs");
    }

    @Override
    public void export(Network network, Output output, Run run) throws IOException {
        DrawnNodes nodes =
                DrawnNodes.of(network, colour, label, layout, sizes, run).inOneUnit();
        try (JsonWriter json = new JsonWriter(output.open("cyjs"));
                Lines lines = new Lines(run.progress(
                        "writing the graph", nodes.size() + network.graph().edges()))) {
            head(network, json);
            json.line().name("elements").open('{').name("nodes").open('[');
            nodes(nodes, json, lines);
            json.close(']').line().name("edges").open('[');
            edges(network.graph(), json, lines);
            json.close(']').close('}').close('}');
        }
    }

    private static void head(Network network, JsonWriter json) throws IOException {
        json.open('{').name("format_version").string("1.0").name("generated_by").string("Reeb");
        json.name("target_cytoscapejs_version").string("~3.0");
        json.name("directed").literal("false").name("multigraph").literal("false");
        json.line().name("data").open('{').name("name").string(network.title());
        json.name("description").string(network.description()).close('}');
    }

    private static void nodes(DrawnNodes nodes, JsonWriter json, Lines lines) throws IOException {
        List<Attribute> attributes = nodes.attributes();
        List<String> names =
                Titles.beside(HEADS, attributes.stream().map(Attribute::title).toList(), " (node)");
        for (int node = 0; node < nodes.size(); node++) {
            json.line().open('{').name("data").open('{');
            json.name("id").string(Integer.toString(node)).name("value").string(Integer.toString(node));
            json.name("name").string(nodes.label(node)).name("colour").string(nodes.colour(node));
            json.name("diameter").literal(nodes.diameter(node));
            for (int i = 0; i < names.size(); i++) {
                json.name(names.get(i)).value(attributes.get(i), node);
            }
            json.close('}');
            if (nodes.appearance().positions().isPresent()) {
                position(nodes.appearance().positions().get(), node, json);
            }
            json.close('}');
            lines.wrote();
        }
    }

    private static void position(Points places, int node, JsonWriter json) throws IOException {
        json.name("position").open('{');
        json.name("x").literal(Numerals.rounded(places.at(node, 0)));
        json.name("y").literal(Numerals.rounded(-places.at(node, 1))).close('}');
    }

    private static void edges(MapperGraph graph, JsonWriter json, Lines lines) throws IOException {
        for (int edge = 0; edge < graph.edges(); edge++) {
            json.line().open('{').name("data").open('{').name("id").string("e" + edge);
            json.name("source").string(Integer.toString(graph.from(edge)));
            json.name("target").string(Integer.toString(graph.to(edge)));
            json.name("weight").literal(Numerals.weight(graph, edge)).close('}').close('}');
            lines.wrote();
        }
    }
}
