package reeb.plugins.review;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;
import reeb.toolkit.measure.Contingency;
import reeb.toolkit.review.Grouping;
import reeb.toolkit.review.Groups;
import reeb.toolkit.review.Journal;
import reeb.toolkit.review.LeftOut;
import reeb.toolkit.review.Review;
import reeb.toolkit.tables.LabelColumn;

/** Replays a journal on groups, and tells what came of it. */
final class Replay {
    static final String ABOUT_FILE =
            "The journal of the review, such as 'digits-1/edits.jsonl'; an empty one changes nothing.";
    static final String ABOUT_LABELS =
            "The column of labels, for purity and adjusted Rand index before and after; default: the one called 'label', the only"
                    + " one called class, species, target or the like, or else the only column of classes; none is needed.";

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
        Optional<Review> reviewed = review(grouping);
        reviewed.ifPresent(before -> compareRows(before.base().numbers(), grouping.numbers()));
        Review review = reviewed.map(before -> before.on(grouping)).orElseGet(() -> Review.of(grouping));
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

    /**
     * Finds the review of a grouping, or else the only one of its kind, a graph's components or a column: a step may have been
     * given another name.
     */
    private Optional<Review> review(Grouping grouping) {
        Optional<Review> found = journal.review(grouping.name());
        if (found.isPresent() || journal.groupings().isEmpty()) {
            return found;
        }
        boolean components = EditedComponents.isOfGraph(grouping.name());
        List<String> like = journal.groupings().stream()
                .filter(name -> EditedComponents.isOfGraph(name) == components)
                .toList();
        if (like.size() != 1) {
            throw new InputException(file + ": is a review of " + String.join(", ", journal.groupings())
                    + ", and of no '" + grouping.name() + "'; let 'by' name one of these, as the step was called then");
        }
        String only = like.getFirst();
        run.warn(file + ": is a review of '" + only + "'; it is carried over to '" + grouping.name() + "'");
        return journal.review(only);
    }

    /** Tells where a journal hardly knows the rows: then groups match by a few of them. */
    private void compareRows(Rows reviewed, Rows now) {
        int known = now.shared(reviewed);
        if (2L * known < now.size()) {
            run.warn(String.format(
                    Locale.ROOT,
                    "%s: is a review of %,d rows, which hold %,d of these %,d; groups are matched by those alone, so look"
                            + " whether it is a journal of these data",
                    file,
                    reviewed.size(),
                    known,
                    now.size()));
        }
    }

    /**
     * Compares groups with labels, before and after the edits: rows in no group are one group more, those without a label are left
     * out.
     *
     * @param labels the column that the user names
     * @throws reeb.api.problem.InputException where there is no such column
     */
    void compare(Optional<String> labels, Dataset data, Grouping before, Groups after) {
        Optional<String> name = LabelColumn.find(labels, data, run, before.name());
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
