package reeb.runtime.spread;

import java.util.List;
import reeb.api.data.Selection;

/** Which rows a task is about. */
public sealed interface TaskRows {
    /**
     * Rows that follow each other.
     *
     * @param first of them
     * @param count at least 1
     */
    record Range(int first, int count) implements TaskRows {}

    /**
     * Groups of rows, each of which is worked on by itself.
     *
     * @param selections at least one
     */
    record Groups(List<Selection> selections) implements TaskRows {
        /** Copies the list. */
        public Groups {
            selections = List.copyOf(selections);
        }
    }
}
