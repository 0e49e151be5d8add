package reeb.plugins.exports;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Exporter;
import reeb.api.Layout;
import reeb.api.Named;
import reeb.api.Output;
import reeb.api.Run;
import reeb.api.data.ColumnNames;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.toolkit.colour.Appearance;
import reeb.toolkit.colour.Colour;
import reeb.toolkit.colour.NodeLabels;
import reeb.toolkit.nodes.Attribute;
import reeb.toolkit.nodes.NodeAttributes;
import reeb.toolkit.text.HexColour;
import reeb.toolkit.text.JsonWriter;

/**
 * A graph as node-link JSON, for scripts and web pages.
 *
 * <pre>{@code
 * {"format": "reeb-graph", "version": 1, "title": "...", "directed": false, "multigraph": false,
 *  "facts": {"seed": "7", ...},                 how the graph was made, as text
 *  "ledger": {"rows": 70000, "covered": 24672,  what became of the rows
 *             "kept": 24672, "rescued": 0, "noise": 45328, "small-patch": 0, "outside": 0},
 *  "numbers": [0, 2, 3, ...],                   of all rows, in order; only where the source or a sample has left out some
 *  "colour": "label",                           what the colours show
 *  "nodes": [
 *   {"id": 0, "label": "0: 7", "size": 54, "patch": 12, "component": 0, "colour": "#1f77b4",
 *    "position": [x, y],                        where a layout was asked for; y upwards
 *    "lens": [0.1, 0.7],                        means, one for each axis; dates as texts
 *    "columns": {"label mode": "7", "label purity": 0.98},
 *    "rows": [3, 17, ...]}, ...],               members, ascending, from 0, numbered as in their source
 *  "edges": [                                   or "links"
 *   {"source": 0, "target": 1, "weight": 12}, ...]}   weight: rows shared
 * }</pre>
 *
 * <p>A value that a node does not have is {@code null}. Each node and each edge has a line of its own.
 */
@Named("graph-json")
@About("Writes a graph as node-link JSON, for scripts and web pages.")
public record GraphJson(
        @About("What the colours of the nodes show.") @Default("{}")
        Colour colour,

        @About(NodeLabels.ABOUT) @ColumnNames(nodes = true) Optional<String> label,

        @About("Where the nodes lie; default: nowhere.") Optional<Layout> layout,

        @About("Whether to list the row numbers of each node.") @Default("true")
        boolean members,

        @About("Under which name the edges stand.") @Default("edges")
        EdgesName edges)
        implements Exporter {
    /** Names of the list of edges. */
    public enum EdgesName {
        /** {@code edges}. */
        @About("As networkx 3.6 reads it, and networkx 3.4 and 3.5 with edges=\"edges\".")
        EDGES,
        /** {@code links}. */
        @About("As networkx up to 3.3 and D3 read it.")
        LINKS
    }

    @Override
    public List<String> endings() {
        return List.of("json");
    }

    @Override
    public void export(Network network, Output output, Run run) throws IOException {
        MapperGraph graph = network.graph();
        Appearance appearance = Appearance.of(network, colour, label, layout, run);
        NodeAttributes attributes = NodeAttributes.of(network);
        try (JsonWriter json = new JsonWriter(output.open("json"));
                Lines lines = new Lines(
                        run.progress("writing the graph", graph.nodes().size() + graph.edges()))) {
            head(network, appearance, json);
            json.line().name("nodes").open('[');
            for (int node = 0; node < graph.nodes().size(); node++) {
                node(network, node, appearance, attributes, json);
                lines.wrote();
            }
            json.close(']').line().name(edges.name().toLowerCase(Locale.ROOT)).open('[');
            edges(graph, json, lines);
            json.close(']').close('}');
        }
    }

    private void head(Network network, Appearance appearance, JsonWriter json) throws IOException {
        json.open('{').name("format").string("reeb-graph").name("version").number(1);
        json.line().name("title").string(network.title());
        json.name("directed").literal("false").name("multigraph").literal("false");
        json.line().name("facts").open('{');
        for (Map.Entry<String, String> fact : network.told().entrySet()) {
            json.name(fact.getKey()).string(fact.getValue());
        }
        Ledger ledger = network.graph().ledger();
        json.close('}').line().name("ledger").open('{');
        json.name("rows").number(ledger.rows()).name("covered").number(ledger.covered());
        for (Ledger.Fate fate : Ledger.Fate.values()) {
            json.name(fate.name().toLowerCase(Locale.ROOT).replace('_', '-')).number(ledger.count(fate));
        }
        json.close('}');
        if (isRenumbered(network.data())) {
            rows(
                    "numbers",
                    network.data().numbers(Rows.first(network.data().points().rows())),
                    json.line());
        }
        json.line().name("colour").string(appearance.painting().title());
    }

    private static boolean isRenumbered(Dataset data) {
        return IntStream.range(0, data.points().rows()).anyMatch(row -> data.number(row) != row);
    }

    private void node(Network network, int number, Appearance appearance, NodeAttributes attributes, JsonWriter json)
            throws IOException {
        json.line().open('{').name("id").number(number);
        json.name("label").string(appearance.label(number));
        members(attributes.basic(), number, json);
        json.name("colour").string(HexColour.of(appearance.colour(number)));
        if (appearance.positions().isPresent()) {
            position(appearance.positions().get(), number, json);
        }
        json.name("lens").open('[');
        for (Attribute axis : attributes.lens()) {
            json.value(axis, number);
        }
        json.close(']').name("columns").open('{');
        members(attributes.columns(), number, json);
        json.close('}');
        own(attributes.own(), number, json);
        rows("rows", network.data().numbers(network.graph().nodes().get(number).rows()), json);
        json.close('}');
    }

    /** Writes the graph's own columns of nodes, where it has any. */
    private static void own(List<Attribute> own, int number, JsonWriter json) throws IOException {
        if (!own.isEmpty()) {
            json.name("own").open('{');
            members(own, number, json);
            json.close('}');
        }
    }

    private static void members(List<Attribute> attributes, int node, JsonWriter json) throws IOException {
        for (Attribute attribute : attributes) {
            json.name(attribute.title()).value(attribute, node);
        }
    }

    private static void position(Points positions, int node, JsonWriter json) throws IOException {
        json.name("position")
                .open('[')
                .literal(Numerals.rounded(positions.at(node, 0)))
                .literal(Numerals.rounded(positions.at(node, 1)))
                .close(']');
    }

    private void rows(String name, Rows rows, JsonWriter json) throws IOException {
        if (members) {
            json.name(name).open('[');
            for (int i = 0; i < rows.size(); i++) {
                json.number(rows.at(i));
            }
            json.close(']');
        }
    }

    private static void edges(MapperGraph graph, JsonWriter json, Lines lines) throws IOException {
        for (int edge = 0; edge < graph.edges(); edge++) {
            json.line().open('{').name("source").number(graph.from(edge));
            json.name("target").number(graph.to(edge));
            json.name("weight").literal(Numerals.weight(graph, edge)).close('}');
            lines.wrote();
        }
    }
}
