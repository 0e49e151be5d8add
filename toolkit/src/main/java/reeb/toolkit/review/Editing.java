package reeb.toolkit.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;

/** What an edit makes of groups, and why it may not be done. */
final class Editing {
    /** In UTF-16 units, as programs for browsers count. */
    private static final int LONGEST_NAME = 200;

    private static final int LONGEST_NOTE = 10_000;

    private static final Pattern SPLIT_OFF = Pattern.compile("g[1-9]\\d*");

    private final Groups groups;
    private final int rows;

    /**
     * Begins with groups.
     *
     * @param groups as they are
     * @param rows how many rows there are in all
     */
    Editing(Groups groups, int rows) {
        this.groups = groups;
        this.rows = rows;
    }

    /**
     * Does an edit.
     *
     * @throws InputException where it does not fit the groups or would change nothing, with one sentence
     */
    Groups done(Edit edit) {
        return switch (edit) {
            case Edit.Name name -> named(name);
            case Edit.Note note -> noted(note);
            case Edit.State state -> {
                Group group = groups.group(state.group());
                refuseSame(group.state() == state.state(), group, "is " + state.state() + " already");
                yield groups.with(group.in(state.state()));
            }
            case Edit.Within within -> within(within);
            case Edit.Merge merge -> merged(merge);
            case Edit.Split split -> split(split);
            case Edit.Move move -> moved(move);
            case Edit.Noise noise -> withNoise(noise);
            case Edit.Tag tag -> tagged(tag);
            case Edit.Untag untag -> untagged(untag);
        };
    }

    private Groups named(Edit.Name edit) {
        checkName(edit.name());
        Group group = unlocked(edit.group());
        refuseSame(group.name().equals(edit.name()), group, "is called so already");
        return groups.with(group.named(edit.name()));
    }

    private Groups noted(Edit.Note edit) {
        if (edit.text().length() > LONGEST_NOTE) {
            throw new InputException(String.format(
                    Locale.ROOT,
                    "a note has at most %,d characters, but this one has %,d",
                    LONGEST_NOTE,
                    edit.text().length()));
        }
        Group group = unlocked(edit.group());
        refuseSame(group.note().equals(edit.text()), group, "has this note already");
        return groups.with(group.noted(edit.text()));
    }

    private Groups within(Edit.Within edit) {
        if (!edit.parent().isEmpty()) {
            checkName(edit.parent());
        }
        Group group = unlocked(edit.group());
        refuseSame(
                group.parent().equals(edit.parent()),
                group,
                edit.parent().isEmpty() ? "is in no super-group" : "is in '" + edit.parent() + "' already");
        return groups.with(group.within(edit.parent()));
    }

    private Groups merged(Edit.Merge edit) {
        List<String> ids = edit.groups();
        if (ids.size() < 2 || new HashSet<>(ids).size() < ids.size()) {
            throw new InputException("a merge names two groups or more, each once");
        }
        if (!ids.contains(edit.into())) {
            throw new InputException(
                    "a merge ends in one of its groups " + String.join(", ", ids) + ", not in '" + edit.into() + "'");
        }
        Rows all = ids.stream()
                .map(this::unlocked)
                .map(Group::rows)
                .reduce(RowSets::union)
                .orElseThrow();
        List<String> gone = ids.stream().filter(id -> !id.equals(edit.into())).toList();
        return groups.with(groups.group(edit.into()).of(all)).without(gone);
    }

    private Groups split(Edit.Split edit) {
        Group group = unlocked(edit.group());
        checkName(edit.name());
        if (!SPLIT_OFF.matcher(edit.into()).matches() || groups.has(edit.into())) {
            throw new InputException("a group that is split off has a new id such as 'g1', not '" + edit.into() + "'");
        }
        Rows taken = read(edit.rows());
        Rows inside = RowSets.filter(taken, group.rows(), true);
        if (inside.size() < taken.size()) {
            throw new InputException(String.format(
                    Locale.ROOT,
                    "%,d of the %,d rows are not in '%s'",
                    taken.size() - inside.size(),
                    taken.size(),
                    group.name()));
        }
        Rows left = RowSets.filter(group.rows(), taken, false);
        if (left.size() == 0) {
            throw new InputException("these are all rows of '" + group.name() + "', so that none would stay");
        }
        Group fresh = Group.untouched(edit.into(), edit.name(), taken).within(group.parent());
        return groups.with(group.of(left)).and(fresh);
    }

