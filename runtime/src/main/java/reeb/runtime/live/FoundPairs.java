package reeb.runtime.live;

import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import reeb.api.Run;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;

/** All pairs of rows within a radius. */
final class FoundPairs {
    private final SharedPairs.Question question;
    private final Neighborhoods all;

    /** Places in a selection by rows, one more than the place and 0 elsewhere; each is used by one thread at a time. */
    private final Queue<int[]> scratch = new ConcurrentLinkedQueue<>();

    private FoundPairs(SharedPairs.Question question, Neighborhoods all) {
        this.question = question;
        this.all = all;
    }

    /** Finds them, in the time of a search in all rows. */
    static FoundPairs of(SharedPairs.Question question, Run run) {
        return new FoundPairs(question, question.metric().within(question.whole(), question.radius(), run));
    }

    /** Tells whether they answer a question. */
    boolean answer(SharedPairs.Question other) {
        return question.same(other);
    }

    /**
     * Picks those of some rows. O(their neighbours in all rows).
     *
     * @return empty where a row is selected twice
     */
    Optional<Neighborhoods> within(Points selection) {
        int[] taken = scratch.poll();
        int[] places = taken == null ? new int[all.rows()] : taken;
        int rows = selection.rows();
        int[][] picked = new int[rows][];
        boolean once = true;
        for (int place = 0; place < rows; place++) {
            once &= places[selection.origin(place)] == 0;
            places[selection.origin(place)] = place + 1;
        }
        int[] found = new int[rows];
        for (int place = 0; once && place < rows; place++) {
            picked[place] = pick(selection.origin(place), places, found);
        }
        for (int place = 0; place < rows; place++) {
            places[selection.origin(place)] = 0;
        }
        scratch.add(places);
        return once ? Optional.of(Neighborhoods.of(picked)) : Optional.empty();
    }

    private int[] pick(int row, int[] places, int[] found) {
        int degree = all.degree(row);
        int count = 0;
        boolean ascending = true;
        for (int index = 0; index < degree; index++) {
            int place = places[all.neighbor(row, index)] - 1;
            if (place >= 0) {
                ascending &= count == 0 || found[count - 1] < place;
                found[count++] = place;
            }
        }
        int[] picked = Arrays.copyOf(found, count);
        if (!ascending) {
            Arrays.sort(picked);
        }
        return picked;
    }
}
