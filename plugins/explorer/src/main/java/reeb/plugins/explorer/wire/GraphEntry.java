package reeb.plugins.explorer.wire;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import reeb.api.data.Points;
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.graph.Node;
import reeb.toolkit.nodes.Attribute;
import reeb.toolkit.nodes.NodeAttributes;
import reeb.toolkit.text.JsonWriter;

/**
 * A Mapper graph in the manifest, and its nodes, edges and rows as blobs.
 *
 * @param name of the step that gave it
 * @param network the graph with its rows
 * @param places v x 2, where the nodes lie
 * @param labels a label for each node
 */
public record GraphEntry(String name, Network network, Points places, List<String> labels) {
    /** Copies the labels. */
    public GraphEntry {
        labels = List.copyOf(labels);
    }

    /** Writes the member of a manifest that lists graphs. */
    static void writeAll(List<GraphEntry> graphs, RowOrder order, JsonWriter json, Blobs blobs) throws IOException {
        json.line().name("graphs").open('[');
        int number = 0;
        for (GraphEntry graph : graphs) {
            graph.write("graph" + number++, order, json, blobs);
        }
        json.close(']');
    }

    private void write(String blob, RowOrder order, JsonWriter json, Blobs blobs) throws IOException {
        MapperGraph graph = network.graph();
        json.line().open('{').name("name").string(name);
        json.name("nodes").number(graph.nodes().size()).name("edges").number(graph.edges());
        double unit = unit(graph);
        json.name("positions")
                .string(blobs.numbers(
                        blob + ".positions",
                        BlobType.F32,
                        2 * graph.nodes().size(),
                        half -> places.at(half / 2, half % 2) / unit));
        members(blob, order, json, blobs);
        json.name("links")
                .string(blobs.numbers(
                        blob + ".links", BlobType.U32, 3 * graph.edges(), third -> link(graph, third / 3, third % 3)));
        fates(blob, order, json, blobs);
        IntUnaryOperator asTheyAre = IntUnaryOperator.identity();
        json.name("labels").open('{').name("name").string("label");
        TextBlobs.of(labels::get, labels.size(), asTheyAre).describe(blob + ".labels", json, blobs);
        json.close('}').name("attributes").open('[');
        int number = 0;
        for (Attribute attribute : NodeAttributes.of(network).all()) {
            new ColumnEntry(
                            blob + ".attribute" + number++,
                            attribute.column(graph.nodes().size()),
                            asTheyAre)
                    .write(json, blobs);
        }
        json.close(']');
        MapEntry.facts(network.told(), json);
        json.close('}');
    }

    /** Gives the length of the middle edge, as pictures of graphs have it for their unit; 1 where there is none. */
    private double unit(MapperGraph graph) {
        double[] lengths = IntStream.range(0, graph.edges())
                .mapToDouble(edge -> Math.hypot(
                        places.at(graph.from(edge), 0) - places.at(graph.to(edge), 0),
                        places.at(graph.from(edge), 1) - places.at(graph.to(edge), 1)))
                .filter(length -> length > 0)
                .sorted()
                .toArray();
        return lengths.length == 0 ? 1 : lengths[lengths.length / 2];
    }

    private void members(String blob, RowOrder order, JsonWriter json, Blobs blobs) throws IOException {
        List<Node> nodes = network.graph().nodes();
        int[] starts = new int[nodes.size() + 1];
        for (int node = 0; node < nodes.size(); node++) {
            starts[node + 1] = Math.addExact(starts[node], nodes.get(node).size());
        }
        int[] members = new int[starts[nodes.size()]];
        for (int node = 0; node < nodes.size(); node++) {
            for (int i = starts[node]; i < starts[node + 1]; i++) {
                members[i] = order.place(nodes.get(node).rows().at(i - starts[node]));
            }
            Arrays.sort(members, starts[node], starts[node + 1]);
        }
        json.name("starts").string(blobs.numbers(blob + ".starts", BlobType.U32, starts.length, i -> starts[i]));
        json.name("members").string(blobs.numbers(blob + ".members", BlobType.U32, members.length, i -> members[i]));
    }

    private static int link(MapperGraph graph, int edge, int part) {
        return switch (part) {
            case 0 -> graph.from(edge);
            case 1 -> graph.to(edge);
            // Nodes of single rows share none but are joined all the same.
            default -> Math.max(1, graph.weight(edge));
        };
    }

    private void fates(String blob, RowOrder order, JsonWriter json, Blobs blobs) throws IOException {
        byte[] codes = network.graph().ledger().codes();
        json.name("fates")
                .string(blobs.numbers(blob + ".fates", BlobType.U8, codes.length, place -> codes[order.row(place)]));
        json.name("fateNames").open('[');
        for (Ledger.Fate fate : Ledger.Fate.values()) {
            json.string(fate.toString());
        }
        json.close(']');
    }
}
