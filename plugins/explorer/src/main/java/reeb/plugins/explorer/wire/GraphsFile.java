package reeb.plugins.explorer.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import reeb.api.Output;
import reeb.api.Run;
import reeb.api.scene.Scene;
import reeb.toolkit.text.JsonWriter;

/**
 * Graphs alone, as a page that is open takes them in place of those it had: {@code Update} of {@code src/main/web/wire.ts}, one text of
 * JSON that holds the blobs too, in base64.
 *
 * @param scene of the maps of the page, in their order, which decides the order of rows, and of the graphs
 * @param graphs placed and labelled
 */
public record GraphsFile(Scene scene, List<GraphEntry> graphs) {
    /** Copies the list. */
    public GraphsFile {
        graphs = List.copyOf(graphs);
    }

    /** Writes the file of an ending. */
    public void write(Output output, String ending, Run run) throws IOException {
        RowOrder order = RowOrder.of(scene);
        Blobs blobs = new Blobs();
        try (OutputStream file = output.open(ending);
                JsonWriter json = new JsonWriter(file)) {
            json.open('{').name("format").number(Manifest.FORMAT).name("rows").number(order.size());
            GraphEntry.writeAll(graphs, order, json, blobs);
            run.reserve(blobs.largest(), "graphs of " + order.size() + " rows; take fewer rows");
            List<Blob> made = blobs.made(run);
            json.line().name("blobs").open('{');
            for (Blob blob : made) {
                blob.describe(json);
            }
            json.close('}').line().name("letters").open('{');
            for (Blob blob : made) {
                json.line().name(blob.name()).string(blob.letters());
            }
            json.close('}').close('}');
        }
    }
}
