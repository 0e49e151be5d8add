package reeb.cli.bench;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import reeb.api.Metric;
import reeb.api.data.Points;
import reeb.runtime.catalog.Catalog;
import reeb.runtime.catalog.Kind;
import reeb.runtime.catalog.PartType;
import reeb.runtime.workflow.Step;

/** The block forms of every metric that comes with Reeb. */
final class MetricBenchmarks {
    private static final int ROWS = 1000;
    private static final int NEIGHBORS = 15;

    /** Metrics that learn a unit from the rows, which MNIST's empty columns do not give: they measure components. */
    private static final Set<String> LEARNING = Set.of("mahalanobis", "seuclidean");

    private MetricBenchmarks() {}

    static List<Benchmark> all(Catalog catalog) {
        return catalog.parts().stream()
                .filter(part -> part.kind() == Kind.METRIC && !part.name().contains("/"))
                .map(PartType::name)
                .filter(name -> !name.equals("precomputed"))
                .flatMap(name -> Stream.of(
                        Benchmark.of(
                                name + "-row", "a row of MNIST against all 70,000" + by(name), bed -> row(bed, name)),
                        Benchmark.of(
                                name + "-nearest",
                                "k = 15, 1,000 rows of MNIST" + by(name),
                                bed -> nearest(bed, name))))
                .toList();
    }

    private static String by(String name) {
        return LEARNING.contains(name) ? " by PCA-50" : "";
    }

    private static Points rows(Bed bed, String name, int most) {
        return LEARNING.contains(name)
                ? bed.data().components(most)
                : bed.data().pixels(most);
    }

    private static Step step(Bed bed, String name) {
        return bed.step(name, name.equals("minkowski") ? "\"p\": 3" : "");
    }

    /** Reads each value once, on one thread: lenses give each thread rows of its own. */
    private static Task row(Bed bed, String name) {
        Points pixels = rows(bed, name, Integer.MAX_VALUE);
        Step step = step(bed, name);
        Metric metric = ((Metric) step.part()).fitted(pixels, bed.run(step));
        double[] distances = new double[pixels.rows()];
        return new Task(step, Work.traffic(KernelBenchmarks.bytes(pixels)).alone(), _ -> {
            metric.distances(pixels, pixels.rows() / 2, distances);
            return distances;
        });
    }

    /** Stated as the products of all pairs would need, whatever the metric: so metrics compare. */
    private static Task nearest(Bed bed, String name) {
        Points points = rows(bed, name, ROWS);
        Step step = step(bed, name);
        Metric metric = ((Metric) step.part()).fitted(points, bed.run(step));
        int k = Math.min(NEIGHBORS, points.rows() - 1);
        return new Task(step, Work.floats(NeighborBenchmarks.flops(points)), run -> metric.nearest(points, k, run));
    }
}
