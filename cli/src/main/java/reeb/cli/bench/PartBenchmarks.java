package reeb.cli.bench;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import reeb.api.Clusterer;
import reeb.api.GraphBuilder;
import reeb.api.Layout;
import reeb.api.Lens;
import reeb.api.Transform;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;
import reeb.runtime.workflow.Step;

/** Parts as a workflow uses them: transforms, lenses, clusterers, Mapper and its layout. */
final class PartBenchmarks {
    private static final String GRAPH = """
            "lens": {"use": "pca", "components": 2},
            "cover": {"use": "cubes", "resolution": 50, "overlap": 0.3, "convention": "renom"},
            "clusterer": {"use": "dbscan", "eps": 5, "minPoints": 5}""";

    private PartBenchmarks() {}

    static List<Benchmark> features() {
        return List.of(
                Benchmark.of("hog", "orientation histograms of MNIST, 784 -> 324", PartBenchmarks::hog)
                        .within(0.6)
                        .against("scikit-image 0.19", 12.2),
                Benchmark.of("pca-2", "MNIST, 784 -> 2, exact", bed -> pca(bed, 2))
                        .within(0.8)
                        .against("scikit-learn 1.2, full SVD", 2.9),
                Benchmark.of("pca-50", "MNIST, 784 -> 50, exact", bed -> pca(bed, 50))
                        .within(1.0)
                        .against("scikit-learn 1.2, full SVD", 2.9));
    }

    static List<Benchmark> others() {
        return List.of(
                Benchmark.of("scale", "MNIST's bytes to 0 ... 1", bed -> transform(bed, "scale")),
                Benchmark.of("standardize", "MNIST's columns", bed -> transform(bed, "standardize")),
                Benchmark.of("norm", "lengths of MNIST's rows", bed -> norm(bed)),
                Benchmark.of("eccentricity", "5,000 rows of MNIST", bed -> eccentricity(bed, 5000)),
                Benchmark.of("mapper", "MNIST, PCA-2 lens, 50 x 50 cells, DBSCAN(5, 5)", PartBenchmarks::mapper)
                        .against("ReNom TDA 2.1, without the lens", 11.2),
                Benchmark.of("force", "layout of that graph", PartBenchmarks::force),
                clusterer("dbscan", "20,000 rows of MNIST", 20_000, "\"eps\": 5"),
                clusterer("hdbscan", "10,000 rows of MNIST", 10_000, "\"minClusterSize\": 15"),
                clusterer("single-linkage", "10,000 rows of MNIST", 10_000, "\"clusters\": 10"),
                clusterer("linkage", "Ward, 5,000 rows of MNIST", 5_000, "\"clusters\": 10"),
                clusterer("k-means", "MNIST, 10 clusters, one beginning", 70_000, "\"clusters\": 10, \"restarts\": 1"),
                Benchmark.of("k-means-100k", "100,000 x 50 in 100 drawn clusters, one beginning", bed -> {
                    Step step = bed.step("k-means", "\"clusters\": 100, \"restarts\": 1");
                    return cluster(step, bed.data().clustered(100_000, 100));
                }));
    }

    /** Reads n x 784 bytes and writes n x 324 values in single precision. */
    private static Task hog(Bed bed) {
        return transform(bed, "hog");
    }

    /** Reads n d bytes and writes the result. */
    private static Task transform(Bed bed, String name) {
        Step step = bed.step(name);
        Transform transform = (Transform) step.part();
        Dataset digits = bed.data().digits();
        Points result = transform.transform(digits, List.of(), bed.run(step));
        double bytes = KernelBenchmarks.bytes(digits.points()) + KernelBenchmarks.bytes(result);
        return new Task(step, Work.traffic(bytes), run -> transform.transform(digits, List.of(), run));
    }

    /** Takes n d (d + 1) flops for the covariances and 2 n d k for the projection. */
    private static Task pca(Bed bed, int components) {
        Points pixels = bed.data().pixels();
        double flops = KernelBenchmarks.covarianceFlops(pixels) + 2.0 * pixels.rows() * pixels.columns() * components;
        Step step = bed.step("pca", "\"components\": " + components);
        return new Task(step, Work.doubles(flops), run -> ((Lens) step.part()).view(Dataset.of(pixels), run));
    }

    /** Reads each value once. */
    private static Task norm(Bed bed) {
        Points pixels = bed.data().pixels();
        Step step = bed.step("norm");
        return new Task(
                step,
                Work.traffic(KernelBenchmarks.bytes(pixels)),
                run -> ((Lens) step.part()).view(Dataset.of(pixels), run));
    }

    /** Takes 3 n^2 d flops: a difference, its square and the sum. */
    private static Task eccentricity(Bed bed, int rows) {
        Points pixels = bed.data().pixels(rows);
        Step step = bed.step("eccentricity");
        double flops = 3.0 * pixels.rows() * pixels.rows() * pixels.columns();
        return new Task(step, Work.doubles(flops), run -> ((Lens) step.part()).view(Dataset.of(pixels), run));
    }

    private static Task mapper(Bed bed) {
        Points pixels = bed.data().pixels();
        Step step = bed.step("mapper", GRAPH);
        return new Task(
                step,
                Work.untold(),
                run -> ((GraphBuilder) step.part()).build(Dataset.of(pixels), run),
                java.util.Map.of(
                        "nodes", figure(graph -> graph.nodes().size()),
                        "edges", figure(graph -> graph.edges())));
    }

    private static ToDoubleFunction<Object> figure(Function<MapperGraph, Integer> count) {
        return graph -> count.apply((MapperGraph) graph);
    }

    private static Task force(Bed bed) {
        Step builder = bed.step("mapper", GRAPH);
        MapperGraph graph =
                ((GraphBuilder) builder.part()).build(Dataset.of(bed.data().pixels()), bed.run(builder));
        Step step = bed.step("force");
        return new Task(step, Work.untold(), run -> ((Layout) step.part()).place(graph, run));
    }

    private static Benchmark clusterer(String name, String about, int rows, String parameters) {
        return Benchmark.of(
                name,
                about,
                bed -> cluster(bed.step(name, parameters), bed.data().pixels(rows)));
    }

    private static Task cluster(Step step, Points points) {
        return new Task(step, Work.untold(), run -> ((Clusterer) step.part()).cluster(points, run));
    }
}
