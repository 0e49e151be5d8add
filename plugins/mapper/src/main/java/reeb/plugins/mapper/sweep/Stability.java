package reeb.plugins.mapper.sweep;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import reeb.api.Progress;
import reeb.api.Run;

/**
 * How far the graph of each setting of a sweep is from those of the next settings, and how much of what it shows they are
 * bound to show too.
 *
 * <p>Two diagrams at bottleneck distance d are matched so that no feature moves farther than d. A feature may be matched to
 * none only where its length is at most 2 d, so one of length l has a partner of at least l - 2 d in the other
 * diagram. The sum of these remainders is what lasts of a graph: a graph without edges does not change, but has nothing that
 * could last. See Cohen-Steiner, Edelsbrunner and Harer, <i>Stability of Persistence Diagrams</i>, Discrete and Computational
 * Geometry 37, 2007.
 */
final class Stability {
    private final double[] distances;
    private final double[] lasting;

    private Stability(double[] distances, double[] lasting) {
        this.distances = distances;
        this.lasting = lasting;
    }

    /**
     * Compares graphs over all steps from or to a setting.
     *
     * @param graphs one for each setting
     * @param steps pairs of settings
     * @param range of the values that distances are shares of; 0 makes all distances 0
     * @param run this execution
     */
    static Stability of(List<SweptGraph> graphs, List<SweepGrid.Step> steps, double range, Run run) {
        List<Double> distances = distances(graphs, steps, run);
        double[] sums = new double[graphs.size()];
        double[] lasting = new double[sums.length];
        int[] neighbors = new int[sums.length];
        for (int step = 0; step < distances.size(); step++) {
            double distance = distances.get(step);
            for (int setting :
                    new int[] {steps.get(step).from(), steps.get(step).to()}) {
                sums[setting] += share(distance, range);
                lasting[setting] += share(graphs.get(setting).lasting(distance), range);
                neighbors[setting]++;
            }
        }
        return new Stability(means(sums, neighbors), means(lasting, neighbors));
    }

    /** Gives for each setting the mean distance over its steps, as a share of the lens's range; not-a-number without steps. */
    double[] distances() {
        return distances.clone();
    }

    /** Gives for each setting the mean over its steps of the lengths that last, likewise. */
    double[] lasting() {
        return lasting.clone();
    }

    /** Finds the allowed setting of which most lasts, of those the one that moves least; none where nothing lasts. */
    Optional<Integer> best(IntPredicate allowed) {
        return IntStream.range(0, distances.length)
                .filter(allowed)
                .filter(setting -> lasting[setting] > 0)
                .boxed()
                .min(Comparator.<Integer>comparingDouble(setting -> -lasting[setting])
                        .thenComparingDouble(setting -> distances[setting]));
    }

    private static double share(double length, double range) {
        return range > 0 ? length / range : 0;
    }

    private static double[] means(double[] sums, int[] counts) {
        double[] means = new double[sums.length];
        Arrays.setAll(means, setting -> sums[setting] / counts[setting]);
        return means;
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
