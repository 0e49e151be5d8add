package reeb.runtime.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import reeb.api.Metric;
import reeb.api.Run;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;

/**
 * Known rows that were made ready to be asked for the nearest of them, once for all steps that ask among the same rows by the same metric: a form of
 * them that is packed takes as much memory as they do. Where steps ask for the same rows one after the other, as a map does and then the votes, these are
 * found once.
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
        Metric.NeighborSearch search = new Remembering(metric.search(known, run));
        all.add(new Ready(known, metric, search));
        return search;
    }

    /** Remembers what was found last, for as many as ask at once. */
    private static final class Remembering implements Metric.NeighborSearch {
        private static final int KEPT = 4;

        private final Metric.NeighborSearch search;
        private final Deque<Found> last = new ArrayDeque<>();

        /** The most neighbours that were asked for: so many are sought for all, so that the second who asks finds them. */
        private final AtomicInteger most = new AtomicInteger();

        private record Found(Points fresh, NeighborGraph nearest) {}

        Remembering(Metric.NeighborSearch search) {
            this.search = search;
        }

        @Override
        public NeighborGraph nearest(Points fresh, int k, Run run) {
            Optional<NeighborGraph> found = found(fresh, k);
            if (found.isPresent()) {
                return found.get().nearest(k);
            }
            NeighborGraph nearest = search.nearest(fresh, most.accumulateAndGet(k, Math::max), run);
            keep(new Found(fresh, nearest));
            return nearest.nearest(k);
        }

        private synchronized Optional<NeighborGraph> found(Points fresh, int k) {
            return last.stream()
                    .filter(one -> one.fresh() == fresh && one.nearest().k() >= k)
                    .map(Found::nearest)
                    .findFirst();
        }

        private synchronized void keep(Found found) {
            if (last.size() == KEPT) {
                last.removeFirst();
            }
            last.addLast(found);
        }
    }
}
