package reeb.plugins.review;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.toolkit.measure.Contingency;
import reeb.toolkit.review.Grouping;
import reeb.toolkit.review.Groups;
import reeb.toolkit.review.Journal;
import reeb.toolkit.review.LeftOut;
import reeb.toolkit.review.Review;
import reeb.toolkit.tables.LabelColumn;

/** Replays a journal on groups, and tells what came of it. */
final class Replay {
    private final String file;
    private final Journal journal;
    private final Run run;

    /**
     * Reads a journal; a line that was cut short and edits whose hashes do not fit are told.
     *
     * @throws reeb.api.problem.InputException where a line cannot be read or done, with file and number
     */
    Replay(Path path, Run run) {
        JournalFile read = JournalFile.read(path);
        this.file = String.valueOf(path.getFileName());
        this.journal = read.journal();
        this.run = run;
        if (read.cut()) {
            run.warn(file + ": the last line has no end, since its program was stopped while it was written; it is left"
                    + " out");
        }
        for (int line : journal.changed()) {
            run.warn(
                    file + ":" + line + ": the group has other rows than when this was written, so somebody has changed"
                            + " the journal by hand; it is done all the same");
        }
    }

    Journal journal() {
        return journal;
    }

    /**
     * Makes the edits once more.
     *
     * @param grouping the groups there are now
     * @return the groups as they become
     */
    Groups on(Grouping grouping) {
        Review review = review(grouping).map(before -> before.on(grouping)).orElseGet(() -> Review.of(grouping));
        for (LeftOut edit : review.leftOut()) {
            run.warn(file + ":" + edit.line() + ": '" + edit.op() + "'"
                    + (edit.group().isEmpty() ? "" : " of group '" + edit.group() + "'") + " is left out: "
                    + edit.why());
        }
        Groups groups = review.groups();
        run.figure(
                "groups",
                groups.all().stream()
                        .filter(group -> group.rows().size() > 0)
                        .toList()
                        .size());
        run.figure("edits", review.edits());
        run.figure("edits left out", review.leftOut().size());
        return groups;
    }

    /** Finds the review of a grouping, or else the only one that there is: a step may have been given another name. */
    private Optional<Review> review(Grouping grouping) {
        Set<String> names = journal.groupings();
        Optional<Review> found = journal.review(grouping.name());
        if (found.isPresent() || names.size() != 1) {
            return found;
        }
        String only = names.iterator().next();
        run.warn(file + ": is a review of '" + only + "'; it is carried over to '" + grouping.name() + "'");
        return journal.review(only);
    }

    /**
     * Compares groups with labels, before and after the edits: rows in no group are one group more, those without a label are left
     * out.
     *
     * @param labels the column that the user names
     * @throws reeb.api.problem.InputException where there is no such column
     */
    void compare(Optional<String> labels, Dataset data, Grouping before, Groups after) {
        Optional<String> name = labels.or(() -> LabelColumn.find(data, before.name()));
        if (name.isEmpty()) {
            return;
        }
        Column.Categories classes = data.column("labels", name.get()).categories();
        int[] labelled = IntStream.range(0, classes.size())
                .filter(row -> classes.code(row) >= 0)
                .toArray();
        if (labelled.length == 0) {
            return;
        }
        int[] codes = IntStream.of(labelled).map(classes::code).toArray();
        Contingency first = Contingency.of(codes, clusters(Review.of(before).groups(), before, labelled));
        Contingency last = Contingency.of(codes, clusters(after, before, labelled));
        run.figure("purity before and after", first.purity(), last.purity());
        run.figure("ari before and after", first.adjustedRandIndex(), last.adjustedRandIndex());
    }

    private static int[] clusters(Groups groups, Grouping rows, int[] labelled) {
        int[] places = groups.places(rows.numbers());
        int noise = groups.all().size();
        return IntStream.of(labelled)
                .map(row -> places[row] < 0 ? noise : places[row])
                .toArray();
    }
}
