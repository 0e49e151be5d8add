package reeb.server.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import reeb.api.problem.InputException;
import reeb.runtime.files.LineFile;
import reeb.runtime.files.WriteFailure;
import reeb.server.http.Refusal;
import reeb.toolkit.review.Journal;
import reeb.toolkit.review.JournalLine;

/**
 * The file {@code edits.jsonl} of a run, to which lines are added that fit what is there. It may also grow by other processes, or
 * be changed by hand: what is not as it was is read anew.
 *
 * <p>Each line is on the disk before it counts. Where the process is killed, the lines that it has answered for are there.
 */
public final class ReviewJournal {
    private static final String NAME = "edits.jsonl";

    private final Path file;
    private byte[] lines = new byte[0];
    private Journal journal = Journal.empty();

    /**
     * Finds the journal of a run; nothing is made before the first line.
     *
     * @param folder of the run, not a link
     */
    public ReviewJournal(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /**
     * Reads the journal.
     *
     * @return all whole lines
     * @throws InputException where one cannot be done, with its number
     * @throws IOException where the file is a link or cannot be read
     */
    public synchronized byte[] read() throws IOException {
        take(LineFile.read(file, Journal.MOST_BYTES));
        return lines.clone();
    }

    /**
     * Counts the lines.
     *
     * @return the revision that the journal has
     * @throws InputException where one cannot be done, with its number
     * @throws IOException where the file is a link or cannot be read
     */
    public synchronized int revision() throws IOException {
        take(LineFile.read(file, Journal.MOST_BYTES));
        return journal.lines();
    }

    /**
     * Adds a line.
     *
     * @param line without its end
     * @param revision how many lines the writer knows
     * @return the new revision
     * @throws Refusal with 409 where there are other lines, 422 where the line does not fit, 413 where the journal is full
     * @throws IOException where it cannot be written; then it is not there
     */
    public synchronized int add(byte[] line, int revision) throws IOException {
        // Before the file is made, so that what is refused leaves none.
        take(LineFile.read(file, Journal.MOST_BYTES));
        Journal _ = with(line, revision);
        try (LineFile held = LineFile.open(file)) {
            take(held.read(Journal.MOST_BYTES));
            keepRest(held);
            Journal after = with(line, revision);
            held.add(lines.length, line);
            lines = joined(lines, line);
            journal = after;
        }
        return journal.lines();
    }

    /** Ends a last line that is a whole edit: somebody has added it by hand. One that was broken off goes with the next line. */
    private void keepRest(LineFile held) throws IOException {
        byte[] rest = held.rest(lines.length);
        if (rest.length == 0) {
            return;
        }
        try {
            Journal _ = journal.with(JournalLine.read(rest, 0, rest.length));
        } catch (InputException _) {
            return;
        }
        held.add(lines.length, rest);
        take(held.read(Journal.MOST_BYTES));
    }

    private Journal with(byte[] line, int revision) {
        if (revision != journal.lines()) {
            throw new Refusal(
                    409,
                    String.format(
                            Locale.ROOT,
                            "the journal has %,d lines, but the page knows %,d; another page has edited, so load this one anew",
                            journal.lines(),
                            revision));
        }
        if (lines.length + line.length + 1L > Journal.MOST_BYTES) {
            throw new Refusal(
                    413,
                    "the journal is full: it has at most " + (Journal.MOST_BYTES >> 20) + " MiB; begin another run");
        }
        Journal after;
        try {
            after = journal.with(JournalLine.read(line, 0, line.length));
        } catch (InputException e) {
            throw new Refusal(422, String.valueOf(e.getMessage()));
        }
        if (after.changed().size() > journal.changed().size()) {
            throw new Refusal(
                    422,
                    "the groups have other rows than those of the edit; load the page anew, which shows them as they are");
        }
        return after;
    }

    /** Reads lines that are not those known; what was added behind these is read alone. */
    private void take(byte[] found) {
        if (Arrays.equals(lines, found)) {
            return;
        }
        boolean grown = found.length > lines.length && Arrays.equals(lines, 0, lines.length, found, 0, lines.length);
        journal = grown
                ? journal.with(found, lines.length, NAME)
                : Journal.empty().with(found, 0, NAME);
        lines = found;
    }

    private static byte[] joined(byte[] lines, byte[] line) {
        byte[] all = Arrays.copyOf(lines, lines.length + line.length + 1);
        System.arraycopy(line, 0, all, lines.length, line.length);
        all[all.length - 1] = '\n';
        return all;
    }

    /** Says why the journal cannot be kept, without the folder that it is in. */
    static String reason(IOException failure) {
        return NAME + ": " + WriteFailure.message(failure).replaceFirst("^.*" + NAME + ": ", "");
    }
}
