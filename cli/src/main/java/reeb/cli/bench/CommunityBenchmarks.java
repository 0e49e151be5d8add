package reeb.cli.bench;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import reeb.api.Clusterer;
import reeb.api.Transform;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Labels;
import reeb.api.data.Points;
import reeb.kernels.communities.WeightedGraph;
import reeb.runtime.workflow.Step;
import reeb.toolkit.measure.Contingency;

/** Graphs of neighbours, and their communities. */
final class CommunityBenchmarks {
    private static final String FUZZY = "\"k\": 15, \"weights\": \"fuzzy\"";

    private CommunityBenchmarks() {}

    static List<Benchmark> all() {
        return List.of(
                Benchmark.of("neighbors", "graph of 15 neighbours of MNIST by PCA-50, search included", bed -> {
                    Step step = bed.step("neighbors", FUZZY);
                    Dataset components = Dataset.of(bed.data().components());
                    Work work = Work.floats(NeighborBenchmarks.flops(components.points()));
                    return new Task(step, work, run -> ((Transform) step.part()).transform(components, List.of(), run));
                }),
                communities("communities", "Leiden on that graph, resolution 1", ""),
                communities("communities-coarse", "the same, resolution 0.5", "\"resolution\": 0.5"));
    }

    private static Benchmark communities(String name, String about, String parameters) {
        return Benchmark.of(name, about, bed -> {
            Step neighbors = bed.step("neighbors", FUZZY);
            Points graph = ((Transform) neighbors.part())
                    .transform(Dataset.of(bed.data().components()), List.of(), bed.run(neighbors));
            WeightedGraph weighted = WeightedGraph.of(graph);
            int[] digits = classes(bed.data().digits());
            Step step = bed.step("leiden", parameters);
            ToDoubleFunction<Object> modularity = found -> weighted.modularity(((Labels) found).toArray(), 1);
            ToDoubleFunction<Object> index =
                    found -> Contingency.of(digits, ((Labels) found).toArray()).adjustedRandIndex();
            ToDoubleFunction<Object> information =
                    found -> Contingency.of(digits, ((Labels) found).toArray()).normalizedMutualInformation();
            return new Task(
                    step,
                    Work.untold(),
                    run -> ((Clusterer) step.part()).cluster(graph, run),
                    Map.of("modularity", modularity, "ARI", index, "NMI", information));
        });
    }

    private static int[] classes(Dataset digits) {
        Column.Categories labels =
                (Column.Categories) digits.table().column("label").orElseThrow();
        return IntStream.range(0, labels.size()).map(labels::code).toArray();
    }
}
