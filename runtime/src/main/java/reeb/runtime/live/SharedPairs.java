package reeb.runtime.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reeb.api.Metric;
import reeb.api.Run;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;

/**
 * The pairs of near rows that clusterers ask for patch by patch, found once in all rows: patches of any cover pick theirs among them.
 *
 * <p>Each pair is decided by the distance of its two rows, whichever others there are, so that what is picked is what a search in the
 * patch finds.
 */
public final class SharedPairs {
    /** Radii that are kept at a time, so that who goes back to one does not wait again. */
    private static final int MOST_RADII = 3;

    private volatile @Nullable Question asked;
    private volatile List<FoundPairs> found = List.of();

    /**
     * A search of which those in patches are parts.
     *
     * @param whole all rows
     * @param metric fitted to them
     * @param radius within which pairs are near
     */
    public record Question(Points whole, Metric metric, double radius) {
        /** Tells whether another one has the same answer: of the same rows, not of others that are equal. */
        boolean same(Question other) {
            return whole == other.whole && radius == other.radius && metric.equals(other.metric);
        }
    }

    /**
     * Finds the rows within a radius of each: picks them where the pairs of all rows are known, else searches.
     *
     * @param points n x d features, a selection where something can be picked
     * @param radius as {@link Metric#within} takes it
     * @param metric fitted to the points
     * @param run the execution that asks
     */
    public Neighborhoods within(Points points, double radius, Metric metric, Run run) {
        if (points.whole() == points) {
            return metric.within(points, radius, run);
        }
        Question question = new Question(points.whole(), metric, radius);
        asked = question;
        return known(question)
                .flatMap(pairs -> pairs.within(points))
                .orElseGet(() -> metric.within(points, radius, run));
    }

    /** Gives the question that was asked last, if its answer is not known. */
    public Optional<Question> open() {
        return Optional.ofNullable(asked).filter(question -> known(question).isEmpty());
    }

    /**
     * Finds the pairs that a question asks for. Takes the time of a search in all rows, and 4 bytes for each neighbour of a row.
     *
     * @throws reeb.api.problem.InputException where the memory does not hold them
     */
    public void find(Question question, Run run) {
        FoundPairs pairs = FoundPairs.of(question, run);
        List<FoundPairs> more = new ArrayList<>(List.of(pairs));
        more.addAll(found);
        found = List.copyOf(more.subList(0, Math.min(MOST_RADII, more.size())));
    }

    private Optional<FoundPairs> known(Question question) {
        return found.stream().filter(pairs -> pairs.answer(question)).findFirst();
    }
}
