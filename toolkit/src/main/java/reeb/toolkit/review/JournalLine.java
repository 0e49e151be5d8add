package reeb.toolkit.review;

import java.util.List;
import java.util.Map;
import reeb.api.problem.InputException;
import reeb.toolkit.text.JsonLine;

/** What a line of a journal says. */
public sealed interface JournalLine {
    /**
     * The groups that the edits after it change.
     *
     * @param grouping rows and groups
     */
    record Base(Grouping grouping) implements JournalLine {}

    /**
     * Something is done to the groups.
     *
     * @param edit what is done
     * @param members hashes of the rows of the groups that {@link Edit#hashed} names, before the edit; none where the line has none
     */
    record Change(Edit edit, List<String> members) implements JournalLine {
        /** Copies the list. */
        public Change {
            members = List.copyOf(members);
        }
    }

    /** The last edit does not hold any more. */
    record Undo() implements JournalLine {}

    /** The edit that was undone last holds again. */
    record Redo() implements JournalLine {}

    /**
     * Reads a line.
     *
     * @param fields of its object: texts as {@link String}, whole numbers as {@link Long}, lists as {@link List}; those that no
     *     line has are passed over
     * @return what it says
     * @throws InputException where something is missing, of another type or does not fit together
     */
    static JournalLine of(Map<String, ?> fields) {
        return new LineFields(fields).line();
    }

    /**
     * Reads a line of a file.
     *
     * @param bytes of the file
     * @param start of the line
     * @param end of the line, behind its last byte
     * @return what it says
     * @throws InputException where it is too long, no JSON or says nothing that a journal knows, with one sentence
     */
    static JournalLine read(byte[] bytes, int start, int end) {
        if (end - start > Journal.MOST_LINE_BYTES) {
            throw new InputException("a line has at most " + (Journal.MOST_LINE_BYTES >> 20) + " MiB");
        }
        return of(JsonLine.members(bytes, start, end));
    }
}
