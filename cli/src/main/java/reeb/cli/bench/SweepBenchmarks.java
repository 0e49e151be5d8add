package reeb.cli.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;
import reeb.api.Evaluator;
import reeb.api.GraphBuilder;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.api.graph.MapperGraph;
import reeb.runtime.workflow.Step;

/** Mapper in many settings at a time, and in the slowest of them alone. Both take the lens with them. */
final class SweepBenchmarks {
    /** Of the slowest setting alone, on two cores; the sweep is to take at most three times as long. */
    private static final double SLOWEST_SECONDS = 4;

    private static final String LENS = "\"lens\": {\"use\": \"pca\", \"components\": 2}, ";

    private static final String SLOWEST = LENS + """
            "cover": {"use": "cubes", "resolution": 10, "overlap": 0.5},
            "clusterer": {"use": "dbscan", "eps": 6, "minPoints": 5}""";

    private static final String SWEEP = LENS + """
            "resolutions": [10, 20, 40, 80], "overlaps": [0.1, 0.3, 0.5], "eps": [4, 6], "minPoints": 5""";

    private SweepBenchmarks() {}

    static List<Benchmark> all() {
        return List.of(
                Benchmark.of(
                        "mapper-slowest",
                        "MNIST, PCA-2 lens, 10 x 10 cells, overlap 0.5, DBSCAN(6, 5): the slowest of the sweep",
                        SweepBenchmarks::slowest),
                Benchmark.of(
                                "mapper-sweep",
                                "MNIST, PCA-2 lens, 24 settings: resolutions 10 to 80, overlaps 0.1 to 0.5, eps 4 and 6",
                                SweepBenchmarks::sweep)
                        .within(3 * SLOWEST_SECONDS));
    }

    private static Task slowest(Bed bed) {
        Points pixels = bed.data().pixels();
        Step step = bed.step("mapper", SLOWEST);
        ToDoubleFunction<Object> nodes = graph -> ((MapperGraph) graph).nodes().size();
        return new Task(
                step,
                Work.untold(),
                run -> ((GraphBuilder) step.part()).build(Dataset.of(pixels), run),
                java.util.Map.of("nodes", nodes));
    }

    private static Task sweep(Bed bed) {
        Dataset pixels = Dataset.of(bed.data().pixels());
        Step step = bed.step("mapper-sweep", SWEEP);
        ToDoubleFunction<Object> nodes =
                figures -> ((Column.Numbers) ((Table) figures).column("nodes").orElseThrow())
                        .all().stream().mapToDouble(count -> count).sum();
        return new Task(
                step,
                Work.untold(),
                run -> ((Evaluator) step.part()).evaluate(pixels, run),
                java.util.Map.of("nodes of all graphs", nodes));
    }
}
