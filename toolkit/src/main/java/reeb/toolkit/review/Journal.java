package reeb.toolkit.review;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import reeb.api.problem.InputException;

/**
 * What the lines of a journal come to: a review of each grouping that they name. Immutable; {@code docs/explorer.md} tells the
 * format.
 */
public final class Journal {
    /** What the journal of a run is called, in the folder of the run. */
    public static final String FILE = "edits.jsonl";

    /** The most bytes that a line may have, without its end. */
    public static final int MOST_LINE_BYTES = 4 << 20;

    /** The most bytes that a journal may have. */
    public static final long MOST_BYTES = 64L << 20;

    private final Map<String, Review> reviews;
    private final Optional<String> current;
    private final int lines;
    private final GrowingSet<Integer> changed;

    private Journal(Map<String, Review> reviews, Optional<String> current, int lines, GrowingSet<Integer> changed) {
        this.reviews = reviews;
        this.current = current;
        this.lines = lines;
        this.changed = changed;
    }

    /**
     * Begins a journal.
     *
     * @return one without lines
     */
    public static Journal empty() {
        return new Journal(Map.of(), Optional.empty(), 0, GrowingSet.empty());
    }

    /**
     * Adds a line.
     *
     * @param line what it says
     * @return the journal with it
     * @throws InputException where it cannot be done, with one sentence
     */
    public Journal with(JournalLine line) {
        int number = lines + 1;
        return switch (line) {
            case JournalLine.Base base -> {
                Grouping grouping = base.grouping();
                Review review = review(grouping.name())
                        .map(before -> before.on(grouping))
                        .orElseGet(() -> Review.of(grouping));
                yield new Journal(put(review), Optional.of(grouping.name()), number, changed);
            }
            case JournalLine.Change change -> {
                Review review = currentReview();
                Review after = review.with(change.edit(), number);
                GrowingSet<Integer> more = fits(change, review.groups()) ? changed : changed.and(number);
                yield new Journal(put(after), current, number, more);
            }
            case JournalLine.Undo _ -> new Journal(put(currentReview().undo()), current, number, changed);
            case JournalLine.Redo _ -> new Journal(put(currentReview().redo()), current, number, changed);
        };
    }

    /**
     * Adds the lines of a file. O(what they do), whatever number of lines there are already.
     *
     * @param bytes of the file; what follows the end of the last line is passed over
     * @param start where the lines begin that are not in this journal yet, 0 for all
     * @param file its name, for messages
     * @return the journal with them
     * @throws InputException where a line cannot be read or done, with file and number
     */
    public Journal with(byte[] bytes, int start, String file) {
        Journal journal = this;
        int first = start;
        for (int at = start; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                try {
                    journal = journal.with(JournalLine.read(bytes, first, at));
                } catch (InputException e) {
                    throw new InputException(file + ":" + (journal.lines + 1) + ": " + e.getMessage(), e);
                }
                first = at + 1;
            }
        }
        return journal;
    }

    private Review currentReview() {
        return current.flatMap(this::review)
                .orElseThrow(() -> new InputException(
                        "no line before it tells which groups are edited; a journal begins with a line of 'base'"));
    }

    private Map<String, Review> put(Review review) {
        Map<String, Review> all = new LinkedHashMap<>(reviews);
        all.put(review.base().name(), review);
        return Collections.unmodifiableMap(all);
    }

    private static boolean fits(JournalLine.Change change, Groups groups) {
        return change.members().isEmpty()
                || change.edit().hashed().isEmpty()
                || change.members()
                        .equals(change.edit().hashed().stream()
                                .map(id -> RowSets.hash(groups.group(id).rows()))
                                .toList());
    }

    /**
     * Counts the lines.
     *
     * @return how many, which is also the revision by which writers know whether they have seen all
     */
    public int lines() {
        return lines;
    }

    /**
     * Lists lines of edits whose hashes are not those of the groups that they edit: somebody has changed the journal by hand.
     *
     * @return numbers of lines, from 1, ascending
     */
    public List<Integer> changed() {
        return changed.list();
    }

    /**
     * Names the groupings that are reviewed.
     *
     * @return in the order in which they come first
     */
    public Set<String> groupings() {
        return reviews.keySet();
    }

    /**
     * Finds the review of a grouping.
     *
     * @param grouping its name
     * @return how it stands; empty where no line names it
     */
    public Optional<Review> review(String grouping) {
        return Optional.ofNullable(reviews.get(grouping));
    }

    /**
     * Names the grouping that the last line is about.
     *
     * @return its name; empty where there are no lines
     */
    public Optional<String> current() {
        return current;
    }
}