    private Groups moved(Edit.Move edit) {
        Rows taken = read(edit.rows());
        Group to = unlocked(edit.to());
        Map<String, Group> others = deprived(taken, edit.to());
        Rows noise = RowSets.filter(groups.noise(), taken, false);
        if (others.isEmpty() && noise.size() == groups.noise().size()) {
            throw new InputException("these rows are in '" + to.name() + "' already");
        }
        others.put(to.id(), to.of(RowSets.union(to.rows(), taken)));
        return groups.with(others, noise);
    }

    private Groups withNoise(Edit.Noise edit) {
        Rows taken = read(edit.rows());
        Map<String, Group> others = deprived(taken, "");
        if (others.isEmpty()) {
            throw new InputException("these rows are noise already");
        }
        return groups.with(others, RowSets.union(groups.noise(), taken));
    }

    private Groups tagged(Edit.Tag edit) {
        checkName(edit.tag());
        if (edit.tag().contains(Groups.BETWEEN_TAGS)) {
            throw new InputException("a tag has no semicolon, which stands between the tags of a row");
        }
        if (edit.tag().chars().anyMatch(Character::isISOControl)) {
            throw new InputException("a tag has no control characters, such as tabs and ends of lines");
        }
        Rows taken = read(edit.rows());
        requireKnown(taken);
        Rows before = groups.tags().getOrDefault(edit.tag(), Rows.of());
        Rows after = RowSets.union(before, taken);
        if (after.size() == before.size()) {
            throw new InputException("these rows have the tag '" + edit.tag() + "' already");
        }
        return groups.tagged(edit.tag(), after);
    }

    private Groups untagged(Edit.Untag edit) {
        Rows taken = read(edit.rows());
        Rows before = groups.tags().getOrDefault(edit.tag(), Rows.of());
        Rows after = RowSets.filter(before, taken, false);
        if (after.size() == before.size()) {
            throw new InputException("none of these rows has the tag '" + edit.tag() + "'");
        }
        return groups.tagged(edit.tag(), after);
    }

    private void requireKnown(Rows taken) {
        int known = RowSets.filter(taken, groups.noise(), true).size();
        for (Group group : groups.all()) {
            known += RowSets.filter(taken, group.rows(), true).size();
        }
        requireAll(known, taken);
    }

    private static void requireAll(int known, Rows taken) {
        if (known < taken.size()) {
            throw new InputException(String.format(
                    Locale.ROOT, "%,d of the rows are not among those that are reviewed", taken.size() - known));
        }
    }

    /** Takes rows from all groups but one; gives those that have had some. */
    private Map<String, Group> deprived(Rows taken, String but) {
        Map<String, Group> others = new HashMap<>();
        int known = RowSets.filter(taken, groups.noise(), true).size();
        for (Group group : groups.all()) {
            Rows left = RowSets.filter(group.rows(), taken, false);
            int gone = group.rows().size() - left.size();
            known += gone;
            if (gone > 0 && !group.id().equals(but)) {
                others.put(unlocked(group.id()).id(), group.of(left));
            }
        }
        requireAll(known, taken);
        return others;
    }

    private Rows read(String text) {
        Rows taken = RowSets.read(text, rows);
        if (taken.size() == 0) {
            throw new InputException("names no row");
        }
        return taken;
    }

    private Group unlocked(String id) {
        Group group = groups.group(id);
        if (group.locked()) {
            throw new InputException("'" + group.name() + "' is locked; set its state to new or reviewed first");
        }
        return group;
    }

    private static void refuseSame(boolean same, Group group, String already) {
        if (same) {
            throw new InputException("'" + group.name() + "' " + already);
        }
    }

    private static void checkName(String name) {
        if (name.isBlank()) {
            throw new InputException("a name has at least one character that is no blank");
        }
        if (name.length() > LONGEST_NAME) {
            throw new InputException(
                    "a name has at most " + LONGEST_NAME + " characters, but this one has " + name.length());
        }
    }
}
