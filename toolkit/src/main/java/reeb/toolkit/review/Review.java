package reeb.toolkit.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import reeb.api.problem.InputException;

/**
 * How a review of one grouping stands: the groups as they have become, the edits that hold and those that were undone. Immutable;
 * reviews of before and after an edit share what it has not touched.
 */
public final class Review {
    private final Start start;
    private final Optional<Done> done;
    private final Optional<Undone> undone;
    private final GrowingSet<String> used;

    /**
     * What undo does not go back beyond.
     *
     * @param base rows and groups
     * @param first the groups before any edit
     * @param kept how many edits were carried over
     * @param leftOut those that did not fit
     */
    private record Start(Grouping base, Groups first, int kept, List<LeftOut> leftOut) {}

    /**
     * An edit that holds.
     *
     * @param line where it stands in the journal
     * @param written as it stands there
     * @param edit with the ids of the base
     * @param after the groups that it made
     * @param depth how many edits hold with it
     * @param below the one before it
     */
    private record Done(int line, Edit written, Edit edit, Groups after, int depth, Optional<Done> below) {}

    /**
     * An edit that does not hold any more.
     *
     * @param edit as it held
     * @param below the one that was undone before it
     */
    private record Undone(Done edit, Optional<Undone> below) {}

    private Review(Start start, Optional<Done> done, Optional<Undone> undone, GrowingSet<String> used) {
        this.start = start;
        this.done = done;
        this.undone = undone;
        this.used = used;
    }

    /**
     * Begins with groups that nobody has edited.
     *
     * @param base rows and groups
     * @return the review
     */
    public static Review of(Grouping base) {
        return new Review(
                new Start(base, base.groups(), 0, List.of()), Optional.empty(), Optional.empty(), GrowingSet.empty());
    }

    /**
     * Tells which groups were there at first.
     *
     * @return rows and groups
     */
    public Grouping base() {
        return start.base();
    }

    /**
     * Gives the groups as they have become.
     *
     * @return the groups and the rows in none
     */
    public Groups groups() {
        return done.map(Done::after).orElse(start.first());
    }

    /**
     * Counts the edits that hold, those that were left out not among them.
     *
     * @return at least 0
     */
    public int edits() {
        return done.map(Done::depth).orElse(0);
    }

    /**
     * Lists the edits that held before the grouping was computed anew, and do not fit it.
     *
     * @return in the order of their lines
     */
    public List<LeftOut> leftOut() {
        return start.leftOut();
    }

    /**
     * Tells what would be undone next.
     *
     * @return the edit; empty where there is none since the grouping was computed anew
     */
    public Optional<Edit> toUndo() {
        return done.filter(last -> last.depth() > start.kept()).map(Done::written);
    }

    /**
     * Tells what would be done again next.
     *
     * @return the edit; empty where the last line was no undo
     */
    public Optional<Edit> toRedo() {
        return undone.map(Undone::edit).map(Done::written);
    }

    /** Does an edit; what could be redone is forgotten. */
    Review with(Edit edit, int line) {
        return with(edit, edit, line);
    }

    private Review with(Edit written, Edit edit, int line) {
        if (edit instanceof Edit.Split split && used.has(split.into())) {
            throw new InputException("the id '" + split.into() + "' was used before in this journal");
        }
        Groups after = new Editing(groups(), base().numbers().size()).done(edit);
        Done last = new Done(line, written, edit, after, edits() + 1, done);
        GrowingSet<String> ids = edit instanceof Edit.Split split ? used.and(split.into()) : used;
        return new Review(start, Optional.of(last), Optional.empty(), ids);
    }

    /** Undoes the last edit. */
    Review undo() {
        Done last = done.filter(edit -> edit.depth() > start.kept())
                .orElseThrow(() -> new InputException("there is no edit to undo"));
        return new Review(start, last.below(), Optional.of(new Undone(last, undone)), used);
    }

    /** Does the edit again that was undone last. */
    Review redo() {
        Undone next = undone.orElseThrow(() -> new InputException("there is no edit to do again"));
        return new Review(start, Optional.of(next.edit()), next.below(), used);
    }

    /**
     * Carries the edits that hold over to a grouping that was computed anew: groups are matched, as {@code docs/explorer.md} tells,
     * sets of rows are cut to the rows that there are, and edits that do not fit are left out. Undo does not go back beyond
     * it.
     *
     * @param other rows and groups
     * @return the review of these; this where they are the same
     */
    public Review on(Grouping other) {
        if (other.equals(base())) {
            return this;
        }
        CarryOver carry = new CarryOver(GroupMatching.of(base(), other), other.numbers());
        // Ids of before are free again while their edits are made once more.
        Review review = of(other);
        List<LeftOut> out = new ArrayList<>(leftOut());
        for (Done edit : oldestFirst()) {
            try {
                review = review.with(edit.written(), carry.over(edit.edit(), review.groups()), edit.line());
            } catch (InputException e) {
                out.add(new LeftOut(
                        edit.line(),
                        edit.edit().op(),
                        carry.named(edit.edit(), edit.written()),
                        Objects.requireNonNull(e.getMessage())));
            }
        }
        Start carried = new Start(other, review.start.first(), review.edits(), List.copyOf(out));
        return new Review(carried, review.done, Optional.empty(), used);
    }

    private List<Done> oldestFirst() {
        return Stream.iterate(done, Optional::isPresent, last -> last.flatMap(Done::below))
                .map(Optional::orElseThrow)
                .toList()
                .reversed();
    }
}
