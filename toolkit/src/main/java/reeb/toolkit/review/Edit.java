package reeb.toolkit.review;

import java.util.List;

/** What a person does to groups; groups are named by their ids, rows by their numbers in their source. */
public sealed interface Edit {
    /**
     * Tells the kind of edit.
     *
     * @return its word in a journal, such as {@code merge}
     */
    String op();

    /**
     * Lists the groups of whose rows the line of the edit has hashes.
     *
     * @return their ids, in the order of the hashes; none for an edit that names rows alone
     */
    List<String> hashed();

    /** An edit of one group, which keeps its rows. */
    sealed interface OfGroup extends Edit {
        /**
         * Names the group.
         *
         * @return its id
         */
        String group();

        @Override
        default List<String> hashed() {
            return List.of(group());
        }
    }

    /**
     * Names a group.
     *
     * @param group its id
     * @param name 1 to 200 characters, not all blank
     */
    record Name(String group, String name) implements OfGroup {
        @Override
        public String op() {
            return "name";
        }
    }

    /**
     * Replaces a group's note.
     *
     * @param group its id
     * @param text at most 10,000 characters
     */
    record Note(String group, String text) implements OfGroup {
        @Override
        public String op() {
            return "note";
        }
    }

    /**
     * Tells how far a person has come with a group.
     *
     * @param group its id
     * @param state the state
     */
    record State(String group, GroupState state) implements OfGroup {
        @Override
        public String op() {
            return "state";
        }
    }

    /**
     * Puts a group within a super-group.
     *
     * @param group its id
     * @param parent the super-group's name; empty for none
     */
    record Within(String group, String parent) implements OfGroup {
        @Override
        public String op() {
            return "within";
        }
    }

    /**
     * Joins groups.
     *
     * @param groups two ids or more
     * @param into one of them, which stays
     */
    record Merge(List<String> groups, String into) implements Edit {
        /** Copies the list. */
        public Merge {
            groups = List.copyOf(groups);
        }

        @Override
        public String op() {
            return "merge";
        }

        @Override
        public List<String> hashed() {
            return groups;
        }
    }

    /**
     * Makes some rows of a group a group of their own.
     *
     * @param group its id
     * @param rows some of its rows, not all, as {@link RowSets} writes them
     * @param into the new group's id: {@code g1}, {@code g2}, ...
     * @param name the new group's name
     */
    record Split(String group, String rows, String into, String name) implements Edit {
        @Override
        public String op() {
            return "split";
        }

        @Override
        public List<String> hashed() {
            return List.of(group);
        }
    }

    /**
     * Takes rows into a group, from others or from noise.
     *
     * @param rows as {@link RowSets} writes them
     * @param to the group's id
     */
    record Move(String rows, String to) implements Edit {
        @Override
        public String op() {
            return "move";
        }

        @Override
        public List<String> hashed() {
            return List.of(to);
        }
    }

    /**
     * Gives rows a tag; a row may have several, in whatever group it is.
     *
     * @param rows as {@link RowSets} writes them
     * @param tag 1 to 200 characters, not all blank and without semicolons and control characters
     */
    record Tag(String rows, String tag) implements OfRows {
        @Override
        public String op() {
            return "tag";
        }
    }

    /**
     * Takes a tag from rows.
     *
     * @param rows as {@link RowSets} writes them
     * @param tag the tag, which some of them have
     */
    record Untag(String rows, String tag) implements OfRows {
        @Override
        public String op() {
            return "untag";
        }
    }

    /** An edit that names rows alone, whatever groups they are in. */
    sealed interface OfRows extends Edit {
        /**
         * Names the rows.
         *
         * @return as {@link RowSets} writes them
         */
        String rows();

        @Override
        default List<String> hashed() {
            return List.of();
        }
    }

    /**
     * Takes rows out of their groups.
     *
     * @param rows as {@link RowSets} writes them
     */
    record Noise(String rows) implements OfRows {
        @Override
        public String op() {
            return "noise";
        }
    }
}
