package reeb.toolkit.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;

/** Edits of one grouping as edits of another, whose groups have other ids, and rows perhaps others. */
final class CarryOver {
    private static final String SPLIT_OFF = "g";

    private final Map<String, String> ids;
    private final Rows known;

    /**
     * Prepares to carry over.
     *
     * @param ids of groups of the other grouping, by those of the one; those without a match are not in it
     * @param known numbers of the rows of the other grouping
     */
    CarryOver(Map<String, String> ids, Rows known) {
        this.ids = ids;
        this.known = known;
    }

    /**
     * Carries an edit over.
     *
     * @param edit which fitted the one grouping
     * @param groups of the other as they are before it
     * @throws InputException where a group of it has no match, or none of its rows is there
     */
    Edit over(Edit edit, Groups groups) {
        return switch (edit) {
            case Edit.Name name -> new Edit.Name(id(name.group(), groups), name.name());
            case Edit.Note note -> new Edit.Note(id(note.group(), groups), note.text());
            case Edit.State state -> new Edit.State(id(state.group(), groups), state.state());
            case Edit.Within within -> new Edit.Within(id(within.group(), groups), within.parent());
            case Edit.Merge merge ->
                new Edit.Merge(
                        merge.groups().stream().map(group -> id(group, groups)).toList(), id(merge.into(), groups));
            case Edit.Split split -> {
                String group = id(split.group(), groups);
                Rows rows = there(split.rows(), groups.group(group).rows());
                yield new Edit.Split(group, RowSets.write(rows), split.into(), split.name());
            }
            case Edit.Move move -> new Edit.Move(RowSets.write(there(move.rows(), known)), id(move.to(), groups));
            case Edit.Noise noise -> new Edit.Noise(RowSets.write(there(noise.rows(), known)));
            case Edit.Tag tag -> new Edit.Tag(RowSets.write(there(tag.rows(), known)), tag.tag());
            case Edit.Untag untag -> new Edit.Untag(RowSets.write(there(untag.rows(), known)), untag.tag());
        };
    }

    private String id(String id, Groups groups) {
        return match(id)
                .filter(groups::has)
                .orElseThrow(() -> new InputException(
                        id.startsWith(SPLIT_OFF)
                                ? "there is no such group, as the edit that split it off was left out as well"
                                : "none of the groups that there are now matches it"));
    }

    private Optional<String> match(String id) {
        return id.startsWith(SPLIT_OFF) ? Optional.of(id) : Optional.ofNullable(ids.get(id));
    }

    private static Rows there(String rows, Rows known) {
        Rows kept = RowSets.filter(RowSets.read(rows, Integer.MAX_VALUE), known, true);
        if (kept.size() == 0) {
            throw new InputException("none of its rows is there any more");
        }
        return kept;
    }

    /**
     * Names the group for which an edit does not fit: the first without a match, or else the one that it is about.
     *
     * @param edit which does not fit
     * @param written the same with the ids that stand in the journal
     */
    String named(Edit edit, Edit written) {
        List<String> groups = edit.hashed();
        for (int at = 0; at < groups.size(); at++) {
            if (match(groups.get(at)).isEmpty()) {
                return written.hashed().get(at);
            }
        }
        return written instanceof Edit.Merge merge
                ? merge.into()
                : written.hashed().stream().findFirst().orElse("");
    }
}
