package reeb.plugins.exports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reeb.api.About;
import reeb.api.Exporter;
import reeb.api.Named;
import reeb.api.Output;
import reeb.api.Run;
import reeb.api.data.Rows;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.graph.Node;
import reeb.toolkit.nodes.Titles;
import reeb.toolkit.text.JsonWriter;

/**
 * The dictionary that {@code map} of KeplerMapper gives (van Veen et al., <i>Kepler Mapper: A flexible Python implementation of the
 * Mapper algorithm</i>, JOSS 2019), as JSON: {@code mapper.visualize(json.load(file))} draws it and
 * {@code kmapper.adapter.to_nx} makes a graph of networkx of it.
 *
 * <p>Nodes are called {@code cube3_cluster0}, by patch and cluster; rows have the numbers of their source. The format has no
 * weights.
 */
@Named("kepler-mapper")
@About("Writes a graph as KeplerMapper holds it, for its pages and adapters.")
public record KeplerMapper() implements Exporter {
    @Override
    public List<String> endings() {
        return List.of("json");
    }

    @Override
    public void export(Network network, Output output, Run run) throws IOException {
        MapperGraph graph = network.graph();
        List<String> names = names(graph.nodes());
        try (JsonWriter json = new JsonWriter(output.open("json"));
                Lines lines = new Lines(run.progress("writing the graph", names.size() + graph.edges()))) {
            json.open('{').name("nodes").open('{');
            for (int node = 0; node < names.size(); node++) {
                json.line().name(names.get(node));
                rows(network.data().numbers(graph.nodes().get(node).rows()), json);
                lines.wrote();
            }
            json.close('}').line().name("links").open('{');
            links(graph, names, json);
            json.close('}').line().name("simplices").open('[');
            simplices(graph, names, json, lines);
            json.close(']').line().name("meta_data").open('{');
            facts(network, json);
            json.close('}').name("meta_nodes").open('{').close('}').close('}');
        }
    }

    private static List<String> names(List<Node> nodes) {
        Set<String> used = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (Node node : nodes) {
            names.add(Titles.free("cube" + node.patch() + "_cluster" + node.cluster(), "_", used));
        }
        return names;
    }

    private static void rows(Rows rows, JsonWriter json) throws IOException {
        json.open('[');
        for (int i = 0; i < rows.size(); i++) {
            json.number(rows.at(i));
        }
        json.close(']');
    }

    /** Lists for each node the later ones that it is joined to; edges are in the order of their first nodes. */
    private static void links(MapperGraph graph, List<String> names, JsonWriter json) throws IOException {
        int edge = 0;
        while (edge < graph.edges()) {
            int from = graph.from(edge);
            json.line().name(names.get(from)).open('[');
            for (; edge < graph.edges() && graph.from(edge) == from; edge++) {
                json.string(names.get(graph.to(edge)));
            }
            json.close(']');
        }
    }

    private static void simplices(MapperGraph graph, List<String> names, JsonWriter json, Lines lines)
            throws IOException {
        for (String name : names) {
            json.open('[').string(name).close(']');
        }
        for (int edge = 0; edge < graph.edges(); edge++) {
            json.open('[').string(names.get(graph.from(edge)));
            json.string(names.get(graph.to(edge))).close(']');
            lines.wrote();
        }
    }

    /** Writes how the graph was made; KeplerMapper's pages ask for the clusterer. */
    private static void facts(Network network, JsonWriter json) throws IOException {
        if (!network.told().containsKey("clusterer")) {
            json.name("clusterer").string("made by Reeb, as the other entries say");
        }
        for (Map.Entry<String, String> fact : network.told().entrySet()) {
            json.name(fact.getKey()).string(fact.getValue());
        }
    }
}
