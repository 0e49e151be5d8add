package reeb.plugins.clusterers.communities;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.columns.ColumnTransform;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Table;
import reeb.api.problem.InputException;
import reeb.kernels.communities.WeightedGraph;

/**
 * Communities of one graph of neighbours at several resolutions, one column each.
 *
 * <p>Nested layers are found from the finest on: communities of a layer are the nodes of the graph whose communities make the next one, so
 * that each community lies within one of every coarser layer. Otherwise each layer is found for itself, and is better by its quality.
 * Some O(m log n) for m edges and each layer, by one thread.
 *
 * @param resolutions of the layers, the finest first
 * @param nested whether communities lie within those of coarser layers
 * @param quality what good communities are
 * @param iterations how often to go through all levels at most
 * @param column how columns' names begin
 */
@Named("layers")
@About("Finds clusters of a graph of neighbours at several resolutions (Leiden), as one column for each.")
public record Layers(
        @About("The larger, the smaller are clusters: a layer for each, the finest first.")
        @Default("[16, 4, 1]")
        @Range(min = 0, aboveMin = true)
        List<Double> resolutions,

        @About("Whether each cluster lies within one of the next layer.") @Default("true")
        boolean nested,

        @About("What good clusters are.") @Default("modularity")
        Quality quality,

        @About("How often to refine clusters on all levels at most; ends where nothing is gained.")
        @Default("10")
        @Range(min = 1)
        int iterations,

        @About("How the columns' names begin; the layer's number follows, from 1 for the finest.") @Default("layer")
        String column)
        implements ColumnTransform {
    /** Checks the order. */
    public Layers {
        resolutions = List.copyOf(resolutions);
        if (resolutions.isEmpty()) {
            throw new InputException("resolutions: there must be one at least, such as [16, 4, 1]");
        }
        for (int layer = 1; layer < resolutions.size(); layer++) {
            if (resolutions.get(layer) >= resolutions.get(layer - 1)) {
                throw new InputException("resolutions: must fall from the finest layer to the coarsest but "
                        + resolutions.get(layer) + " follows " + resolutions.get(layer - 1));
            }
        }
    }

    @Override
    public Table columns(Dataset data, List<Path> inputs, Run run) {
        WeightedGraph whole = quality.of(WeightedGraph.of(data.points()));
        WeightedGraph graph = whole;
        int[] layer = IntStream.range(0, whole.nodes()).toArray();
        List<Column> columns = new ArrayList<>();
        for (double resolution : resolutions) {
            int[] found = Quality.best(graph, resolution, iterations, 1, run.in("layer " + (columns.size() + 1)));
            if (nested) {
                layer = Arrays.stream(layer).map(node -> found[node]).toArray();
                graph = graph.joined(found);
            } else {
                layer = found;
            }
            String name = column + " " + (columns.size() + 1);
            List<String> clusters = names(layer);
            columns.add(new Column.Categories(name, layer, clusters));
            run.figure("clusters of " + name, clusters.size());
            run.figure("modularity of " + name, whole.modularity(layer, 1));
        }
        return new Table(columns);
    }

    private static List<String> names(int[] layer) {
        return IntStream.rangeClosed(0, Arrays.stream(layer).max().orElse(-1))
                .mapToObj(Integer::toString)
                .toList();
    }
}
