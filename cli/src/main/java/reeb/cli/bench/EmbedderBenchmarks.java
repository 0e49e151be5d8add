package reeb.cli.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import reeb.api.Evaluator;
import reeb.api.Lens;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.runtime.workflow.Step;

/** Embeddings from features to a map of two axes, the search for neighbours included. */
final class EmbedderBenchmarks {
    private static final int SHOWN = 10;

    private EmbedderBenchmarks() {}

    static List<Benchmark> all() {
        String lambda = "\"lambda\": 10, \"neighbors\": 30";
        return List.of(
                digits("sg-t-sne", "MNIST by HOG-324, 30 neighbours", "sg-t-sne", lambda, BenchData::histograms)
                        .against("sgtsnepi 1.0 after PyNNDescent", 32.2),
                digits(
                                "sg-t-sne-1000",
                                "the same by the 1,000 steps of SG-t-SNE-Pi",
                                "sg-t-sne",
                                lambda + ", \"optimisation\": {\"schedule\": \"sgtsnepi\"}",
                                BenchData::histograms)
                        .against("sgtsnepi 1.0 after PyNNDescent", 32.2),
                digits("t-sne", "MNIST by PCA-50, perplexity 30", "t-sne", "", BenchData::components)
                        .against("FIt-SNE 1.2", 77.3),
                digits("umap-pca", "MNIST by PCA-50, 15 neighbours", "umap", "", BenchData::components)
                        .against("umap-learn 0.5, warm", 39.0),
                digits("umap-hog", "MNIST by HOG-324, 15 neighbours", "umap", "", BenchData::histograms)
                        .against("umap-learn 0.5, warm", 32.8),
                digits("umap-pixels", "MNIST's 784 pixels, 15 neighbours", "umap", "", BenchData::pixels)
                        .against("umap-learn 0.5, warm", 51.2),
                digits("pacmap", "MNIST by PCA-50", "pacmap", "", BenchData::components),
                digits(
                        "localmap",
                        "the same with local partners",
                        "pacmap",
                        "\"localDistance\": 10",
                        BenchData::components),
                drawn("sg-t-sne-125k", 125_000, "sg-t-sne", lambda),
                drawn("sg-t-sne-1m", 1_000_000, "sg-t-sne", lambda),
                drawn("t-sne-125k", 125_000, "t-sne", ""),
                drawn("t-sne-1m", 1_000_000, "t-sne", ""),
                drawn("umap-125k", 125_000, "umap", ""),
                drawn("umap-1m", 1_000_000, "umap", ""));
    }

    private static Benchmark digits(
            String name, String about, String part, String parameters, Function<BenchData, Points> data) {
        return Benchmark.of(name, about, bed -> {
            Points points = data.apply(bed.data());
            Dataset digits = bed.data().digits();
            ToDoubleFunction<Object> accuracy =
                    map -> accuracy(bed, new Dataset((Points) map, digits.table(), digits.images()));
            return embed(bed.step(part, parameters), points, Map.of("kNN-10 accuracy", accuracy));
        });
    }

    /** From 125,000 rows to 1,000,000, linear growth is 8 times. */
    private static Benchmark drawn(String name, int rows, String part, String parameters) {
        String about = String.format(Locale.ROOT, "%,d x 50 in 1,000 drawn clusters", rows);
        return Benchmark.of(name, about, bed -> {
            Points points = bed.data().clustered(rows, 1000);
            return embed(bed.step(part, parameters), points, Map.of());
        });
    }

    private static Task embed(Step step, Points points, Map<String, ToDoubleFunction<Object>> quality) {
        return new Task(step, Work.untold(), run -> ((Lens) step.part()).view(Dataset.of(points), run), quality);
    }

    /** Takes the share of rows that most of their nearest others agree with. */
    private static double accuracy(Bed bed, Dataset map) {
        Step step = bed.step("knn-accuracy");
        Table figures = ((Evaluator) step.part()).evaluate(map, bed.run(step));
        return ((Column.Numbers) figures.column("leave-one-out").orElseThrow()).at(SHOWN - 1);
    }
}
