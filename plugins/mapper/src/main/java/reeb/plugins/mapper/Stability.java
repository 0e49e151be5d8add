package reeb.plugins.mapper;

import java.util.List;
import java.util.stream.IntStream;
import reeb.api.Progress;
import reeb.api.Run;

/** How much the graph of each setting of a sweep differs from those of the next settings. */
final class Stability {
    private Stability() {}

    /**
     * Averages the distances of graphs over all steps from or to a setting.
     *
     * @param graphs one for each setting
     * @param steps pairs of settings
     * @param range of the values that distances are shares of; 0 makes all distances 0
     * @param run this execution
     * @return for each setting its mean; not-a-number without steps
     */
    static double[] of(List<SweptGraph> graphs, List<SweepGrid.Step> steps, double range, Run run) {
        List<Double> distances = distances(graphs, steps, run);
        double[] sums = new double[graphs.size()];
        int[] neighbors = new int[sums.length];
        for (int step = 0; step < distances.size(); step++) {
            double share = range > 0 ? distances.get(step) / range : 0;
            for (int setting :
                    new int[] {steps.get(step).from(), steps.get(step).to()}) {
                sums[setting] += share;
                neighbors[setting]++;
            }
        }
        return IntStream.range(0, sums.length)
                .mapToDouble(setting -> sums[setting] / neighbors[setting])
                .toArray();
    }

    private static List<Double> distances(List<SweptGraph> graphs, List<SweepGrid.Step> steps, Run run) {
        try (Progress progress = run.progress("comparing graphs", steps.size())) {
            return run.collect(steps.size(), step -> {
                SweepGrid.Step pair = steps.get(step);
                double distance = graphs.get(pair.from()).distance(graphs.get(pair.to()));
                progress.advance(1);
                return distance;
            });
        }
    }
}
