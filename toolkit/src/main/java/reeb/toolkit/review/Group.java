package reeb.toolkit.review;

import reeb.api.data.Rows;

/**
 * A group of rows as it has become.
 *
 * @param id its place among the groups of its base, such as {@code 3}; {@code g1}, {@code g2}, ... where it was split off
 * @param name what a person calls it
 * @param parent the super-group that it is within; empty for none
 * @param note what a person has written about it
 * @param state how far a person has come with it
 * @param rows their numbers in their source, ascending; none where all were moved elsewhere
 */
public record Group(String id, String name, String parent, String note, GroupState state, Rows rows) {
    /** Makes a group that nobody has edited. */
    static Group untouched(String id, String name, Rows rows) {
        return new Group(id, name, "", "", GroupState.NEW, rows);
    }

    Group named(String other) {
        return new Group(id, other, parent, note, state, rows);
    }

    Group within(String other) {
        return new Group(id, name, other, note, state, rows);
    }

    Group noted(String other) {
        return new Group(id, name, parent, other, state, rows);
    }

    Group in(GroupState other) {
        return new Group(id, name, parent, note, other, rows);
    }

    Group of(Rows other) {
        return new Group(id, name, parent, note, state, other);
    }

    boolean locked() {
        return state == GroupState.LOCKED;
    }
}
