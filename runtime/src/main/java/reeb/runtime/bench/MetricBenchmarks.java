package reeb.runtime.bench;

import java.util.List;
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

    private MetricBenchmarks() {}

    static List<Benchmark> all(Catalog catalog) {
        return catalog.parts().stream()
                .filter(part -> part.kind() == Kind.METRIC && !part.name().contains("/"))
                .map(PartType::name)
                .flatMap(name -> Stream.of(
                        Benchmark.of(name + "-row", "a row of MNIST against all 70,000", bed -> row(bed, name)),
                        Benchmark.of(name + "-nearest", "k = 15, 1,000 rows of MNIST", bed -> nearest(bed, name))))
                .toList();
    }

    private static Step step(Bed bed, String name) {
        return bed.step(name, name.equals("minkowski") ? "\"p\": 3" : "");
    }

    /** Reads each value once, on one thread: lenses give each thread rows of its own. */
    private static Task row(Bed bed, String name) {
        Points pixels = bed.data().pixels();
        Step step = step(bed, name);
        double[] distances = new double[pixels.rows()];
        return new Task(step, Work.traffic(KernelBenchmarks.bytes(pixels)).alone(), _ -> {
            ((Metric) step.part()).distances(pixels, pixels.rows() / 2, distances);
            return distances;
        });
    }

    /** Stated as the products of all pairs would need, whatever the metric: so metrics compare. */
    private static Task nearest(Bed bed, String name) {
        Points points = bed.data().pixels(ROWS);
        Step step = step(bed, name);
        int k = Math.min(NEIGHBORS, points.rows() - 1);
        return new Task(
                step,
                Work.floats(NeighborBenchmarks.flops(points)),
                run -> ((Metric) step.part()).nearest(points, k, run));
    }
}
