package reeb.cli.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import reeb.api.GraphBuilder;
import reeb.api.Layout;
import reeb.api.Lens;
import reeb.api.Transform;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;
import reeb.runtime.workflow.Step;

/** Parts as a workflow uses them: transforms, lenses, Mapper and its layout. */
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
                Benchmark.of(
                        "pca-50-wide",
                        "10,000 x 2,700 orientations of digits -> 50, exact",
                        bed -> pca(bed, 50, bed.data().strokes(10_000))),
                Benchmark.of(
                        "pca-100-wide",
                        "70,000 x 2,700 orientations of digits -> 100, exact",
                        bed -> pca(bed, 100, bed.data().strokes())));
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

    private static Task pca(Bed bed, int components) {
        return pca(bed, components, bed.data().pixels());
    }

    /** Takes n d (d + 1) flops for the covariances and 2 n d k for the projection. */
    private static Task pca(Bed bed, int components, Points pixels) {
        double flops = KernelBenchmarks.covarianceFlops(pixels) + 2.0 * pixels.rows() * pixels.columns() * components;
        Step step = bed.step("pca", "\"components\": " + components);
        ToDoubleFunction<Object> explained = axes -> variance((Points) axes) / variance(pixels);
        return new Task(
                step,
                Work.doubles(flops),
                run -> ((Lens) step.part()).view(Dataset.of(pixels), run),
                Map.of("explained", explained));
    }

    /** Sums the squared distances of all rows to their mean. */
    private static double variance(Points points) {
        double[] sums = new double[points.columns()];
        double[] row = new double[points.columns()];
        double squares = 0;
        for (int i = 0; i < points.rows(); i++) {
            points.copyRow(i, row);
            for (int column = 0; column < row.length; column++) {
                sums[column] += row[column];
                squares += row[column] * row[column];
            }
        }
        return squares - Arrays.stream(sums).map(sum -> sum * sum).sum() / points.rows();
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
                Map.of(
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
}
