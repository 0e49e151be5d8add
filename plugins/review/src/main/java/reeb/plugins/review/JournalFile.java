package reeb.plugins.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import reeb.toolkit.review.Journal;

/**
 * A journal as it lies in a file.
 *
 * @param journal all lines that have an end
 * @param cut whether a last line without its end was left out: its program was stopped while it was written
 */
record JournalFile(Journal journal, boolean cut) {
    /**
     * Reads a file.
     *
     * @throws reeb.api.problem.InputException where a line cannot be read or done, with file and number
     */
    static JournalFile read(Path file) {
        try {
            return read(Files.readAllBytes(file), String.valueOf(file.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the bytes of a file.
     *
     * @param name of the file, for messages
     */
    static JournalFile read(byte[] bytes, String name) {
        Journal journal = Journal.empty().with(bytes, 0, name);
        return new JournalFile(journal, bytes.length > 0 && bytes[bytes.length - 1] != '\n');
    }
}
