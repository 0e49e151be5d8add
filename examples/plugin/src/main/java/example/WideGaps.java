package example;

import java.util.Arrays;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Clusterer;
import reeb.api.Default;
import reeb.api.Named;
import reeb.api.Progress;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Labels;
import reeb.api.data.Points;
import reeb.api.problem.InputException;

/** Clusters of rows by their distances from the mean of all. */
@Named("example/wide-gaps")
@About("Sorts rows by their distance from the mean of all, and begins a cluster behind each gap that is much wider than most.")
public record WideGaps(
        @About("How many times as wide as the gap in the middle a gap must be that separates clusters.")
        @Default("8")
        @Range(min = 1)
        double factor) implements Clusterer {
    @Override
    public Labels cluster(Points points, Run run) {
        double[] distances = distances(points, run);
        int[] order = IntStream.range(0, distances.length)
                .boxed()
                .sorted((a, b) -> Double.compare(distances[a], distances[b]))
                .mapToInt(row -> row)
                .toArray();
        double[] gaps = new double[Math.max(0, order.length - 1)];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = distances[order[i + 1]] - distances[order[i]];
        }
        double[] sorted = gaps.clone();
        Arrays.sort(sorted);
        double widest = sorted.length == 0 ? 0 : factor * sorted[sorted.length / 2];
        int[] labels = new int[order.length];
        int label = 0;
        for (int i = 1; i < order.length; i++) {
            // Rows at the same place are in the same cluster, whatever the other gaps are.
            if (gaps[i - 1] > widest && gaps[i - 1] > 0) {
                label++;
            }
            labels[order[i]] = label;
        }
        return Labels.of(labels);
    }

    private static double[] distances(Points points, Run run) {
        double[] mean = new double[points.columns()];
        double[] row = new double[points.columns()];
        double[] distances = new double[points.rows()];
        // Progress is also where a run that is cancelled stops.
        try (Progress progress = run.progress("distances", 2L * points.rows())) {
            for (int i = 0; i < points.rows(); i++) {
                points.copyRow(i, row);
                for (int axis = 0; axis < row.length; axis++) {
                    mean[axis] += row[axis] / points.rows();
                }
                progress.advance(1);
            }
            for (int i = 0; i < points.rows(); i++) {
                points.copyRow(i, row);
                double sum = 0;
                for (int axis = 0; axis < row.length; axis++) {
                    if (!Double.isFinite(row[axis])) {
                        throw new InputException("row " + i + " has a value that is not a finite number; remove that row");
                    }
                    sum += (row[axis] - mean[axis]) * (row[axis] - mean[axis]);
                }
                distances[i] = Math.sqrt(sum);
                progress.advance(1);
            }
        }
        return distances;
    }
}
