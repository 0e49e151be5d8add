package reeb.plugins.explorer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Layout;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.NeighborSearch;
import reeb.api.Output;
import reeb.api.Presenter;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.api.data.View;
import reeb.api.graph.Network;
import reeb.api.scene.Scene;
import reeb.plugins.explorer.atlas.Atlas;
import reeb.plugins.explorer.page.HtmlPage;
import reeb.plugins.explorer.wire.GraphEntry;
import reeb.plugins.explorer.wire.GraphsFile;
import reeb.plugins.explorer.wire.Manifest;
import reeb.plugins.explorer.wire.Nearest;
import reeb.plugins.explorer.wire.Payload;
import reeb.plugins.explorer.wire.PictureEntry;
import reeb.plugins.explorer.wire.RowColumns;
import reeb.toolkit.colour.Colour;
import reeb.toolkit.colour.NodeLabels;
import reeb.toolkit.colour.Palette;
import reeb.toolkit.tables.LabelColumn;

/**
 * A page on which a person looks from maps to graphs of the same rows: one file of HTML, which opens without a server and without
 * the network.
 *
 * <p>Views of two columns are maps. Positions of nodes, colours of categories and labels of nodes are those of pictures and exports.
 */
@Named("explorer")
@About(
        "Writes maps, graphs, pictures and columns of rows as one page of HTML to explore, which opens without a server.")
public record Explorer(
        @About("Where the nodes of graphs lie.") @Default("force")
        Layout layout,

        @About("The column that colours at first; default: " + LabelColumn.SHOWN + ".")
        Optional<String> colour,

        @About(
                "How many nearest other rows are told of each row, in the first result of more than two columns; 0 tells none.")
        @Default("8")
        @Range(min = 0, max = 64)
        int neighbors,

        @About("How neighbours are found.") @Default("automatic")
        NeighborSearch search,

        @About("Distance between neighbours.") @Default("euclidean")
        Metric metric,

        @About("Most pixels of a picture each way, larger ones are scaled down; 0 leaves pictures out.")
        @Default("64")
        @Range(min = 0, max = 512)
        int pictures,

        @About("The title of the page; default: what the results show.")
        Optional<String> title,

        @About(
                "Most MiB of data that the page itself holds; what is more lies in a file beside it, which a web server serves along; 0 puts all data there.")
        @Default("64")
        @Range(min = 0, max = 256)
        int within,

        @About("Whether a page is written, or the graphs alone as a page that is open reads them.") @Default("page")
        Content content)
        implements Presenter {
    /** The ending of a file of data that are too much for a page. */
    private static final String BESIDE = "data";

    /** What is written. */
    public enum Content {
        /** All of the scene, with the application that shows it. */
        @About("One file of HTML with all that is shown; what is more than 'within' lies in a file beside it.")
        PAGE("html", BESIDE),
        /** What changes on a page when graphs are built anew: rows stand in the order of the page's first map. */
        @About("One file of JSON with the graphs alone, for a page of the same maps that is open.")
        GRAPHS("json");

        private final List<String> endings;

        Content(String... endings) {
            this.endings = List.of(endings);
        }

        /** Tells the ending of the file that is always written. */
        private String ending() {
            return endings.getFirst();
        }
    }

    @Override
    public List<String> endings() {
        return content.endings;
    }

    @Override
    public void present(Scene scene, Output output, Run run) throws IOException {
        if (content == Content.GRAPHS) {
            new GraphsFile(scene, graphs(scene, firstColour(RowColumns.of(scene, run)), run))
                    .write(output, content.ending(), run);
        } else {
            page(scene, output, run);
        }
    }

    private void page(Scene scene, Output output, Run run) throws IOException {
        Table columns = RowColumns.of(scene, run);
        Optional<String> first = firstColour(columns);
        String heading = title.orElse(scene.title());
        Manifest manifest = new Manifest(
                heading, scene, columns, graphs(scene, first, run), atlas(scene), nearest(scene, run), first);
        Payload payload = manifest.payload(output.name(BESIDE), (long) within << 20, run);
        try (OutputStream file = output.open(content.ending())) {
            new HtmlPage(heading, payload).write(file);
        }
        if (payload.beside()) {
            try (OutputStream file = output.open(BESIDE)) {
                payload.writeBeside(file);
            }
        }
    }

    private Optional<String> firstColour(Table columns) {
        return colour.map(name -> columns.column("colour", name))
                .or(() -> LabelColumn.shown(columns))
                .map(Column::name);
    }

    private List<GraphEntry> graphs(Scene scene, Optional<String> first, Run run) {
        List<GraphEntry> graphs = new ArrayList<>();
        for (Map.Entry<String, Network> step : scene.networks().entrySet()) {
            Network network = step.getValue();
            Points places = run.in("layout").positions(layout, network.graph());
            Colour colours = new Colour(first, Colour.How.AUTO, Palette.AUTO, Colour.Spread.EVEN);
            graphs.add(
                    new GraphEntry(step.getKey(), network, places, NodeLabels.of(network, Optional.empty(), colours)));
        }
        return graphs;
    }

    private Optional<PictureEntry> atlas(Scene scene) {
        return pictures == 0
                ? Optional.empty()
                : results(scene)
                        .flatMap(data -> data.images().stream())
                        .filter(images ->
                                images.pixels().rows() > 0 && images.pixels().columns() > 0)
                        .findFirst()
                        .map(images -> new Atlas(images, pictures));
    }

    private static Stream<Dataset> results(Scene scene) {
        return Stream.concat(
                scene.views().values().stream().map(View::data),
                scene.networks().values().stream().map(Network::data));
    }

    private Optional<Nearest> nearest(Scene scene, Run run) {
        int k = Math.min(neighbors, scene.rows().points().rows() - 1);
        return k < 1
                ? Optional.empty()
                : scene.views().entrySet().stream()
                        .filter(step -> step.getValue().data().points().columns() > 2)
                        .findFirst()
                        .map(step -> new Nearest(
                                step.getKey(),
                                run.neighbors(search, step.getValue().data().points(), k, metric)));
    }
}
