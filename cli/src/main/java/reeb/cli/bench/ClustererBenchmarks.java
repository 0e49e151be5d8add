package reeb.cli.bench;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import reeb.api.Clusterer;
import reeb.api.data.Labels;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.runtime.workflow.Step;

/** Clusterers as a workflow uses them. */
final class ClustererBenchmarks {
    private static final String GROUPS = "\"minClusterSize\": 15";

    private ClustererBenchmarks() {}

    static List<Benchmark> all() {
        return List.of(
                dense("dbscan", "20,000 rows of MNIST", "dbscan", "\"eps\": 5", data -> data.pixels(20_000)),
                dense("hdbscan", "10,000 rows of MNIST", "hdbscan", GROUPS, data -> data.pixels(10_000)),
                dense("hdbscan-2", "70,000 x 2 in 100 drawn clusters", "hdbscan", GROUPS, BenchData::plane),
                dense("hdbscan-50", "MNIST by PCA-50", "hdbscan", GROUPS, BenchData::components),
                dense(
                        "single-linkage",
                        "10,000 rows of MNIST",
                        "single-linkage",
                        "\"clusters\": 10",
                        data -> data.pixels(10_000)),
                round(
                        "linkage",
                        "Ward, 5,000 rows of MNIST",
                        "linkage",
                        "\"clusters\": 10",
                        data -> data.pixels(5_000)),
                round("linkage-70k", "Ward, MNIST by PCA-50", "linkage", "\"clusters\": 10", BenchData::components),
                round(
                        "k-means",
                        "MNIST, 10 clusters, one beginning",
                        "k-means",
                        "\"clusters\": 10, \"restarts\": 1",
                        BenchData::pixels),
                round(
                        "k-means-100k",
                        "100,000 x 50 in 100 drawn clusters, one beginning",
                        "k-means",
                        "\"clusters\": 100, \"restarts\": 1",
                        data -> data.clustered(100_000, 100)));
    }

    /** One whose clusters are of any shape, beside noise. */
    private static Benchmark dense(
            String name, String about, String part, String parameters, Function<BenchData, Points> data) {
        ToDoubleFunction<Object> clusters = labels -> ((Labels) labels).clusters();
        return clusterer(
                name,
                about,
                bed -> bed.step(part, parameters),
                data,
                _ -> Map.of("clusters", clusters, "clustered", ClustererBenchmarks::clustered));
    }

    /** One that keeps rows near their cluster's mean. */
    private static Benchmark round(
            String name, String about, String part, String parameters, Function<BenchData, Points> data) {
        return clusterer(name, about, bed -> bed.step(part, parameters), data, points -> {
            ToDoubleFunction<Object> square = labels -> meanSquare(points, (Labels) labels);
            return Map.of("mean square", square);
        });
    }

    private static Benchmark clusterer(
            String name,
            String about,
            Function<Bed, Step> part,
            Function<BenchData, Points> data,
            Function<Points, Map<String, ToDoubleFunction<Object>>> quality) {
        return Benchmark.of(name, about, bed -> {
            Step step = part.apply(bed);
            Points points = data.apply(bed.data());
            return new Task(
                    step, Work.untold(), run -> ((Clusterer) step.part()).cluster(points, run), quality.apply(points));
        });
    }

    private static double clustered(Object result) {
        Labels labels = (Labels) result;
        return labels.members().stream().mapToInt(Rows::size).sum() / (double) labels.size();
    }

    /** Takes the mean of the squared distances from rows to the mean of their cluster; noise is left out. */
    static double meanSquare(Points points, Labels labels) {
        double sum = 0;
        int rows = 0;
        double[] row = new double[points.columns()];
        for (Rows members : labels.members()) {
            double[] sums = new double[points.columns()];
            for (int i = 0; i < members.size(); i++) {
                points.copyRow(members.at(i), row);
                for (int column = 0; column < row.length; column++) {
                    sums[column] += row[column];
                    sum += row[column] * row[column];
                }
            }
            for (double value : sums) {
                sum -= value * value / members.size();
            }
            rows += members.size();
        }
        return sum / rows;
    }
}
