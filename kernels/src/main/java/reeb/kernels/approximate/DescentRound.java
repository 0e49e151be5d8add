package reeb.kernels.approximate;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import reeb.api.Run;
import reeb.kernels.base.NumberSet;
import reeb.kernels.base.Watched;

/**
 * One round of neighbour descent: each row looks at the neighbours of its neighbours.
 *
 * <p>Dong, Charikar and Li, <i>Efficient k-nearest neighbor graph construction for generic similarity measures</i>, WWW
 * 2011, turned about: not each row brings its neighbours together, but each looks around for itself, in the picture that
 * was taken before the round. So no two threads write to the same row, and their number changes nothing. Pairs where
 * nothing is new since the round before are passed over.
 */
final class DescentRound {
    private static final int ROWS_AT_A_TIME = 512;

    private final Surroundings surroundings;
    private final NearestLists lists;

    DescentRound(Surroundings surroundings, NearestLists lists) {
        this.surroundings = surroundings;
        this.lists = lists;
    }

    /**
     * Looks around from all rows.
     *
     * @param measures makes a measure for each thread
     * @param run this execution
     * @return how many neighbours have been found
     */
    long run(Supplier<RowMeasure> measures, Run run) {
        int rows = lists.rows();
        LongAdder found = new LongAdder();
        Watched.chunks("improving neighbours", rows, ROWS_AT_A_TIME, run, (first, end) -> {
            Looker looker = new Looker(measures.get());
            for (int place = first; place < end; place++) {
                found.add(looker.look(place));
            }
        });
        return found.sum();
    }

    /** Looks around; for one thread. */
    private final class Looker {
        private final RowMeasure measure;
        private final NumberSet seen = new NumberSet();
        private final int[] candidates = new int[surroundings.most() * surroundings.most()];
        private final float[] distances = new float[candidates.length];

        Looker(RowMeasure measure) {
            this.measure = measure;
        }

        int look(int place) {
            seen.add(place);
            for (int rank = 0; rank < lists.width(); rank++) {
                seen.add(lists.neighbor(place, rank));
            }
            int count = collect(place);
            seen.clear();
            measure.measure(place, candidates, count, distances);
            int found = 0;
            for (int i = 0; i < count; i++) {
                found += lists.offer(place, candidates[i], distances[i]) ? 1 : 0;
            }
            return found;
        }

        private int collect(int place) {
            int count = 0;
            for (int i = 0; i < surroundings.most(); i++) {
                int near = surroundings.around(place, i);
                for (int j = 0; j < surroundings.most() && near != -1; j++) {
                    int next = surroundings.around(near >>> 1, j);
                    if (next != -1 && ((near | next) & 1) != 0 && seen.add(next >>> 1)) {
                        candidates[count++] = next >>> 1;
                    }
                }
            }
            return count;
        }
    }
}
