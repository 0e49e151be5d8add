package reeb.plugins.mapper.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The settings of a sweep: all combinations of its values, ordered by resolution, then overlap, then eps.
 *
 * @param resolutions intervals of each axis, ascending
 * @param overlaps ascending
 * @param eps radii, ascending
 */
record SweepGrid(List<Integer> resolutions, List<Double> overlaps, List<Double> eps) {
    /** One combination. */
    record Setting(int resolution, double overlap, double eps) {}

    /** Two settings, the lower one first, that differ in one parameter alone, by one step in its list. */
    record Step(int from, int to) {}

    List<Setting> settings() {
        return resolutions.stream()
                .flatMap(resolution -> overlaps.stream()
                        .flatMap(overlap -> eps.stream().map(radius -> new Setting(resolution, overlap, radius))))
                .toList();
    }

    /** Lists the steps from each setting to the next ones, by the places of {@link #settings}. */
    List<Step> steps() {
        int line = eps.size();
        int plane = line * overlaps.size();
        int all = plane * resolutions.size();
        List<Step> steps = new ArrayList<>();
        IntStream.range(0, all).forEach(from -> {
            if (from % line + 1 < line) {
                steps.add(new Step(from, from + 1));
            }
            if (from % plane + line < plane) {
                steps.add(new Step(from, from + line));
            }
            if (from + plane < all) {
                steps.add(new Step(from, from + plane));
            }
        });
        return steps;
    }
}
