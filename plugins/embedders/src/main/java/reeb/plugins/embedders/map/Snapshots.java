package reeb.plugins.embedders.map;

import java.util.function.Supplier;
import reeb.api.Run;
import reeb.api.data.Snapshot;

/**
 * Keeps the start of a map, what it is after every so many iterations, and its end.
 *
 * @param every so many iterations
 * @param iterations in all
 * @param run this execution
 */
public record Snapshots(int every, int iterations, Run run) implements LayoutObserver {
    /**
     * Prepares to keep maps, and reserves memory for them.
     *
     * @param every so many iterations; 0 keeps none
     * @param iterations in all
     * @param rows n
     * @param dimensions of the map
     * @param run this execution
     * @return what is shown the maps
     * @throws reeb.api.problem.InputException where these are too many
     */
    public static LayoutObserver of(int every, int iterations, int rows, int dimensions, Run run) {
        if (every == 0) {
            return NONE;
        }
        int count = Snapshot.count(every, iterations);
        run.reserve(
                (long) count * rows * dimensions * Float.BYTES,
                count + " snapshots of " + rows + " rows; a larger 'snapshots' keeps fewer");
        return new Snapshots(every, iterations, run);
    }

    @Override
    public void observe(int iteration, Supplier<float[][]> places) {
        if (iteration % every == 0 || iteration == iterations) {
            run.snapshot(new Snapshot(iteration, MapRows.of(places.get())));
        }
    }
}
