package reeb.plugins.explorer.wire;

import java.io.IOException;
import reeb.api.data.NeighborGraph;
import reeb.toolkit.text.JsonWriter;

/**
 * The nearest other rows of each row, among the features of a step.
 *
 * @param of the step
 * @param graph k neighbours of each row
 */
public record Nearest(String of, NeighborGraph graph) {
    void write(RowOrder order, JsonWriter json, Blobs blobs) throws IOException {
        int k = graph.k();
        json.line().name("neighbors").open('{').name("of").string(of).name("k").number(k);
        json.name("rows")
                .string(blobs.numbers(
                        "neighbors",
                        BlobType.U32,
                        k * order.size(),
                        index -> order.place(graph.neighbor(order.row(index / k), index % k))));
        json.close('}');
    }
}
