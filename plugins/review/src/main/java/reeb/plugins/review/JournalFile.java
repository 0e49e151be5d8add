package reeb.plugins.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reeb.api.problem.InputException;
import reeb.toolkit.review.Journal;
import reeb.toolkit.review.JournalLine;

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
     * @throws InputException where a line cannot be read or done, with file and number
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
        Journal journal = Journal.empty();
        int start = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                try {
                    Map<String, @Nullable Object> fields = LineJson.fields(bytes, start, at);
                    journal = journal.with(JournalLine.of(fields));
                } catch (InputException e) {
                    throw new InputException(name + ":" + (journal.lines() + 1) + ": " + e.getMessage(), e);
                }
                start = at + 1;
            }
        }
        return new JournalFile(journal, start < bytes.length);
    }
}
