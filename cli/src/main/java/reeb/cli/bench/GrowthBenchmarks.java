package reeb.cli.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import reeb.api.GraphBuilder;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;
import reeb.runtime.workflow.Step;

/**
 * Mapper of more and more rows by the same parameters, its lens included: the first digits of MNIST, all, and all beside
 * themselves one pixel to the right.
 */
final class GrowthBenchmarks {
    private static final String PEER = "KeplerMapper 2.1, without the lens";

    private GrowthBenchmarks() {}

    static List<Benchmark> all() {
        return List.of(
                mapper(10_000, 0.49),
                mapper(20_000, 0.82),
                mapper(40_000, 1.83),
                mapper(70_000, 4.41),
                mapper(140_000, 15.4));
    }

    /** Every peer is slower than the one that is told of, at every number of rows. */
    private static Benchmark mapper(int rows, double peer) {
        return Benchmark.of(
                        "mapper-" + rows / 1000 + "k",
                        String.format(Locale.ROOT, "%,d digits, PCA-2 lens, 30 x 30 cells, DBSCAN(5, 5)", rows),
                        bed -> task(bed, rows))
                .within(peer)
                .against(PEER, peer);
    }

    private static Task task(Bed bed, int rows) {
        Points pixels = rows > 70_000 ? bed.data().pixelsTwice() : bed.data().pixels(rows);
        Step step = bed.step("mapper", """
                "lens": {"use": "pca", "components": 2},
                "cover": {"use": "cubes", "resolution": 30, "overlap": 0.3},
                "clusterer": {"use": "dbscan", "eps": 5, "minPoints": 5}, "smallPatches": "skip\"""");
        return new Task(
                step,
                Work.untold(),
                run -> ((GraphBuilder) step.part()).build(Dataset.of(pixels), run),
                Map.of(
                        "nodes", graph -> ((MapperGraph) graph).nodes().size(),
                        "edges", graph -> ((MapperGraph) graph).edges()));
    }
}
