package reeb.cli.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import reeb.api.Metric;
import reeb.api.NeighborSearch;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.kernels.approximate.Recall;
import reeb.runtime.workflow.Step;

/**
 * Nearest rows, and rows within a radius.
 *
 * <p>Stated as n (n - 1) d flops, what the products of all pairs need, each pair once; a search that rules pairs out early
 * does less and may pass the peak.
 */
final class NeighborBenchmarks {
    private static final int RECALL_ROWS = 1000;

    private NeighborBenchmarks() {}

    static List<Benchmark> all() {
        return List.of(
                nearest("neighbors-15-pca", "k = 15, MNIST by PCA-50, exact", 15, BenchData::components)
                        .within(2.5)
                        .against("scikit-learn 1.2, exact", 10.57),
                nearest("neighbors-90-pca", "k = 90, MNIST by PCA-50, exact", 90, BenchData::components)
                        .within(4)
                        .against("PyNNDescent 0.5, recall 0.9998", 36.37),
                nearest("neighbors-30-hog", "k = 30, MNIST by HOG-324, exact", 30, BenchData::histograms)
                        .within(5)
                        .against("PyNNDescent 0.5, recall 0.9952", 11.13),
                nearest("neighbors-15-pixels", "k = 15, MNIST's 784 pixels, exact", 15, BenchData::pixels)
                        .within(6)
                        .against("scikit-learn 1.2, exact", 88.7),
                approximate("neighbors-15-125k", "nn-descent", 125_000, 1000),
                approximate("neighbors-15-1m", "nn-descent", 1_000_000, 1000),
                approximate("neighbors-15-1m-dense", "nn-descent", 1_000_000, 100),
                approximate("partitions-15-1m", "partitions", 1_000_000, 1000),
                approximate("partitions-15-1m-dense", "partitions", 1_000_000, 100),
                mostOf(
                        "partitions-15-1m-deep",
                        "1,000,000 x 128 in 1,000 drawn clusters of 10 dimensions each",
                        new Search("partitions", "\"passes\": 2"),
                        15,
                        BenchData::deep),
                mostOf("nn-descent-15-pixels", "MNIST's 784 pixels", Search.usual("nn-descent"), 15, BenchData::pixels),
                mostOf("partitions-15-pixels", "MNIST's 784 pixels", Search.usual("partitions"), 15, BenchData::pixels),
                mostOf("partitions-15-pca", "MNIST by PCA-50", Search.usual("partitions"), 15, BenchData::components),
                mostOf("partitions-30-hog", "MNIST by HOG-324", Search.usual("partitions"), 30, BenchData::histograms),
                within("within-pixels", "radius 5, 20,000 rows of MNIST", "euclidean", 5),
                within("within-cosine", "radius 0.1, 20,000 rows of MNIST by cosine", "cosine", 0.1));
    }

    private static Benchmark nearest(String name, String about, int k, Function<BenchData, Points> data) {
        return Benchmark.of(name, about, bed -> {
            Points points = data.apply(bed.data());
            return search(bed.step("exact"), metric(bed), points, k, Work.floats(flops(points)));
        });
    }

    /** From 125,000 rows to 1,000,000, n log n grows 9.4 times. */
    private static Benchmark approximate(String name, String part, int rows, int clusters) {
        String what = String.format(Locale.ROOT, "%,d x 50 in %,d drawn clusters", rows, clusters);
        return mostOf(name, what, Search.usual(part), 15, data -> data.clustered(rows, clusters));
    }

    /**
     * A search, with parameters of its own.
     *
     * @param part its name
     * @param parameters as in a workflow, without braces
     */
    private record Search(String part, String parameters) {
        static Search usual(String part) {
            return new Search(part, "");
        }

        /** Makes it a step; its recall is measured afterwards, not by the part and not in its time. */
        Step step(Bed bed) {
            String none = "\"recallRows\": 0";
            return bed.step(part, parameters.isEmpty() ? none : parameters + ", " + none);
        }
    }

    private static Benchmark mostOf(String name, String what, Search search, int k, Function<BenchData, Points> data) {
        return Benchmark.of(name, "k = " + k + ", " + what + ", " + search.part(), bed -> {
            Step step = search.step(bed);
            Points points = data.apply(bed.data());
            Metric metric = metric(bed);
            Task task = search(step, metric, points, k, Work.untold());
            Run run = bed.run(step);
            ToDoubleFunction<Object> recall =
                    found -> Recall.euclidean(points, (NeighborGraph) found, RECALL_ROWS, Math::sqrt, run);
            return new Task(step, task.work(), task.call(), Map.of("recall", recall));
        });
    }

    private static Metric metric(Bed bed) {
        return (Metric) bed.step("euclidean").part();
    }

    private static Task search(Step step, Metric metric, Points points, int k, Work work) {
        int wanted = Math.min(k, points.rows() - 1);
        return new Task(step, work, run -> ((NeighborSearch) step.part()).search(points, wanted, metric, run));
    }

    private static Benchmark within(String name, String about, String metric, double radius) {
        return Benchmark.of(name, about, bed -> {
            Points points = bed.data().pixels(20_000);
            Step step = bed.step(metric);
            return new Task(
                    step, Work.floats(flops(points)), run -> ((Metric) step.part()).within(points, radius, run));
        });
    }

    static double flops(Points points) {
        return (double) points.rows() * (points.rows() - 1) * points.columns();
    }
}
