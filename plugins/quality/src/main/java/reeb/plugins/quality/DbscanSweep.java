package reeb.plugins.quality;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Evaluator;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.ColumnNames;
import reeb.api.data.Dataset;
import reeb.api.data.Labels;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.api.problem.InputException;
import reeb.toolkit.measure.Contingency;
import reeb.toolkit.tables.LabelColumn;

/**
 * How well density-based clusters of an embedding agree with labels, over a grid of settings: the adjusted Rand index of
 * each, their mean and standard deviation.
 *
 * <p>Rows in no cluster count as one cluster. One search for the rows within a radius serves all numbers of points. Results
 * depend on the scale of the embedding, so that it can be brought to a common one. Takes the time and memory of the
 * neighbourhoods, as the part {@code dbscan} does.
 *
 * @param labels the column of labels
 * @param eps radii
 * @param minPoints numbers of rows within the radius of a core row
 * @param spread the pooled standard deviation that coordinates are scaled to first; none for coordinates as they are
 * @param metric distance between rows
 */
@Named("dbscan-sweep")
@About("Clusters by density in every setting of a grid, and measures how well the clusters agree with labels.")
public record DbscanSweep(
        @About(LabelColumn.ABOUT) @ColumnNames Optional<String> labels,

        @About("Radii of neighbourhoods.") @Default("[2, 3]") @Range(min = 0, aboveMin = true)
        List<Double> eps,

        @About("Numbers of rows within the radius, itself included, that make a core row.")
        @Default("[5, 10, 15, 20, 25, 30, 35, 40, 45, 50]")
        @Range(min = 1)
        List<Integer> minPoints,

        @About("Scale the coordinates to this pooled standard deviation first; default: leave them as they are.")
        @Range(min = 0, aboveMin = true)
        Optional<Double> spread,

        @About("Distance between rows.") @Default("euclidean")
        Metric metric)
        implements Evaluator {
    /** Checks that there are settings. */
    public DbscanSweep {
        eps = List.copyOf(eps);
        minPoints = List.copyOf(minPoints);
        if (eps.isEmpty() || minPoints.isEmpty()) {
            throw new InputException("eps, minPoints: each must have at least one value");
        }
    }

    @Override
    public Table evaluate(Dataset data, Run run) {
        Labelled rows = Labelled.of(data, LabelColumn.name(labels, data, run), run);
        double factor =
                spread.map(wanted -> Spread.factor(rows.points(), wanted)).orElse(1.0);
        Points points = spread.isPresent() ? Spread.scaled(rows.points(), factor, run) : rows.points();
        Metric fitted = metric.fitted(points, run);
        int[] classes = IntStream.range(0, rows.size()).map(rows::classOf).toArray();
        List<Score> scores = eps.stream()
                .flatMap(radius -> scores(classes, points, fitted, radius, run).stream())
                .toList();
        run.figure("scale", factor);
        double[] agreement = scores.stream().mapToDouble(Score::ari).toArray();
        double mean = Arrays.stream(agreement).average().orElseThrow();
        run.figure("mean ari", mean);
        run.figure(
                "standard deviation",
                Math.sqrt(Arrays.stream(agreement)
                        .map(value -> (value - mean) * (value - mean))
                        .average()
                        .orElseThrow()));
        return table(scores);
    }

    private List<Score> scores(int[] classes, Points points, Metric fitted, double radius, Run run) {
        DensityLevels levels = new DensityLevels(fitted.within(points, radius, run));
        Map<Integer, Score> scores = new HashMap<>();
        minPoints.stream()
                .distinct()
                .sorted(Comparator.reverseOrder())
                .forEach(count -> scores.put(count, Score.of(radius, count, classes, levels.clusters(count))));
        return minPoints.stream().map(scores::get).toList();
    }

    private static Table table(List<Score> scores) {
        return new Table(List.of(
                new Column.Numbers(
                        "run",
                        IntStream.rangeClosed(1, scores.size()).asDoubleStream().toArray()),
                new Column.Numbers(
                        "eps", scores.stream().mapToDouble(Score::eps).toArray()),
                new Column.Numbers(
                        "minPoints",
                        scores.stream().mapToDouble(Score::minPoints).toArray()),
                new Column.Numbers(
                        "ari", scores.stream().mapToDouble(Score::ari).toArray()),
                new Column.Numbers(
                        "clusters", scores.stream().mapToDouble(Score::clusters).toArray()),
                new Column.Numbers(
                        "noise", scores.stream().mapToDouble(Score::noise).toArray())));
    }

    /** What one setting gives. */
    private record Score(double eps, int minPoints, double ari, double clusters, double noise) {
        static Score of(double eps, int minPoints, int[] classes, int[] clusters) {
            long noise = Arrays.stream(clusters)
                    .filter(cluster -> cluster == Labels.NOISE)
                    .count();
            Contingency contingency = Contingency.of(
                    classes,
                    Arrays.stream(clusters)
                            .map(cluster -> cluster == Labels.NOISE ? clusters.length : cluster)
                            .toArray());
            return new Score(
                    eps,
                    minPoints,
                    contingency.adjustedRandIndex(),
                    contingency.clusters() - (noise > 0 ? 1 : 0),
                    (double) noise / clusters.length);
        }
    }
}
