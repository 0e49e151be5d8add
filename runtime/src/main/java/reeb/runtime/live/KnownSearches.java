package reeb.runtime.live;

import java.util.ArrayList;
import java.util.List;
import reeb.api.Metric;
import reeb.api.Run;
import reeb.api.data.Points;

/**
 * Known rows that were made ready to be asked for the nearest of them, once for all steps that ask among the same rows by the same metric: a form of
 * them that is packed takes as much memory as they do.
 */
public final class KnownSearches {
    private final List<Ready> all = new ArrayList<>();

    private record Ready(Points known, Metric metric, Metric.NeighborSearch search) {}

    /** Begins with none. */
    public KnownSearches() {}

    /**
     * Gives what was made ready before, or makes it.
     *
     * @param known n x d features; the very same ones are those that were given before
     * @param metric fitted to them
     */
    public synchronized Metric.NeighborSearch of(Points known, Metric metric, Run run) {
        for (Ready ready : all) {
            if (ready.known() == known && ready.metric().equals(metric)) {
                return ready.search();
            }
        }
        Metric.NeighborSearch search = metric.search(known, run);
        all.add(new Ready(known, metric, search));
        return search;
    }
}
